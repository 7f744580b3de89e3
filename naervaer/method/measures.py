"""What each measure beside the compass is called, what it means, and one thing to do (MEASURES §1.2) [ours].

The words are about the team as a whole, never about a person. "Do" is for the leader and small enough for this week.
"""

from dataclasses import dataclass

from .texts import Text


@dataclass(frozen=True)
class Meaning:
    """One measure: its id, its name, what a high score means, and one thing to do."""

    id: str
    name: Text
    high: Text
    do: Text


@dataclass(frozen=True)
class Part:
    """A part of the full reading on the page of all results, with the question it answers as its title."""

    id: str
    title: Text
    lead: Text
    measures: tuple[Meaning, ...]


def _measure(measure: str, name: tuple[str, str], high: tuple[str, str], do: tuple[str, str]) -> Meaning:
    return Meaning(measure, Text(*name), Text(*high), Text(*do))


OUTCOME = (
    _measure("N1", ("Lederen er der", "The leader is there"),
             ("Teamet mærker, at lederen er der for dem, også de dage, de ikke mødes.",
              "The team can tell that the leader is there for them, also on days they do not meet."),
             ("Ring til én om dagen uden en opgave, og begynd med dem, du har hørt mindst fra.",
              "Call one person a day without a task, beginning with those you have heard least from.")),
    _measure("N2", ("Hvad lederen arbejder for", "What the leader works for"),
             ("Teamet ved, hvad lederen arbejder for.", "The team knows what the leader is working for."),
             ("Fortæl i to sætninger, hvad der er vigtigst for dig i denne uge, og hvorfor.",
              "Say in two sentences what matters most to you this week, and why.")),
)  # fmt: skip

