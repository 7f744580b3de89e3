"""What an organisation asks beside the method, and what it does not ask. The representative sees it first."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from naervaer.method.switches import STAYS, SWITCHES
from naervaer.people.models import RoleKind
from naervaer.people.viewer import ViewedRequest
from naervaer.readings import access
from naervaer.readings.actions import own_questions as actions
from naervaer.readings.actions.refusals import Refused
from naervaer.readings.models import InstalledInstrument, OwnQuestion
from naervaer.readings.models.own_questions import SEEN_AT_THE_LATEST
from naervaer.readings.waves.own_forms import InstrumentFile, OwnQuestionForm
from naervaer.readings.waves.questionnaire import switched_off, usable
from naervaer.web import clock


@require_GET
def questions(request: ViewedRequest) -> HttpResponse:
    """All of it on one page: own questions, scales, instruments."""
    at, me, language = clock.now(), access.me(request.viewer), get_language() or ""
    off, ready = switched_off(me.organisation), {one.pk for one in usable(me.organisation, at)}
    own = access.own_questions(request.viewer).filter(withdrawn_at=None)
    page = {
        "questions": [
            (one, one.pk in ready, one.shown_at + SEEN_AT_THE_LATEST if one.shown_at else None) for one in own
        ],
        "switches": [
            (one.id, one.name.in_language(language), one.loses.in_language(language), one.id in off) for one in SWITCHES
        ],
        "stays": [(what.in_language(language), why.in_language(language)) for what, why in STAYS],
        "instruments": [
            (one, one.content["title"].get(language) or one.content["title"]["en"])
            for one in InstalledInstrument.objects.filter(organisation=me.organisation)
        ],
        "file_form": InstrumentFile(),
        "may_change": RoleKind.ORGANISATION in request.viewer.roles,
        "may_see": RoleKind.REPRESENTATIVE in request.viewer.roles,
    }
    return render(request, "readings/questions/questions.html", page)


@require_POST
def switches(request: ViewedRequest) -> HttpResponse:
    """Which scales are asked: those that are ticked."""
    me = access.me(request.viewer)
    asked = set(request.POST.getlist("asked"))
    off = {one.id for one in SWITCHES} - asked
    actions.switch_scales(organisation=me.organisation, off=off, by=me, at=clock.now())
    messages.success(request, _("Saved. It holds from the next reading on."))
    return redirect("readings:own_questions")


@require_http_methods(["GET", "POST"])
def new(request: ViewedRequest) -> HttpResponse:
    return _write(request, OwnQuestion())


@require_http_methods(["GET", "POST"])
def change(request: ViewedRequest, question_id: int) -> HttpResponse:
    """A draft, as long as nobody has been shown it."""
    return _write(request, access.own_question(request.viewer, question_id))


def _write(request: ViewedRequest, question: OwnQuestion) -> HttpResponse:
    form = OwnQuestionForm(request.POST or None, instance=question)
    if form.is_valid():
        try:
            actions.write_question(question=form.save(commit=False), by=access.me(request.viewer), at=clock.now())
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("The draft is kept. Show it to the employee representative when it is ready."))
            return redirect("readings:own_questions")
    return render(request, "readings/questions/write.html", {"form": form, "question": question})


@require_POST
def shown(request: ViewedRequest, question_id: int) -> HttpResponse:
    """Show a draft to the employee representative."""
    question = access.own_question(request.viewer, question_id)
    try:
        actions.show_question(question=question, by=access.me(request.viewer), at=clock.now())
        messages.success(request, _("Shown. It is asked when the representative has seen it, or after seven days."))
    except Refused as refusal:
        messages.warning(request, str(refusal))
    return redirect("readings:own_questions")


@require_POST
def seen(request: ViewedRequest, question_id: int) -> HttpResponse:
    """The representative has seen a question."""
    question = access.own_question(request.viewer, question_id)
    actions.mark_seen(question=question, by=access.me(request.viewer), at=clock.now())
    messages.success(request, _("Thank you. It can be asked from the next reading on."))
    return redirect("readings:own_questions")


@require_POST
def withdrawal(request: ViewedRequest, question_id: int) -> HttpResponse:
    """Ask it no more."""
    question = access.own_question(request.viewer, question_id)
    actions.withdraw(question=question, by=access.me(request.viewer), at=clock.now())
    messages.success(request, _("It is asked no more. Results already published stay."))
    return redirect("readings:own_questions")
