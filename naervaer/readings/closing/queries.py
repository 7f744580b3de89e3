"""What the team said, in three sentences: what is strongest, what to work on, what moved. And what will be done."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone
from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from naervaer.answers.reporting import Stage, results_for_team
from naervaer.core.anonymity import Score
from naervaer.core.compass.bands import Level, apart, level
from naervaer.core.compass.proposal import Candidate, propose
from naervaer.method import measures
from naervaer.method.compass_card import OUTCOME_OF
from naervaer.method.texts import Text
from naervaer.method.topics import BY_ID
from naervaer.people.models import Team
from naervaer.people.viewer import Viewer
from naervaer.readings.compass_results import own_answers
from naervaer.readings.models import Reading
from naervaer.results.history import Histories
from naervaer.results.queries import history
from naervaer.steps.queries import Promise, promised_after

TO_NAME = 3  # more than this is too much for one sentence
_NEAR = {"D1", "D2", "D3", "D4"}  # said on the page of belonging: their names mean nothing in a sentence of their own
_MEANINGS = {
    each.id: each
    for each in (*measures.OUTCOME, *(one for part in measures.PARTS for one in part.measures))
    if each.id not in _NEAR
}


@dataclass(frozen=True)
class WhatWasSaid:
    """The page of one closed reading of one team. `state`: released, withheld, counting or lost."""

    team: Team
    reading: Reading
    state: str
    leads: bool
    together: tuple[str, ...]
    strongest: str
    work_on: str
    why: str
    moved: str
    suggested: tuple[str, ...]
    steps: tuple[Promise, ...]


def what_was_said(viewer: Viewer, team: Team, reading: Reading, at: datetime, language: str) -> WhatWasSaid:
    """Three sentences from what `reading` released for `team`. At most twelve queries."""
    found = next((each for each in results_for_team(team.pk) if each.wave.id == reading.wave_id), None)
    scores = found.cell.scores if found else {}
    bands = {key: one.value for key, one in scores.items() if one.value and (key in BY_ID or key in _MEANINGS)}
    work_on, why, steps = _to_work_on(bands, reading, team, language)
    others = [other for other in found.cell.team_ids if other != team.pk] if found else []
    return WhatWasSaid(
        team=team,
        reading=reading,
        state=_state(found.wave.stage if found else Stage.PUBLISHED, bool(bands)),
        leads=team.pk in viewer.leads,
        together=tuple(Team.objects.filter(pk__in=others).values_list("name", flat=True)) if others else (),
        strongest=_strongest(bands, language),
        work_on=work_on,
        why=why,
        moved=_moved(history(team.pk, list(bands)), reading, language) if bands else "",
        suggested=steps,
        steps=promised_after(viewer, team.pk, reading.closes_at, timezone.localdate(at)),
    )


def _state(stage: Stage, something: bool) -> str:
    if stage is Stage.OPEN:
        return "counting"
    if stage is Stage.LOST:
        return "lost"
    return "released" if something else "withheld"


def _name(measure: str, language: str) -> str:
    text: Text = BY_ID[measure].name if measure in BY_ID else _MEANINGS[measure].name
    return text.in_language(language)


def _named(found: Sequence[str], language: str) -> str:
    return get_text_list([f"“{_name(measure, language)}”" for measure in found[:TO_NAME]], _("and"))


def _highest(bands: Mapping[str, Score]) -> list[str]:
    """The highest first, and those that cannot be told from it."""
    by_height = sorted(bands, key=lambda measure: -bands[measure].middle)
    return [measure for measure in by_height if not apart(bands[measure], bands[by_height[0]])]


def _strongest(bands: Mapping[str, Score], language: str) -> str:
    """Three of the highest at most; where more lie alike, or all do, it is said to be so."""
    if not bands:
        return ""
    found = _highest(bands)
    names = {"what": _named(found, language)}
    if level(bands[found[0]].middle) < Level.MOSTLY:
        return _("Nothing is felt strongly yet. Felt most: %(what)s.") % names
    if len(found) > min(TO_NAME, len(bands) - 1) > 0:
        return _("Much is felt about equally. Among the strongest: %(what)s.") % names
    return _("Strongest: %(what)s.") % names


def _to_work_on(
    bands: Mapping[str, Score], reading: Reading, team: Team, language: str
) -> tuple[str, str, tuple[str, ...]]:
    """What to work on, why, and steps that help: the topic that the compass proposes, else what lies lowest."""
    topics = {measure: band for measure, band in bands.items() if measure in BY_ID}
    own = own_answers(reading, team, language).scores
    outcomes = {measure: bands[measure] for measure in ("N1", "N2") if measure in bands}
    proposed = propose([Candidate(key, band, own.get(key), OUTCOME_OF[key]) for key, band in topics.items()], outcomes)
    if proposed:
        topic = BY_ID[proposed.topic]
        name = {"what": f"“{topic.name.in_language(language)}”"}
        steps = tuple(step.what.in_language(language) for step in topic.steps)
        return _("To work on: %(what)s.") % name, topic.meaning.in_language(language), steps
    if not bands:
        return "", "", ()
    by_height = sorted(bands, key=lambda measure: bands[measure].middle)
    lowest = bands[by_height[0]]
    found = [measure for measure in by_height if not apart(lowest, bands[measure])]
    steps = tuple(_MEANINGS[measure].do.in_language(language) for measure in found[:TO_NAME])
    strong = _highest(bands)
    if found[0] in strong:
        return _("The answers do not tell what lies lowest. Choose together what to work on."), "", steps
    found = [measure for measure in found if measure not in strong]
    first = _MEANINGS[found[0]]
    return _("To work on: %(what)s.") % {"what": _named(found, language)}, first.high.in_language(language), steps


def _moved(histories: Histories, reading: Reading, language: str) -> str:
    points = {
        measure: point
        for measure, known in histories.items()
        for point in known.points
        if point.wave_id == reading.wave_id
    }
    if not points:
        return _("What has moved is being worked out. It appears here in a little while.")
    changes = {measure: point.change for measure, point in points.items() if point.change}
    if not changes:
        return _("This is the first time it was asked. Next time you can see what moves.")
    said = [
        sentence % {"what": _named(found, language)}
        for word, direction, sentence in (
            ("clear", "up", _("Clearly more than before: %(what)s.")),
            ("clear", "down", _("Clearly less than before: %(what)s.")),
            ("perhaps", "up", _("Perhaps more than before: %(what)s.")),
            ("perhaps", "down", _("Perhaps less than before: %(what)s.")),
        )
        if (found := [key for key, one in changes.items() if (one.word, one.direction) == (word, direction)])
    ]
    return " ".join(said) or _("Nothing has surely moved since the reading before.")
