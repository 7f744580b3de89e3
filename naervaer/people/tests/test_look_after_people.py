"""The pages of people: who sees whom, who may change what, and what a change does."""

from datetime import date, time

import pytest
from django.test import Client

from naervaer.history.models import Entry
from naervaer.people.actions.roles import Refused, give_role
from naervaer.people.models import Member, Membership, Role, RoleKind, Team


@pytest.fixture
def as_(now, time_machine):
    time_machine.move_to(now, tick=False)

    def signed_in(member):
        client = Client(headers={"accept-language": "en"})
        client.force_login(member.account)
        return client

    return signed_in


def person_fields(member, **changed):
    fields = {
        "name": member.name, "mobile": member.mobile, "email": member.email, "language": member.language,
        "languages": ", ".join(member.languages), "task": member.task, "sites": "Havnehuset", "teams": "Havnen",
        "reached_by": member.media,
    }  # fmt: skip
    return fields | changed


@pytest.mark.parametrize(("who", "kind"), [("susanne", RoleKind.REPRESENTATIVE), ("torben", RoleKind.ORGANISATION)])
def test_nobody_is_both_the_organisation_and_the_one_who_looks_at_what_it_does(cast, now, who, kind):
    """Else HR could see its own questions for the representative, and send them."""
    before = Role.objects.count()
    with pytest.raises(Refused):
        give_role(member=getattr(cast, who), kind=kind, by=cast.susanne.pk, at=now)
    assert Role.objects.count() == before


def test_a_leader_sees_her_own_people_and_nobody_else(cast, as_):
    page = as_(cast.kirsten).get("/people/").content.decode()
    assert "Agnieszka Nowak" in page
    assert "Ida Krog" not in page
    assert "Anders Juhl" not in page


def test_the_organisation_sees_all_its_people_and_none_of_the_other(cast, as_):
    page = as_(cast.susanne).get("/people/").content.decode()
    assert "Agnieszka Nowak" in page
    assert "Ida Krog" in page
    assert "Anders Juhl" not in page


@pytest.mark.parametrize("path", ["", "edit/", "hours/", "absences/"])
def test_a_person_is_not_there_for_a_stranger_or_another_leader(cast, as_, path):
    address = f"/people/{cast.lone.pk}/{path}"
    assert as_(cast.kirsten).get(address).status_code == 200
    assert as_(cast.susanne).get(address).status_code == 200
    assert as_(cast.henrik).get(address).status_code == 404
    assert as_(cast.stine).get(address).status_code == 404
    assert as_(cast.lone).get(address).status_code == 404
    assert Client().get(address).status_code == 302


def test_a_deputy_sees_the_people_and_changes_nothing(cast, as_):
    client = as_(cast.bilal)
    assert client.get(f"/people/{cast.lone.pk}/").status_code == 200
    for path in ("edit/", "hours/", "absences/"):
        assert client.post(f"/people/{cast.lone.pk}/{path}").status_code == 404


@pytest.mark.parametrize(
    "path", ["teams/{team}/", "teams/{team}/edit/", "teams/{team}/lead/", "teams/{team}/members/", "roles/{role}/"]
)
def test_teams_and_roles_of_another_organisation_are_not_there(cast, as_, path):
    role = Role.objects.get(member=cast.stine)
    client = as_(cast.susanne)
    address = "/people/" + path.format(team=cast.fjord_team.pk, role=role.pk)
    assert client.get(address).status_code == 404
    assert client.post(address).status_code in (404, 405)


def test_search_narrows_by_word_team_and_site(cast, as_):
    client = as_(cast.susanne)

    def names(query):
        return [row.name for row in client.get(f"/people/{query}").context["found"].rows]

    assert names("?q=omar") == ["Omar Haddad"]
    assert names("?q=20100003") == ["Agnieszka Nowak"]
    assert names(f"?team={cast.hospital.pk}") == ["Anna Vestergaard", "Ida Krog", "Yusuf Demir"]
    assert names("?q=nobody+here") == []


def test_the_list_asks_the_same_number_of_questions_for_ten_and_for_thousands(
    cast, as_, django_assert_num_queries, now
):
    client = as_(cast.susanne)
    client.get("/people/")
    with django_assert_num_queries(11):
        client.get("/people/")
    Member.objects.bulk_create(Member(organisation=cast.lyng, name=f"Person {n:04}") for n in range(3000))
    since = date(2026, 1, 1)
    Membership.objects.bulk_create(
        Membership(member=member, team=cast.harbour, since=since)
        for member in Member.objects.filter(name__startswith="Person ")
    )
    with django_assert_num_queries(11):
        page = client.get("/people/?q=person")
    assert len(page.context["found"].rows) == 50


