"""The organisation and the employee representative read who did what; nobody else, and nothing of another house."""

from datetime import datetime, timedelta

import pytest
from django.test import Client

from naervaer.demo.cast import Cast
from naervaer.history.models import Entry
from naervaer.history.queries import log_page
from naervaer.history.record import record
from naervaer.history.sentences import all_sentences, sentence
from naervaer.people.models import Account, Member


def used_up(organisation_id: int, at: datetime, by: int | None = None) -> None:
    record(organisation_id=organisation_id, by=by, what="notices.text_messages_used_up", at=at)


def open_log(client: Client, account: Account | None, query: str = "") -> tuple[int, str]:
    client.logout()
    if account:
        client.force_login(account)
    answer = client.get(f"/log/{query}", headers={"accept-language": "en"})
    return answer.status_code, answer.content.decode()


@pytest.mark.parametrize("who", ["susanne", "torben"])
def test_the_organisation_and_the_representative_read_it(cast: Cast, now: datetime, client: Client, who: str) -> None:
    used_up(cast.lyng.pk, now)
    reader: Member = getattr(cast, who)
    status, page = open_log(client, reader.account)
    assert status == 200
    assert page.count("<li") - page.count("<link") >= 1


def test_leaders_members_and_strangers_do_not(cast: Cast, now: datetime, client: Client) -> None:
    used_up(cast.lyng.pk, now)
    for person in (cast.kirsten, cast.lone, cast.stine):
        assert open_log(client, person.account)[0] == 404
    assert open_log(client, None)[0] == 302


def test_nothing_of_another_organisation_is_in_it(cast: Cast, now: datetime) -> None:
    used_up(cast.fjord.pk, now)
    assert log_page(cast.lyng.pk).lines == ()
    assert len(log_page(cast.fjord.pk).lines) == 1


def test_the_newest_comes_first_fifty_on_a_page(cast: Cast, now: datetime) -> None:
    for day in range(60):
        used_up(cast.lyng.pk, now + timedelta(days=day))
    first = log_page(cast.lyng.pk)
    assert len(first.lines) == 50
    assert first.lines[0].at == now + timedelta(days=59)
    second = log_page(cast.lyng.pk, first.older)
    assert (len(second.lines), second.older) == (10, None)


def test_somebody_who_has_left_and_a_sentence_of_an_earlier_version_are_told_plainly(cast: Cast, now: datetime) -> None:
    record(organisation_id=cast.lyng.pk, by=987654, what="people.something_forgotten", at=now, about={"x": "1"})
    assert len(log_page(cast.lyng.pk).lines) == 1
    assert sentence("no.such", "Kirsten", {}) == sentence("no.other", "Kirsten", {})


def test_a_bad_address_shows_the_first_page(cast: Cast, client: Client) -> None:
    assert open_log(client, cast.susanne.account, "?before=%00;drop")[0] == 200
    assert open_log(client, cast.susanne.account, "?before=99999999999999999999999")[0] == 200


def test_every_sentence_has_named_places_only_and_none_is_about_answering() -> None:
    for key, words in all_sentences().items():
        assert "%s" not in str(words), key
        assert "answered" not in key


def test_the_page_takes_few_queries_however_long_the_log(
    cast: Cast, now: datetime, client: Client, django_assert_max_num_queries: pytest.FixtureRequest
) -> None:
    for _ in range(55):
        used_up(cast.lyng.pk, now, by=cast.susanne.pk)
    assert Entry.objects.count() == 55
    client.force_login(cast.susanne.account)
    with django_assert_max_num_queries(8):  # type: ignore[operator]  # a fixture that is called
        client.get("/log/")
