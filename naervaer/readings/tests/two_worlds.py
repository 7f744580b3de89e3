"""Worlds in which the same people gave different answers, and what everybody can then see of them."""

import random
import re
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.db import transaction
from django.test import Client

from naervaer.answers.closing import close_due
from naervaer.core.anonymity import Instrument, release
from naervaer.demo.cast import Cast
from naervaer.method.readings import FULL_READING
from naervaer.people.models import Member
from naervaer.readings.instrument import instrument
from naervaer.readings.models import Mirror
from naervaer.results.jobs import estimate_due

from .closed_reading import KINDER, WEEK, answered, opened

Answers = dict[str, int | None]
PEOPLE = 8
FAR, NEAR = ("A1", "A3", "A5"), ("A2", "A4", "A6", "A7")
PAGES = ("compass", "distances", "belonging", "trust")


def random_answers(
    seed: int, answer: Callable[[random.Random, int], int], far: tuple[int, int] = (0, 2)
) -> list[Answers]:
    """What eight people answer. Three distances are the largest for all of them, so that what those hinder is asked."""
    dice = random.Random(seed)  # noqa: S311  # invented answers
    people = []
    for _ in range(PEOPLE):
        given: Answers = {item.id: answer(dice, item.scale.points) for item in FULL_READING.items}
        given |= {item: dice.randint(*far) for item in FAR} | {item: dice.randint(4, 6) for item in NEAR}
        people.append(given | {f"H{item[1]}": None for item in NEAR})
    return people


def other_answers(people: list[Answers], seed: int) -> list[Answers]:
    """Different answers in the same bands: one changed after the other, kept where nothing released changes."""
    dice, asked = random.Random(seed), instrument(FULL_READING)  # noqa: S311  # invented answers
    found = [dict(each) for each in people]
    before = _released(found, asked)
    for item in FULL_READING.items:
        whom = dice.choice(found)
        old = whom[item.id]
        if old is None:
            continue
        low, high = (0, 2) if item.id in FAR else (4, 6) if item.id in NEAR else (0, item.scale.points - 1)
        whom[item.id] = dice.randint(low, high)
        if _released(found, asked) != before:
            whom[item.id] = old
    return found


def _released(people: list[Answers], asked: Instrument) -> dict[str, object]:
    ballots = {
        number: [tuple(each[item.id] for item in part.items) for each in people]
        for number, part in enumerate(FULL_READING.sittings)
    }
    found = release(asked, ballots, asked=PEOPLE)
    return {measure: (each.value, each.withheld) for measure, each in found.items()}


def seen(cast: Cast, now: datetime, first: list[Answers], second: list[Answers]) -> dict[str, bytes]:
    """Every page and every PDF for the leader and a member, after two readings. The world is gone afterwards."""
    before = transaction.savepoint()
    told(cast, now, first, second)
    found = everything(cast)
    transaction.savepoint_rollback(before)
    return found


def told(cast: Cast, now: datetime, first: list[Answers], second: list[Answers]) -> None:
    """Two full readings of Havnen, four months apart, closed and estimated."""
    _told(cast, now - timedelta(days=120), first)
    _told(cast, now - WEEK - timedelta(days=1), second)
    estimate_due(now)


def everything(cast: Cast) -> dict[str, bytes]:
    found = {}
    for who in (cast.kirsten, cast.lone):
        client = signed_in(who)
        for page in PAGES:
            for path in (f"/{page}/{cast.harbour.pk}/", f"/{page}/{cast.harbour.pk}/print/"):
                if who is cast.kirsten and path.endswith("/print/"):
                    continue  # the same document with "you" in it, and making it takes time
                response = client.get(path, follow=True)
                assert response.status_code == 200
                assert response.content.startswith(b"%PDF") == path.endswith("/print/")
                found[f"{who.name} {path}"] = _steady(response.content)
    return found


def signed_in(member: Member) -> Client:
    client = Client()
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "da"
    assert member.account is not None
    if member.account.email:
        Authenticator.objects.get_or_create(
            user=member.account, type=Authenticator.Type.TOTP, defaults={"data": {"secret": "of-a-test"}}
        )
    client.force_login(member.account)
    return client


def _steady(content: bytes) -> bytes:
    """Without what is new on every page: the token of a form, and the number of a reading."""
    if content.startswith(b"%PDF"):
        return content
    without_token = re.sub(rb'name="csrfmiddlewaretoken" value="[^"]*"', b"", content)
    return re.sub(rb"/compass/(\d+)/\d+/", rb"/compass/\1/reading/", without_token)


def _told(cast: Cast, at: datetime, people: list[Answers]) -> None:
    reading = opened(cast, at)
    for person, given in zip(cast.harbour_people, people, strict=False):
        answered(reading, person, given, at + timedelta(hours=3))
    Mirror.objects.create(reading=reading, team=cast.harbour, leader=cast.kirsten, answers=_mirror(), saved_at=at)
    close_due(reading.closes_at)


def _mirror() -> Mapping[str, int]:
    return KINDER | {"A1": 5, "H1": 1, "A3": 2, "H3": 3}
