"""What helps where belonging is low, and where the calculator's figures come from: each with how far to trust it.

Quoted first is what was peer-reviewed: Reece, Carr, Baumeister and Kellerman 2021, PLOS ONE,
10.1371/journal.pone.0249851.
"""

from dataclasses import dataclass

from .texts import Text


@dataclass(frozen=True)
class Exercise:
    """One thing an organisation can offer a team. `do` is what is done, `minutes` how long it takes about."""

    id: str
    name: Text
    do: Text
    why: Text
    minutes: int


def _exercise(key: str, name: tuple[str, str], do: tuple[str, str], why: tuple[str, str], minutes: int) -> Exercise:
    return Exercise(key, Text(*name), Text(*do), Text(*why), minutes)


EXERCISES = (
    _exercise("perspective", ("Hør, hvordan andre kom videre", "Hear how others got on"),
              ("Lad teamet møde to eller tre, der selv har stået udenfor og fandt vej ind. De fortæller kort, hvad der "
               "hjalp. Bagefter skriver hver en sætning: Hvad kunne virke hos os?",
               "Let the team meet two or three people who have stood outside themselves and found a way in. They tell "
               "briefly what helped. Then each writes one sentence: What could work for us?"),
              ("I forsøget hjalp det at høre, hvordan andre var kommet videre.",
               "In the experiment, it helped to hear how others had got on."), 30),
    _exercise("mentoring", ("Giv et godt råd videre", "Pass on good advice"),
              ("Bed hver i teamet om at give en ny kollega ét råd om at høre til. Gør det som makkerpar, og lad være "
               "med at samle rådene ind.",
               "Ask each in the team to give a new colleague one piece of advice about belonging. Do it in pairs, and "
               "do not collect the advice."),
              ("I forsøget hjalp det at tænke på, hvad man selv ville sige til en, der blev holdt udenfor.",
               "In the experiment, it helped to think about what one would say to somebody who was left out."), 20),
    _exercise("planning", ("Læg en plan for næste gang", "Make a plan for next time"),
              ("Bed teamet skrive to ting ned: Hvad kan jeg selv gøre, når jeg ikke får besked eller ikke er med? Og "
               "hvad kan vi ændre, så det sker sjældnere? Vælg én ting sammen.",
               "Ask the team to write down two things: What can I do when I am not told or not included? And what can "
               "we change so that it happens less? Choose one thing together."),
              ("I forsøget hjalp det at planlægge, hvordan det kunne gå bedre næste gang.",
               "In the experiment, it helped to plan how it could go better next time."), 30),
)  # fmt: skip
EXERCISE = {exercise.id: exercise for exercise in EXERCISES}

HOW_SURE = Text(
    da="De tre øvelser er afprøvet i fem forsøg på nettet med fremmede (Reece m.fl. 2021), et af dem gentaget efter en "
    "plan, der var lagt fast på forhånd. Det er den bedste viden, der er. Om de virker lige så godt i et team, der "
    "kender "
    "hinanden, ved ingen. Prøv én, og se, om noget flytter sig.",
    en="The three exercises were tried in five online experiments among strangers (Reece et al. 2021), and repeated "
    "to a plan fixed beforehand. It is the best knowledge there is. Nobody knows whether they work as well in a "
    "team that knows each other. Try one, and see whether something moves.",
)


@dataclass(frozen=True)
class Source:
    """Where a figure in the calculator comes from. `figure` is the id of the input it stands beside."""

    figure: str
    says: Text
    source: str


SOURCES = (
    Source("sick_days", Text(da="DA-området 2024: 8,2 dage, foreløbigt tal. 2022: 9,4. Alle sektorer 2022: 11,0 pr. "
                                "fuldtidsansat.",
                             en="Members of DA 2024: 8.2 days, provisional. 2022: 9.4. All sectors 2022: 11.0 per "
                                "full-time employee."),
           "da.dk/statistik, dst.dk"),
    Source("leave_rate", Text(da="DA-området 2024: 28,8 %. Service 2022: 36,4 %.", en="Members of DA 2024: 28.8 %. "
                                                                                      "Services 2022: 36.4 %."),
           "da.dk/statistik"),
    Source("workdays", Text(da="227 mulige arbejdsdage om året svarer til DA's egne tal for dage og procent.",
                            en="227 possible working days a year follows from DA's own figures for days and per cent."),
           "da.dk/statistik"),
    Source("pay", Text(da="Jeres egen udgift til én ansat på fuld tid, med pension og andet. Ofte løn gange 1,35.",
                       en="What one full-time employee costs you, with pension and the rest. Often pay times "
                          "1.35."), ""),
    Source("low_belonging", Text(da="Et skøn. Nærvær viser ingen fordeling i et team, så andelen kan ikke læses af "
                                    "en måling. "
                                    "I den amerikanske undersøgelse følte omkring 40 % sig isoleret.",
                                 en="An estimate. Nærvær shows no distribution within a team, so a reading does not "
                                    "give "
                                    "the share. In the American survey about 40 % felt isolated."),
           "Carr, HBR 2019"),
    Source("expect_to_move", Text(da="Et skøn. Ingen kilde siger, hvor mange der plejer at flytte sig.",
                                  en="An estimate. No source tells how many usually move."), ""),
    Source("of_sick_days", Text(da="Stærkt tilhørsforhold hang sammen med 75 % færre sygedage. Én "
                                   "spørgeundersøgelse blandt 1.789 "
                                   "amerikanere, lavet af et coachingfirma, alt besvaret på samme tid.",
                                en="Strong belonging went with 75 % fewer sick days. One survey of 1,789 Americans "
                                   "by a "
                                   "coaching firm, everything asked at the same time."),
           "Carr, HBR 2019"),
    Source("of_turnover", Text(da="Tallet findes i to udgaver. Den forsigtige er valgt på forhånd.",
                               en="The figure exists in two versions. The cautious one is chosen beforehand."),
           "Carr, HBR 2019; Fraser-Thill, Forbes 2019"),
    Source("replacement", Text(da="Median 21 % af en årsløn i 27 amerikanske tilfælde, omkring 16 % ved lav løn, "
                                  "gennemsnit 40 %.",
                               en="Median 21 % of a year's pay in 27 American cases, about 16 % at low pay, mean 40 "
                                  "%."),
           "Boushey & Glynn 2012"),
    Source("discount", Text(da="Hvor stor en del af sammenhængen vi tæller som virkning: 10, 25 og 50 %. Det er en "
                               "vurdering, "
                               "ingen kilde giver tallet, og hele sammenhængen kan ikke vælges.",
                            en="How much of the correlation is counted as an effect: 10, 25 and 50 %. It is a "
                               "judgement, "
                               "no source gives it, and all of it cannot be chosen."), ""),
)  # fmt: skip
SOURCE = {source.figure: source for source in SOURCES}

