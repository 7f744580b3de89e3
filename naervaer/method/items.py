"""The questions of the full reading: own questions, not validated (CC0), about the last four weeks (MEASURES §1.2).

Each has one idea, its direction stated, and feeds exactly one measure, so that overlapping sums can
never be solved for a single answer. Factors of trust after a practice model (see `factors.py`);
the rest is our own wording, inspired by research on belonging, closeness and psychological safety.
"""

from dataclasses import dataclass

from .distances import DISTANCES, OWN_DISTANCES, Distance
from .scales import AGREE, CIRCLES, FUEL, HINDERS, LIKELY, Scale
from .texts import Text

FRAME = Text(da="Tænk på de sidste 4 uger.", en="Think of the last 4 weeks.")
NOT_VALIDATED = Text(
    da="Vores egne spørgsmål, ikke afprøvet i forskning.", en="Our own questions, not tested in research."
)


@dataclass(frozen=True)
class Item:
    """One question.

    `asked` is put to the team, `mirrored` (where there is one) to the leader about the own practice.
    `reversed`: a high answer means a low score. `pair` names the circle beside "me" in a picture.
    `after`: asked only when that item is among the largest distances (see `readings.HINDRANCES`).
    """

    id: str
    measure: str
    scale: Scale
    asked: Text
    mirrored: Text | None = None
    reversed: bool = False
    pair: Text | None = None
    mirrored_pair: Text | None = None
    after: str = ""


def _agree(
    item: str, measure: str, da: str, en: str, mirrored: tuple[str, str] | None = None, turned: bool = False
) -> Item:
    return Item(item, measure, AGREE, Text(da, en), Text(*mirrored) if mirrored else None, turned)


def _topic(topic: str, da: str, en: str, mirrored_da: str, mirrored_en: str) -> Item:
    return _agree(topic, topic, da, en, (mirrored_da, mirrored_en))


# One pair a topic of the compass; item, measure and topic share their id.
COMPASS = (
    _topic("vision", "Min leder og vi har et fælles billede af, hvordan vi skal arbejde sammen.",
           "My leader and we share a picture of how we should work together.",
           "Teamet og jeg har et fælles billede af, hvordan vi skal arbejde sammen.",
           "The team and I share a picture of how we should work together."),
    _topic("relations", "Min leder gør noget for, at vi kender hinanden i teamet.",
           "My leader does something so that we know each other in the team.",
           "Jeg gør noget for, at vi kender hinanden i teamet.",
           "I do something so that we know each other in the team."),
    _topic("values", "Min leder viser, hvad han eller hun tror på.", "My leader shows what he or she believes in.",
           "Jeg viser, hvad jeg tror på.", "I show what I believe in."),
    _topic("anchoring", "Min leder tager hensyn til, hvordan der er, hvor jeg arbejder.",
           "My leader takes account of how things are where I work.",
           "Jeg tager hensyn til, hvordan der er, hvor de arbejder.",
           "I take account of how things are where they work."),
    _topic("priorities", "Min leder gør det klart, hvad der er vigtigst i mit arbejde.",
           "My leader makes it clear what matters most in my work.",
           "Jeg gør det klart, hvad der er vigtigst i teamets arbejde.",
           "I make it clear what matters most in the team's work."),
    _topic("resources", "Min leder sørger for, at jeg har det, jeg skal bruge til mit arbejde.",
           "My leader makes sure that I have what I need for my work.",
           "Jeg sørger for, at teamet har det, de skal bruge til deres arbejde.",
           "I make sure that the team has what they need for their work."),
    _topic("results", "Min leder taler med os om, hvad vi har nået.",
           "My leader talks with us about what we have achieved.",
           "Jeg taler med teamet om, hvad vi har nået.", "I talk with the team about what we have achieved."),
    _topic("deadlines", "Min leder siger klart, hvornår noget skal være færdigt.",
           "My leader says clearly when something must be done.",
           "Jeg siger klart, hvornår noget skal være færdigt.", "I say clearly when something must be done."),
    _topic("status", "Min leder fortæller os, hvordan det går med arbejdet.",
           "My leader tells us how the work is going.",
           "Jeg fortæller teamet, hvordan det går med arbejdet.", "I tell the team how the work is going."),
    _topic("support", "Jeg får støtte af min leder, når jeg har brug for det.",
           "I get support from my leader when I need it.",
           "Jeg giver støtte, når en i teamet har brug for det.", "I give support when somebody in the team needs it."),
    _topic("feedback", "Min leder siger noget til mig, som jeg kan lære af.",
           "My leader tells me things that I can learn from.",
           "Jeg siger noget til hver i teamet, som de kan lære af.",
           "I tell each in the team things that they can learn from."),
    _topic("touchpoints", "Min leder og jeg har kontakt ofte nok.", "My leader and I are in touch often enough.",
           "Jeg har kontakt ofte nok med hver i teamet.", "I am in touch often enough with each in the team."),
)  # fmt: skip

OUTCOME = (
    _agree("N1", "N1", "Jeg mærker, at min leder er der for mig, også de dage, vi ikke mødes.",
           "I can tell that my leader is there for me, also on days we do not meet."),
    _agree("N2", "N2", "Jeg ved, hvad min leder arbejder for.", "I know what my leader is working for."),
)  # fmt: skip

