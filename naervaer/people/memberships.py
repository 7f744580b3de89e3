"""From when somebody counts as being in a team.

Only people who have been in a team for 28 days are counted in a reading, so that nobody can be
singled out by who came and went. A team that is new here has not just been founded: in its first
week here, those who are put into it count from their start date, or as having been there all along.
"""

from datetime import date, timedelta

from .models import Member, Team

GATHERING = timedelta(days=7)
SETTLED = timedelta(days=28)


def since(team: Team, member: Member, on: date) -> date:
    """The first day of a membership that is written down on the date `on`."""
    if team.made_on is None or on > team.made_on + GATHERING:
        return on
    return min(member.starts_on or on - SETTLED, on)
