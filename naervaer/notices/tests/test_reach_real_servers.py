"""E-mail by SMTP and text messages by HTTP leave the house, in every language, and wait out a server that is away."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from email.message import EmailMessage

import pytest
from pytest_django import Settings

from naervaer.demo.cast import Cast
from naervaer.notices import outbox
from naervaer.notices.models import DayCount, Notice, TextMessageCount
from naervaer.notices.parts import parts
from naervaer.notices.sending import send_due
from naervaer.people.models import Member

from .servers import MailServer, TextGateway


@pytest.fixture
def mail(settings: Settings) -> Iterator[MailServer]:
    server = MailServer()
    server.controller.start()
    settings.POSTBOX, settings.EMAIL_HOST, settings.EMAIL_PORT = False, "127.0.0.1", server.port
    settings.EMAIL_USE_TLS, settings.EMAIL_HOST_USER, settings.EMAIL_HOST_PASSWORD = False, "", ""
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    yield server
    server.controller.stop()


@pytest.fixture
def texts(settings: Settings) -> Iterator[TextGateway]:
    gateway = TextGateway()
    settings.POSTBOX, settings.SMS_URL = False, f"json://127.0.0.1:{gateway.port}/to/{{to}}"
    yield gateway
    gateway.stop()


def tell_that_the_card_is_used(member: Member, at: datetime) -> None:
    outbox.post(to=member.pk, kind="people.enrolled", context={}, at=at, organisation_id=member.organisation_id)


def part(letter: EmailMessage, kind: str) -> str:
    found = letter.get_body((kind,))
    return str(found.get_content()) if found else ""


@pytest.fixture
def by_mail(cast: Cast) -> Cast:
    for person in (cast.omar, cast.agnieszka):
        person.email, person.mobile, person.media = f"{person.pk}@lyng.example", "", []
        person.save()
        person.spans.all().delete()
    return cast


def test_a_danish_letter_is_plain_text(now: datetime, cast: Cast, mail: MailServer) -> None:
    tell_that_the_card_is_used(cast.lone, now)
    cast.lone.media = ["email"]
    cast.lone.save()
    assert send_due(now) == 1
    assert mail.receivers == ["lone@lyng.example"]
    assert part(mail.letters[0], "html") == ""
    assert part(mail.letters[0], "plain").startswith("Nærvær er åbnet med dit kort")


def test_an_arabic_letter_reads_from_right_to_left(now: datetime, by_mail: Cast, mail: MailServer) -> None:
    tell_that_the_card_is_used(by_mail.omar, now)
    assert send_due(now) == 1
    letter = mail.letters[0]
    assert letter["Subject"].strip() == "بدأ استخدام بطاقتك"
    assert "هل هو أنت؟" in part(letter, "plain")
    assert '<html lang="ar" dir="rtl">' in part(letter, "html")
    assert "هل هو أنت؟" in part(letter, "html")


def test_a_polish_letter_is_polish(now: datetime, by_mail: Cast, mail: MailServer) -> None:
    tell_that_the_card_is_used(by_mail.agnieszka, now)
    assert send_due(now) == 1
    assert mail.letters[0]["Subject"].strip() == "Twoja karta jest już w użyciu"
    assert "To ty?" in part(mail.letters[0], "plain")


def test_a_letter_without_words_in_the_language_is_danish(now: datetime, by_mail: Cast, mail: MailServer) -> None:
    by_mail.omar.language = "tr"
    by_mail.omar.save()
    tell_that_the_card_is_used(by_mail.omar, now)
    assert send_due(now) == 1
    assert part(mail.letters[0], "plain").startswith("Nærvær er åbnet med dit kort")


def test_text_messages_arrive_in_polish_and_arabic(now: datetime, cast: Cast, texts: TextGateway) -> None:
    for person in (cast.omar, cast.agnieszka):
        person.spans.all().delete()
        tell_that_the_card_is_used(person, now)
    assert send_due(now) == 2
    said = {path.strip("/").removeprefix("to/").replace("%2B", "+"): text for path, text in texts.received}
    assert said["+4520100004"].startswith("Nærvær: بدأ استخدام بطاقتك")
    assert said["+4520100003"].startswith("Nærvær: twoja karta jest już w użyciu")


def test_they_are_counted_as_the_network_counts_them(now: datetime, cast: Cast, texts: TextGateway) -> None:
    cast.omar.spans.all().delete()
    tell_that_the_card_is_used(cast.omar, now)
    send_due(now)
    text = texts.received[0][1]
    assert len(text) > 70  # more than fits in one message of these letters
    assert TextMessageCount.objects.get().sent == parts(text) == 2


def test_a_gateway_that_is_down_loses_nothing_and_costs_nothing(now: datetime, cast: Cast, texts: TextGateway) -> None:
    cast.omar.spans.all().delete()
    tell_that_the_card_is_used(cast.omar, now)
    texts.broken = True
    at = now
    for minutes in (1, 5, 30):
        assert send_due(at) == 0
        waiting = Notice.objects.get()
        assert (waiting.state, waiting.due_at) == ("waiting", at + timedelta(minutes=minutes))
        at = waiting.due_at
    assert texts.received == []
    assert TextMessageCount.objects.get().sent == 0
    assert DayCount.objects.get().sent == 0
    texts.broken = False
    assert send_due(at) == 1
    assert len(texts.received) == 1
    assert not Notice.objects.exists()


def test_a_gateway_that_cannot_be_reached_loses_nothing(now: datetime, cast: Cast, texts: TextGateway) -> None:
    cast.omar.spans.all().delete()
    texts.stop()
    tell_that_the_card_is_used(cast.omar, now)
    assert send_due(now) == 0
    assert Notice.objects.get().state == "waiting"


def test_nobody_is_sent_more_than_six_in_a_day_by_any_gateway(now: datetime, cast: Cast, texts: TextGateway) -> None:
    cast.omar.spans.all().delete()
    for _ in range(8):
        tell_that_the_card_is_used(cast.omar, now)
    assert send_due(now) == 6
    assert len(texts.received) == 6
    assert Notice.objects.count() == 2
