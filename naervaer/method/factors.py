"""The four factors of trust (METHOD S12): a practice model by Steve Toppin (Xin-fu), not validated, and said so.

They are feedback on how trustworthy the *leader* is felt to be. The factors are shown first; the index last, as a
geometric mean (our choice). What to do, and the leader's own side of a relation, are our own words [ours].
"""

from dataclasses import dataclass

from .texts import Text


@dataclass(frozen=True)
class Factor:
    """One factor, and the question (T1 to T4) that asks about it.

    `rests_on`: what it is made of. `do`: for the leader, `together`: for anybody in the team; the first is the one
    thing. `mine`: what the leader says of the own side of one relation, about what *I* do, never about the person.
    `step`: what the leader can promise that person when it has not been done.
    """

    id: str
    item: str
    name: Text
    rests_on: Text
    do: tuple[Text, ...]
    together: tuple[Text, ...]
    mine: Text
    step: Text


def _factor(
    factor: str,
    item: str,
    name: tuple[str, str],
    rests_on: tuple[str, str],
    do: tuple[tuple[str, str], ...],
    together: tuple[tuple[str, str], ...],
    mine: tuple[str, str],
    step: tuple[str, str],
) -> Factor:
    return Factor(
        factor, item, Text(*name), Text(*rests_on), tuple(Text(*one) for one in do),
        tuple(Text(*one) for one in together), Text(*mine), Text(*step),
    )  # fmt: skip


FACTORS = (
    _factor(
        "relation", "T1",
        ("Den personlige relations styrke", "Strength of the personal relation"),
        ("At vi kender hinanden så godt, at vi kan tale åbent.",
         "That we know each other well enough to talk openly."),
        (("Fortæl noget om dig selv, næste gang I taler.",
          "Tell something about yourself next time you talk."),
         ("Ring til én om dagen uden en opgave. Begynd med dem, du har hørt mindst fra.",
          "Call one person a day without a task. Begin with those you have heard least from."),
         ("Mød dem der, hvor de arbejder, og lad dem vise dig rundt.",
          "Meet them where they work, and let them show you round.")),
        (("Fortæl din leder én ting om din dag, som ikke er en opgave.",
          "Tell your leader one thing about your day that is not a task."),
         ("Spørg din leder, hvordan det går.", "Ask your leader how things are.")),
        ("Jeg har spurgt til livet uden for arbejdet inden for den sidste måned.",
         "I have asked about life outside work within the last month."),
        ("Jeg ringer uden en opgave og spørger, hvordan du har det.",
         "I call without a task and ask how you are.")),
    _factor(
        "motives", "T2",
        ("Indsigt i motiver og værdier", "Insight into motives and values"),
        ("At det er til at forstå, hvorfor lederen vælger, som han eller hun gør.",
         "That it can be understood why the leader makes the choices he or she makes."),
        (("Sig hvorfor, hver gang du siger hvad.", "Say why each time you say what."),
         ("Fortæl om et valg, der var svært, og hvad du lagde vægt på.",
          "Tell about a choice that was hard, and what weighed most."),
         ("Spørg, hvad der er vigtigt for dem i deres arbejde.",
          "Ask what is important to them in their work.")),
        (("Spørg “Hvorfor?”, når du ikke forstår et valg. Det er et godt spørgsmål.",
          "Ask “Why?” when you do not understand a choice. It is a good question."),
         ("Sig, hvad der er vigtigt for dig i dit arbejde.", "Say what is important to you in your work.")),
        ("Jeg har sagt, hvorfor jeg valgte, som jeg gjorde, sidst det betød noget her.",
         "I have said why I chose as I did, the last time it mattered here."),
        ("Jeg fortæller dig, hvorfor jeg valgte, som jeg gjorde.", "I tell you why I chose as I did.")),
    _factor(
        "deliveries", "T3",
        ("Konsistens i leverancer", "Consistency in deliveries"),
        ("At lederen holder det, I aftaler, og siger til i tide, hvis det rykker.",
         "That the leader keeps what you agree, and says so in time if it moves."),
        (("Lov noget mindre, og sig til i god tid, hvis det rykker.",
          "Promise a little less, and say so in good time if it moves."),
         ("Skriv løftet ned, mens I taler, med en dag på.",
          "Write the promise down while you talk, with a day."),
         ("Begynd næste samtale med det, I sidst aftalte.",
          "Begin the next talk with what you last agreed.")),
        (("Mind om en aftale, når dagen nærmer sig. Det er en hjælp.",
          "Remind of an agreement as the day comes near. It helps."),
         ("Sig selv til i tide, hvis noget rykker for dig.", "Say so in time if something moves for you.")),
        ("Jeg har holdt det, jeg sidst lovede, eller sagt til i tide.",
         "I have kept what I last promised, or said so in time."),
        ("Jeg vender tilbage til det, vi aftalte sidst.", "I come back to what we last agreed.")),
    _factor(
        "method", "T4",
        ("Kompatibilitet i arbejdsmetode", "Compatibility in working method"),
        ("At der er en måde at arbejde sammen på, som passer begge.",
         "That there is a way of working together that suits both."),
        (("Spørg hver: Hvad skal jeg gøre mere af, og hvad mindre?",
          "Ask each: What should I do more of, and what less?"),
         ("Aftal, hvad der skal ringes om, hvad der skrives, og hvornår det kan vente.",
          "Agree what to call about, what to write, and when it can wait."),
         ("Prøv deres måde i to uger, og se på det sammen bagefter.",
          "Try their way for two weeks, and look at it together afterwards.")),
        (("Sig, hvordan du helst vil have besked, og hvornår det passer dig.",
          "Say how you prefer to be told things, and when it suits you."),
         ("Vis din leder, hvordan du gør, og hvorfor det virker.",
          "Show your leader how you do it, and why it works.")),
        ("Jeg har spurgt, hvordan vi bedst arbejder sammen, og rettet mig efter svaret.",
         "I have asked how we best work together, and followed the answer."),
        ("Jeg spørger dig, hvad jeg skal gøre mere af, og hvad mindre.",
         "I ask you what I should do more of, and what less.")),
)  # fmt: skip

PRACTICE_MODEL = Text(
    da="En model fra praksis efter Steve Toppin, Xin-fu. Den er ikke afprøvet i forskning.",
    en="A model from practice, after Steve Toppin, Xin-fu. It has not been tested in research.",
)
INDEX = Text(da="De fire under ét", en="The four as one")
INDEX_MEANS = Text(
    da="Et geometrisk gennemsnit: Er én faktor meget lav, kan de andre ikke købe den fri. Se derfor først på de fire "
    "hver for sig.",
    en="A geometric mean: when one factor is very low, the others cannot buy it off. So look at the four one by one "
    "first.",
)

# The leader's own side of a relation, in ten seconds a question. Not a score: nothing is added up.
OWN_SIDE = (
    ("done", Text(da="Ja", en="Yes")),
    ("partly", Text(da="Delvist", en="Partly")),
    ("not_yet", Text(da="Ikke endnu", en="Not yet")),
)  # fmt: skip
TALK = Text(
    da="Jeg tager en snak på syv minutter med dig, uden en opgave.",
    en="I take a seven-minute talk with you, without a task.",
)
