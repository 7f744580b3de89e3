"""The named people of the tests and the demo: one leader, her team, the house around her, and a stranger elsewhere."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import Any

from allauth.mfa.totp.internal.auth import TOTP
from django.contrib.auth.hashers import make_password

from naervaer.people.models import (
    Account,
    Member,
    Membership,
    Organisation,
    Role,
    RoleKind,
    Site,
    Team,
    Unit,
    WorkSpan,
)

PASSWORD = "nærvær-hver-dag"  # noqa: S105  # invented people sign in with it, on this machine only

SECOND_FACTOR = "JBSWY3DPEHPK3PXP"  # what the operator's and HR's authenticator app holds


@cache
def _hashed() -> str:
    return make_password(PASSWORD)


def staff(email: str, **fields: object) -> Account:
    """An account with PASSWORD, which is hashed once for everybody: a good hash takes a third of a second."""
    return Account.objects.create(email=email, password=_hashed(), **fields)


@dataclass(frozen=True)
class Cast:
    """Everybody a test may need. Lyng is the facility company, Fjord another organisation."""

    lyng: Organisation
    fjord: Organisation
    harbour: Team  # Kirsten's ten cleaners
    hospital: Team  # three people: too few for numbers
    fjord_team: Team
    operator: Account
    kirsten: Member  # leader of harbour
    bilal: Member  # her deputy
    agnieszka: Member  # cleaner, reads Polish, works alone at night
    omar: Member  # cleaner, Arabic, mobile only
    lone: Member  # cleaner, Danish, e-mail and mobile
    henrik: Member  # leader of hospital
    susanne: Member  # organisation (HR)
    torben: Member  # employee representative
    yrsa: Member  # facilitator
    stine: Member  # leader in Fjord: the stranger
    anders: Member  # member in Fjord
    harbour_people: tuple[Member, ...]  # the ten who are asked: neither leader nor deputy


_CLEANER = {"media": ["call", "sms"], "task": "Rengøring"}
_PEOPLE: dict[str, tuple[str, str | None, dict[str, Any]]] = {
    "kirsten": ("Kirsten Holm", None,
                {"email": "kirsten@lyng.example", "mobile": "+4520100001", "languages": ["da", "en"]}),
    "bilal": ("Bilal Aydin", "harbour",
              {"email": "bilal@lyng.example", "mobile": "+4520100002", "languages": ["da", "tr"]}),
    "agnieszka": ("Agnieszka Nowak", "harbour",
                  {"mobile": "+4520100003", "language": "pl", "languages": ["pl", "en"], "works_alone": True,
                   **_CLEANER}),
    "omar": ("Omar Haddad", "harbour",
             {"mobile": "+4520100004", "language": "ar", "languages": ["ar", "da"], **_CLEANER}),
    "lone": ("Lone Friis", "harbour", {"email": "lone@lyng.example", "mobile": "+4520100005", "languages": ["da"]}),
    **{
        name: (name, "harbour", {"mobile": f"+45201000{number}", "languages": ["da"], "media": ["call", "sms"]})
        for number, name in enumerate(
            ["Maria Santos", "Nikola Petrov", "Jette Bach", "Samira Ali", "Peter Lund", "Thu Nguyen", "Mette Kjær"],
            start=10,
        )
    },
    "henrik": ("Henrik Skov", None, {"email": "henrik@lyng.example", "mobile": "+4520100020", "languages": ["da"]}),
    **{
        name: (name, "hospital", {"mobile": f"+45201000{number}", "languages": ["da"]})
        for number, name in enumerate(["Ida Krog", "Yusuf Demir", "Anna Vestergaard"], start=21)
    },
    "susanne": ("Susanne Berg", None, {"email": "susanne@lyng.example"}),
    "torben": ("Torben Dahl", None, {"email": "torben@lyng.example"}),
    "yrsa": ("Yrsa Lind", None, {"email": "yrsa@lyng.example"}),
    "stine": ("Stine Krogh", None, {"email": "stine@fjord.example"}),
    "anders": ("Anders Juhl", "fjord", {"email": "anders@fjord.example", "mobile": "+4520200001"}),
}  # fmt: skip
_IN_FJORD = {"stine", "anders"}
_ROLES = (
    ("kirsten", RoleKind.LEADER, "harbour"),
    ("bilal", RoleKind.DEPUTY, "harbour"),
    ("henrik", RoleKind.LEADER, "hospital"),
    ("susanne", RoleKind.ORGANISATION, None),
    ("torben", RoleKind.REPRESENTATIVE, None),
    ("yrsa", RoleKind.FACILITATOR, None),
    ("stine", RoleKind.LEADER, "fjord"),
)
_HOURS = {
    "agnieszka": (time(22), time(6)),
    "omar": (time(5), time(13)),
    "lone": (time(8), time(15, 30)),
}


def build_cast(at: datetime) -> Cast:
    """Create the cast as of `at`. Everybody has been here for 400 days. Staff have accounts with PASSWORD."""
    since = (at - timedelta(days=400)).date()
    lyng = Organisation.objects.create(name="Lyng Service", created_at=at)
    fjord = Organisation.objects.create(name="Fjord Rengøring", created_at=at)
    unit = Unit.objects.create(organisation=lyng, name="Øst")
    harbour = Team.objects.create(organisation=lyng, unit=unit, name="Havnen")
    hospital = Team.objects.create(organisation=lyng, unit=unit, name="Hospitalet")
    fjord_team = Team.objects.create(organisation=fjord, name="Fjordholdet")
    Site.objects.create(organisation=lyng, name="Havnehuset", address="Kalkbrænderivej 2, 2100 København Ø")
    teams = {None: None, "harbour": harbour, "hospital": hospital, "fjord": fjord_team}
    people = {
        key: _member(fjord if key in _IN_FJORD else lyng, name, teams[team], since, fields)
        for key, (name, team, fields) in _PEOPLE.items()
    }
    for key, kind, led in _ROLES:
        Role.objects.create(member=people[key], kind=kind, team=teams[led], since=since)
        _sign_up(people[key], staff(people[key].email))
    for key in ("agnieszka", "omar", "lone", "anders"):
        _sign_up(people[key], Account.objects.create_user())
    for key, (starts, ends) in _HOURS.items():
        WorkSpan.objects.bulk_create(
            WorkSpan(member=people[key], weekday=weekday, starts=starts, ends=ends) for weekday in range(5)
        )
    operator = staff("drift@lyng.example", is_operator=True)
    for account in (operator, people["susanne"].account):
        TOTP.activate(account, SECOND_FACTOR)
    named = {key: people[key] for key in Cast.__annotations__ if key in people}
    return Cast(
        lyng=lyng,
        fjord=fjord,
        harbour=harbour,
        hospital=hospital,
        fjord_team=fjord_team,
        operator=operator,
        harbour_people=tuple(
            people[key] for key, (_, team, _f) in _PEOPLE.items() if team == "harbour" and key != "bilal"
        ),
        **named,
    )


def _member(organisation: Organisation, name: str, team: Team | None, since: date, fields: dict[str, Any]) -> Member:
    person = Member.objects.create(organisation=organisation, name=name, starts_on=since, **fields)
    if team:
        Membership.objects.create(member=person, team=team, since=since)
        person.sites.add(*organisation.sites.all())
    return person


def _sign_up(person: Member, account: Account) -> None:
    person.account = account
    person.save()
