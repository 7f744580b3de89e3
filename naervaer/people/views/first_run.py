"""The first run, and the operator's organisations. The operator sees no people once an organisation helps itself."""

from urllib.parse import urlsplit

from allauth.account.internal.flows.reauthentication import reauthenticate_by_password
from django.conf import settings
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from naervaer.people import queries, session
from naervaer.people.actions import first_run, organisations
from naervaer.people.actions.pins import Refused
from naervaer.people.models import Account, Member, Organisation
from naervaer.people.setup_forms import FirstRunForm, OrganisationForm
from naervaer.people.viewer import ViewedRequest
from naervaer.web import clock


@never_cache
@require_GET
def link(request: HttpRequest, token: str) -> HttpResponse:
    """The printed link: kept in the session, then a clean address."""
    if not first_run.opens(token):
        return render(request, "people/setup/over.html", status=404)
    request.session["first_run"] = token
    return redirect("people:set_up")


@never_cache
@require_http_methods(["GET", "POST"])
def set_up(request: HttpRequest) -> HttpResponse:
    """One page: you, the address, the organisation."""
    if not first_run.opens(request.session.get("first_run", "")):
        return render(request, "people/setup/over.html", status=404)
    here = request.build_absolute_uri("/").rstrip("/")
    form = FirstRunForm(request.POST or None, initial={"public_address": settings.PUBLIC_ADDRESS or here})
    if form.is_valid() and (made := _make(form)):
        account, organisation = made
        first_run.keep_public_address(form.cleaned_data["public_address"])
        session.begin(request, account, lasts=session.GUARDED, only_member=False, at=clock.now())
        reauthenticate_by_password(request)  # just chosen: no need to ask for it again
        request.session.pop("first_run", None)
        _warn(request, form.cleaned_data["public_address"])
        if form.cleaned_data["me"]:
            return redirect("/")
        return redirect("people:organisation", organisation.pk)
    return render(request, "people/setup/first_run.html", {"form": form}, status=422 if form.errors else 200)


@require_GET
def listing(request: ViewedRequest) -> HttpResponse:
    """The organisations of this installation: names and sizes, nobody's name."""
    return render(request, "people/setup/organisations.html", {"organisations": queries.organisations()})


@require_http_methods(["GET", "POST"])
def new(request: ViewedRequest) -> HttpResponse:
    """One more organisation."""
    has_member = request.viewer.member_id is not None
    form = OrganisationForm(request.POST or None)
    if has_member:
        del form.fields["me"]
    if form.is_valid():
        account = get_object_or_404(Account, pk=request.viewer.account_id)
        mine = organisations.FirstPerson(form.cleaned_data["person_name"], account.email or "", account)
        made = organisations.make_organisation(
            name=form.cleaned_data["organisation"],
            language=get_language() or "da",
            time_zone=settings.TIME_ZONE,
            first=form.first or mine,
            team=form.cleaned_data["team"],
            at=clock.now(),
        )
        return redirect("people:organisation", made.pk)
    return render(request, "people/setup/new.html", {"form": form}, status=422 if form.errors else 200)


@never_cache
@require_http_methods(["GET", "POST"])
def organisation(request: ViewedRequest, organisation_id: int) -> HttpResponse:
    """Who is waited for, and their invitation; once somebody has come, only that it is in use."""
    found = get_object_or_404(Organisation, pk=organisation_id)
    invited: list[tuple[Member, str]] = []
    if request.method == "POST":
        try:
            invited = organisations.invitations(found, clock.now())
        except Refused as refusal:
            messages.error(request, str(refusal))
        here = request.build_absolute_uri("/").rstrip("/")
        invited = [(member, (settings.PUBLIC_ADDRESS or here) + path) for member, path in invited]
    context = {"organisation": found, "waiting": organisations.waiting(found), "invited": invited}
    return render(request, "people/setup/organisation.html", context)


def _make(form: FirstRunForm) -> tuple[Account, Organisation] | None:
    given = form.cleaned_data
    try:
        made = first_run.set_up(
            email=given["email"],
            password=given["password"],
            organisation=given["organisation"],
            language=get_language() or "da",
            first=form.first,
            name=given["person_name"],
            team=given["team"],
            at=clock.now(),
        )
    except ValidationError as error:
        form.add_error("password", error)
        return None
    if made is None:
        raise Http404
    return made


def _warn(request: HttpRequest, address: str) -> None:
    if urlsplit(address).scheme != "https":
        messages.warning(
            request,
            _(
                "The address does not begin with https. Passkeys, camera and messages on the phone will not work, and "
                "what people write can be read on the way. Get it before you print the first card."
            ),
        )
