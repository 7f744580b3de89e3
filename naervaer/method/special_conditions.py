"""Special conditions (METHOD S13): where in the formula does it get hardest when people work so?

The question is the method's; which factor a condition weighs on, and what helps, is our reading [ours]. A condition is
known of a team as a whole, never of a person: hours, places and languages from the list of people, attachment from
what the team answered. Background is never recorded; the language that people read is all there is.
"""

from dataclasses import dataclass

from .texts import Text


@dataclass(frozen=True)
class Condition:
    """One condition: how it is said of a team, the factor it weighs on most, and what takes it into account."""

    id: str
    factor: str
    name: Text
    so: Text
    leader: Text
    member: Text


def _condition(
    condition: str,
    factor: str,
    name: tuple[str, str],
    so: tuple[str, str],
    leader: tuple[str, str],
    member: tuple[str, str],
) -> Condition:
    return Condition(condition, factor, Text(*name), Text(*so), Text(*leader), Text(*member))


CONDITIONS = (
    _condition(
        "place", "relation",
        ("Tættere på stedet end på firmaet", "Closer to the place than to the company"),
        ("Stedet og dets folk er hverdagen. Lederen er en stemme udefra.",
         "The place and its people are everyday life. The leader is a voice from outside."),
        ("Kom på stedet, og tal godt om det. Fortæl dér, hvad firmaet står for.",
         "Come to the place, and speak well of it. Tell there what the company stands for."),
        ("Fortæl din leder, hvem du er glad for at arbejde med på stedet.",
         "Tell your leader whom you like to work with at the place."),
    ),
    _condition(
        "alone", "relation",
        ("Ofte alene på arbejde", "Often alone at work"),
        ("De små møder, der bygger en relation, kommer ikke af sig selv.",
         "The small meetings that build a relation do not come by themselves."),
        ("Aftal en fast tid til en kort snak, hver uge, på deres arbejdstid.",
         "Agree a fixed time for a short talk every week, in their working hours."),
        ("Sig, hvornår det passer dig at blive ringet op.", "Say when it suits you to be called."),
    ),
    _condition(
        "languages", "motives",
        ("Flere sprog i teamet", "Several languages in the team"),
        ("Det, der ligger mellem linjerne, når ikke altid frem.",
         "What lies between the lines does not always arrive."),
        ("Sig det enkelt, vis det med billeder, og bed om at høre, hvordan det blev forstået.",
         "Say it plainly, show it with pictures, and ask to hear how it was understood."),
        ("Skriv lidt om dig selv, hvis du har lyst. Sig til, når noget er uklart.",
         "Write a little about yourself, if you like. Say so when something is unclear."),
    ),
    _condition(
        "hours", "deliveries",
        ("På arbejde på andre tider end lederen", "At work at other times than the leader"),
        ("Et svar i morgen er et svar i overmorgen. Det kan ligne et løfte, der ikke blev holdt.",
         "An answer tomorrow is an answer the day after. It can look like a promise not kept."),
        ("Sig, hvornår svaret kommer, i deres timer. Tag en tidlig eller sen vagt med om måneden.",
         "Say when the answer comes, in their hours. Join an early or a late shift once a month."),
        ("Sig, hvornår du senest har brug for svar.", "Say by when you need an answer."),
    ),
    _condition(
        "sites", "method",
        ("Mange steder", "Many places"),
        ("Det, der virker ét sted, passer ikke altid et andet.",
         "What works in one place does not always suit another."),
        ("Spørg på hvert sted, hvordan arbejdet bedst aftales dér.",
         "Ask in each place how work is best agreed there."),
        ("Vis din leder, hvad der er særligt dér, hvor du arbejder.",
         "Show your leader what is special where you work."),
    ),
)  # fmt: skip

CONDITIONS_TITLE = Text(da="Hvor bliver det sværest for jer?", en="Where does it get hardest for you?")
CONDITIONS_LEAD = Text(
    da="Det, vi ved om, hvordan teamet arbejder. Det handler om vilkår, ikke om nogen bestemt.",
    en="What we know about how the team works. It is about conditions, not about anybody in particular.",
)
