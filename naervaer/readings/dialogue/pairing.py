"""Who talks with whom in a dialogue: the facts for `core/dialogue/pairs.py`, and what came of it."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from itertools import combinations

from django.utils import timezone

from naervaer.core.dialogue.pairs import Person, pair_up, place_for
from naervaer.people.availability import hours_of
from naervaer.people.models import Absence, Member, Role, RoleKind
from naervaer.readings.models import Dialogue, Pair

from . import access

_FAR = timedelta(days=14)  # as far as hours are compared


def make_pairs(dialogue: Dialogue, at: datetime) -> None:
    """Writes the pairs of a dialogue that has none. The caller holds the dialogue. About nine queries."""
    if dialogue.pairs.exists():
        return
    for ids in pair_up(_people(dialogue, _taking_part(dialogue, at), at), met_before(dialogue)):
        Pair.objects.create(dialogue=dialogue).members.set(ids)


def add_to_a_pair(dialogue: Dialogue, member: Member, at: datetime) -> None:
    """A late joiner finds somebody to talk with, when pairs are made already and the joiner is in none."""
    pairs = list(dialogue.pairs.prefetch_related("members"))
    if any(member in pair.members.all() for pair in pairs) or not pairs or member.pk in _leaders(dialogue):
        return
    everybody = {one for pair in pairs for one in pair.members.all()} | {member}
    known = {person.id: person for person in _people(dialogue, sorted(everybody, key=lambda one: one.pk), at)}
    groups = [[known[one.pk] for one in pair.members.all()] for pair in pairs]
    place = place_for(known[member.pk], groups, met_before(dialogue))
    if place is not None:
        pairs[place].members.add(member)


def met_before(dialogue: Dialogue) -> Counter[frozenset[int]]:
    """How often two have talked in earlier dialogues of the team. Two queries."""
    met: Counter[frozenset[int]] = Counter()
    earlier = Pair.objects.filter(dialogue__team=dialogue.team_id).exclude(dialogue=dialogue)
    for pair in earlier.prefetch_related("members"):
        met.update(frozenset(two) for two in combinations((one.pk for one in pair.members.all()), 2))
    return met


def _taking_part(dialogue: Dialogue, at: datetime) -> list[Member]:
    """Who is there: those who have come to a talk on phones, else the team without those who are away."""
    today = timezone.localdate(at)
    team = [one for one in access.in_the_team(dialogue, today) if one.pk not in _leaders(dialogue)]
    if dialogue.is_now and dialogue.where == Dialogue.Where.PHONES:
        came = set(dialogue.present.values_list("member_id", flat=True))
        return [one for one in team if one.pk in came]
    gone = _away(team, timezone.localdate(dialogue.opens_at), today if dialogue.is_now else _last_day(dialogue))
    return [one for one in team if one.pk not in gone]


def _leaders(dialogue: Dialogue) -> set[int]:
    """Who leads the team, and who leads this dialogue: they listen."""
    leading = Role.objects.filter(team=dialogue.team_id, kind=RoleKind.LEADER)
    return {*leading.values_list("member_id", flat=True), *([dialogue.by_id] if dialogue.by_id else [])}


def _last_day(dialogue: Dialogue) -> date:
    return timezone.localdate(dialogue.ends_at - timedelta(minutes=1))


def _away(team: Sequence[Member], first: date, last: date) -> set[int]:
    """Those who are away on every day from `first` to `last`."""
    off = Absence.objects.filter(member__in=team, first_day__lte=first, last_day__gte=last)
    return set(off.values_list("member_id", flat=True))


def _people(dialogue: Dialogue, members: Sequence[Member], at: datetime) -> list[Person]:
    """Their languages; and their hours in a dialogue over days, where one has to find a time."""
    hours = {} if dialogue.is_now else hours_of(members)
    until = min(dialogue.ends_at, at + _FAR)
    return [
        Person(
            one.pk,
            frozenset(one.languages or [one.language]),
            hours[one.pk].between(max(at, dialogue.opens_at), until) if one.pk in hours else (),
        )
        for one in members
    ]
