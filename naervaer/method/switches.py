"""Which scales an organisation may switch off, and which stay because the product rests on them (MEASURES §1.2)."""

from dataclasses import dataclass

from .items import Item
from .texts import Text


@dataclass(frozen=True)
class Switch:
    """One scale that can be switched off: its questions, and what is lost without it."""

    id: str
    name: Text
    items: tuple[str, ...]
    loses: Text


SWITCHES = (
    Switch("trust", Text(da="Tillid", en="Trust"), ("T1", "T2", "T3", "T4"),
           Text(da="Siden om tillid er tom.", en="The page on trust is empty.")),
    Switch("safety", Text(da="Tryghed", en="Safety"), ("S1", "S2"),
           Text(da="I ser ikke, om folk tør sige, at noget gik galt.",
                en="You do not see whether people dare to say that something went wrong.")),
    Switch("face_time", Text(da="Face-time", en="Face-time"), ("F1", "F2", "F3"),
           Text(da="I ser ikke, om lederen kender hverdagen.",
                en="You do not see whether the leader knows the working day.")),
    Switch("communication", Text(da="Kommunikation", en="Communication"), ("C1", "C2"),
           Text(da="I ser ikke, om beskeder kommer på en måde, der passer.",
                en="You do not see whether messages come in a way that suits.")),
    Switch("attachment", Text(da="Tilknytning", en="Attachment"), ("D1", "D2", "D3", "D4"),
           Text(da="I ser ikke, om folk er tættest på lederen, teamet, firmaet eller stedet.",
                en="You do not see whether people are closest to the leader, the team, the company or the place.")),
    Switch("distances", Text(da="Afstande", en="Distances"), tuple(f"{kind}{n}" for n in range(1, 9) for kind in "AH"),
           Text(da="Siden om afstande er tom.", en="The page on distances is empty.")),
    Switch("energy", Text(da="Brændstof", en="Fuel"), ("E1",),
           Text(da="I ser ikke, om folk har kræfter.", en="You do not see whether people have strength.")),
    Switch("recommend", Text(da="Anbefaling", en="Recommendation"), ("R1",),
           Text(da="I ser ikke, om folk vil anbefale teamet.",
                en="You do not see whether people would recommend the team.")),
)  # fmt: skip

STAYS = (
    (Text(da="Nærvær: Lederen er der", en="Closeness: the leader is there"),
     Text(da="Det er svaret på, om det hele virker.", en="It tells whether any of it works.")),
    (Text(da="Tilhørsforhold og ikke at være alene", en="Belonging, and not being alone"),
     Text(da="Et meget lavt resultat bliver til en sag, som nogen skal tage sig af. Det må ingen kunne slå fra.",
          en="A very low result becomes a case that somebody must take up. Nobody may switch that off.")),
    (Text(da="Kompassets tolv emner", en="The twelve topics of the compass"),
     Text(da="De viser kursen og det ene, I skal arbejde med.",
          en="They show the course and the one thing to work on.")),
)  # fmt: skip

_BY_ID = {switch.id: switch for switch in SWITCHES}


def without(asked: tuple[Item, ...], off: frozenset[str]) -> tuple[Item, ...]:
    """The questions of `asked` that are left when the scales `off` are switched off. Unknown ids change nothing.

    >>> from .items import SAFETY, COMMUNICATION
    >>> [item.id for item in without((*SAFETY, *COMMUNICATION), frozenset({"safety"}))]
    ['C1', 'C2']
    """
    gone = {item for switch in off & _BY_ID.keys() for item in _BY_ID[switch].items}
    return tuple(item for item in asked if item.id not in gone)
