"""What the plan knows of each person a leader leads: facts about the leader's own contact, in constant queries."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils import timezone

from naervaer.core.hours import Interval
from naervaer.core.planning.need import Situation
from naervaer.core.planning.week import days_met, other_hours, working_days, works_at_night
from naervaer.people.availability import Hours, hours_of
from naervaer.people.memberships import GATHERING
from naervaer.people.models import Member, Membership, Role, RoleKind
from naervaer.people.viewer import Viewer
from naervaer.steps.models import Step
from naervaer.steps.queries import due_to

from .models import Talk, Wish

_NEW = timedelta(days=60)
_WEEK = timedelta(days=7)


@dataclass(frozen=True)
class Last:
    """The last talk that the leader noted with one person."""

    on: date
    longer: bool


@dataclass(frozen=True)
class Contact:
    """One person, and what stands between the two. `last` is None when no talk is noted."""

    member: Member
    hours: Hours
    situation: Situation
    last: Last | None
    wish: Wish | None
    promise: Step | None


def people_of(viewer: Viewer, today: date) -> list[Member]:
    """Who works in the teams that the viewer leads or deputises, by name, without the viewer. One query."""
    return list(
        Member.objects.active(today)
        .filter(
            organisation=viewer.organisation_id,
            memberships__team__in=viewer.leads | viewer.deputises,
            memberships__until=None,
        )
        .exclude(pk=viewer.member_id or 0)
        .distinct()
    )


def contacts(viewer: Viewer, at: datetime) -> list[Contact]:
    """Everybody the viewer leads or deputises, by name. Ten queries, however many people."""
    today = timezone.localdate(at)
    me = Member.objects.get(pk=viewer.member_id or 0)
    people = people_of(viewer, today)
    ids = [person.pk for person in people]
    hours = hours_of([me, *people])
    weeks = {pk: _usual_week(found, at) for pk, found in hours.items()}
    sites, joined = _sites([me.pk, *ids]), _joined(viewer)
    lasts, wishes, promises = _lasts(me.pk, ids), _wishes(viewer, ids), due_to(me.pk, ids, today)

    def situation(person: Member) -> Situation:
        pk, last, zone = person.pk, lasts.get(person.pk), hours[person.pk].zone
        in_team, together = joined.get(pk, (today, today))
        return Situation(
            gap=working_days(
                last.on if last else together, today, {span.weekday for span in hours[pk].spans}, hours[pk].absences
            ),
            talked=last is not None,
            seen=days_met(weeks[pk], weeks[me.pk], zone) if sites[pk] & sites[me.pk] else 0,
            new=today - in_team < _NEW,
            alone=person.works_alone,
            night=works_at_night(weeks[pk], zone),
            other_hours=other_hours(weeks[pk], weeks[me.pk]),
            longer=last is not None and last.longer,
            promise_due=pk in promises,
            asked=pk in wishes,
        )

    return [
        Contact(one, hours[one.pk], situation(one), lasts.get(one.pk), wishes.get(one.pk), promises.get(one.pk))
        for one in people
    ]


def last_talks(by: int, people: Iterable[int]) -> dict[int, date]:
    """For each of `people`, the day of the last talk that `by` noted with them. One query."""
    return {member: last.on for member, last in _lasts(by, people).items()}


def _usual_week(hours: Hours, at: datetime) -> tuple[Interval, ...]:
    """The pattern without the days away."""
    return Hours(hours.zone, hours.spans, ()).between(at, at + _WEEK)


def _joined(viewer: Viewer) -> dict[int, tuple[date, date]]:
    """For each person: since when in the team, and since when with this leader too."""
    teams = viewer.leads | viewer.deputises
    held = Role.objects.filter(member=viewer.member_id, kind__in=[RoleKind.LEADER, RoleKind.DEPUTY], team__in=teams)
    led = dict(held.values_list("team_id", "since"))
    rows = Membership.objects.filter(team__in=teams, until=None).select_related("team", "member")
    return {one.member_id: (_arrived(one), max(one.since, led.get(one.team_id, one.since))) for one in rows}


def _arrived(one: Membership) -> date:
    """When somebody came to a team. Those who were brought in with it came when they started, if that is known."""
    made_on = one.team.made_on
    if made_on is None or one.since > made_on + GATHERING:
        return one.since
    return one.member.starts_on or date.min


def _sites(ids: list[int]) -> dict[int, set[int]]:
    found: dict[int, set[int]] = {pk: set() for pk in ids}
    for member, site in Member.sites.through.objects.filter(member__in=ids).values_list("member_id", "site_id"):
        found[member].add(site)
    return found


def _lasts(by: int, people: Iterable[int]) -> dict[int, Last]:
    held = Talk.people.through.objects.filter(member__in=people, talk__by=by).order_by("talk__on", "talk__id")
    rows = held.values_list("member_id", "talk__on", "talk__distance")
    return {member: Last(on, felt == Talk.Distance.LONGER) for member, on, felt in rows}


def _wishes(viewer: Viewer, people: Iterable[int]) -> dict[int, Wish]:
    """Open wishes are for leaders; a deputy does not see them."""
    if not viewer.leads:
        return {}
    led = Membership.objects.filter(team__in=viewer.leads, until=None, member__in=people).values("member")
    return {wish.member_id: wish for wish in Wish.objects.filter(member__in=led, state=Wish.State.OPEN)}