TRUST = (
    _agree("T1", "T1", "Min leder og jeg kender hinanden godt nok til at tale åbent.",
           "My leader and I know each other well enough to talk openly.",
           ("Teamet og jeg kender hinanden godt nok til at tale åbent.",
            "The team and I know each other well enough to talk openly.")),
    _agree("T2", "T2", "Jeg forstår, hvorfor min leder vælger, som han eller hun gør.",
           "I understand why my leader makes the choices he or she makes.",
           ("Teamet forstår, hvorfor jeg vælger, som jeg gør.", "The team understands why I make the choices I make.")),
    _agree("T3", "T3", "Min leder holder det, vi aftaler.", "My leader keeps what we agree.",
           ("Jeg holder det, teamet og jeg aftaler.", "I keep what the team and I agree.")),
    _agree("T4", "T4", "Min leder og jeg har en måde at samarbejde på, der passer os begge.",
           "My leader and I have a way of working that suits us both.",
           ("Teamet og jeg har en måde at samarbejde på, der passer os alle.",
            "The team and I have a way of working that suits us all.")),
)  # fmt: skip

FACE_TIME = (
    _agree("F1", "face_time", "Min leder har et rigtigt billede af min hverdag på arbejdet.",
           "My leader has a true picture of my working day."),
    _agree("F2", "face_time", "Jeg får nok tid med min leder, hvor vi taler om mere end opgaven.",
           "I get enough time with my leader where we talk about more than the task."),
    _agree("F3", "face_time", "Det, vi sidst talte om, blev til noget.", "What we last talked about led to something."),
)  # fmt: skip

BELONGING = (
    _agree("B1", "belonging", "Jeg hører til i vores team, også når vi ikke er sammen.",
           "I belong in our team, also when we are apart."),
    _agree("B2", "belonging", "Nogen i teamet ville hurtigt opdage det, hvis jeg ikke trivedes.",
           "Someone in the team would soon notice if I was not thriving."),
    _agree("B3", "belonging", "Mine kolleger regner med mig.", "My colleagues count on me."),
    _agree("B4", "belonging", "Ting i teamet hører jeg kun om tilfældigt.",
           "I only hear by accident about things in the team.", turned=True),
    _agree("L1", "L1", "Jeg føler mig alene med mit arbejde.", "I feel alone with my work.", turned=True),
)  # fmt: skip

SAFETY = (
    _agree("S1", "safety", "Jeg fortæller teamet det, når noget er gået galt for mig.",
           "I tell the team when something went wrong for me."),
    _agree("S2", "safety", "Jeg kan være uenig med min leder uden at fortryde det bagefter.",
           "I can disagree with my leader without regretting it later."),
)  # fmt: skip

COMMUNICATION = (
    _agree("C1", "communication", "Jeg får besked på en måde, der passer til beskeden.",
           "I get messages in a way that suits the message."),
    _agree("C2", "communication", "Jeg ved, hvad der forventes af mig den kommende uge.",
           "I know what is expected of me in the coming week."),
)  # fmt: skip


def _near(item: str, whom: tuple[str, str], pair: tuple[str, str], mirrored: bool = False) -> Item:
    return Item(
        item, item, CIRCLES,
        Text(da=f"Hvor tæt føler du dig på {whom[0]}?", en=f"How close do you feel to {whom[1]}?"),
        Text(da="Hvor tæt føler du dig på teamet?", en="How close do you feel to the team?") if mirrored else None,
        pair=Text(*pair), mirrored_pair=Text(da="teamet", en="the team") if mirrored else None,
    )  # fmt: skip


NEAR_LEADER = _near("D1", ("din leder", "your leader"), ("min leder", "my leader"), mirrored=True)
NEAR = (
    _near("D2", ("teamet", "the team"), ("teamet", "the team")),
    _near("D3", ("firmaet", "the company"), ("firmaet", "the company")),
    _near("D4", ("det sted, hvor du arbejder", "the place where you work"), ("stedet", "the place")),
)
ENERGY = Item("E1", "E1", FUEL, Text(da="Hvor meget brændstof har du?", en="How much fuel do you have?"))
RECOMMEND = Item(
    "R1", "R1", LIKELY,
    Text(da="Hvor sandsynligt er det, at du vil anbefale en god ven at arbejde i teamet?",
         en="How likely is it that you would tell a good friend to come and work in the team?"),
)  # fmt: skip


def _far(kind: Distance) -> Item:
    """How far apart it feels. The picture is the same as for closeness, so the score is reversed: high is far."""
    da, en = kind.think_of.da, kind.think_of.en
    return Item(
        f"A{kind.item}", f"A{kind.item}", CIRCLES,
        Text(da=f"Tænk på {da}. Hvor tæt føles det mellem dig og din leder?",
             en=f"Think of {en}. How close does it feel between you and your leader?"),
        Text(da=f"Tænk på {da}. Hvor tæt føles det mellem dig og teamet?",
             en=f"Think of {en}. How close does it feel between you and the team?"),
        reversed=True,
        pair=Text(da="min leder", en="my leader"), mirrored_pair=Text(da="teamet", en="the team"),
    )  # fmt: skip


def _hinders(kind: Distance) -> Item:
    """How much a distance hinders: high is much."""
    da, en = kind.think_of.da, kind.think_of.en
    asked = Text(
        da=f"Tænk igen på {da}. Hvor meget gør den afstand det svært at arbejde sammen?",
        en=f"Think again of {en}. How much does that distance make it hard to work together?",
    )
    return Item(f"H{kind.item}", f"H{kind.item}", HINDERS, asked, asked, after=f"A{kind.item}")


FAR = tuple(_far(kind) for kind in DISTANCES)
HINDRANCE = tuple(_hinders(kind) for kind in DISTANCES)
OWN_FAR = {kind.id: _far(kind) for kind in OWN_DISTANCES}
OWN_HINDRANCE = {kind.id: _hinders(kind) for kind in OWN_DISTANCES}
