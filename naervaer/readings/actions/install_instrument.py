"""Installing a plug-in instrument, turning it on and off, and taking it away. Readings keep what they asked."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from naervaer.history.record import record
from naervaer.people.models import Member
from naervaer.readings.models import InstalledInstrument
from naervaer.readings.waves.plugin_file import kept, read_plugin

from .refusals import Refused


class OneIsOn(Refused):
    says = _("One instrument is asked at a time, so that a reading stays short. Turn the other off first.")


class MustBeKnown(Refused):
    says = _("It asks about health. Say first that you have looked at what that requires of you.")


class MustBeSeen(Refused):
    says = _(
        "The employee representative sees it first: ask them to open this page and press “I have seen it”. "
        "Then turn it on."
    )


@transaction.atomic
def install_instrument(*, name: str, data: bytes, by: Member, at: datetime) -> InstalledInstrument:
    """Install the file `name`, off. One with the same id is replaced, and turned off. Raises plugin_file.BadFile."""
    plugin = read_plugin(name, data)
    made, _new = InstalledInstrument.objects.update_or_create(
        organisation=by.organisation,
        key=plugin.id,
        defaults={
            "content": kept(plugin), "is_on": False, "installed_by": by, "installed_at": at,
            "seen_by": None, "seen_at": None,
        },
    )  # fmt: skip
    _tell("readings.instrument_installed", made, by, at)
    return made


@transaction.atomic
def turn(*, instrument: InstalledInstrument, is_on: bool, knows_health: bool, by: Member, at: datetime) -> None:
    """Ask it from the next reading on, or no more. Raises OneIsOn, MustBeKnown or MustBeSeen."""
    others = InstalledInstrument.objects.filter(organisation=by.organisation, is_on=True).exclude(pk=instrument.pk)
    if is_on and others.exists():
        raise OneIsOn
    if is_on and instrument.content["health"] and not knows_health:
        raise MustBeKnown
    if is_on and instrument.seen_at is None:
        raise MustBeSeen
    if InstalledInstrument.objects.filter(pk=instrument.pk, is_on=not is_on).update(is_on=is_on):
        _tell("readings.instrument_on" if is_on else "readings.instrument_off", instrument, by, at)


@transaction.atomic
def see_instrument(*, instrument: InstalledInstrument, by: Member, at: datetime) -> None:
    """The employee representative has seen its questions. A new file with the same id has to be seen again."""
    unseen = InstalledInstrument.objects.filter(pk=instrument.pk, installed_at=instrument.installed_at, seen_at=None)
    if unseen.update(seen_at=at, seen_by=by):
        _tell("readings.instrument_seen", instrument, by, at)


@transaction.atomic
def remove_instrument(*, instrument: InstalledInstrument, by: Member, at: datetime) -> None:
    """Take it away."""
    _tell("readings.instrument_removed", instrument, by, at)
    instrument.delete()


def _tell(what: str, instrument: InstalledInstrument, by: Member, at: datetime) -> None:
    title = instrument.content["title"]["da" if by.organisation.language == "da" else "en"]
    about = {"instrument": title, "licence": instrument.content["licence"]}
    record(organisation_id=by.organisation_id, by=by.pk, what=what, at=at, about=about)
