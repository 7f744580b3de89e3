"""Keeping a reflection, and forgetting it in time."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import Exists, OuterRef
from django.utils import timezone

from naervaer.people.models import Member, Membership, Role, RoleKind
from naervaer.readings.models import Reflection

_MONTH = timedelta(days=30.5)


def save_reflection(*, by: Member, person: Member, answers: Mapping[str, str], note: str, at: datetime) -> None:
    """Keep what `by` says of the own side towards `person`; it replaces an earlier one. Not in the log."""
    kept = {"answers": dict(answers), "note": " ".join(note.split()), "saved_at": at}
    Reflection.objects.update_or_create(leader=by, member=person, defaults=kept)


def forget_reflections(at: datetime) -> None:
    """The job: those older than settings.REFLECTION_MONTHS, and those of somebody one no longer leads."""
    Reflection.objects.filter(saved_at__lt=at - settings.REFLECTION_MONTHS * _MONTH).delete()
    here = Membership.objects.filter(member=OuterRef(OuterRef("member")), team=OuterRef("team")).exclude(
        until__lt=timezone.localdate(at)
    )
    leads = Role.objects.filter(Exists(here), kind=RoleKind.LEADER, member=OuterRef("leader"))
    Reflection.objects.filter(~Exists(leads)).delete()
