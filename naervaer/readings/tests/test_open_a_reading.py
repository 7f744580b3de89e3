"""A leader, or the organisation, asks teams: sees who is asked and who will see what, and nothing can change after."""

import re
from datetime import date, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone, translation

from naervaer.answers import keys
from naervaer.answers.closing import close_due
from naervaer.answers.reporting import asked_members
from naervaer.history.models import Entry
from naervaer.notices.models import Notice
from naervaer.notices.recipient import Recipient
from naervaer.notices.texts import text_of
from naervaer.people.models import Member, Membership, Role, RoleKind, Team
from naervaer.readings.actions.open_reading import Opening, check, open_reading
from naervaer.readings.actions.refusals import PeopleChanged, TooFew, TooLong, TooShort, TooSoon
from naervaer.readings.asked import plan
from naervaer.readings.models import Reading
from naervaer.readings.notices import words

OPEN = "/readings/open/"
WEEK = timedelta(days=7)


@pytest.fixture(autouse=True)
def _on_that_monday(the_time):
    pass


def choices(*teams, **more):
    return {"teams": [str(team.pk) for team in teams], "closes_on": "2026-03-09", **more}


def new_team(cast, name, people, unit=None):
    team = Team.objects.create(organisation=cast.lyng, unit=unit or cast.harbour.unit, name=name)
    for number in range(people):
        person = Member.objects.create(organisation=cast.lyng, name=f"{name} {number}", starts_on=date(2025, 1, 1))
        Membership.objects.create(member=person, team=team, since=date(2025, 1, 1))
    return team


def test_before_anything_is_sent_it_shows_exactly_who_is_asked_and_who_will_see_what(cast, signed_in):
    page = signed_in(cast.kirsten).post(OPEN, choices(cast.harbour)).content.decode()
    for person in cast.harbour_people:
        assert person.name in page
    assert "Bilal Aydin – leads or deputises here" in page
    assert "Nobody sees what one person answered" in page
    assert not Reading.objects.exists()
    assert not Notice.objects.exists()


def test_the_leader_is_told_before_confirming_that_the_own_answers_are_shown_by_name(cast, signed_in):
    told = "Your own answers are shown with your name"
    assert told in signed_in(cast.kirsten).post(OPEN, choices(cast.harbour)).content.decode()
    assert told not in signed_in(cast.susanne).post(OPEN, choices(cast.harbour)).content.decode()


def test_confirming_opens_it_invites_everybody_and_plans_two_reminders(cast, signed_in, now):
    client = signed_in(cast.kirsten)
    seen = plan(cast.lyng, [cast.harbour], now).fingerprint
    response = client.post(OPEN, choices(cast.harbour, seen=seen, confirm="1"))
    reading = Reading.objects.get()
    assert response["Location"] == reverse("readings:reading", args=[reading.wave_id])
    assert asked_members(reading.wave_id) == {person.pk for person in cast.harbour_people}
    assert timezone.localtime(reading.closes_at) == timezone.make_aware(datetime(2026, 3, 10))  # noqa: DTZ001  # made aware
    for person in cast.harbour_people:
        sent = Notice.objects.filter(recipient_id=person.pk).order_by("due_at")
        assert [(one.kind, one.due_at - now) for one in sent] == [
            ("readings.opened", timedelta()),
            ("readings.reminder", timedelta(days=3)),
            ("readings.reminder", timedelta(days=5)),
        ]
    assert Entry.objects.get(what="readings.opened").by == cast.kirsten.pk


def test_nobody_can_close_it_earlier_or_ask_again_at_once(cast, open_now, signed_in, now):
    with pytest.raises(TooSoon):
        check(cast.kirsten, Opening([cast.harbour], now + timedelta(days=6), now + timedelta(days=13)), now)
    page = signed_in(cast.kirsten).get(reverse("readings:reading", args=[open_now.wave_id])).content.decode()
    assert "<form" not in page.split("<main")[1].split("</main")[0]


def test_a_reading_is_open_for_at_least_five_days_and_not_for_years(cast, now, signed_in):
    with pytest.raises(TooLong):
        check(cast.kirsten, Opening([cast.harbour], now, now + 400 * WEEK), now)
    with pytest.raises(TooShort):
        check(cast.kirsten, Opening([cast.harbour], now, now + timedelta(days=4, hours=23)), now)
    page = signed_in(cast.kirsten).post(OPEN, choices(cast.harbour, closes_on="2026-03-05")).content.decode()
    assert "at least 5 days" in page


