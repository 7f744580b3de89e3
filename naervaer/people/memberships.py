"""From when somebody counts as being in a team.

Only people who have been in a team for 28 days are counted in a reading, so that nobody can be
singled out by who came and went. A team that is new here has not just been founded: in its first
week here, those who are put into it count from their start date, or as having been there all along.

That is for people who come to Nærvær with their team. Who has been in a team here before counts from
the day of the move; else somebody could be put among invented people and asked the next day. Only while
the organisation itself is new, and its list is put right, does a move not begin the 28 days anew.
"""

from collections.abc import Iterable, Set
from datetime import date, timedelta

from .models import Member, Membership, Team

GATHERING = timedelta(days=7)
SETTLED = timedelta(days=28)


def since(team: Team, member: Member, on: date, *, before: Set[int] = frozenset()) -> date:
    """The first day of a membership that is written down on the date `on`. `before`: from `in_teams_before`."""
    if team.made_on is None or on > team.made_on + GATHERING:
        return on
    if member.pk in before and on > team.organisation.created_at.date() + SETTLED:
        return on
    return min(member.starts_on or on - SETTLED, on)


def in_teams_before(members: Iterable[int]) -> frozenset[int]:
    """Those of `members` who are or were in a team here. One query."""
    return frozenset(Membership.objects.filter(member__in=members).values_list("member_id", flat=True))
