"""A list of people on its way in: bring it, look at what it would do, answer, confirm."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from naervaer.people import access
from naervaer.people.actions import import_people as importing
from naervaer.people.import_forms import ListForm
from naervaer.people.importing import export, previewing
from naervaer.people.importing.headings import Field
from naervaer.people.importing.reading import read_bytes, read_text
from naervaer.people.importing.snapshot import here
from naervaer.people.importing.table import Refused
from naervaer.people.models import Account, ImportDraft
from naervaer.people.tasks import plan_list, write_list
from naervaer.people.viewer import ViewedRequest
from naervaer.web import clock

AT_ONCE = 300  # rows; longer lists are worked through by the worker while the page says how far it is
_PER_PAGE = 50
State = ImportDraft.State


def bring(request: ViewedRequest) -> HttpResponse:
    """Paste or upload."""
    form = ListForm(request.POST, request.FILES) if request.method == "POST" else ListForm()
    if form.is_valid():
        try:
            draft = importing.start_draft(
                organisation=access.own_organisation(request.viewer),
                by=_account(request),
                table=read_bytes(form.data_bytes) if form.data_bytes else read_text(form.cleaned_data["text"]),
                at=clock.now(),
            )
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            _plan(draft)
            return redirect("people:import_draft", draft.pk)
    return render(request, "people/importing/bring.html", {"form": form}, status=422 if form.errors else 200)


@require_GET
def draft(request: ViewedRequest, draft_id: int) -> HttpResponse:
    """How far it is, what it would do, or what it did."""
    found = access.find_draft(request.viewer, draft_id)
    if found.state == State.DONE:
        return render(request, "people/importing/done.html", {"draft": found})
    if found.state != State.READY:
        stuck = previewing.is_stuck(found, clock.now())
        return render(request, "people/importing/working.html", {"draft": found, "stuck": stuck})
    preview = previewing.preview(found)
    kind = request.GET.get("show", "") or preview.first_kind
    if kind not in previewing.KINDS:
        raise Http404
    page = Paginator(preview.listed(kind), _PER_PAGE).get_page(request.GET.get("page"))
    return render(
        request,
        "people/importing/preview.html",
        {"draft": found, "preview": preview, "kind": kind, "page": page, "columns": preview.columns},
    )


@require_POST
def columns(request: ViewedRequest, draft_id: int) -> HttpResponse:
    """Correct what the columns are, and how the list is to be taken."""
    found = access.find_draft(request.viewer, draft_id)
    known = {"", *Field}
    chosen = [request.POST.get(f"column-{index}", old) for index, old in enumerate(found.columns)]
    twice = [name for name in set(chosen) if name and chosen.count(name) > 1]
    if not set(chosen) <= known or twice:
        messages.error(request, _("Two columns cannot be the same. Nothing was changed; choose again."))
        return redirect("people:import_draft", found.pk)
    importing.change_draft(
        found,
        at=clock.now(),
        columns=chosen,
        complete="complete" in request.POST,
        strict="strict" in request.POST,
    )
    _plan(found)
    return redirect("people:import_draft", found.pk)


@require_POST
def answers(request: ViewedRequest, draft_id: int) -> HttpResponse:
    """Who the doubtful rows are."""
    found = access.find_draft(request.viewer, draft_id)
    given = {
        name.removeprefix("row-"): value
        for name, value in request.POST.items()
        if name.startswith("row-") and name[4:].isdigit() and isinstance(value, str)
    }
    importing.change_draft(found, at=clock.now(), answers={number: str(value) for number, value in given.items()})
    _plan(found)
    return redirect("people:import_draft", found.pk)


@require_POST
def confirm(request: ViewedRequest, draft_id: int) -> HttpResponse:
    """Write it."""
    found = access.find_draft(request.viewer, draft_id)
    if not importing.confirm_draft(found, clock.now()):
        messages.info(request, _("There is nothing to write yet. Look at the list once more."))
    elif found.row_count <= AT_ONCE:
        importing.write_draft(found.pk, clock.now())
    else:
        write_list.enqueue(found.pk)
    return redirect("people:import_draft", found.pk)


@require_POST
def go_on(request: ViewedRequest, draft_id: int) -> HttpResponse:
    """The worker has not come: do it in this request."""
    found = access.find_draft(request.viewer, draft_id)
    importing.plan_draft(found.pk, clock.now())
    importing.write_draft(found.pk, clock.now())
    return redirect("people:import_draft", found.pk)


@require_POST
def drop(request: ViewedRequest, draft_id: int) -> HttpResponse:
    """Away with it."""
    importing.drop_draft(access.find_draft(request.viewer, draft_id))
    messages.info(request, _("The list is forgotten. Nothing was changed."))
    return redirect("people:import")


@require_GET
def example(request: HttpRequest) -> HttpResponse:
    """A small list to start from."""
    return _download(export.example(get_language() or "da"), "example.csv")


@require_GET
def everybody(request: ViewedRequest) -> HttpResponse:
    """The whole list, which can be brought in again."""
    organisation = access.own_organisation(request.viewer)
    people = here(organisation.pk, clock.now().date()).people
    return _download(export.to_csv(people, get_language() or "da"), "people.csv")


def _plan(found: ImportDraft) -> None:
    if found.row_count <= AT_ONCE:
        importing.plan_draft(found.pk, clock.now())
    else:
        plan_list.enqueue(found.pk)


def _account(request: HttpRequest) -> Account:
    assert isinstance(request.user, Account)  # noqa: S101  # the gate lets only accounts in here
    return request.user


def _download(text: str, name: str) -> HttpResponse:
    response = HttpResponse("\ufeff" + text, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["Cache-Control"] = "no-store"
    return response
