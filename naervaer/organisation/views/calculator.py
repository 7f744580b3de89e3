"""What belonging may be worth: the organisation's own figures, and an honest range."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods

from naervaer.method import evidence
from naervaer.organisation import access
from naervaer.organisation.calculator_forms import CalculatorForm, assumptions, figures, usual
from naervaer.organisation.calculator_queries import Shown, saved, shown
from naervaer.organisation.models import CalculatorDraft
from naervaer.people.models import Member
from naervaer.people.viewer import ViewedRequest
from naervaer.web.clock import now


@require_http_methods(["GET", "POST"])
def calculator(request: ViewedRequest) -> HttpResponse:
    """What was last written is kept for whoever wrote it, and nobody else sees it."""
    at, language, me = now(), get_language() or "en", access.me(request.viewer)
    if request.method == "POST":
        form = CalculatorForm(request.POST, language=language)
        if form.is_valid():
            figures_now = {"figures": saved(form.cleaned_data), "saved_at": at}
            CalculatorDraft.objects.update_or_create(member=me, defaults=figures_now)
            return redirect("organisation:calculator")
        return _page(request, form, None, language)
    draft = CalculatorDraft.objects.filter(member=me).first()
    if draft is None:
        people = Member.objects.active(timezone.localdate(at)).filter(organisation=me.organisation_id).count()
        return _page(request, CalculatorForm(language=language, initial=usual(people)), None, language)
    given = usual(0) | draft.figures
    form = CalculatorForm(language=language, initial=given)
    return _page(request, form, shown(figures(given), assumptions(given)), language)


def _page(request: ViewedRequest, form: CalculatorForm, result: Shown | None, language: str) -> HttpResponse:
    context = {
        "form": form,
        "result": result,
        **{
            name: getattr(evidence, name.upper()).in_language(language)
            for name in ("correlation", "performance", "trust", "strongest")
        },
        "about_columns": [
            " ".join(filter(None, (source.says.in_language(language), source.source)))
            for source in (evidence.SOURCE["discount"], evidence.SOURCE["replacement"])
        ],
    }
    return render(request, "organisation/calculator/calculator.html", context, status=422 if form.errors else 200)