def test_a_leader_adds_a_person_to_her_team_and_to_no_other(cast, as_):
    client = as_(cast.kirsten)
    new = {"name": "Ny Person", "mobile": "20 30 00 01", "language": "pl", "teams": "Havnen", "reached_by": ["call"]}
    assert client.post("/people/new/", new | {"teams": "Hospitalet"}).status_code == 422
    assert client.post("/people/new/", new | {"teams": ""}).status_code == 422
    assert client.post("/people/new/", new).status_code == 302
    person = Member.objects.get(name="Ny Person")
    assert (person.mobile, person.language, person.media) == ("+4520300001", "pl", ["call"])
    assert person.memberships.get().team == cast.harbour
    assert Entry.objects.filter(what="people.added", by=cast.kirsten.pk).exists()


def test_a_leader_changes_what_is_known_but_not_teams_or_what_somebody_says_about_themselves(cast, as_):
    fields = person_fields(cast.lone, task="Vinduer", teams="Hospitalet", about="Skrevet af en anden")
    assert as_(cast.kirsten).post(f"/people/{cast.lone.pk}/edit/", fields).status_code == 302
    cast.lone.refresh_from_db()
    assert (cast.lone.task, cast.lone.about) == ("Vinduer", "")
    assert [team.name for team in cast.lone.teams.all()] == ["Havnen"]


def test_the_organisation_moves_a_person_and_the_old_membership_is_kept(cast, as_):
    as_(cast.susanne).post(f"/people/{cast.lone.pk}/edit/", person_fields(cast.lone, teams="Hospitalet"))
    moves = list(Membership.objects.filter(member=cast.lone).values_list("team__name", "until"))
    assert moves == [("Havnen", date(2026, 3, 2)), ("Hospitalet", None)]


@pytest.mark.parametrize(
    "wrong",
    [{"task": "CPR 010190-1234"}, {"mobile": "12"}, {"languages": "klingon"}, {"sites": "Havnehusett"}, {"name": "=1"}],
)
def test_what_cannot_be_kept_is_said_and_nothing_is_saved(cast, as_, wrong):
    page = as_(cast.kirsten).post(f"/people/{cast.lone.pk}/edit/", person_fields(cast.lone, **wrong))
    assert page.status_code == 422
    assert list(page.context["form"].errors) == list(wrong)


def test_a_payroll_number_belongs_to_one_person(cast, as_):
    Member.objects.filter(pk=cast.omar.pk).update(payroll_number="44")
    page = as_(cast.susanne).post(f"/people/{cast.lone.pk}/edit/", person_fields(cast.lone, payroll_number="44"))
    assert page.status_code == 422


def test_a_leader_writes_the_week_as_people_say_it(cast, as_):
    client = as_(cast.kirsten)
    client.post(f"/people/{cast.lone.pk}/hours/", {"day_0": "5-9, 17.30-20", "day_4": "22-6 flex"})
    spans = list(cast.lone.spans.values_list("weekday", "starts", "ends", "kind"))
    assert spans == [
        (0, time(5), time(9), "fixed"),
        (0, time(17, 30), time(20), "fixed"),
        (4, time(22), time(6), "flexible"),
    ]
    assert client.post(f"/people/{cast.lone.pk}/hours/", {"day_0": "now and then"}).status_code == 422
    assert cast.lone.spans.count() == 3


def test_days_away_are_noted_without_a_reason_and_removed_again(cast, as_):
    client = as_(cast.kirsten)
    address = f"/people/{cast.lone.pk}/absences/"
    assert client.post(address, {"first_day": "2026-03-09", "last_day": "2026-03-04"}).status_code == 422
    client.post(address, {"first_day": "2026-03-09", "last_day": "2026-03-13"})
    absence = cast.lone.absences.get()
    as_(cast.stine).post(f"{address}{absence.pk}/")
    assert cast.lone.absences.count() == 1
    client.post(f"{address}{absence.pk}/")
    assert cast.lone.absences.count() == 0


def test_somebody_who_has_left_is_signed_out_and_can_come_back(cast, as_):
    lone, susanne = as_(cast.lone), as_(cast.susanne)
    assert lone.get("/profile/").status_code == 200
    susanne.post(f"/people/{cast.lone.pk}/end/")
    assert lone.get("/profile/").status_code == 302
    assert not Membership.objects.filter(member=cast.lone, until=None).exists()
    susanne.post(f"/people/{cast.lone.pk}/end/")
    cast.lone.refresh_from_db()
    assert cast.lone.ends_on is None


