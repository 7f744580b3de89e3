"""The named people of the tests and the demo: one leader, her team, the house around her, and a stranger elsewhere."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from functools import cache

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


def _staff(email: str, **fields: object) -> Account:
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


def build_cast(at: datetime) -> Cast:
    """Create the cast as of `at`. Everybody has been here for 400 days. Staff have accounts with PASSWORD."""
    since = (at - timedelta(days=400)).date()
    lyng = Organisation.objects.create(name="Lyng Service", created_at=at)
    fjord = Organisation.objects.create(name="Fjord Rengøring", created_at=at)
    unit = Unit.objects.create(organisation=lyng, name="Øst")
    site = Site.objects.create(organisation=lyng, name="Havnehuset", address="Kalkbrænderivej 2, 2100 København Ø")
    harbour = Team.objects.create(organisation=lyng, unit=unit, name="Havnen")
    hospital = Team.objects.create(organisation=lyng, unit=unit, name="Hospitalet")
    fjord_team = Team.objects.create(organisation=fjord, name="Fjordholdet")

    def member(name: str, team: Team | None = None, organisation: Organisation = lyng, **fields: object) -> Member:
        person = Member.objects.create(organisation=organisation, name=name, starts_on=since, **fields)
        if team:
            Membership.objects.create(member=person, team=team, since=since)
            person.sites.add(site) if organisation == lyng else None
        return person

    kirsten = member("Kirsten Holm", email="kirsten@lyng.example", mobile="+4520100001", languages=["da", "en"])
    bilal = member("Bilal Aydin", harbour, mobile="+4520100002", email="bilal@lyng.example", languages=["da", "tr"])
    agnieszka = member(
        "Agnieszka Nowak",
        harbour,
        mobile="+4520100003",
        language="pl",
        languages=["pl", "en"],
        works_alone=True,
        media=["call", "sms"],
        task="Rengøring",
    )
    omar = member(
        "Omar Haddad",
        harbour,
        mobile="+4520100004",
        language="ar",
        languages=["ar", "da"],
        media=["call", "sms"],
        task="Rengøring",
    )
    lone = member("Lone Friis", harbour, mobile="+4520100005", email="lone@lyng.example", languages=["da"])
    others = [
        member(name, harbour, mobile=f"+45201000{index:02}", languages=["da"], media=["call", "sms"])
        for index, name in enumerate(
            ["Maria Santos", "Nikola Petrov", "Jette Bach", "Samira Ali", "Peter Lund", "Thu Nguyen", "Mette Kjær"],
            start=10,
        )
    ]
    henrik = member("Henrik Skov", email="henrik@lyng.example", mobile="+4520100020", languages=["da"])
    for index, name in enumerate(["Ida Krog", "Yusuf Demir", "Anna Vestergaard"], start=21):
        member(name, hospital, mobile=f"+45201000{index}", languages=["da"])
    susanne = member("Susanne Berg", email="susanne@lyng.example")
    torben = member("Torben Dahl", email="torben@lyng.example")
    yrsa = member("Yrsa Lind", email="yrsa@lyng.example")
    stine = member("Stine Krogh", organisation=fjord, email="stine@fjord.example")
    anders = member("Anders Juhl", fjord_team, fjord, mobile="+4520200001", email="anders@fjord.example")

    def role(person: Member, kind: RoleKind, team: Team | None = None) -> None:
        Role.objects.create(member=person, kind=kind, team=team, since=since)
        if person.account is None:
            person.account = _staff(person.email)
            person.save()

    role(kirsten, RoleKind.LEADER, harbour)
    role(bilal, RoleKind.DEPUTY, harbour)
    role(henrik, RoleKind.LEADER, hospital)
    role(susanne, RoleKind.ORGANISATION)
    role(torben, RoleKind.REPRESENTATIVE)
    role(yrsa, RoleKind.FACILITATOR)
    role(stine, RoleKind.LEADER, fjord_team)
    for person in (agnieszka, omar, lone, anders):
        person.account = Account.objects.create_user()
        person.save()
    operator = _staff("drift@lyng.example", is_operator=True)
    for account in (operator, susanne.account):
        TOTP.activate(account, SECOND_FACTOR)
    for weekday in range(5):
        WorkSpan.objects.create(member=agnieszka, weekday=weekday, starts=time(22), ends=time(6))
        WorkSpan.objects.create(member=omar, weekday=weekday, starts=time(5), ends=time(13))
        WorkSpan.objects.create(member=lone, weekday=weekday, starts=time(8), ends=time(15, 30))
    return Cast(
        lyng=lyng, fjord=fjord, harbour=harbour, hospital=hospital, fjord_team=fjord_team,
        operator=operator,
        kirsten=kirsten, bilal=bilal, agnieszka=agnieszka, omar=omar, lone=lone, henrik=henrik, susanne=susanne,
        torben=torben, yrsa=yrsa, stine=stine, anders=anders,
        harbour_people=(agnieszka, omar, lone, *others),
    )  # fmt: skip
