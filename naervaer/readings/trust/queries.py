"""The page of trust as it is shown, and printed: four factors, what to do, and the index last."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils import timezone
from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from naervaer.core.anonymity import Score
from naervaer.core.trust import index, weakest
from naervaer.method.factors import FACTORS, INDEX, INDEX_MEANS, PRACTICE_MODEL, Factor
from naervaer.method.measures import PARTS
from naervaer.method.texts import Text
from naervaer.people.models import Member, Role, RoleKind, Team
from naervaer.people.viewer import Viewer
from naervaer.readings.compass_words import felt, numbers
from naervaer.readings.measured import Coming, Line, Said, said
from naervaer.steps.facts import Promises, promises_to_team

from .conditions import Special, special_conditions

YEAR = timedelta(days=365)
_HIGH = {meaning.id: meaning.high for part in PARTS for meaning in part.measures}


@dataclass(frozen=True)
class FactorLine:
    """One factor: what the team says, what it rests on, and what the reader can do, the one thing first."""

    id: str
    line: Line
    rests_on: str
    do: tuple[str, ...]
    weakest: bool  # the answers can tell that none lies lower, and not all four lie alike


@dataclass(frozen=True)
class Index:
    """The four as one, from their bands: a practice model, not validated."""

    name: str
    felt: str
    numbers: str
    means: str


@dataclass(frozen=True)
class Trust:
    """The page of one team. `promises` are the leader's own to the whole team within a year."""

    team: Team
    leader: str
    mine: bool  # the reader is the leader whose answers are shown
    leads: bool  # the reader leads the team
    together: tuple[str, ...]
    at: datetime | None
    coming: Coming | None
    factors: tuple[FactorLine, ...]
    weakest: str
    promises: Promises
    promised_by: str
    conditions: tuple[Special, ...]
    third: tuple[tuple[str, RoleKind], ...]
    index: Index | None
    practice_model: str

    @property
    def tied(self) -> bool:
        """Whether several lie lowest, and the answers cannot tell them apart."""
        return sum(factor.weakest for factor in self.factors) > 1

    @property
    def lines(self) -> tuple[Line, ...]:
        return tuple(factor.line for factor in self.factors)

    @property
    def has_numbers(self) -> bool:
        return any(line.felt for line in self.lines)


def trust_of(viewer: Viewer, team: Team, at: datetime, language: str) -> Trust:
    """What `team` has said last of trust in its leader, and what can be done. At most sixteen queries."""
    found = said(viewer, team, (*(factor.item for factor in FACTORS), "D3", "D4"), at, language)
    bands = {factor.id: band for factor in FACTORS if (band := found.band(factor.item))}
    lowest, leads = weakest(bands), team.pk in viewer.leads
    telling = lowest if len(lowest) < len(bands) == len(FACTORS) else ()
    leader = _leader(team)
    return Trust(
        team=team,
        leader=found.own.leader,
        mine=found.is_leader,
        leads=leads,
        together=found.together,
        at=found.at,
        coming=found.coming,
        factors=tuple(_factor(found, factor, factor.id in telling, language, leads) for factor in FACTORS),
        weakest=_weakest(lowest, len(bands), language),
        promises=promises_to_team(leader.pk, team.pk, at - YEAR, timezone.localdate(at)) if leader else Promises(),
        promised_by=leader.name if leader else "",
        conditions=special_conditions(team, leader, found.band("D3"), found.band("D4"), at, language, leads),
        third=_third(team, leader),
        index=_index(bands, language),
        practice_model=PRACTICE_MODEL.in_language(language),
    )


def _leader(team: Team) -> Member | None:
    role = Role.objects.filter(kind=RoleKind.LEADER, team=team).select_related("member").order_by("since", "id").first()
    return role.member if role else None


def _third(team: Team, leader: Member | None) -> tuple[tuple[str, RoleKind], ...]:
    """Who can be the third person: the employees' representatives first, then the organisation."""
    kinds = [RoleKind.REPRESENTATIVE, RoleKind.ORGANISATION]
    held = Role.objects.filter(kind__in=kinds, member__organisation=team.organisation_id, member__ends_on=None)
    rows = held.exclude(member=leader.pk if leader else 0).order_by("member__name").values_list("member__name", "kind")
    return tuple((name, kind) for kind in kinds for name, role in rows if role == kind)[:4]


def _factor(found: Said, factor: Factor, is_weakest: bool, language: str, leads: bool) -> FactorLine:
    do = _in(factor.do if leads else factor.together, language)
    high = _HIGH[factor.item].in_language(language)
    line = found.line(factor.item, (factor.name.in_language(language), high, do[0]))
    return FactorLine(factor.id, line, factor.rests_on.in_language(language), do, is_weakest)


def _in(texts: tuple[Text, ...], language: str) -> tuple[str, ...]:
    return tuple(text.in_language(language) for text in texts)


def _weakest(lowest: tuple[str, ...], known: int, language: str) -> str:
    """Which factor lies lowest, where the answers can tell; ties are said."""
    names = [f"“{factor.name.in_language(language)}”" for factor in FACTORS if factor.id in lowest]
    if known < len(FACTORS):
        return ""
    if len(names) == known:
        return _(
            "The answers cannot tell which of the four is the weakest. Choose the one you would like to begin with."
        )
    if len(names) == 1:
        return _("Weakest right now: %(factor)s. Begin here.") % {"factor": names[0]}
    return _("These lie lowest, and the answers cannot tell them apart: %(factors)s. Choose one of them.") % {
        "factors": get_text_list(names, _("and"))
    }


def _index(bands: Mapping[str, Score], language: str) -> Index | None:
    found = index([bands[factor.id] for factor in FACTORS if factor.id in bands])
    if found is None:
        return None
    return Index(INDEX.in_language(language), felt(found), numbers(found), INDEX_MEANS.in_language(language))
