"""The pages of a leader's private reflection: the people, and one relation with its facts."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.conf import settings
from django.utils import timezone
from django.utils.module_loading import import_string

from naervaer.method.factors import FACTORS, TALK
from naervaer.people.models import Member
from naervaer.people.viewer import Viewer
from naervaer.readings.models import Reflection
from naervaer.steps.facts import Promises, promises_to_people

from .access import own_reflection, people_led

YEAR = timedelta(days=365)


@dataclass(frozen=True)
class Person:
    """Somebody in the list, by name. Nothing of what was answered stands here, and nothing is sorted by it."""

    id: int
    name: str
    reflected_at: datetime | None


@dataclass(frozen=True)
class Relation:
    """One relation, from the leader's side. `steps`: for what is not done yet, then a talk."""

    person: Member
    last_talk: date | None
    promises: Promises
    kept: Reflection | None
    steps: tuple[str, ...]


def people(viewer: Viewer, today: date) -> tuple[Person, ...]:
    """Everybody the viewer leads, by name. Two queries."""
    own = Reflection.objects.filter(leader=viewer.member_id or 0)
    saved = dict(own.values_list("member_id", "saved_at"))
    return tuple(
        Person(one.pk, one.name, saved.get(one.pk)) for one in people_led(viewer, today).order_by("name", "id")
    )


def relation(viewer: Viewer, person: Member, at: datetime, language: str) -> Relation:
    """The facts beside the questions, and what was written last. Three queries."""
    by = viewer.member_id or 0
    last_talks: Callable[[int, Sequence[int]], dict[int, date]] = import_string(settings.LAST_TALKS)
    made = promises_to_people(by, [person.pk], at - YEAR, timezone.localdate(at))
    kept = own_reflection(viewer, person)
    return Relation(
        person=person,
        last_talk=last_talks(by, [person.pk]).get(person.pk),
        promises=made.get(person.pk, Promises()),
        kept=kept,
        steps=_steps(kept, language),
    )


def _steps(kept: Reflection | None, language: str) -> tuple[str, ...]:
    """A step for each sentence that is not a yes, the plainest no first; a talk always."""
    if kept is None:
        return ()
    open_ones = [
        factor.step.in_language(language)
        for said in ("not_yet", "partly")
        for factor in FACTORS
        if kept.answers.get(factor.id) == said
    ]
    return (*open_ones, TALK.in_language(language))
