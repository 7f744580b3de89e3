"""Which topic a team may best begin with: the one that its latest compass proposes."""

from datetime import datetime

from django.utils import timezone

from naervaer.people.models import Team
from naervaer.people.viewer import Viewer
from naervaer.readings.compass_access import teams_with_a_compass
from naervaer.readings.compass_queries import compass_of


def proposed_topic(viewer: Viewer, team: Team, at: datetime, language: str) -> str:
    """The topic's id; "" before any result, and for those who may not see the team's result."""
    if team.pk not in viewer.leads | viewer.deputises:
        return ""
    if team not in teams_with_a_compass(viewer, timezone.localdate(at)):
        return ""
    page = compass_of(viewer, team, at, language)
    return page.proposed.line.id if page and page.proposed else ""