TURNOVER_READINGS = {
    "excluded": Text(
        da="De udelukkede stoppede 50 % oftere (forsigtig)", en="Excluded people left 50 % more often (cautious)"
    ),
    "halved": Text(da="De, der hørte til, stoppede 50 % sjældnere", en="Those who belonged left 50 % less often"),
}
CORRELATION = Text(da="Sammenhæng, ikke bevist årsag.", en="Correlation, not proven cause.")
PERFORMANCE = Text(
    da="Kilden siger også, at de, der hørte til, ydede op til 56 % mere. Det er ikke talt med: Folk bedømte selv deres "
    "arbejde i samme spørgeskema. Tre fjerdedele af de 52 mio. dollar, der ofte nævnes for 10.000 ansatte, er den del.",
    en="The source also says that those who belonged performed up to 56 % better. It is not counted here: people rated "
    "their own performance in the same survey. Three quarters of the $52 million often quoted for 10,000 employees "
    "is that part.",
)
TRUST = Text(
    da="Tillid har vi ikke sat kroner på. I 112 undersøgelser med 7.763 team hang tillid sammen med, hvor godt teamet "
    "klarede opgaven (De Jong m.fl. 2016), især hvor man arbejder på afstand (Breuer m.fl. 2016). Gevinsten er, at "
    "folk deler det, de ved, og spørger i tide.",
    en="We have put no money on trust. In 112 studies of 7,763 teams, trust went with how well the team did its task "
    "(De Jong et al. 2016), and most where people work apart (Breuer et al. 2016). The gain is that people share what "
    "they know and ask in time.",
)
STRONGEST = Text(
    da="Den stærkeste viden er ikke et beløb: I fem forsøg gjorde de, der blev holdt udenfor, mindre for deres "
    "team, men "
    "ikke mindre for sig selv (Reece m.fl. 2021).",
    en="The strongest evidence is not a sum: in five experiments, people who were left out did less for their team, "
    "but "
    "not less for themselves (Reece et al. 2021).",
)

# For a unit, beside its number: one thing the organisation can do.
FOR_A_UNIT = {
    "belonging": Text(
        da="Spørg lederne her, hvad der samler deres folk, og lad dem lære af hinanden.",
        en="Ask the leaders here what brings their people together, and let them borrow it from each other.",
    ),
    "L1": Text(
        da="Find de vagter og steder, hvor folk altid er alene, og giv lederne tid til faste samtaler dér.",
        en="Find the shifts and sites where people are always alone, and give leaders time for regular talks there.",
    ),
    "N1": Text(
        da="Giv lederne tid til at ringe uden en opgave. Det koster minutter, og det kan mærkes.",
        en="Give leaders time to call without a task. It costs minutes, and it is felt.",
    ),
}

# Under which heading of BEK 1406 (psychosocial working environment) each measure belongs.
HEADINGS = {
    "belonging": Text(da="Sociale relationer (§ 7)", en="Social relations (§ 7)"),
    "L1": Text(
        da="Arbejdets tilrettelæggelse (§ 7) og støtte fra leder og kolleger (§ 6)",
        en="How work is organised (§ 7), and support from leader and colleagues (§ 6)",
    ),
    "N1": Text(da="Ledelse (§ 7) og støtte fra leder (§ 6)", en="Management (§ 7), and support from the leader (§ 6)"),
}
NOT_WHOLE = Text(
    da="Et bidrag til APV, ikke en fuld APV. Det fysiske arbejdsmiljø, sygefravær og de øvrige psykiske forhold skal "
    "kortlægges for sig.",
    en="A contribution to the workplace assessment (APV), not a whole one. The physical environment, sickness absence "
    "and the other psychosocial matters are assessed separately.",
)
TOGETHER = Text(
    da="Arbejdsmiljøorganisationen tager del i det hele: planlægning, vurdering, handling og opfølgning. Er der ingen, "
    "gør ledelse og ansatte det sammen.",
    en="The working environment organisation takes part in all of it: planning, judging, acting and following up. "
    "Where there is none, management and employees do it together.",
)
