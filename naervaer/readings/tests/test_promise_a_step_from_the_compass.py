"""A reading ends in a small dated step, promised to the team, which the team can see."""

from datetime import date, datetime
from types import SimpleNamespace

import pytest

from naervaer.demo.cast import Cast
from naervaer.method.topics import BY_ID
from naervaer.steps.models import Origin, Step

from .closed_reading import closed
from .test_look_at_the_compass import page_of, signed_in


@pytest.fixture(autouse=True)
def at_the_moment_of_the_tests(monkeypatch: pytest.MonkeyPatch, now: datetime) -> None:
    monkeypatch.setattr("naervaer.web.clock.timezone", SimpleNamespace(now=lambda: now))


def test_a_suggested_step_is_promised_to_the_whole_team_and_seen_by_it(cast: Cast, now: datetime) -> None:
    address = page_of(closed(cast, now), cast)
    answer = signed_in(cast.kirsten).post(address, {"choice": "0", "due_on": "2026-03-10"}, follow=True)
    assert "Promised. Your team can see it here" in answer.content.decode()
    step = Step.objects.get()
    assert step.what == BY_ID["anchoring"].steps[0].what.en
    assert (step.by, step.team, step.due_on, step.origin) == (
        cast.kirsten, cast.harbour, date(2026, 3, 10), Origin.READING,
    )  # fmt: skip
    assert not step.to.exists()
    page = signed_in(cast.lone).get(address).content.decode()
    assert step.what in page
    assert "Kirsten Holm promised the team" in page


def test_an_own_step_is_promised_in_the_leaders_words(cast: Cast, now: datetime) -> None:
    address = page_of(closed(cast, now), cast)
    step = {"choice": "own", "own": "Jeg besøger Havnehuset kl. 5 på torsdag.", "due_on": "2026-03-05"}
    signed_in(cast.kirsten).post(address, step)
    assert Step.objects.get().what == "Jeg besøger Havnehuset kl. 5 på torsdag."


@pytest.mark.parametrize(
    ("step", "sentence"),
    [
        ({"due_on": "2026-03-10"}, "Choose a step, or write your own."),
        ({"choice": "own", "own": "  ", "due_on": "2026-03-10"}, "Write your step in a few words."),
        ({"choice": "0", "due_on": "2026-03-01"}, "That day has passed. Choose today or later."),
        ({"choice": "0", "due_on": "soon"}, "Write the day as 2026-03-31."),
        ({"choice": "0", "due_on": ""}, "Choose a day."),
        ({"choice": "own", "own": "x" * 201, "due_on": "2026-03-10"}, "Make it shorter: 200 characters at most."),
        ({"choice": "99", "due_on": "2026-03-10"}, "Choose a step, or write your own."),
        ({"choice": "0\x00", "due_on": "9999-99-99"}, "Choose a step, or write your own."),
    ],
)
def test_what_is_missing_is_said_and_nothing_is_written(
    cast: Cast, now: datetime, step: dict[str, str], sentence: str
) -> None:
    answer = signed_in(cast.kirsten).post(page_of(closed(cast, now), cast), step)
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert not Step.objects.exists()


def test_the_team_cannot_promise_on_behalf_of_its_leader(cast: Cast, now: datetime) -> None:
    address = page_of(closed(cast, now), cast)
    for person in (cast.lone, cast.bilal, cast.henrik, cast.stine, cast.susanne):
        answer = signed_in(person).post(address, {"choice": "0", "due_on": "2026-03-10"})
        assert answer.status_code == 404, person
    assert not Step.objects.exists()
