"""When somebody is at work, where they are written to, and from when they count in a team."""

from datetime import UTC, date, datetime, timedelta

from naervaer.people.availability import hours_of
from naervaer.people.contact import recipient
from naervaer.people.memberships import since
from naervaer.people.models import Absence, Member
from naervaer.people.queries import setup_state


def test_the_outbox_knows_language_hours_and_the_address_that_reaches_them(cast):
    agnieszka = recipient(cast.agnieszka.pk)
    assert agnieszka.language == "pl"
    assert dict(agnieszka.addresses) == {"sms": "+4520100003"}
    assert [(window.weekday, window.starts.hour, window.ends.hour) for window in agnieszka.windows] == [
        (day, 22, 6) for day in range(5)
    ]
    assert recipient(0) is None


def test_what_reaches_them_comes_first_and_an_unreachable_choice_leaves_what_there_is(cast):
    Member.objects.filter(pk=cast.lone.pk).update(media=["email", "sms"])
    assert list(recipient(cast.lone.pk).addresses) == ["email", "sms"]
    Member.objects.filter(pk=cast.lone.pk).update(media=["call"])
    assert list(recipient(cast.lone.pk).addresses) == ["sms", "email"]


def test_days_away_are_left_in_peace(cast):
    Absence.objects.create(member=cast.lone, first_day=date(2026, 3, 2), last_day=date(2026, 3, 3))
    assert recipient(cast.lone.pk).days_away == {date(2026, 3, 2), date(2026, 3, 3)}
    hours = hours_of([cast.lone])[cast.lone.pk]
    assert hours.away(datetime(2026, 3, 3, 10, tzinfo=UTC))
    assert hours.next_work(datetime(2026, 3, 2, 8, tzinfo=UTC)).starts == datetime(2026, 3, 4, 7, tzinfo=UTC)


def test_hours_of_many_people_take_two_queries(cast, django_assert_num_queries):
    with django_assert_num_queries(2):
        hours = hours_of(cast.harbour_people)
    assert hours[cast.agnieszka.pk].at_work(datetime(2026, 3, 3, 3, tzinfo=UTC))
    assert not hours[cast.omar.pk].at_work(datetime(2026, 3, 3, 3, tzinfo=UTC))


def test_in_the_first_week_of_a_team_people_count_as_having_been_there(cast):
    made = date(2026, 3, 2)
    cast.hospital.made_on = made
    fresh = Member(organisation=cast.lyng, name="Ny")
    begun = Member(organisation=cast.lyng, name="Begyndt", starts_on=made - timedelta(days=3))
    assert since(cast.hospital, fresh, made) == made - timedelta(days=28)
    assert since(cast.hospital, begun, made) == made - timedelta(days=3)
    assert since(cast.hospital, fresh, made + timedelta(days=8)) == made + timedelta(days=8)
    assert since(cast.harbour, begun, made) == made


def test_what_is_next_in_setting_up_is_known(cast):
    assert [(done, where) for done, _what, where in setup_state(cast.lyng.pk).steps] == [
        (True, "people:import"),
        (True, "people:teams"),
        (True, "people:roles"),
        (False, "sign_in:cards"),
    ]
    assert setup_state(cast.lyng.pk).next[1] == "sign_in:cards"
