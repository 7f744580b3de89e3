"""A member answers on a phone without JavaScript: one question a page, nothing kept on the way, sent once."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.urls import reverse

from naervaer.answers.collecting import open_sittings
from naervaer.history.models import Entry
from naervaer.method.readings import FULL_READING
from naervaer.notices.models import Notice

QUERIES = 12  # who is looking, what they are asked, who asks, who leads, who is asked beside them, what was done since
FIRST = FULL_READING.sittings[0]


@pytest.fixture
def address(open_now):
    return reverse("readings:sitting", args=[open_now.wave_id, 1])


def fields_of(page: str) -> dict[str, str]:
    form = page[page.index('class="sitting') :]
    return dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', form))


def answer_all(client, address, value="3"):
    page = client.post(address, {"go": "begin"}).content.decode()
    for _ in FIRST.items:
        page = client.post(address, {**fields_of(page), "answer": value}).content.decode()
    return page


def test_before_the_first_question_it_says_who_asks_who_sees_and_until_when(open_now, cast, signed_in, address):
    page = signed_in(cast.agnieszka).get(address).content.decode()
    assert "Kirsten Holm" in page
    assert "everybody in Havnen, Bilal Aydin and Kirsten Holm" in page
    assert "10 people in Havnen" in page
    assert "see numbers for larger parts of the company" in page
    assert "Monday 9 March" in page
    assert all(person.name in page for person in cast.harbour_people)
    assert cast.henrik.name not in page
    assert "Nobody can see what you answer" in page
    assert reverse("readings:protection") in page


def test_every_question_says_who_will_see_the_answer(open_now, cast, signed_in, address):
    page = signed_in(cast.agnieszka).post(address, {"go": "begin"}).content.decode()
    assert "Question 1 of 23" in page
    assert "Who sees this?" in page
    assert "Nobody sees your answer." in page
    assert "HR sees one team alone only if the result is very low twice in a row" in page
    assert "Don&#x27;t know / not relevant" in page


def test_answers_travel_in_the_form_and_can_be_changed_on_the_way(open_now, cast, signed_in, address):
    client = signed_in(cast.agnieszka)
    page = client.post(address, {"go": "begin"}).content.decode()
    page = client.post(address, {**fields_of(page), "answer": "6"}).content.decode()
    assert fields_of(page)["q-D1"] == "6"
    assert fields_of(page)["at"] == "N1"
    page = client.post(address, {**fields_of(page), "go": "back"}).content.decode()
    assert re.search(r'is-chosen" name="answer" value="6"', page)
    page = client.post(address, {**fields_of(page), "answer": "none"}).content.decode()
    assert fields_of(page)["q-D1"] == "none"


def test_it_ends_in_a_review_and_is_sent_once(open_now, cast, now, signed_in, address):
    client = signed_in(cast.agnieszka)
    page = answer_all(client, address)
    assert "You have answered 23 questions." in page
    assert "cannot be changed afterwards" in page
    response = client.post(address, {**fields_of(page), "go": "send"})
    assert response.status_code == 302
    assert "Thank you" in client.get(response["Location"]).content.decode()
    first, second = open_sittings(cast.agnieszka.pk, now)
    assert (first.answered, second.answered) == (True, False)
    again = client.post(address, {**fields_of(page), "go": "send"})
    assert again.status_code == 409
    assert "You have already answered." in again.content.decode()


def test_after_the_first_part_the_second_can_be_taken_now_or_later(open_now, cast, signed_in, address):
    client = signed_in(cast.agnieszka)
    page = client.post(address, {**fields_of(answer_all(client, address)), "go": "send"}, follow=True).content.decode()
    assert reverse("readings:sitting", args=[open_now.wave_id, 2]) in page
    assert "Later" in page


def test_answering_leaves_no_trace(open_now, cast, signed_in, address):
    before = (Entry.objects.count(), Notice.objects.count(), len(mail.outbox))
    client = signed_in(cast.agnieszka)
    response = client.post(address, {**fields_of(answer_all(client, address)), "go": "send"})
    assert (Entry.objects.count(), Notice.objects.count(), len(mail.outbox)) == before
    assert "sessionid" not in response.cookies
    assert "no-store" in response["Cache-Control"]
    assert response["Referrer-Policy"] in {"no-referrer", "strict-origin"}  # never the address of the page


def test_what_is_no_answer_is_left_out(open_now, cast, signed_in, address):
    client = signed_in(cast.agnieszka)
    given = {"at": "N1", "q-D1": "99", "q-N1": "-1", "q-nothing": "1", "answer": "²"}
    page = client.post(address, given).content.decode()
    assert set(fields_of(page)) - {"csrfmiddlewaretoken"} == {"at"}
    assert fields_of(page)["at"] == "N1"


def test_who_is_not_asked_finds_nothing(open_now, cast, signed_in, address):
    for person in (cast.kirsten, cast.bilal, cast.susanne, cast.anders, cast.stine):
        client = signed_in(person)
        assert client.get(address).status_code == 404
        assert client.post(address, {"at": "review", "go": "send"}).status_code == 409
        assert "Nothing to answer right now" in client.get(reverse("readings:answer")).content.decode()


def test_when_it_has_closed_nothing_is_taken_and_it_says_so(open_now, cast, signed_in, address, the_time):
    client = signed_in(cast.agnieszka)
    page = answer_all(client, address)
    the_time(open_now.closes_at + timedelta(seconds=1))
    response = client.post(address, {**fields_of(page), "go": "send"})
    assert response.status_code == 409
    assert "Nothing was sent" in response.content.decode()


def test_a_shared_device_is_told_to_keep_nothing(open_now, cast, signed_in, address):
    assert "data-shared" in signed_in(cast.omar, shared=True).get(address).content.decode()
    assert "data-shared" not in signed_in(cast.lone).get(address).content.decode()


def test_the_phone_gets_a_short_answer_and_may_replace_with_its_own_ballot(open_now, cast, signed_in, address):
    client = signed_in(cast.lone)
    carried = {"at": "review", "go": "send", "q-N1": "4", "ballot": "a" * 32}
    as_data = {"headers": {"accept": "application/json"}}
    assert client.post(address, carried, **as_data).json()["next"].endswith("/done/")
    assert client.post(address, {**carried, "q-N1": "2"}, **as_data).status_code == 200
    refused = client.post(address, {**carried, "ballot": "b" * 32}, **as_data)
    assert refused.status_code == 409
    assert refused.json()["says"].startswith("You have already answered.")


def test_the_pages_of_answering_ask_the_database_little(open_now, cast, signed_in, address, django_assert_num_queries):
    client = signed_in(cast.lone)
    client.get(address)
    with django_assert_num_queries(QUERIES):
        client.get(address)
    with django_assert_num_queries(QUERIES - 2):  # what was done since is told once
        client.post(address, {"at": "D1", "answer": "3"})
