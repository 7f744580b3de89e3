"""The outbox sends each notice once, in the person's language, inside their own hours."""

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.utils.translation import get_language
from pytest_django import Settings

from naervaer.history.models import Entry
from naervaer.notices import outbox
from naervaer.notices.models import DayCount, Notice, Posted
from naervaer.notices.recipient import Recipient, Window
from naervaer.notices.sending import purge, send_due
from naervaer.notices.timing import next_moment

HERE = "naervaer.notices.tests.test_send_notices"
ORGANISATION, LONE, AGNIESZKA, MEHMET, NOBODY = 1, 11, 12, 13, 99
WEEK = tuple(Window(day, time(8), time(16)) for day in range(5))
NIGHTS = tuple(Window(day, time(22), time(6)) for day in range(5))


def people(member: int) -> Recipient | None:
    """The recipients of these tests."""
    return {
        LONE: Recipient("Lone", "da", {"email": "lone@lyng.example", "sms": "+4520100005"}, WEEK),
        MEHMET: Recipient("Mehmet", "tr", {"email": "m@lyng.example"}, WEEK),
        AGNIESZKA: Recipient("Agnieszka", "en", {"sms": "+4520100003", "email": "a@lyng.example"}, NIGHTS),
    }.get(member)


def words(*, to: int, context: dict[str, int], at: datetime) -> dict[str, object] | None:
    """A maker: turns ids into words, or says that the notice is no longer true."""
    link = f"https://naervaer.example/l/secret-{context['wave']}"
    return None if context["wave"] == 0 else {"link": link, "language": get_language()}


@pytest.fixture(autouse=True)
def installation(settings: Settings, tmp_path: Path, db: None) -> None:
    folder = tmp_path / "test" / "notices"
    folder.mkdir(parents=True)
    (folder / "hello.txt").write_text(
        "{% load i18n %}{% translate 'Monday' %} {{ recipient.name }} & co\nSee {{ link }}\n{{ language }}"
    )
    (folder / "hello_sms.txt").write_text("Short: {{ link }}\n")
    settings.TEMPLATES = [*settings.TEMPLATES[:-1], {**settings.TEMPLATES[-1], "DIRS": [tmp_path]}]
    settings.NOTICE_RECIPIENTS = f"{HERE}.people"
    settings.NOTICE_MAKERS = {"test.hello": f"{HERE}.words"}
    settings.POSTBOX = True


def post(at: datetime, to: int = LONE, wave: int = 7, **more: Any) -> None:
    outbox.post(to=to, kind="test.hello", context={"wave": wave}, at=at, organisation_id=ORGANISATION, **more)


def test_it_is_sent_in_the_language_of_the_person(now: datetime) -> None:
    post(now)
    assert send_due(now) == 1
    sent = Posted.objects.get()
    assert sent.subject.lower() == "mandag lone & co"
    assert (sent.channel, sent.address) == ("email", "lone@lyng.example")
    assert sent.body == "See https://naervaer.example/l/secret-7\nda"


def test_who_reads_a_language_we_do_not_speak_gets_the_installations_own_unmixed(now: datetime) -> None:
    post(now, to=MEHMET)
    send_due(now)
    sent = Posted.objects.get()
    assert sent.subject.lower() == "mandag mehmet & co"
    assert sent.body.endswith("da")


def test_it_is_sent_once_only(now: datetime) -> None:
    post(now)
    assert [send_due(now), send_due(now)] == [1, 0]
    assert Posted.objects.count() == 1


def test_a_key_is_posted_once_only(now: datetime) -> None:
    post(now, key="wave-7:day-3:11")
    send_due(now)
    post(now, key="wave-7:day-3:11")
    assert send_due(now) == 0
    assert outbox.forget(key="wave-7:") == 1


def test_what_is_sent_leaves_no_row(now: datetime) -> None:
    post(now, at_once=True)
    send_due(now)
    assert not Notice.objects.exists()


