"""The teams one may tick when opening a reading: a page at a time, so that a large house is no long page."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.core.paginator import Page, Paginator
from django.db.models import Q, QuerySet

from naervaer.people.models import Team

PER_PAGE = 50


@dataclass(frozen=True)
class TeamChoice:
    """`shown`: what is ticked already, wherever it stands, then the page. `total` counts every team there is."""

    page: "Page[Team]"
    shown: tuple[tuple[int, str], ...]
    total: int
    text: str

    @property
    def is_long(self) -> bool:
        return self.total > PER_PAGE


def teams_to_tick(teams: "QuerySet[Team]", ticked: Iterable[object], text: str, number: str | None) -> TeamChoice:
    """Those of `teams` to show for the words searched for. At most four queries."""
    total = teams.count()
    found = teams
    for word in text.split()[:5]:
        found = found.filter(Q(name__icontains=word) | Q(unit__name__icontains=word))
    page = Paginator(found, PER_PAGE).get_page(number)
    here = [(team.pk, team.name) for team in page.object_list]
    ids = {int(one) for one in map(str, ticked) if one.isdecimal() and len(one) < 18} - {pk for pk, _name in here}
    elsewhere = list(teams.filter(pk__in=ids).values_list("pk", "name")) if ids else []
    return TeamChoice(page, (*elsewhere, *here), total, text)