def test_a_member_writes_their_own_profile(cast, as_):
    fields = {
        "name": "Lone Friis",
        "language": "en",
        "languages": "dansk, engelsk",
        "reached_by": ["sms"],
        "about": "Ring gerne.",
    }
    assert as_(cast.lone).post("/profile/", fields).status_code == 302
    cast.lone.refresh_from_db()
    assert (cast.lone.language, cast.lone.languages, cast.lone.media) == ("en", ["da", "en"], ["sms"])
    assert "Ring gerne." in as_(cast.kirsten).get(f"/people/{cast.lone.pk}/").content.decode()


def test_a_team_is_made_and_its_first_people_count_as_having_been_there(cast, as_):
    client = as_(cast.susanne)
    client.post("/people/teams/new/", {"name": "Lufthavnen"})
    team = Team.objects.get(name="Lufthavnen")
    client.post(f"/people/teams/{team.pk}/members/", {"people": "Ida Krog\nanna vestergaard"})
    client.post(f"/people/teams/{team.pk}/lead/", {"leader": "Henrik Skov", "deputies": "Ida Krog"})
    assert set(team.memberships.values_list("member__name", "since")) == {
        ("Ida Krog", Member.objects.get(name="Ida Krog").starts_on),
        ("Anna Vestergaard", Member.objects.get(name="Anna Vestergaard").starts_on),
    }
    assert set(team.roles.values_list("kind", "member__name")) == {("leader", "Henrik Skov"), ("deputy", "Ida Krog")}


def test_a_new_leader_takes_over_the_team_and_the_old_one_sees_it_no_more(cast, as_):
    susanne, kirsten = as_(cast.susanne), as_(cast.kirsten)
    address = f"/people/teams/{cast.harbour.pk}/lead/"
    assert b"never do" in susanne.get(address).content
    susanne.post(address, {"leader": "Henrik Skov", "deputies": ""})
    told = set(Entry.objects.filter(by=cast.susanne.pk).values_list("what", flat=True))
    assert told == {"people.role_taken.leader", "people.role_taken.deputy", "people.role_given.leader"}
    assert kirsten.get(f"/people/{cast.lone.pk}/").status_code == 404
    assert as_(cast.henrik).get(f"/people/{cast.lone.pk}/").status_code == 200


def test_people_of_another_organisation_cannot_be_named(cast, as_):
    client = as_(cast.susanne)
    page = client.post(f"/people/teams/{cast.harbour.pk}/lead/", {"leader": "Stine Krogh"})
    assert page.status_code == 422
    page = client.post(f"/people/teams/{cast.harbour.pk}/members/", {"people": "Anders Juhl"})
    assert page.status_code == 422


def test_the_last_role_organisation_cannot_be_taken_or_left(cast, as_):
    client = as_(cast.susanne)
    role = Role.objects.get(member=cast.susanne)
    client.post(f"/people/roles/{role.pk}/")
    client.post(f"/people/{cast.susanne.pk}/end/")
    assert Role.objects.filter(pk=role.pk).exists()
    client.post("/people/roles/", {"member": "Henrik Skov", "kind": RoleKind.ORGANISATION})
    client.post(f"/people/roles/{role.pk}/")
    assert not Role.objects.filter(pk=role.pk).exists()


def test_units_form_a_tree_and_never_a_circle(cast, as_):
    client = as_(cast.susanne)
    east = cast.lyng.units.get()
    client.post("/people/units/new/", {"name": "Nordhavn", "parent": east.pk})
    below = cast.lyng.units.get(name="Nordhavn")
    assert client.post(f"/people/units/{east.pk}/", {"name": "Øst", "parent": below.pk}).status_code == 422
    assert client.post(f"/people/units/{east.pk}/", {"remove": "1"}).status_code == 422
    assert [(row.name, row.depth) for row in client.get("/people/units/").context["units"]] == [
        ("Øst", 0),
        ("Nordhavn", 1),
    ]


def test_sites_are_added_changed_and_removed(cast, as_):
    client = as_(cast.susanne)
    client.post("/people/sites/new/", {"name": "Rådhuset", "address": "Rådhuspladsen 1"})
    assert client.post("/people/sites/new/", {"name": "Rådhuset"}).status_code == 422
    site = cast.lyng.sites.get(name="Rådhuset")
    assert as_(cast.stine).get(f"/people/sites/{site.pk}/").status_code == 404
    client.post(f"/people/sites/{site.pk}/", {"remove": "1"})
    assert not cast.lyng.sites.filter(name="Rådhuset").exists()
