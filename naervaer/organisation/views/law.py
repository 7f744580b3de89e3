"""The papers that the law asks for: what the organisation fills in, the drafts, and the notices members read."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from naervaer.organisation import access
from naervaer.organisation.actions.law import say_anew
from naervaer.organisation.law import documents
from naervaer.organisation.law.forms import FIELDS, LawForm
from naervaer.organisation.law.modules import BY_ID, MODULES
from naervaer.organisation.models import LawVersion
from naervaer.people.viewer import ViewedRequest
from naervaer.web import clock
from naervaer.web.paper import Document, pdf


@require_GET
def law(request: ViewedRequest) -> HttpResponse:
    """What is filled in so far, and the papers that follow from it."""
    organisation = access.organisation(request.viewer)
    version = _version(organisation.pk)
    start = {name: getattr(version, name) for name in FIELDS} if version else {"controller": organisation.name}
    return _law(request, LawForm(initial=start), version)


@require_POST
def facts(request: ViewedRequest) -> HttpResponse:
    """HR fills in what only it knows."""
    organisation, form = access.organisation(request.viewer), LawForm(request.POST)
    if not form.is_valid():
        return _law(request, form, _version(organisation.pk))
    say_anew(organisation=organisation, by=access.me(request.viewer), facts=form.cleaned_data, at=clock.now())
    messages.success(request, _("Saved. The notices and drafts say it from now on."))
    return redirect("organisation:law")


def _law(request: ViewedRequest, form: LawForm, version: LawVersion | None) -> HttpResponse:
    page = {"form": form, "version": version, "modules": _titles(), "may_write": access.is_hr(request.viewer)}
    return render(request, "organisation/law/law.html", page, status=422 if form.errors else 200)


@require_GET
def paper(request: ViewedRequest, paper: str) -> HttpResponse:
    """A draft on the page."""
    page = {"document": _paper(request, paper), "paper": paper}
    return render(request, "organisation/law/paper.html", page)


@require_GET
def paper_file(request: ViewedRequest, paper: str, form: str) -> HttpResponse:
    """A draft to keep, or as text to go on writing in."""
    document = _paper(request, paper)
    if form == "pdf":
        return _file(pdf(document, get_language() or "da"), "application/pdf", f"{paper}.pdf")
    if form != "txt":
        raise Http404
    return _file(documents.as_text(document).encode(), "text/plain; charset=utf-8", f"{paper}.txt")


@require_GET
def notice(request: ViewedRequest, module: str) -> HttpResponse:
    """What members are told about one part of the product."""
    if module not in BY_ID:
        raise Http404
    version = _version(request.viewer.organisation_id or 0)
    page = {"document": documents.notice(module, version, get_language() or "da"), "modules": _titles(), "here": module}
    return render(request, "organisation/law/notice.html", page)


def _version(organisation_id: int) -> LawVersion | None:
    return LawVersion.objects.filter(organisation=organisation_id).first()


def _titles() -> list[tuple[str, str]]:
    return [(module.id, module.title.in_language(get_language() or "da")) for module in MODULES]


def _paper(request: ViewedRequest, name: str) -> Document:
    makers = {"record": documents.record, "assessment": documents.impact}
    if name not in makers:
        raise Http404
    return makers[name](_version(request.viewer.organisation_id or 0), get_language() or "da")


def _file(made: bytes, kind: str, name: str) -> HttpResponse:
    return HttpResponse(made, content_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'})