def test_three_people_are_too_few_to_ask_and_get_the_dialogue_instead(cast, now, signed_in):
    with pytest.raises(TooFew):
        check(cast.henrik, Opening([cast.hospital], now, now + WEEK), now)
    assert "compass dialogue" in signed_in(cast.henrik).post(OPEN, choices(cast.hospital)).content.decode()


def test_small_teams_of_one_unit_count_together_and_a_leader_counts_in_no_cell_they_lead(cast, now):
    green = new_team(cast, "Parken", 4)
    lonely = new_team(cast, "Skoven", 3)
    first = green.members.first()
    Role.objects.create(member=first, kind=RoleKind.LEADER, team=cast.hospital, since=date(2025, 1, 1))
    found = plan(cast.lyng, [cast.harbour, cast.hospital, green, lonely], now)
    together = next(cell for cell in found.cells if len(cell.teams) > 1)
    assert {team.name for team in together.teams} == {"Hospitalet", "Parken", "Skoven"}
    assert len(together.people) == 9
    assert first not in together.people
    assert (first, "leads") in found.not_asked


def test_somebody_new_is_asked_next_time(cast, now):
    newcomer = Member.objects.create(organisation=cast.lyng, name="Åse Ny", starts_on=date(2026, 2, 10))
    Membership.objects.create(member=newcomer, team=cast.harbour, since=date(2026, 2, 10))
    found = plan(cast.lyng, [cast.harbour], now)
    assert newcomer not in found.people
    assert (newcomer, "new") in found.not_asked


def test_somebody_in_two_teams_counts_once_where_they_have_been_longest(cast, now):
    other = new_team(cast, "Vinduerne", 6)
    Membership.objects.create(member=cast.lone, team=other, since=date(2025, 12, 24))
    found = plan(cast.lyng, [cast.harbour, other], now)
    assert [cell.name for cell in found.cells if cast.lone in cell.people] == ["Havnen"]


def test_if_somebody_has_left_since_one_looked_nothing_is_opened(cast, now, signed_in):
    opening = Opening([cast.harbour], now, now + WEEK)
    seen = check(cast.kirsten, opening, now).fingerprint
    Membership.objects.filter(member=cast.omar).update(until=date(2026, 3, 1))
    with pytest.raises(PeopleChanged):
        open_reading(by=cast.kirsten, opening=opening, seen=seen, at=now)
    page = signed_in(cast.kirsten).post(OPEN, choices(cast.harbour, seen=seen, confirm="1")).content.decode()
    assert "Somebody has joined or left" in page
    assert not Reading.objects.exists()


def test_one_can_only_ask_the_own_teams(cast, signed_in):
    page = signed_in(cast.stine).post(OPEN, choices(cast.harbour, confirm="1")).content.decode()
    assert "Look before you ask" not in page
    for person in (cast.lone, cast.bilal, cast.torben):
        assert signed_in(person).get(OPEN).status_code == 404
    assert not Reading.objects.exists()


def test_the_invitation_says_who_asks_and_carries_a_link_made_when_it_is_sent(cast, open_now, now, settings):
    settings.PUBLIC_ADDRESS = "https://naervaer.example"
    filled = words(to=cast.omar.pk, context={"reading": open_now.pk}, at=now)
    assert filled is not None
    recipient = Recipient(name="Omar Haddad", language="en", addresses={})
    text = text_of("readings.opened", recipient, filled)
    assert "Kirsten Holm would like to know" in text.body
    assert "https://naervaer.example/" in text.body
    assert "Nobody can see what you answer" in text.short
    with translation.override("en"):
        reminder = text_of("readings.reminder", recipient, filled)
    assert "If you have answered, thank you" in reminder.body
    assert words(to=cast.omar.pk, context={"reading": open_now.pk}, at=open_now.closes_at) is None


def test_a_wave_page_tells_dates_and_names_but_no_count_of_answers(cast, open_now, signed_in):
    address = reverse("readings:reading", args=[open_now.wave_id])
    for person in (cast.kirsten, cast.bilal, cast.susanne, cast.torben):
        page = signed_in(person).get(address).content.decode()
        assert "10 people are asked." in page
        assert "Omar Haddad" in page
        assert "Nobody can see how many have answered" in page
    for person in (cast.henrik, cast.lone, cast.stine, cast.anders):
        assert signed_in(person).get(address).status_code == 404


