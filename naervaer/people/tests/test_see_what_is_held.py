"""What is held about somebody: they see all of it and take it along; others see less, strangers nothing."""

import io
import json
from datetime import datetime, timedelta

import pytest
from django.test import Client
from pypdf import PdfReader

from naervaer.conversations.actions.log_talk import log_talk
from naervaer.demo.cast import Cast
from naervaer.history.models import Entry
from naervaer.people.actions.forgetting import forget_left, forget_member
from naervaer.people.actions.members import change_member, end_member
from naervaer.people.actions.roles import Refused
from naervaer.people.held import held_about
from naervaer.people.models import Account, Member
from naervaer.readings.tests.closed_reading import closed
from naervaer.steps.actions.promise import promise_step

pytestmark = pytest.mark.django_db


@pytest.fixture
def told(cast: Cast, now: datetime) -> Cast:
    """A talk, a promise and a reading of Lone."""
    closed(cast, now, days_ago=30)
    at = now - timedelta(days=2)
    log_talk(by=cast.kirsten, people=[cast.lone], how="call", minutes=8, distance="longer", on=at.date(), at=at)
    promise_step(by=cast.kirsten, to=[cast.lone], team=cast.harbour, what="Ny nøgle til kælderen",
                 due_on=now.date(), origin="talk", at=at)  # fmt: skip
    return cast


def text_of(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)


def test_a_member_sees_everything_also_what_the_leader_noted(told: Cast, client: Client) -> None:
    client.force_login(told.lone.account)
    page = client.get("/profile/data/").content.decode()
    for part in (told.lone.name, "Ny nøgle til kælderen", "8 ", told.harbour.name):
        assert part in page


def test_it_says_that_answers_are_not_among_it_and_holds_none(told: Cast, client: Client) -> None:
    client.force_login(told.lone.account)
    held = json.loads(client.get("/profile/data/all.json", headers={"accept-language": "en"}).content)
    readings = next(part for part in held["held"] if part["title"] == "Readings you were asked in")
    assert "Nobody knows who answered" in readings["purpose"]
    assert len(readings["rows"]) == 1
    assert held["person"] == told.lone.name


def test_a_member_takes_it_along_as_a_pdf(told: Cast, client: Client) -> None:
    client.force_login(told.lone.account)
    answer = client.get("/profile/data/all.pdf")
    assert answer["Content-Type"] == "application/pdf"
    assert "no-store" in answer["Cache-Control"]
    assert "Ny nøgle til kælderen" in text_of(answer.content)


def test_another_form_is_not_there(told: Cast, client: Client) -> None:
    client.force_login(told.lone.account)
    assert client.get("/profile/data/all.exe").status_code == 404


def test_the_organisation_gets_a_paper_without_what_a_leader_noted_privately(told: Cast, client: Client) -> None:
    client.force_login(told.susanne.account)
    from allauth.mfa.models import Authenticator

    Authenticator.objects.get_or_create(user=told.susanne.account, type="totp", defaults={"data": {"secret": "x"}})
    text = text_of(client.get(f"/people/{told.lone.pk}/data/").content)
    assert told.lone.name in text
    assert "longer" not in text
    assert "længere" not in text


def test_a_leader_and_another_organisation_get_nothing(told: Cast, client: Client) -> None:
    for who in (told.kirsten, told.stine):
        client.force_login(who.account)
        assert client.get(f"/people/{told.lone.pk}/data/").status_code == 404
        assert client.post(f"/people/{told.lone.pk}/deletion/").status_code == 404


def test_what_the_log_says_of_a_namesake_is_not_shown(told: Cast, now: datetime) -> None:
    change_member(told.lone, values={"task": "Vinduer"}, by=told.kirsten.pk, at=now)
    assert held_about(told.lone)[-1].rows
    change_member(told.agnieszka, values={"name": told.lone.name}, by=told.kirsten.pk, at=now)
    assert not held_about(told.lone)[-1].rows


@pytest.mark.parametrize("name", ["王小明", "Lone 🌊", '#eval("1") *Lone*'])
def test_no_name_and_no_sign_stops_the_paper(told: Cast, client: Client, name: str) -> None:
    Member.objects.filter(pk=told.lone.pk).update(name=name)
    client.force_login(told.lone.account)
    answer = client.get("/profile/data/all.pdf")
    assert answer.content.startswith(b"%PDF")
    if name.startswith("#"):
        assert name in text_of(answer.content)


def test_somebody_who_is_here_is_not_deleted(told: Cast, now: datetime) -> None:
    with pytest.raises(Refused):
        forget_member(told.lone, by=told.susanne.pk, at=now)
    assert Member.objects.filter(pk=told.lone.pk).exists()


def test_deleting_takes_the_account_and_the_name_in_the_log(told: Cast, now: datetime) -> None:
    change_member(told.lone, values={"task": "Vinduer"}, by=told.kirsten.pk, at=now)
    end_member(told.lone, by=told.susanne.pk, at=now)
    later = now + timedelta(days=3)
    told.lone.refresh_from_db()
    account = told.lone.account_id
    name = told.lone.name
    forget_member(told.lone, by=told.susanne.pk, at=later)
    assert not Member.objects.filter(name=name).exists()
    assert not Account.objects.filter(pk=account).exists()
    assert not Entry.objects.filter(about__name=name).exists()
    assert Entry.objects.filter(what="people.forgotten").count() == 1


def test_those_who_left_long_ago_are_deleted_by_themselves_and_others_stay(told: Cast, now: datetime) -> None:
    Member.objects.filter(pk=told.lone.pk).update(ends_on=(now - timedelta(days=400)).date())
    Member.objects.filter(pk=told.agnieszka.pk).update(ends_on=(now - timedelta(days=300)).date())
    forget_left(now)
    forget_left(now)
    assert not Member.objects.filter(pk=told.lone.pk).exists()
    assert Member.objects.filter(pk=told.agnieszka.pk).exists()
