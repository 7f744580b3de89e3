"""The page of belonging and attachment as it is shown, and printed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from naervaer.core.anonymity import Score
from naervaer.core.compass.bands import apart
from naervaer.core.trust import Near, closest, near
from naervaer.method import attachment, measures
from naervaer.people.models import Team
from naervaer.people.viewer import Viewer
from naervaer.readings.compass_words import felt
from naervaer.readings.measured import Coming, Line, Said, said

from .words import how_near

NEAR = ("D1", "D2", "D3", "D4")
COMPANY, PLACE = "D3", "D4"
_MEANINGS = {meaning.id: meaning for part in measures.PARTS for meaning in part.measures}


@dataclass(frozen=True)
class Nearness:
    """To whom or what, in words and as two circles. No `drawn`: withheld, or not asked yet."""

    line: Line
    drawn: Near | None


@dataclass(frozen=True)
class Belonging:
    """The page of one team. `closest` says what can be said of the four together; `place` that the place wins."""

    team: Team
    leader: str
    mine: bool  # the reader is the leader whose answers are shown
    leads: bool  # the reader leads the team
    together: tuple[str, ...]
    at: datetime | None
    coming: Coming | None
    belonging: Line
    loneliness: Line
    near: tuple[Nearness, ...]
    closest: str
    place: str
    place_do: str
    recognition: tuple[str, ...]
    given_by_others: str
    handled: str

    @property
    def lines(self) -> tuple[Line, ...]:
        """Every measure of the page, in the order shown."""
        return (self.belonging, self.loneliness, *(each.line for each in self.near))

    @property
    def uncertain(self) -> bool:
        """Whether any of the pictures shows how far and how near it may be."""
        return any(each.drawn is not None and each.drawn.uncertain for each in self.near)

    @property
    def has_numbers(self) -> bool:
        return any(line.felt for line in self.lines)


def belonging_of(viewer: Viewer, team: Team, at: datetime, language: str) -> Belonging:
    """What `team` has said last of belonging, loneliness and attachment. At most eight queries."""
    found = said(viewer, team, ("belonging", "L1", *NEAR), at, language)
    bands = {measure: band for measure in NEAR if (band := found.band(measure))}
    place = _place(bands, language)
    return Belonging(
        team=team,
        leader=found.own.leader,
        mine=found.is_leader,
        leads=team.pk in viewer.leads,
        together=found.together,
        at=found.at,
        coming=found.coming,
        belonging=_line(found, "belonging", language),
        loneliness=_line(found, "L1", language),
        near=tuple(_nearness(found, measure, language) for measure in NEAR),
        closest="" if place else _closest(bands, language),
        place=place,
        place_do=attachment.SITE_WINS_DO.in_language(language) if place else "",
        recognition=tuple(text.in_language(language) for text in attachment.RECOGNITION),
        given_by_others=attachment.GIVEN_BY_OTHERS.in_language(language),
        handled=attachment.HANDLED.in_language(language),
    )


def _line(found: Said, measure: str, language: str) -> Line:
    meaning = _MEANINGS[measure]
    say = [text.in_language(language) for text in (meaning.name, meaning.high, meaning.do)]
    return found.line(measure, (say[0], say[1], say[2]), how_near if measure in NEAR else felt)


def _nearness(found: Said, measure: str, language: str) -> Nearness:
    band = found.band(measure)
    return Nearness(_line(found, measure, language), near(band) if band else None)


def _place(bands: Mapping[str, Score], language: str) -> str:
    """That the place wins, over all the rest or over the company, where the answers can tell."""
    if len(bands) == len(NEAR) and closest(bands) == (PLACE,):
        return attachment.SITE_WINS.in_language(language)
    if COMPANY in bands and PLACE in bands and apart(bands[COMPANY], bands[PLACE]):
        return attachment.SITE_OVER_COMPANY.in_language(language)
    return ""


def _closest(bands: Mapping[str, Score], language: str) -> str:
    found = closest(bands)
    names = [attachment.PAIRS[measure].in_language(language) for measure in found]
    if len(bands) < len(NEAR):
        return ""
    if len(found) == len(NEAR):
        return _("The answers cannot tell whom or what people feel closest to.")
    if len(found) == 1:
        return _("People feel closest to %(what)s.") % {"what": names[0]}
    return _("People feel closest to %(what)s. The answers cannot tell them apart.") % {
        "what": get_text_list(names, _("and"))
    }
