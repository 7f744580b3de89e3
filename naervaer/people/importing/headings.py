"""What a column is about, from its heading in Danish or English. The table is data: add a word, and it is known."""

import re
from collections.abc import Sequence
from enum import StrEnum

from django.utils.translation import gettext_lazy as _


class Field(StrEnum):
    """What a column can be about."""

    NAME = "name"
    FIRST_NAME = "first_name"
    LAST_NAME = "last_name"
    PAYROLL_NUMBER = "payroll_number"
    MOBILE = "mobile"
    EMAIL = "email"
    LANGUAGE = "language"
    LANGUAGES = "languages"
    TASK = "task"
    SITES = "sites"
    TEAMS = "teams"
    UNIT = "unit"
    STARTS_ON = "starts_on"
    ENDS_ON = "ends_on"
    HOURS = "hours"
    MONDAY = "hours_0"
    TUESDAY = "hours_1"
    WEDNESDAY = "hours_2"
    THURSDAY = "hours_3"
    FRIDAY = "hours_4"
    SATURDAY = "hours_5"
    SUNDAY = "hours_6"
    WORKS_ALONE = "works_alone"
    MEDIA = "media"


FORBIDDEN = "forbidden"
ROLE = "role"

LABELS = {
    Field.NAME: _("Name"),
    Field.FIRST_NAME: _("First name"),
    Field.LAST_NAME: _("Last name"),
    Field.PAYROLL_NUMBER: _("Payroll number"),
    Field.MOBILE: _("Mobile"),
    Field.EMAIL: _("E-mail"),
    Field.LANGUAGE: _("Preferred language"),
    Field.LANGUAGES: _("Languages"),
    Field.TASK: _("Profession or task"),
    Field.SITES: _("Sites"),
    Field.TEAMS: _("Teams"),
    Field.UNIT: _("Unit"),
    Field.STARTS_ON: _("Start date"),
    Field.ENDS_ON: _("End date"),
    Field.HOURS: _("Working hours"),
    Field.MONDAY: _("Hours on Monday"),
    Field.TUESDAY: _("Hours on Tuesday"),
    Field.WEDNESDAY: _("Hours on Wednesday"),
    Field.THURSDAY: _("Hours on Thursday"),
    Field.FRIDAY: _("Hours on Friday"),
    Field.SATURDAY: _("Hours on Saturday"),
    Field.SUNDAY: _("Hours on Sunday"),
    Field.WORKS_ALONE: _("Works alone"),
    Field.MEDIA: _("Reached by"),
}

