"""Opening a case: HR and the team's leader are told in the same moment."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.db import transaction

from naervaer.history.record import record
from naervaer.notices.outbox import post_to_all
from naervaer.organisation.models import Case
from naervaer.people.models import Organisation, Role, RoleKind, Team

_LIFE = timedelta(days=21)  # a notice waits this long for somebody who is away


@transaction.atomic
def open_case(
    *, organisation_id: int, team_ids: Sequence[int], low: Mapping[str, tuple[int, int]], days: int, at: datetime
) -> Case | None:
    """A case for these teams, to be acted on within `days`; None when one of them has an open one already.

    `low` are the published bands by measure. They then join that one, and nobody is told again.
    """
    organisation = Organisation.objects.select_for_update().get(pk=organisation_id)
    there = Case.objects.filter(organisation=organisation, closed_at=None, teams__in=team_ids).first()
    if there:
        measures = [*there.measures, *(measure for measure in low if measure not in there.measures)]
        bands = {measure: list(band) for measure, band in low.items()}
        Case.objects.filter(pk=there.pk).update(measures=measures, before=bands | there.before)
        return None
    today = at.astimezone(ZoneInfo(organisation.time_zone)).date()
    case = Case.objects.create(
        organisation=organisation,
        measures=list(low),
        before={measure: list(band) for measure, band in low.items()},
        opened_at=at,
        act_by=today + timedelta(days=days),
    )
    case.teams.set(team_ids)
    names = ", ".join(Team.objects.filter(pk__in=team_ids).values_list("name", flat=True))
    record(organisation_id=organisation.pk, by=None, what="organisation.case_opened", at=at, about={"teams": names})
    _tell(case, organisation, team_ids, at)
    return case


def _tell(case: Case, organisation: Organisation, team_ids: Sequence[int], at: datetime) -> None:
    roles = Role.objects.filter(member__organisation=organisation)
    hr = set(roles.filter(kind=RoleKind.ORGANISATION).values_list("member", flat=True))
    leaders = set(roles.filter(kind=RoleKind.LEADER, team__in=team_ids).values_list("member", flat=True))
    for kind, to in (("case", hr), ("help", leaders)):
        post_to_all(
            to=sorted(to),
            kind=f"organisation.{kind}",
            context={"case": case.pk},
            at=at,
            organisation_id=organisation.pk,
            key=f"organisation.{kind}.{case.pk}",
            expires_at=at + _LIFE,
        )
