"""The door in, first half: opening a wave. From then on nothing but its state ever changes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from naervaer.core.anonymity import FEWEST, Instrument
from naervaer.people.models import Member, Organisation

from . import keys, tables
from .eligible import countable
from .models import Asked, Cell, Wave, random_key

SHORTEST = timedelta(days=5)
LONGEST = timedelta(days=60)  # nobody can close one earlier, so a slip of the pen must not last for years
AHEAD = timedelta(days=366)
_BATCH = 5000
APART = timedelta(days=7)  # from one opening of a team to the next

_SENTENCES = {
    "too_short": _("A reading is open for at least five days, so that everybody has a fair chance to answer."),
    "too_long": _("A reading is open for at most 60 days and begins within a year. Choose other days."),
    "in_the_past": _("A reading cannot begin in the past. Choose a later day."),
    "too_soon": _(
        "A team has one reading at a time, and at least seven days from one beginning to the next. Choose a later day."
    ),
    "nobody": _("There is nobody to ask. Add people to the team first."),
    "counted_twice": _("Somebody would be counted twice. Nobody has been asked anything yet."),
    "not_countable": _(
        "Somebody on the list cannot be counted there: only people who have been in the team for 28 days, "
        "and neither its leader nor its deputy. Nobody has been asked anything yet."
    ),
}


class NotOpened(Exception):
    """Why the wave was not opened; nothing was written. `sentence` is for people."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason

    @property
    def sentence(self) -> str:
        return str(_SENTENCES[self.reason])


@dataclass(frozen=True, slots=True)
class CellSpec:
    """People who count together: `asked` are member ids, `team_ids` the teams they are counted in."""

    key: str
    name: str
    team_ids: tuple[int, ...]
    asked: tuple[int, ...]


def open_wave(
    *,
    organisation: Organisation,
    title: str,
    instrument: Instrument,
    cells: Sequence[CellSpec],
    opens_at: datetime,
    closes_at: datetime,
    by: Member | None,
    at: datetime,
    at_least: int = FEWEST,
    units_see: bool = False,
) -> int:
    """Open a wave and return its id. Raises NotOpened, with nothing written.

    Its key is on disk before the first answer can be sealed with it. `at_least` and the setting
    FEWEST_ANSWERS may raise the threshold of five answers, never lower it. `units_see`: whether the organisation
    may see what is made of its published numbers for a unit; told to everybody before the first question.
    """
    if opens_at < at:
        raise NotOpened("in_the_past")
    if closes_at - opens_at < SHORTEST:
        raise NotOpened("too_short")
    if closes_at - opens_at > LONGEST or opens_at - at > AHEAD:
        raise NotOpened("too_long")
    wave_id = random_key()
    public_key = keys.make(wave_id)
    try:
        with transaction.atomic():
            Organisation.objects.select_for_update().get(pk=organisation.pk)
            _check(organisation, cells, opens_at, closes_at)
            wave = Wave.objects.create(
                id=wave_id,
                organisation=organisation,
                title=title,
                instrument=instrument.as_data(),
                at_least=max(at_least, settings.FEWEST_ANSWERS, FEWEST),
                public_key=public_key,
                opened_by=by,
                opens_at=opens_at,
                closes_at=closes_at,
                units_see=units_see,
            )
            _freeze(wave, cells)
            tables.create(wave_id)
    except BaseException:
        keys.destroy(wave_id)
        raise
    return wave_id


def too_near(opens_at: datetime, closes_at: datetime) -> Q:
    """What opens and closes so near these dates that a team cannot have both: at once, or begun within seven days."""
    at_once = Q(opens_at__lt=closes_at, closes_at__gt=opens_at)
    return at_once | Q(opens_at__gt=opens_at - APART, opens_at__lt=opens_at + APART)


def _freeze(wave: Wave, specs: Sequence[CellSpec]) -> None:
    """Every cell, its teams and its people, a few statements for thousands of them."""
    cells = [(Cell(wave=wave, key=spec.key, name=spec.name, asked=len(spec.asked)), spec) for spec in specs]
    Cell.objects.bulk_create((cell for cell, _spec in cells), batch_size=_BATCH)
    teams = Cell.teams.through
    teams.objects.bulk_create(
        (teams(cell_id=cell.pk, team_id=team_id) for cell, spec in cells for team_id in spec.team_ids),
        batch_size=_BATCH,
    )
    Asked.objects.bulk_create(
        (Asked(wave=wave, cell=cell, member_id=member_id) for cell, spec in cells for member_id in spec.asked),
        batch_size=_BATCH,
    )


def _check(organisation: Organisation, cells: Sequence[CellSpec], opens_at: datetime, closes_at: datetime) -> None:
    people = [member_id for spec in cells for member_id in spec.asked]
    teams = [team_id for spec in cells for team_id in spec.team_ids]
    if not cells or not all(spec.asked for spec in cells):
        raise NotOpened("nobody")
    if len(set(people)) < len(people) or len(set(teams)) < len(teams) or len({spec.key for spec in cells}) < len(cells):
        raise NotOpened("counted_twice")
    allowed = countable(organisation, opens_at)
    for spec in cells:
        here = set().union(*(allowed.members.get(team_id, set()) for team_id in spec.team_ids))
        leading = set().union(*(allowed.leading.get(team_id, set()) for team_id in spec.team_ids))
        if not set(spec.asked) <= here - leading:
            raise NotOpened("not_countable")
    near = Wave.objects.exclude(state=Wave.State.LOST).filter(too_near(opens_at, closes_at), cells__teams__in=teams)
    if near.exists():
        raise NotOpened("too_soon")
