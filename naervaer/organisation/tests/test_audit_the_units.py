"""The adversary finds nothing in what units were told while teams come and go; without the rule it does."""

from datetime import UTC, datetime, timedelta

from naervaer.organisation.auditing import unit_findings
from naervaer.organisation.jobs import publish_quarters
from naervaer.organisation.models import GroupNumber, Publication, UnitNumber

from .house import LOW, MIDDLING, quarter

BEGINNING = datetime(2025, 4, 7, 6, tzinfo=UTC)
ASKED = ([0, 1, 2, 3, 4, 5, 6], [0, 1, 2, 4, 5, 6], [0, 1, 2, 3, 4, 5], [1, 2, 3, 4, 5, 6], [0, 2, 3, 4, 6])


def test_nothing_is_told_of_a_team_however_teams_come_and_go(cast, house):
    for number, places in enumerate(ASKED):
        teams = [house.teams[place] for place in places]
        quarter(cast, teams, BEGINNING + timedelta(days=91 * number), {"belonging": LOW if number % 2 else MIDDLING})
    publish_quarters(datetime(2026, 7, 1, 8, tzinfo=UTC))
    assert Publication.objects.count() == 5
    assert UnitNumber.objects.count() > 5
    assert [(row.learns, row.holds) for row in unit_findings()] == [
        ("0 teams", True),
        ("0 groups", True),
        ("0 numbers", True),
        ("0 cases", True),
    ]


def test_a_group_that_differs_by_one_team_would_be_found(cast):
    for begins, teams in (("2025-10-01", [1, 2, 3]), ("2026-01-01", [1, 2, 3, 4])):
        publication = Publication.objects.create(organisation=cast.lyng, begins=begins, published_at=BEGINNING)
        GroupNumber.objects.create(
            publication=publication, measure="belonging", cells=[[team] for team in teams], low=40, high=50
        )
    assert [row.holds for row in unit_findings()] == [False, True, True, True]
    assert unit_findings()[0].learns == "1 teams"


def test_a_group_of_two_or_one_off_the_tens_would_be_found(cast):
    publication = Publication.objects.create(organisation=cast.lyng, begins="2025-10-01", published_at=BEGINNING)
    for cells, low, high in (([[1], [2]], 40, 50), ([[3], [4], [5]], 41, 50), ([[6], [7], [8]], 0, 30)):
        GroupNumber.objects.create(publication=publication, measure="L1", cells=cells, low=low, high=high)
    assert unit_findings()[1].learns == "3 groups"


def test_a_number_that_its_groups_do_not_give_would_be_found(cast, house):
    """The whole from single teams and not from groups, and a unit of two teams."""
    teams = house.teams[:3]
    quarter(cast, teams, BEGINNING, {"belonging": MIDDLING})
    publish_quarters(datetime(2026, 7, 1, 8, tzinfo=UTC))
    assert unit_findings()[2].holds
    told = UnitNumber.objects.filter(measure="belonging")
    assert told.filter(unit=None).exists()
    told.filter(unit=None).update(low=39, high=61)
    told.filter(unit=house.east).update(counted=2)
    assert unit_findings()[2].learns == "2 numbers"
