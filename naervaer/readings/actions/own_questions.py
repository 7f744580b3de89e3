"""An organisation's own questions: written, shown to the employee representative, and only then sent."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from naervaer.history.record import record
from naervaer.method.instruments import MOST_OWN
from naervaer.method.switches import SWITCHES
from naervaer.notices.outbox import post
from naervaer.people.models import Member, Organisation, Role, RoleKind
from naervaer.readings.models import OwnQuestion, SwitchedOff

from .refusals import Refused


class NoRepresentative(Refused):
    says = _(
        "Nobody is the employee representative yet. Choose one under roles: they see a question before it is sent."
    )


class TooMany(Refused):
    says = _("Eight questions of your own are the most. Withdraw one first.")


class ShownAlready(Refused):
    says = _("The employee representative has been shown these words, so they stand. Withdraw it and write a new one.")


@transaction.atomic
def write_question(*, question: OwnQuestion, by: Member, at: datetime) -> None:
    """Keep a draft. Raises ShownAlready."""
    if question.pk and not OwnQuestion.objects.filter(pk=question.pk, shown_at=None, withdrawn_at=None).exists():
        raise ShownAlready
    question.organisation, question.made_by = by.organisation, by
    question.save()


@transaction.atomic
def show_question(*, question: OwnQuestion, by: Member, at: datetime) -> None:
    """Show it to every employee representative; from now on its words stand. Raises NoRepresentative or TooMany."""
    asked = OwnQuestion.objects.filter(organisation=by.organisation, withdrawn_at=None, shown_at__isnull=False)
    if asked.count() >= MOST_OWN:
        raise TooMany
    holders = Role.objects.filter(member__organisation=by.organisation, kind=RoleKind.REPRESENTATIVE)
    readers = list(holders.values_list("member_id", flat=True))
    if not readers:
        raise NoRepresentative
    if not OwnQuestion.objects.filter(pk=question.pk, shown_at=None, withdrawn_at=None).update(shown_at=at):
        return
    for reader in readers:
        post(
            to=reader, kind="readings.own_question", context={"question": question.pk}, at=at,
            organisation_id=by.organisation_id, key=f"own-question.{question.pk}.{reader}",
        )  # fmt: skip
    _tell("readings.question_shown", question, by, at)


@transaction.atomic
def mark_seen(*, question: OwnQuestion, by: Member, at: datetime) -> None:
    """The representative has seen it."""
    waiting = OwnQuestion.objects.filter(pk=question.pk, shown_at__isnull=False, seen_at=None, withdrawn_at=None)
    if waiting.update(seen_at=at, seen_by=by):
        _tell("readings.question_seen", question, by, at)


@transaction.atomic
def withdraw(*, question: OwnQuestion, by: Member, at: datetime) -> None:
    """It is asked no more. A draft that nobody was shown is gone; readings that are open keep it."""
    if OwnQuestion.objects.filter(pk=question.pk, shown_at=None).delete()[0]:
        return
    if OwnQuestion.objects.filter(pk=question.pk, withdrawn_at=None).update(withdrawn_at=at):
        _tell("readings.question_withdrawn", question, by, at)


@transaction.atomic
def switch_scales(*, organisation: Organisation, off: set[str], by: Member, at: datetime) -> None:
    """Ask about every scale but those of `off`."""
    known = {switch.id for switch in SWITCHES}
    wanted = off & known
    there = set(SwitchedOff.objects.filter(organisation=organisation).values_list("scale", flat=True))
    if wanted == there:
        return
    SwitchedOff.objects.filter(organisation=organisation).exclude(scale__in=wanted).delete()
    SwitchedOff.objects.bulk_create(
        [SwitchedOff(organisation=organisation, scale=scale) for scale in sorted(wanted - there)],
        ignore_conflicts=True,
    )
    language = organisation.language
    names = ", ".join(switch.name.in_language(language) for switch in SWITCHES if switch.id in wanted) or "–"
    record(organisation_id=organisation.pk, by=by.pk, what="readings.switched", at=at, about={"scales": names})


def _tell(what: str, question: OwnQuestion, by: Member, at: datetime) -> None:
    words = question.danish if by.organisation.language == "da" else question.english
    record(organisation_id=by.organisation_id, by=by.pk, what=what, at=at, about={"question": words})
