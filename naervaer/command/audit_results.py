"""What is kept of the meaning of results: whether all of it follows from what was published, and says nothing finer."""

from naervaer.answers import reporting
from naervaer.answers.finding import Finding, counted
from naervaer.core.anonymity import Released, Score
from naervaer.results.models import Estimate


def findings() -> list[Finding]:
    """Estimates that differ from the ledger, or that are narrower than the band they were made from."""
    strays = narrow = 0
    for wave_id in Estimate.objects.order_by("wave_id").values_list("wave_id", flat=True).distinct():
        found = reporting.results(wave_id)
        cells = {frozenset(cell.team_ids): cell.scores for cell in found.cells} if found else {}
        for one in Estimate.objects.filter(wave_id=wave_id).prefetch_related("together__teams"):
            released = cells.get(frozenset(team.pk for team in one.together.teams.all()), {}).get(one.measure)
            strays += released is None or _shown(released) != (one.low, one.high)
            narrow += one.present_low is not None and _narrower(one)
    return [
        counted("estimates that do not follow from what was published", strays, "estimates"),
        counted("estimates narrower than the band they are made from", narrow, "estimates"),
    ]


def _shown(released: Released[Score]) -> tuple[int | None, int | None]:
    return (released.value.low, released.value.high) if released.value else (None, None)


def _narrower(one: Estimate) -> bool:
    """What is said of the people asked is never less wide than their band."""
    if one.low is None or one.high is None or one.present_low is None or one.present_high is None:
        return False
    return one.present_high - one.present_low < one.high - one.low