PARTS = (
    Part("belonging", Text(da="Hører vi til?", en="Do we belong?"),
         Text(da="At andre regner med én og savner én, også når man arbejder alene.",
              en="To be counted on and missed, also when you work alone."), (
        _measure("belonging", ("Tilhørsforhold", "Belonging"),
                 ("Folk hører til i teamet, bliver regnet med og får besked.",
                  "People belong in the team, are counted on and are told things."),
                 ("Nævn på næste møde en indsats, som de andre ikke har set.",
                  "At the next meeting, name an effort that the others have not seen.")),
        _measure("L1", ("Ikke alene med arbejdet", "Not alone with the work"),
                 ("Folk føler sig ikke alene med deres arbejde, heller ikke når de er det.",
                  "People do not feel alone with their work, even when they are by themselves."),
                 ("Aftal med dem, der arbejder alene, et fast tidspunkt, hvor I taler sammen.",
                  "Agree a fixed time to talk with those who work alone.")),
        _measure("safety", ("Tryghed", "Safety"),
                 ("Man kan sige, at noget gik galt, og være uenig, uden at fortryde det.",
                  "You can say that something went wrong, and disagree, without regretting it."),
                 ("Fortæl om en fejl, du selv har lavet, og hvad du lærte af den.",
                  "Talk about a mistake of your own, and what you learned.")),
    )),
    Part("attachment", Text(da="Hvem er vi knyttet til?", en="To whom are we attached?"),
         Text(da="Hvor tæt folk føler sig på lederen, teamet, firmaet og det sted, hvor de arbejder.",
              en="How close people feel to the leader, the team, the company and the place where they work."), (
        _measure("D1", ("Lederen", "The leader"),
                 ("Folk føler sig tæt på lederen.",
                  "People feel close to the leader."),
                 ("Tal med hver om andet end opgaven. Syv minutter er nok.",
                  "Talk with each about more than the task; seven minutes are enough.")),
        _measure("D2", ("Teamet", "The team"), ("Folk føler sig tæt på teamet.", "People feel close to the team."),
                 ("Lad to, der ikke kender hinanden, løse en lille opgave sammen.",
                  "Let two who do not know each other solve a small task together.")),
        _measure("D3", ("Firmaet", "The company"),
                 ("Folk føler sig tæt på firmaet.",
                  "People feel close to the company."),
                 ("Fortæl, hvad firmaet har gjort på grund af noget, teamet har sagt.",
                  "Say what the company has done because of something the team said.")),
        _measure("D4", ("Stedet", "The place"),
                 ("Folk føler sig tæt på det sted, hvor de arbejder.",
                  "People feel close to the place where they work."),
                 ("Er stedet tættest på, så mød dem dér, og tal om jer som team.",
                  "If the place is closest, meet them there, and talk about yourselves as a team.")),
    )),
    Part("trust", Text(da="Hvad bygger tilliden på?", en="What does trust rest on?"),
         Text(da="Fire sider af tillid. Det er svar på, hvor troværdig lederen opleves. En model fra praksis, ikke "
                 "afprøvet i forskning.",
              en="Four sides of trust: answers on how trustworthy the leader is felt to be. A model from practice, not "
                 "tested in research."), (
        _measure("T1", ("Den personlige relation", "The personal relation"),
                 ("Leder og team kender hinanden godt nok til at tale åbent.",
                  "Leader and team know each other well enough to talk openly."),
                 ("Fortæl noget om dig selv, næste gang I taler.",
                  "Tell something about yourself next time you talk.")),
        _measure("T2", ("Motiver og værdier", "Motives and values"),
                 ("Teamet forstår, hvorfor lederen vælger, som han eller hun gør.",
                  "The team understands why the leader makes the choices he or she makes."),
                 ("Sig hvorfor, hver gang du siger hvad.", "Say why each time you say what.")),
        _measure("T3", ("At aftaler holder", "That agreements are kept"),
                 ("Lederen holder det, I aftaler.", "The leader keeps what you agree."),
                 ("Lov noget mindre, og sig til i god tid, hvis det rykker.",
                  "Promise a little less, and say so in good time if it moves.")),
        _measure("T4", ("Måden at arbejde sammen på", "The way of working together"),
                 ("Leder og team har en måde at samarbejde på, der passer begge.",
                  "Leader and team have a way of working that suits both."),
                 ("Spørg hver: Hvad skal jeg gøre mere af, og hvad mindre?",
                  "Ask each: What should I do more of, and what less?")),
    )),
    Part("contact", Text(da="Når vi hinanden?", en="Do we reach each other?"),
         Text(da="At blive set, at få besked på en god måde, og om der er brændstof på.",
              en="To be seen, to be told in a good way, and whether there is fuel."), (
        _measure("face_time", ("Face-time", "Face-time"),
                 ("Lederen kender hverdagen, tager sig tid, og det, I taler om, bliver til noget.",
                  "The leader knows the working day, takes the time, and what you talk about leads to something."),
                 ("Tag det op, I sidst talte om: Hvad blev det til?",
                  "Take up what you last talked about: What came of it?")),
        _measure("communication", ("Kommunikation", "Communication"),
                 ("Beskeder kommer på en måde, der passer, og det er klart, hvad der forventes.",
                  "Messages come in a way that suits them, and it is clear what is expected."),
                 ("Ring først, når noget er nyt. Skriv det bagefter.",
                  "Call first when something is new. Write it afterwards.")),
        _measure("E1", ("Brændstof", "Fuel"), ("Folk har brændstof på.", "People have fuel."),
                 ("Spørg: Hvad giver dig kræfter lige nu, og hvad tager dem?",
                  "Ask: What gives you strength right now, and what takes it?")),
        _measure("R1", ("Anbefaling", "Recommendation"),
                 ("Folk vil anbefale en god ven at arbejde i teamet.",
                  "People would tell a good friend to come and work in the team."),
                 ("Spørg: Hvad skal der til, for at du bliver her længe?",
                  "Ask: What would it take for you to stay long?")),
    )),
)  # fmt: skip

DISTANCES_TITLE = Text(da="Hvilke afstande koster mest?", en="Which distances cost the most?")
DISTANCES_LEAD = Text(
    da="Hvor langt væk det føles, og hvor meget det gør samarbejdet svært. Afstand er et vilkår. Det er, hvad den "
    "koster, der kan gøres noget ved.",
    en="How far away it feels, and how hard it makes working together. Distance is a condition. What it costs can be "
    "mended.",
)
