"""In a house with hundreds of teams, each list comes a page at a time and can be searched."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from naervaer.people.models import Member, Role, RoleKind, Site, Team

PAGES = ["/people/", "/people/teams/", "/people/roles/", "/cards/"]


@pytest.fixture
def susanne(cast, client, settings):
    """Who looks after the organisation, signed in."""
    settings.PUBLIC_ADDRESS = "https://naervaer.lyng.example"
    client.force_login(cast.susanne.account)
    return client


def make_large(organisation):
    since = date(2026, 1, 1)
    teams = Team.objects.bulk_create(Team(organisation=organisation, name=f"Team {n:03}") for n in range(300))
    leaders = Member.objects.bulk_create(Member(organisation=organisation, name=f"Leader {n:03}") for n in range(300))
    Role.objects.bulk_create(
        Role(member=member, kind=RoleKind.LEADER, team=team, since=since)
        for member, team in zip(leaders, teams, strict=True)
    )
    Site.objects.bulk_create(Site(organisation=organisation, name=f"Site {n:03}") for n in range(300))


def text_of(client, address):
    return client.get(address, headers={"accept-language": "en"}).content.decode()


def test_in_a_large_house_people_are_found_by_the_name_of_their_team(cast, susanne):
    make_large(cast.lyng)
    page = text_of(susanne, "/people/?q=havnen")
    assert "Lone Friis" in page
    assert "Ida Krog" not in page
    assert "<option" not in page
    assert "Havnen" in text_of(susanne, f"/people/?team={cast.harbour.pk}")


@pytest.mark.parametrize("address", PAGES)
def test_a_list_stays_a_page_long_and_asks_the_database_as_often(cast, susanne, address):
    susanne.get(address)
    with CaptureQueriesContext(connection) as few:
        susanne.get(address)
    make_large(cast.lyng)
    with CaptureQueriesContext(connection) as many:
        page = susanne.get(address)
    assert len(many) <= len(few)
    assert len(page.content) < 60_000


@pytest.mark.parametrize(
    ("address", "found", "unfound"),
    [
        ("/people/teams/?q=team+250", "Team 250", "Team 251"),
        ("/people/teams/?q=leader+250", "Team 250", "Team 251"),
        ("/people/roles/?q=leader+250", "Leader 250", "Leader 251"),
        ("/people/roles/?q=team+250", "Leader 250", "Leader 251"),
        ("/cards/?q=team+250", "Team 250", "Team 251"),
        ("/cards/?q=site+250", "Site 250", "Team 250"),
        ("/people/teams/?page=6", "Team 280", "Team 020"),
        ("/people/roles/?page=6", "Leader 280", "Leader 020"),
        ("/cards/?page=12", "Site 280", "Site 020"),
    ],
)
def test_what_is_looked_for_is_found(cast, susanne, address, found, unfound):
    make_large(cast.lyng)
    page = text_of(susanne, address)
    assert found in page
    assert unfound not in page


@pytest.mark.parametrize("address", PAGES)
def test_what_belongs_to_another_organisation_is_never_found(cast, susanne, address):
    Role.objects.filter(team=cast.fjord_team).update(member=cast.stine)
    page = text_of(susanne, f"{address}?q={cast.fjord_team.name}").split("<main")[1]
    assert "fits that" in page
    assert cast.stine.name not in page


def test_the_search_goes_with_the_page(cast, susanne):
    make_large(cast.lyng)
    assert 'href="?q=team&amp;page=2"' in text_of(susanne, "/people/teams/?q=team&page=1")


def test_a_role_that_nobody_has_is_still_told(cast, susanne):
    Role.objects.filter(kind=RoleKind.FACILITATOR).delete()
    page = text_of(susanne, "/people/roles/")
    assert "Facilitator" in page
    assert "Nobody yet." in page


def test_a_leader_finds_the_cards_of_her_own_teams_alone(cast, client, settings):
    settings.PUBLIC_ADDRESS = "https://naervaer.lyng.example"
    make_large(cast.lyng)
    client.force_login(cast.kirsten.account)
    page = text_of(client, "/cards/")
    assert cast.harbour.name in page
    assert "Team 001" not in page
    assert "Site 001" not in page
