"""What the pages of answering and of waves show, as frozen data. Nothing here knows what anybody answered."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.urls import reverse
from django.utils.text import get_text_list
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from naervaer.answers.collecting import OpenSitting, open_sittings
from naervaer.answers.reporting import AskedPerson, CellResults, Stage, asked_in, results, wave_facts
from naervaer.method.items import Item
from naervaer.people.models import Role, RoleKind

from .models import Mirror, Reading
from .wording import apart


@dataclass(frozen=True)
class MySitting:
    """One sitting that the viewer is asked to answer."""

    wave_id: int
    sitting: int
    title: str
    minutes: int
    items: tuple[Item, ...]
    kind: str  # full or pulse
    about: str  # whose questions they are and under which licence, where they are not our own
    asker: str
    cell: str
    people: int
    viewers: str
    last_day: datetime
    answered: bool
    units_see: bool

    @property
    def address(self) -> str:
        return reverse("readings:sitting", args=[self.wave_id, self.sitting + 1])


def my_sittings(member_id: int, at: datetime) -> list[MySitting]:
    """Everything the member may answer now, soonest to close first."""
    found = open_sittings(member_id, at)
    readings = Reading.objects.filter(wave_id__in={one.wave_id for one in found})
    asked = {reading.wave_id: reading for reading in readings.select_related("opened_by", "organisation")}
    leading = Role.objects.filter(
        kind__in=[RoleKind.LEADER, RoleKind.DEPUTY], team__in={team for one in found for team in one.team_ids}
    )
    leaders: dict[int, list[str]] = {}
    for team_id, name in leading.values_list("team_id", "member__name").order_by("member__name"):
        leaders.setdefault(team_id or 0, []).append(name)
    return [_mine(one, asked[one.wave_id], leaders) for one in found if one.wave_id in asked]


def _mine(one: OpenSitting, reading: Reading, leaders: dict[int, list[str]]) -> MySitting:
    asked = reading.questions.sittings[one.sitting]
    names = dict.fromkeys(apart(name) for team in one.team_ids for name in leaders.get(team, []))
    seen_by = [_("everybody in %(team)s") % {"team": apart(one.cell)}, *names]
    return MySitting(
        wave_id=one.wave_id,
        sitting=one.sitting,
        title=asked.title.in_language(get_language() or ""),
        minutes=asked.minutes,
        items=asked.items,
        kind=reading.kind,
        about=asked.about.in_language(get_language() or "") if asked.about else "",
        asker=(reading.opened_by or reading.organisation).name,
        cell=one.cell,
        people=one.asked,
        viewers=get_text_list(seen_by, _("and")),
        last_day=one.closes_at - timedelta(minutes=1),
        answered=one.answered,
        units_see=one.units_see,
    )


@dataclass(frozen=True)
class CellPage:
    """A cell and who is asked in it, while that is known: the names are destroyed with the wave."""

    cell: CellResults
    people: tuple[AskedPerson, ...]


def cells_of(reading: Reading) -> list[CellPage]:
    found = results(reading.wave_id)
    return [CellPage(cell, asked_in(cell.cell_id)) for cell in found.cells] if found else []


def state_of(reading: Reading, at: datetime) -> str:
    """planned, open or closed; or lost, when its key was, and it can be asked again."""
    facts = wave_facts(reading.wave_id)
    return "lost" if facts and facts.stage == Stage.LOST else reading.state(at)


def mirror_of(reading: Reading, team_id: int, leader_id: int) -> dict[str, int | None]:
    """What the leader has saved about the team; empty when nothing yet."""
    kept = Mirror.objects.filter(reading=reading, team=team_id, leader=leader_id).first()
    return kept.answers if kept else {}
