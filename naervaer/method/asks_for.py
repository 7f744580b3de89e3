"""Words that a question of an organisation's own may not contain, since its answer could tell who gave it.

A list cannot see everything: that is why the employee representative sees each question before it is sent.
Matched as whole words in lower case; "…*" also matches longer words, "^…" only at the beginning of the question.
"""

from collections.abc import Mapping


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in text.split(","))


WORDS: Mapping[str, tuple[str, ...]] = {
    "person": (
        *_words(
            "^hvem, ^hvilken kollega, dit navn, navnet på, alder, hvor gammel, køn, mand eller kvinde, født, fødsels*, "
            "cpr, "
            "personnummer, nationalitet*, statsborger, etnisk*, religi*, modersmål, fagforening*, tillidsrepræsentant, "
            "gravid*, diagnose*, sygdom*, syg, handicap*, seksuel*, gift, børn, lønnummer, mobilnummer, telefonnummer, "
            "din uddannelse, din stilling, jobtitel"
        ),
        *_words(
            "^who, ^whose, ^which colleague, your name, the name of, age, how old, gender, sex, born, birth*, "
            "nationalit*, citizen*, ethnic*, religio*, mother tongue, trade union*, pregnan*, diagnos*, ill, illness*, "
            "disab*, sexual*, "
            "married, children, payroll number, phone number, your education, job title"
        ),
    ),
    "place": (
        *_words(
            "hvor arbejder, hvilket sted, hvilken afdeling, hvilken bygning, hvilket team, din adresse, postnummer, "
            "på hospitalet, på kontoret, på skolen, din lokation"
        ),
        *_words(
            "where do you, which site, which department, which building, which team, your address, postcode, "
            "at the hospital, at the office, at the school, your location"
        ),
    ),
    "time": (
        *_words(
            "^hvornår, hvilken vagt, nattevagt, aftenvagt, dagvagt, om natten, klokken, hvilken dato, anciennitet, "
            "hvor længe har du, ansat siden"
        ),
        *_words(
            "when do you, when did you, which shift, night shift, evening shift, day shift, at night, o'clock, "
            "which date, seniority, how long have you, employed since"
        ),
    ),
}
