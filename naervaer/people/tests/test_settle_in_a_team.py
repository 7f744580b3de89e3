"""From when people count as being in a team: nobody is put among invented people and asked the next day."""

from datetime import timedelta

import pytest
from django.test import Client

from naervaer.answers.eligible import countable
from naervaer.people.actions import import_people as importing
from naervaer.people.importing.reading import read_text
from naervaer.people.models import Member, Role, RoleKind, Team

DAY = timedelta(days=1)


@pytest.fixture
def as_(now, time_machine):
    time_machine.move_to(now, tick=False)

    def signed_in(member):
        client = Client(headers={"accept-language": "en"})
        client.force_login(member.account)
        return client

    return signed_in


@pytest.fixture
def grown(cast, now):
    """Lyng has used this for a year."""
    cast.lyng.created_at = now - 365 * DAY
    cast.lyng.save()
    return cast


def counted_in(team, now):
    return countable(team.organisation, now).members.get(team.pk, set())


def new_person(team, **more):
    return {"name": "Opdigtet Person", "language": "da", "teams": team.name, "reached_by": ["call"]} | more


def test_who_is_moved_into_a_fresh_team_of_invented_people_is_not_asked_with_them(grown, as_, now):
    client = as_(grown.susanne)
    client.post("/people/teams/new/", {"name": "Fælden"})
    trap = Team.objects.get(name="Fælden")
    for number in range(9):
        client.post("/people/new/", new_person(trap, name=f"Opdigtet Person {number}"))
    client.post(f"/people/teams/{trap.pk}/members/", {"people": grown.lone.name})
    assert len(counted_in(trap, now)) == 9
    assert grown.lone.pk not in counted_in(trap, now)
    assert grown.lone.pk in counted_in(trap, now + 28 * DAY)


def test_nor_when_the_move_is_made_on_the_page_of_the_person(grown, as_, now):
    client = as_(grown.susanne)
    client.post("/people/teams/new/", {"name": "Fælden"})
    trap = Team.objects.get(name="Fælden")
    client.post(f"/people/{grown.lone.pk}/edit/", new_person(trap, name=grown.lone.name))
    assert grown.lone.memberships.get(until=None).team == trap
    assert counted_in(trap, now) == set()


def test_people_a_leader_adds_count_from_today_even_in_a_new_team(cast, as_, now):
    Team.objects.filter(pk=cast.harbour.pk).update(made_on=now.date())
    as_(cast.kirsten).post("/people/new/", new_person(cast.harbour))
    invented = Member.objects.get(name="Opdigtet Person")
    assert invented.memberships.get().since == now.date()
    assert invented.pk not in counted_in(cast.harbour, now)


def test_a_leader_puts_people_into_no_team_that_she_only_deputises(cast, as_, now):
    Role.objects.create(member=cast.kirsten, kind=RoleKind.DEPUTY, team=cast.hospital, since=now.date())
    assert as_(cast.kirsten).post("/people/new/", new_person(cast.hospital)).status_code == 422


def test_a_leader_keeps_nobody_out_by_a_start_date_that_lies_ahead(cast, as_, now):
    later = {"name": cast.lone.name, "language": "da", "starts_on": (now + 90 * DAY).date()}
    as_(cast.kirsten).post(f"/people/{cast.lone.pk}/edit/", later)
    cast.lone.refresh_from_db()
    assert cast.lone.is_here(now.date())


def test_nor_when_a_list_moves_them(grown, now):
    rows = "".join(f"{number};Opdigtet Person {number};Fælden\n" for number in range(9001, 9010))
    text = f"Lønnr;Navn;Mobil;Hold\n;{grown.lone.name};{grown.lone.mobile};Fælden\n" + rows.replace(";Fæ", ";;Fæ")
    table = read_text(text)
    draft = importing.start_draft(organisation=grown.lyng, by=grown.susanne.account, table=table, at=now)
    importing.plan_draft(draft.pk, now)
    draft.refresh_from_db()
    assert importing.confirm_draft(draft, now)
    importing.write_draft(draft.pk, now)
    trap = Team.objects.get(name="Fælden")
    assert grown.lone.memberships.get(until=None).team == trap
    assert len(counted_in(trap, now)) == 9
    assert grown.lone.pk not in counted_in(trap, now)


def test_while_an_organisation_is_new_its_list_is_put_right_without_waiting(cast, as_, now):
    client = as_(cast.susanne)
    client.post("/people/teams/new/", {"name": "Lufthavnen"})
    team = Team.objects.get(name="Lufthavnen")
    client.post(f"/people/teams/{team.pk}/members/", {"people": cast.lone.name})
    assert cast.lone.pk in counted_in(team, now)
