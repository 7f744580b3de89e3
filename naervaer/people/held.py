"""What people/ and the apps below it hold about a person."""

from collections.abc import Iterator

from django.utils.dates import WEEKDAYS
from django.utils.formats import time_format
from django.utils.translation import gettext as _

from naervaer.history.queries import entries_of
from naervaer.notices.outbox import waiting_for

from .importing.previewing import language_name, shown
from .models import Member, Membership
from .personal import Held, day


def held_about(member: Member) -> tuple[Held, ...]:
    return (
        Held(_("Who you are here"), _("To reach you, and to ask you in your language."), tuple(_facts(member))),
        Held(_("Your hours and days away"), _("To leave you in peace outside them."), tuple(_hours(member))),
        Held(
            _("Your teams and roles"), _("To know who belongs together, and who may see what."), tuple(_places(member))
        ),
        Held(_("Your sign-in"), _("So that nobody but you can answer for you."), tuple(_sign_in(member))),
        Held(_("Messages on their way to you"), _("They are forgotten when they are over."), tuple(_messages(member))),
        Held(_("You in the log"), _("So that it can be seen who changed what."), tuple(_log(member))),
    )


def _facts(member: Member) -> Iterator[tuple[str, str]]:
    told = {
        _("Name"): member.name,
        _("Payroll number"): member.payroll_number,
        _("Mobile"): member.mobile,
        _("E-mail"): member.email,
        _("Reads"): language_name(member.language),
        _("Speaks"): ", ".join(language_name(code) for code in member.languages),
        _("Profession or task"): member.task,
        _("Reached by"): shown("media", member.media),
        _("Time zone"): member.time_zone,
        _("Works alone"): _("yes") if member.works_alone else _("no"),
        _("Good to know about me"): member.about,
        _("Start date"): day(member.starts_on) if member.starts_on else "",
        _("Last day"): day(member.ends_on) if member.ends_on else "",
    }
    yield from ((name, value) for name, value in told.items() if value)


def _hours(member: Member) -> Iterator[tuple[str, str]]:
    for span in member.spans.all():
        yield str(WEEKDAYS[span.weekday]).capitalize(), f"{time_format(span.starts)}–{time_format(span.ends)}"
    for absence in member.absences.all():
        yield _("Away"), f"{day(absence.first_day)} – {day(absence.last_day)}"


def _places(member: Member) -> Iterator[tuple[str, str]]:
    for site in member.sites.all():
        yield _("Site"), site.name
    for place in Membership.objects.filter(member=member).select_related("team"):
        until = day(place.until) if place.until else _("now")
        yield _("Team"), f"{place.team.name}, {day(place.since)} – {until}"
    for role in member.roles.select_related("team"):
        yield _("Role"), f"{role.get_kind_display()}{f' ({role.team.name})' if role.team else ''}"


def _sign_in(member: Member) -> Iterator[tuple[str, str]]:
    pin = getattr(member, "pin", None)
    if pin is not None:
        kind = _("a PIN, kept so that nobody can read it") if pin.pin_hash else _("a passkey")
        yield _("You sign in with"), kind
        yield from ((_("Codes are sent to"), contact) for contact in (pin.mobile, pin.email) if contact)
    if member.account and member.account.email:
        yield _("Account"), member.account.email
    links = member.links.count()
    if links:
        yield _("Personal links and cards"), str(links)


def _messages(member: Member) -> Iterator[tuple[str, str]]:
    waiting = waiting_for(member.pk)
    if waiting:
        yield _("Waiting or just sent"), str(waiting)


def _log(member: Member) -> Iterator[tuple[str, str]]:
    namesakes = Member.objects.filter(organisation=member.organisation_id, name=member.name).exclude(pk=member.pk)
    name = None if namesakes.exists() else member.name
    yield from ((day(line.at), line.words) for line in entries_of(member.organisation_id, member.pk, name))
