"""A dialogue that is open now, on phones, and people signed in."""

from datetime import timedelta

import pytest

from naervaer.readings.dialogue.actions.say import come, say
from naervaer.readings.dialogue.actions.start import Plan, start_dialogue
from naervaer.readings.tests.conftest import signed_in, the_time

__all__ = ["signed_in", "the_time"]


@pytest.fixture(autouse=True)
def at_the_moment_of_the_tests(the_time):
    """The pages take the moment of the tests for the present."""


@pytest.fixture
def begun(cast, now):
    """begun(form, pace, where, topics, by, team): a dialogue in Havnen, begun by Kirsten."""

    def begin(form="team", pace="now", where="phones", topics=("support",), by=None, team=None, days=7):
        plan = Plan(form, where, pace, topics, now, now + timedelta(days=days))
        return start_dialogue(by=by or cast.kirsten, team=team or cast.harbour, plan=plan, at=now)

    return begin


@pytest.fixture
def said(now):
    """said(dialogue, by, words, question, voice): `by` has come, and says it."""

    def speak(dialogue, by, words, question="support", voice="name", hosts=False, at=None):
        if not hosts:
            come(dialogue=dialogue, member=by, at=at or now)
        say(dialogue=dialogue, by=by, question=question, voice=voice, words=words, hosts=hosts, at=at or now)

    return speak