def test_the_list_shows_planned_open_and_closed_of_the_own_organisation_only(cast, open_now, signed_in, the_time):
    assert "Havnen" in signed_in(cast.susanne).get("/readings/").content.decode()
    assert "Havnen" not in signed_in(cast.stine).get("/readings/").content.decode()
    the_time(open_now.closes_at)
    assert "closed" in signed_in(cast.kirsten).get("/readings/").content.decode()


def test_a_later_first_day_is_planned_from_its_first_minute(cast, signed_in, now):
    client = signed_in(cast.kirsten)
    page = choices(cast.harbour, opens_on="2026-03-04", closes_on="2026-03-10", confirm="1")
    seen = plan(cast.lyng, [cast.harbour], now + timedelta(days=2)).fingerprint
    client.post(OPEN, {**page, "seen": seen})
    reading = Reading.objects.get()
    assert timezone.localtime(reading.opens_at).isoformat() == "2026-03-04T00:00:00+01:00"
    assert reading.state(now) == "planned"
    listed = signed_in(cast.lone).get("/answer/").content.decode()
    assert "Nothing to answer right now" in listed


def test_asking_many_people_takes_no_more_queries_than_asking_few(cast, now, django_assert_max_num_queries):
    big = new_team(cast, "Kontorerne", 120)
    opening = Opening([big], now, now + WEEK)
    seen = check(cast.susanne, opening, now).fingerprint
    with django_assert_max_num_queries(45):
        open_reading(by=cast.susanne, opening=opening, seen=seen, at=now)
    assert Notice.objects.count() == 360


def test_when_the_key_was_lost_the_page_says_so_and_the_team_can_be_asked_again(cast, open_now, signed_in, the_time):
    keys.destroy(open_now.wave_id)
    close_due(open_now.closes_at + WEEK)
    later = open_now.closes_at + WEEK + timedelta(hours=1)
    the_time(later)
    page = signed_in(cast.kirsten).get(reverse("readings:reading", args=[open_now.wave_id])).content.decode()
    assert "The key to the answers was lost" in page
    assert check(cast.kirsten, Opening([cast.harbour], later, later + WEEK), later).people


def test_the_organisation_ticks_teams_page_by_page_and_asks_exactly_those(cast, signed_in):
    client = signed_in(cast.susanne)
    Team.objects.bulk_create(Team(organisation=cast.lyng, name=f"Team {number:03}") for number in range(120))
    ticked = Team.objects.get(name="Team 001")
    page = client.post(OPEN, choices(ticked, page="2", opens_on="2026-03-04"))
    shown = [name for _pk, name in page.context["choice"].shown]
    assert len(shown) == 51
    assert shown[0] == "Team 001"
    assert re.search(rf'value="{ticked.pk}"[^>]* checked', page.content.decode())
    assert 'value="2026-03-04"' in page.content.decode()
    found = client.post(OPEN, choices(ticked, find="1", q="havnen"))
    assert {name for _pk, name in found.context["choice"].shown} == {"Team 001", "Havnen"}
    look = client.post(OPEN, choices(ticked, cast.harbour, q="havnen"))
    assert [team.name for team in look.context["opening"].teams] == ["Havnen", "Team 001"]


def test_looking_for_a_team_of_another_organisation_finds_nothing(cast, signed_in):
    page = signed_in(cast.susanne).post(OPEN, choices(cast.fjord_team, find="1", q=cast.fjord_team.name))
    assert page.context["choice"].shown == ()


def test_the_page_grows_with_neither_teams_nor_what_is_asked_of_the_database(
    cast, signed_in, django_assert_num_queries
):
    client = signed_in(cast.susanne)
    client.get(OPEN)
    with CaptureQueriesContext(connection) as few:
        client.get(OPEN)
    Team.objects.bulk_create(Team(organisation=cast.lyng, name=f"Team {number:03}") for number in range(400))
    with django_assert_num_queries(len(few)):
        page = client.get(OPEN)
    assert len(page.context["choice"].shown) == 50
    assert len(page.content) < 60_000


def test_all_teams_can_be_chosen_at_once(cast, signed_in):
    new_team(cast, "Parken", 6)
    client = signed_in(cast.susanne)
    look = client.post(OPEN, choices(everybody="on"))
    assert {team.name for team in look.context["opening"].teams} == {team.name for team in cast.lyng.teams.all()}
    assert 'name="everybody" value="True"' in look.content.decode()
    again = client.post(OPEN, choices(everybody="True", change="1")).content.decode()
    assert re.search(r'name="everybody"[^>]* checked', again)
    assert "Choose at least one team." in client.post(OPEN, choices(everybody="False")).content.decode()