_WORDS: dict[str, str] = {
    Field.NAME: "navn, fulde navn, medarbejder, medarbejdernavn, ansat, person, fuldt navn, for og efternavn, "
    "name, full name, employee, employee name, member, worker",
    Field.FIRST_NAME: "fornavn, fornavne, for navn, first name, firstname, given name, forename",
    Field.LAST_NAME: "efternavn, efternavne, last name, lastname, surname, family name",
    Field.PAYROLL_NUMBER: "lønnummer, lønnr, løn nr, loennummer, loennr, medarbejdernummer, medarbejdernr, "
    "medarbejder nr, medarbejder nummer, ansættelsesnummer, tjenestenummer, personalenummer, personalenr, "
    "løbenummer, payroll number, payroll no, payroll id, employee number, employee no, employee id, staff number, id",
    Field.MOBILE: "mobil, mobilnummer, mobilnr, mobil nr, mobiltelefon, telefon, telefonnummer, telefonnr, tlf, tlfnr, "
    "tlf nr, nummer, sms, mobile, mobile number, mobile phone, phone, phone number, cell, cell phone, telephone",
    Field.EMAIL: "e mail, email, mail, mailadresse, e mailadresse, emailadresse, e post, epost, arbejdsmail, "
    "e mail address, email address, mail address",
    Field.LANGUAGE: "foretrukket sprog, foretrukne sprog, modersmål, læsesprog, skriv på, "
    "preferred language, main language, mother tongue, first language, reads",
    Field.LANGUAGES: "sprog, talte sprog, taler, sprogkundskaber, language, languages, spoken languages, speaks",
    Field.TASK: "stilling, stillingsbetegnelse, titel, jobtitel, opgave, opgaver, fag, faggruppe, "
    "profession, funktion, arbejde, job, rolle, task, tasks, title, job title, position, occupation, trade, role",
    Field.SITES: "sted, steder, lokation, lokationer, lokalitet, arbejdssted, arbejdssteder, arbejdsplads, "
    "site, sites, kunde, kunder, objekt, adresse, bygning, location, locations, workplace, place, customer, building",
    Field.TEAMS: "team, teams, hold, gruppe, arbejdshold, teamnavn, holdnavn, afdeling, afd, afdelingsnavn, sjak, "
    "team name, group, crew, department, dept",
    Field.UNIT: "enhed, område, region, division, forretningsområde, forvaltning, distrikt, "
    "unit, business unit, area, district",
    Field.STARTS_ON: "startdato, start, ansat fra, ansættelsesdato, ansat dato, ansat den, tiltrådt, tiltrædelse, "
    "begyndt, fra dato, start date, starts, hired, hire date, employed from, from date",
    Field.ENDS_ON: "slutdato, slut, ansat til, fratrådt, fratrædelse, fratrædelsesdato, ophør, ophørsdato, stopper, "
    "til dato, end date, ends, leaves, termination date, employed to, to date",
    Field.HOURS: "arbejdstid, arbejdstider, mødetid, mødetider, arbejdstimer, tider, tid, vagt, vagter, vagtplan, "
    "timer, skema, hours, working hours, work hours, shift, shifts, schedule, times",
    Field.MONDAY: "mandag, man, mandage, monday, mon",
    Field.TUESDAY: "tirsdag, tir, tirs, tirsdage, tuesday, tue",
    Field.WEDNESDAY: "onsdag, ons, onsdage, wednesday, wed",
    Field.THURSDAY: "torsdag, tor, tors, torsdage, thursday, thu",
    Field.FRIDAY: "fredag, fre, fredage, friday, fri",
    Field.SATURDAY: "lørdag, lør, lørdage, loerdag, saturday, sat",
    Field.SUNDAY: "søndag, søn, søndage, soendag, sunday, sun",
    Field.WORKS_ALONE: "alene, arbejder alene, alenearbejde, alone, works alone, lone worker",
    Field.MEDIA: "medier, medie, kanal, kanaler, kontaktform, kontakt via, kontaktes via, nås på, træffes på, "
    "media, channel, channels, reached by, contact by",
    FORBIDDEN: "cpr, cprnr, cprnummer, cpr nr, cpr nummer, personnummer, personnr, person nr, national number, "
    "national id, social security number, ssn, fødselsdato, fødselsdag, fødselsår, født, alder, birth date, birthdate, "
    "date of birth, birthday, dob, age, etnicitet, etnisk baggrund, herkomst, oprindelse, nationalitet, "
    "statsborgerskab, fødeland, ethnicity, ethnic background, nationality, citizenship, country of birth, religion, "
    "køn, gender, sex",
    ROLE: "leder, nærmeste leder, teamleder, holdleder, chef, leader, manager, team leader, supervisor",
}
_MEANING = {word.strip(): field for field, words in _WORDS.items() for word in words.split(",")}
_NOT_LETTERS = re.compile(r"[\W_]+")
_LOOK_FOR_HEADINGS = 10


def meaning(heading: str) -> str | None:
    """The field a heading names, FORBIDDEN for what is never kept, ROLE for what a file never gives, or None.

    >>> str(meaning("Mobil-nr.")), meaning("CPR-nr."), meaning("Skostørrelse")
    ('mobile', 'forbidden', None)
    """
    plain = _NOT_LETTERS.sub(" ", re.sub(r"\(.*?\)", " ", heading.casefold())).strip()
    return _MEANING.get(plain) or _MEANING.get(plain.replace(" ", ""))


def heading_row(lines: Sequence[Sequence[str]]) -> int | None:
    """Which of the first ten lines is the headings: the one with most known words; None when there is none."""
    known = [sum(meaning(cell) is not None for cell in cells if cell) for cells in lines[:_LOOK_FOR_HEADINGS]]
    best = max(range(len(known)), key=lambda index: (known[index], -index))
    filled = sum(1 for cell in lines[best] if cell)
    return best if known[best] and known[best] * 3 >= filled else None


def recognise(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> tuple[Field | None, ...]:
    """What each column is about. A field is taken once, from the left; without headings the content decides."""
    if not any(headings):
        return _from_content(len(headings), rows)
    taken: set[str] = set()
    found: list[Field | None] = []
    for heading in headings:
        word = meaning(heading)
        known = Field(word) if word in set(Field) and word not in taken else None
        taken.add(known or "")
        found.append(known)
    return tuple(found)


def _from_content(width: int, rows: Sequence[Sequence[str]]) -> tuple[Field | None, ...]:
    found: list[Field | None] = []
    for column in range(width):
        cells = [row[column] for row in rows[:20] if row[column]]
        guess = None
        if cells and all("@" in cell for cell in cells):
            guess = Field.EMAIL
        elif cells and all(len(re.sub(r"\D", "", cell)) >= 8 for cell in cells):
            guess = Field.MOBILE
        elif cells and all(re.search(r"[^\W\d_]{2}", cell) for cell in cells):
            guess = Field.NAME
        found.append(guess if guess not in found else None)
    return tuple(found)
