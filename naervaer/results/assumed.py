"""What is assumed of an organisation's teams, and what its own teams have taught by a moment."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from django.db.models import QuerySet

from naervaer.core.statistics.banded import Heard, heard
from naervaer.core.statistics.forward import Observed
from naervaer.core.statistics.norms import Norms, learned

from .carried import Carried
from .models import Prior, Standing

ENOUGH = 240  # teams: more hardly teach more
_WITHIN = timedelta(days=366)


def assumed(organisation_id: int) -> Norms:
    """The organisation's own prior, else the weak prior that everybody begins with. One query."""
    found = Prior.objects.filter(organisation_id=organisation_id).first()
    return Norms(found.mean, found.unsure, found.between, found.within) if found else Norms()


def taught(
    organisation_id: int,
    before: datetime,
    fresh: Iterable[tuple[str, str, Observed]],
    spreads: Mapping[str, tuple[float, int]],
) -> dict[str, Norms]:
    """For each measure: what `fresh` results and the latest earlier ones of other teams teach. A query a measure.

    `fresh`: (whose, measure, what was heard). Only what was published by then; each group of teams counts once, as it
    was last heard. `spreads`: how much people within teams differ, where that was published, and on how many questions.
    """
    by_measure: dict[str, dict[str, Observed]] = defaultdict(dict)
    for whose, measure, seen in fresh:
        by_measure[measure][whose] = seen
    prior = assumed(organisation_id)
    found: dict[str, Norms] = {}
    for measure, theirs in by_measure.items():
        teams = [one for one in theirs.values() if one.low is not None]
        if len(theirs) < ENOUGH:
            others = _last_heard(organisation_id, measure, before).exclude(together__key__in=list(theirs))
            for at, state in others.values_list("closes_at", "state")[: ENOUGH - len(theirs)]:
                teams.append(Carried.from_data(at, state).last)
        own = prior.with_spread(*spreads[measure]) if measure in spreads else prior
        found[measure] = learned(own, [(_meaning(one), one.questions) for one in teams])
    return found


def _last_heard(organisation_id: int, measure: str, before: datetime) -> QuerySet[Standing]:
    recent = Standing.objects.filter(closes_at__lt=before, closes_at__gte=before - _WITHIN)
    return recent.filter(organisation_id=organisation_id, measure=measure).order_by("-closes_at", "id")


def _meaning(seen: Observed) -> tuple[Heard, ...]:
    return heard(seen.low or 0, seen.high or 0, seen.asked, seen.points, seen.questions)