def test_no_row_holds_an_address_a_name_or_a_token(now: datetime) -> None:
    post(now, key="k")
    send_due(now)
    row = str(Notice.objects.values().get())
    assert not any(secret in row for secret in ("lone@", "Lone", "+45", "secret"))
    assert Notice.objects.get().context == {}


def test_it_waits_for_the_shift_of_somebody_who_works_at_night(now: datetime) -> None:
    post(now, to=AGNIESZKA)
    assert send_due(now) == 0
    assert send_due(datetime(2026, 3, 2, 20, 59, tzinfo=UTC)) == 0
    assert send_due(datetime(2026, 3, 2, 21, 0, tzinfo=UTC)) == 1  # 22:00 in Copenhagen


def test_what_the_person_asked_for_is_sent_at_once(now: datetime) -> None:
    post(now, to=AGNIESZKA, at_once=True)
    assert send_due(now) == 1
    assert Posted.objects.get().body == "Short: https://naervaer.example/l/secret-7"


def test_it_is_not_sent_before_its_time_nor_after(now: datetime) -> None:
    post(now, not_before=now + timedelta(hours=2))
    post(now, expires_at=now - timedelta(minutes=1))
    assert send_due(now) == 0
    assert Notice.objects.count() == 1


def test_what_is_no_longer_true_and_who_is_no_longer_here_are_dropped(now: datetime) -> None:
    post(now, wave=0)
    post(now, to=NOBODY)
    assert send_due(now) == 0
    assert not Notice.objects.exists()


def test_nobody_gets_more_than_six_in_a_day(now: datetime) -> None:
    for _ in range(8):
        post(now)
    assert send_due(now) == 6
    assert send_due(now + timedelta(hours=2)) == 0
    assert send_due(now + timedelta(days=1)) == 2


def test_when_text_messages_are_used_up_e_mail_is_used_and_the_organisation_is_told_once(
    now: datetime, settings: Settings
) -> None:
    settings.SMS_MONTHLY_LIMIT = 1
    for _ in range(3):
        post(now, to=AGNIESZKA, at_once=True)
    assert send_due(now) == 3
    assert sorted(Posted.objects.values_list("channel", flat=True)) == ["email", "email", "sms"]
    assert Entry.objects.get().what == "notices.text_messages_used_up"


def test_nothing_is_lost_while_no_channel_is_set_up(now: datetime, settings: Settings) -> None:
    settings.POSTBOX = False
    post(now)
    assert send_due(now) == 0
    notice = Notice.objects.get()
    assert (notice.state, notice.tries) == ("waiting", 0)


def test_a_server_that_is_away_is_tried_again_and_at_last_given_up(now: datetime, settings: Settings) -> None:
    settings.POSTBOX, settings.EMAIL_HOST, settings.EMAIL_PORT = False, "127.0.0.1", 9
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    post(now)
    at, times = now, []
    for _ in range(6):
        send_due(at)
        times.append(int((Notice.objects.get().due_at - at).total_seconds() / 60))
        at = max(Notice.objects.get().due_at, at)
    assert times[:4] == [1, 5, 30, 120]
    assert Notice.objects.get().state in {"failed", "waiting"}


def test_one_that_a_dead_worker_held_is_sent_by_another(now: datetime) -> None:
    post(now)
    Notice.objects.update(state="sending", held_until=now + timedelta(minutes=5))
    assert send_due(now) == 0
    assert send_due(now + timedelta(minutes=6)) == 1


def test_it_forgets(now: datetime) -> None:
    post(now, key="k")
    send_due(now)
    purge(now + timedelta(days=8))
    assert not Notice.objects.exists()
    assert not DayCount.objects.exists()


def test_nobody_is_written_to_on_a_day_away(now: datetime) -> None:
    away = Recipient("Lone", "da", {}, WEEK, days_away=frozenset({date(2026, 3, 2), date(2026, 3, 3)}))
    assert next_moment(away, now) == datetime(2026, 3, 4, 7, 0, tzinfo=UTC)
