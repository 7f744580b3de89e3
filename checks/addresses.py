"""Every address of the product, and an example of each thing that stands in one.

A new address with `<int:something_id>` needs a line in EXAMPLES: the name in the address, and a function that
makes one such thing in Lyng, seen by at least one of the roles that config/rights.py lets in.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver, reverse

from naervaer.conversations.actions.log_talk import log_talk
from naervaer.demo.cast import Cast
from naervaer.organisation.actions.cases import plan_step
from naervaer.organisation.actions.open_case import open_case
from naervaer.organisation.models import Case
from naervaer.people.actions.import_people import start_draft
from naervaer.people.importing.table import Row, Table
from naervaer.readings.actions.install_instrument import install_instrument
from naervaer.readings.dialogue.actions.start import Plan, start_dialogue
from naervaer.readings.models import Dialogue, OwnQuestion, Pause, Rhythm
from naervaer.readings.tests.closed_reading import closed, opened
from naervaer.steps.actions.promise import promise_step
from naervaer.web import assets


@dataclass(frozen=True)
class World:
    cast: Cast
    now: datetime


def _step(world: World) -> int:
    cast, at = world.cast, world.now
    return promise_step(
        by=cast.kirsten, to=[cast.lone], team=cast.harbour, what="Ring", due_on=at.date(), origin="talk", at=at
    ).pk


def _talk(world: World) -> int:
    by, people, at = world.cast.kirsten, [world.cast.lone], world.now
    return log_talk(by=by, people=people, how="call", minutes=8, distance="shorter", on=at.date(), at=at).pk


def _dialogue(world: World) -> Dialogue:
    at = world.now
    plan = Plan("team", "phones", "now", ("vision",), at, at)
    open_now = Dialogue.objects.open_at(at).filter(team=world.cast.harbour).first()
    return open_now or start_dialogue(by=world.cast.kirsten, team=world.cast.harbour, plan=plan, at=at)


def _note(world: World) -> int:
    said = {"question": "vision", "voice": "name", "words": "The same way home", "said_at": world.now}
    return _dialogue(world).notes.create(by=world.cast.kirsten, **said).pk


def _team_in_rhythm(world: World) -> int:
    Rhythm.objects.get_or_create(organisation=world.cast.lyng, defaults={"begins_on": world.now.date()})
    return world.cast.harbour.pk


def _pause(world: World) -> int:
    day = world.now.date()
    return Pause.objects.create(organisation=world.cast.lyng, team=world.cast.harbour, first_day=day, last_day=day).pk


def _own_question(world: World) -> int:
    return OwnQuestion.objects.create(
        organisation=world.cast.lyng, danish="Jeg har ro.", english="I have peace.", shown_at=world.now
    ).pk


def _instrument(world: World) -> int:
    file = (Path(__file__).parent.parent / "docs" / "plug-in-instruments.toml").read_bytes()
    return install_instrument(name="a.toml", data=file, by=world.cast.susanne, at=world.now).pk


def _list(world: World) -> int:
    table = Table(("Navn", "Mobil"), (Row(2, ("Ib Lund", "20304050")),))
    account = world.cast.susanne.account
    return start_draft(organisation=world.cast.lyng, by=account, table=table, at=world.now).pk


def _case(world: World) -> int:
    cast, at = world.cast, world.now
    case = open_case(
        organisation_id=cast.lyng.pk, team_ids=[cast.harbour.pk], low={"belonging": (0, 36)}, days=14, at=at
    )
    return (case or Case.objects.get()).pk


def _case_step(world: World) -> int:
    case, at = Case.objects.get(pk=_case(world)), world.now
    return plan_step(case=case, kind="contact", what="", due_on=at.date(), by=world.cast.susanne, at=at).pk


def _absence(world: World) -> int:
    day = world.now.date()
    return world.cast.lone.absences.create(first_day=day, last_day=day).pk


# By the name in the address, or "name of the address.name in it" where one address needs its own.
EXAMPLES: dict[str, Callable[[World], Any]] = {
    "member_id": lambda world: world.cast.lone.pk,
    "organisation_id": lambda world: world.cast.lyng.pk,
    "team_id": lambda world: world.cast.harbour.pk,
    "site_id": lambda world: world.cast.lyng.sites.get().pk,
    "unit_id": lambda world: world.cast.lyng.units.get().pk,
    "role_id": lambda world: world.cast.yrsa.roles.get().pk,
    "absence_id": _absence,
    "draft_id": _list,
    "readings:team_rhythm.team_id": _team_in_rhythm,
    "pause_id": _pause,
    "question_id": _own_question,
    "instrument_id": _instrument,
    "step_id": _step,
    "talk_id": _talk,
    "case_id": _case,
    "case_step_id": _case_step,
    "organisation:report_file.form": lambda world: "pdf",
    "dialogue_id": lambda world: _dialogue(world).pk,
    "note_id": _note,
    "wave_id": lambda world: opened(world.cast, world.now - timedelta(hours=1)).wave_id,
    "reading_id": lambda world: closed(world.cast, world.now, days_ago=30).pk,
    "number": lambda world: 1,
    "people:own_data_file.form": lambda world: "json",
    "organisation:paper_file.form": lambda world: "pdf",
    "paper": lambda world: "record",
    "module": lambda world: "readings",
    "topic": lambda world: "vision",
    "group": lambda world: f"team-{world.cast.harbour.pk}",
    "token": lambda world: "a" * 22,
    "uidb36": lambda world: "1",
    "key": lambda world: "set-password",
    "pk": lambda world: 1,
    "digest": lambda world: assets.asset(assets.BUNDLE).digest,
    "path": lambda world: assets.BUNDLE,
}
# What identifies something of one organisation: nobody of another one may find it. (Operators run them all.)
OWNED = {name for name in EXAMPLES if name.endswith("_id")} - {"organisation_id"} | {"group"}
NOBODYS = dict.fromkeys(OWNED, 987_654_321) | {"group": "team-987654321"}


@dataclass(frozen=True)
class Address:
    """One pattern: its name, and the names that stand in it."""

    name: str
    places: tuple[str, ...]

    def path(self, given: dict[str, Any]) -> str:
        places = {place: given.get(f"{self.name}.{place}", given.get(place)) for place in self.places}
        return reverse(self.name, kwargs=places)

    @property
    def is_owned(self) -> bool:
        return bool(OWNED.intersection(self.places))


def addresses() -> list[Address]:
    return list(_walk(get_resolver(), ""))


def _walk(resolver: URLResolver, namespace: str) -> Iterator[Address]:
    for part in resolver.url_patterns:
        if isinstance(part, URLResolver):
            yield from _walk(part, ":".join(filter(None, (namespace, part.namespace))))
        elif isinstance(part, URLPattern):
            yield Address(":".join(filter(None, (namespace, part.name))), tuple(part.pattern.regex.groupindex))


def examples(world: World) -> dict[str, Any]:
    """One of each thing, made now."""
    return {name: make(world) for name, make in EXAMPLES.items()}
