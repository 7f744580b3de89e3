"""Beginning a dialogue, and telling the team when it is held over some days."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from naervaer.history.record import record
from naervaer.notices.outbox import post_to_all
from naervaer.people.models import Member, Team
from naervaer.readings.dialogue import access
from naervaer.readings.dialogue.pairing import make_pairs
from naervaer.readings.dialogue.refusals import AlreadyTalking, NobodyToTalkWith
from naervaer.readings.models import Dialogue

LASTS = timedelta(hours=3)  # a dialogue held now ends by itself, if nobody ends it
_REMINDED = timedelta(days=2)  # before the end
_LONG_ENOUGH = timedelta(days=3)  # a shorter dialogue has no reminder


@dataclass(frozen=True)
class Plan:
    """What was chosen. The moments count only in a dialogue over some days."""

    form: str
    where: str
    pace: str
    topics: tuple[str, ...]
    opens_at: datetime
    ends_at: datetime


@transaction.atomic
def start_dialogue(*, by: Member, team: Team, plan: Plan, at: datetime) -> Dialogue:
    """A dialogue in `team`. Raises Refused when one is open or on its way, or when nobody is in the team."""
    Team.objects.select_for_update().get(pk=team.pk)
    if Dialogue.objects.filter(team=team, ends_at__gt=at).exists():
        raise AlreadyTalking
    is_now = plan.pace == Dialogue.Pace.NOW
    dialogue = Dialogue.objects.create(
        organisation_id=team.organisation_id,
        team=team,
        by=by,
        form=plan.form,
        where=plan.where if is_now else Dialogue.Where.PHONES,
        pace=plan.pace,
        topics=list(plan.topics),
        opens_at=at if is_now else plan.opens_at,
        ends_at=at + LASTS if is_now else plan.ends_at,
    )
    people = [one.pk for one in access.in_the_team(dialogue, timezone.localdate(at)) if one.pk != by.pk]
    if not people:
        raise NobodyToTalkWith
    if not is_now:
        if plan.form == Dialogue.Form.PAIRS:
            make_pairs(dialogue, at)
        _invite(dialogue, people, at)
    record(
        organisation_id=team.organisation_id, by=by.pk, what="readings.dialogue_begun", at=at, about={"team": team.name}
    )
    return dialogue


def _invite(dialogue: Dialogue, people: list[int], at: datetime) -> None:
    """One invitation, and in a longer dialogue one reminder, to everybody: nobody looks at who has written."""
    told = {"context": {"dialogue": dialogue.pk}, "at": at, "organisation_id": dialogue.organisation_id}
    post_to_all(
        to=people,
        kind="readings.dialogue_opened",
        key=f"dialogue-{dialogue.pk}.opened",
        not_before=dialogue.opens_at,
        expires_at=dialogue.ends_at,
        **told,  # type: ignore[arg-type]  # the same three every time
    )
    if dialogue.ends_at - dialogue.opens_at > _LONG_ENOUGH:
        post_to_all(
            to=people,
            kind="readings.dialogue_reminder",
            key=f"dialogue-{dialogue.pk}.reminder",
            not_before=dialogue.ends_at - _REMINDED,
            expires_at=dialogue.ends_at,
            **told,  # type: ignore[arg-type]  # the same three every time
        )
