"""First aid for trust (METHOD S12): the safety signs of a building, for when trust has been hurt [ours]."""

from dataclasses import dataclass

from .texts import Text


@dataclass(frozen=True)
class Sign:
    """One green sign: what it is called, when it is for, and what to do, in order; for the leader and for a member.

    `says` are words that can be used as they stand.
    """

    id: str
    name: Text
    when: Text
    leader: tuple[Text, ...]
    member: tuple[Text, ...]
    says: tuple[Text, ...] = ()


def _texts(*pairs: tuple[str, str]) -> tuple[Text, ...]:
    return tuple(Text(*pair) for pair in pairs)


FIRST_AID = (
    Sign(
        "exit", Text(da="Nødudgang", en="Emergency exit"),
        Text(da="Når en samtale er ved at gå galt.", en="When a talk is about to go wrong."),
        _texts(
            ("Stop op. Sig højt, at du holder en pause.", "Stop. Say aloud that you take a break."),
            ("Aftal, hvornår I taler videre: i dag eller i morgen, ikke senere.",
             "Agree when you go on: today or tomorrow, not later."),
            ("Ring, når tiden er der. Skriv det ikke.", "Call when the time comes. Do not write it."),
        ),
        _texts(
            ("Du må gerne stoppe. Sig, at du har brug for en pause.", "You may stop. Say that you need a break."),
            ("Aftal, hvornår I taler videre.", "Agree when you go on."),
            ("Er det for svært alene? Så gå til samlingspunktet.",
             "Too hard alone? Then go to the assembly point."),
        ),
        _texts(("“Jeg kan mærke, at vi er ved at køre fast. Jeg vil gerne gøre det her ordentligt. Kan vi tale videre "
                "i morgen kl. 10?”",
                "“I can feel that we are getting stuck. I want to do this properly. Can we go on tomorrow at ten?”")),
    ),
    Sign(
        "heart", Text(da="Hjertestarter", en="Heart starter"),
        Text(da="Når noget er gået i stykker mellem jer.", en="When something has broken between you."),
        _texts(
            ("Sig, hvad der skete, uden at forklare det.", "Say what happened, without explaining it."),
            ("Sig din egen del af det.", "Say your own part in it."),
            ("Spørg, hvordan det var for den anden. Lyt, til der er stille.",
             "Ask how it was for the other. Listen until it is quiet."),
            ("Lov én lille ting, med en dag.", "Promise one small thing, with a day."),
            ("Vend tilbage på dagen, også hvis det ikke lykkedes.", "Come back on the day, also if it did not work."),
        ),
        _texts(
            ("Sig, hvad der skete, og hvordan det var for dig.", "Say what happened, and how it was for you."),
            ("Sig, hvad du har brug for nu.", "Say what you need now."),
            ("Lyt til din leders side.", "Listen to your leader's side."),
            ("Aftal én lille ting, med en dag.", "Agree one small thing, with a day."),
        ),
        _texts(
            ("“I mandags lovede jeg dig svar, og du fik det ikke.”",
             "“On Monday I promised you an answer, and you did not get it.”"),
            ("“Det var mig, der glemte det.”", "“It was me who forgot.”"),
            ("“Hvordan var det for dig?”", "“How was it for you?”"),
            ("“Du får svaret i dag inden kl. 15. Jeg ringer i morgen og hører, om det holdt.”",
             "“You get the answer today before three. I call tomorrow to hear if it held.”"),
        ),
    ),
    Sign(
        "assembly", Text(da="Samlingspunkt", en="Assembly point"),
        Text(da="Når I ikke kan komme videre alene.", en="When you cannot get further by yourselves."),
        _texts(
            ("Find en tredje, som I begge har tillid til.", "Find a third person whom you both trust."),
            ("Sig begge jeres side, mens den tredje lytter.", "Each say your side while the third listens."),
            ("Slut med én aftale, som I alle tre kan huske.", "End with one agreement that all three remember."),
        ),
        _texts(
            ("Gå til en, du har tillid til. Du behøver ikke at spørge din leder først.",
             "Go to somebody you trust. You need not ask your leader first."),
            ("Fortæl, hvad der skete, og hvad du gerne vil have.", "Tell what happened, and what you would like."),
            ("Aftal sammen, hvad næste skridt er.", "Agree together what the next step is."),
        ),
    ),
)  # fmt: skip

FIRST_AID_TITLE = Text(da="Førstehjælp til tillid", en="First aid for trust")
FIRST_AID_LEAD = Text(
    da="Tre skilte til de dage, hvor tilliden har fået et slag. De er vores egne, som skiltene i en bygning: Godt at "
    "kende, før man får brug for dem.",
    en="Three signs for the days when trust has taken a knock. They are our own, like the signs in a building: good to "
    "know before you need them.",
)
