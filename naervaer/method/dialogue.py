"""The compass dialogue (METHOD S7): a conversation without numbers, round the compass, that ends in a step.

The two great questions and the wish are the method's own; a question for each topic is ours [ours]. The stay
conversation that the wish opens is in `stay.py`.
"""

from dataclasses import dataclass

from .texts import Text


@dataclass(frozen=True)
class Round:
    """One round of the conversation: who talks, and how."""

    id: str
    name: Text
    how: Text


GREAT_QUESTIONS = (
    Text(da="Hvad udfordrer dig mest i at skabe nærhed og at holde på folk?",
         en="What challenges you most in creating closeness and in keeping people?"),
    Text(da="Hvad kan du gøre for at styrke hver enkelts tilknytning til dig og til firmaet?",
         en="What can you do to strengthen each person's attachment to you and to the company?"),
)  # fmt: skip
# The same two, as the team asks itself [ours]. By the ids of core/dialogue/course.py.
GREAT_FOR_LEADER = {"challenge": GREAT_QUESTIONS[0], "strengthen": GREAT_QUESTIONS[1]}
GREAT_FOR_TEAM = {
    "challenge": Text(da="Hvad gør det svært at komme tæt på hinanden her og få lyst til at blive?",
                      en="What makes it hard to come close to each other here, and to want to stay?"),
    "strengthen": Text(da="Hvad kan styrke din tilknytning til teamet, til din leder og til firmaet?",
                       en="What can strengthen your attachment to the team, to your leader and to the company?"),
}  # fmt: skip
GREAT_NAMES = {
    "challenge": Text(da="Nærhed og lyst til at blive", en="Closeness and staying"),
    "strengthen": Text(da="Tilknytning", en="Attachment"),
}
STAY = Text(da="Vi vil så gerne have, at du bliver lidt længere?", en="We would so like you to stay a little longer?")
STAY_HOW = Text(
    da="Brug ønsket til at begynde en samtale med én, du gerne vil beholde. Tag den, før nogen er på vej væk.",
    en="Use the wish to open a talk with somebody you want to keep. Have it before anybody is on the way out.",
)

ROUNDS = (
    Round("alone", Text(da="Hver for sig", en="Each alone"),
          Text(da="Tænk over det. Skriv et par ord til dig selv.",
               en="Think about it. Write a few words to yourself.")),
    Round("pairs", Text(da="To og to", en="In pairs"),
          Text(da="Fortæl hinanden ét eksempel hver. Den anden lytter.",
               en="Tell each other one example each. The other listens.")),
    Round("team", Text(da="Hele teamet", en="The whole team"),
          Text(da="Hvert par siger én ting, I vil have mere af. Ingen skal forsvare noget.",
               en="Each pair says one thing you want more of. Nobody has to defend anything.")),
)  # fmt: skip
# How one talks on a leg, where everybody writes on the own phone [ours]. By the kinds of core/dialogue/course.py.
ON_PHONES = {
    "alone": Text(da="Tænk over det, og skriv et par ord: til teamet eller kun til dig selv.",
                  en="Think about it and write a few words: to the team, or for yourself alone."),
    "pairs": ROUNDS[1].how,
    "together": Text(da="Skriv, og læs, hvad de andre siger. Spørg gerne ind. Ingen skal forsvare noget.",
                     en="Write, and read what the others say. Do ask. Nobody has to defend anything."),
}  # fmt: skip
# And where the leader's screen leads.
ON_THE_SCREEN = {
    "alone": ROUNDS[0].how,
    "pairs": ROUNDS[1].how,
    "together": Text(da="Tag ordet på skift, én ting ad gangen. De andre lytter. Ingen skal forsvare noget.",
                     en="Take turns, one thing at a time. The others listen. Nobody has to defend anything."),
}  # fmt: skip

# What everybody agrees to before the first word [ours].
GROUND_RULES = (
    Text(da="Vi taler om arbejdet og om os, ikke om en enkelt.",
         en="We talk about the work and about us, never about one person."),
    Text(da="Vi lytter færdig, før vi svarer. Ingen skal forsvare sig.",
         en="We hear each other out. Nobody has to defend themselves."),
    Text(da="Man må gerne sige pas.", en="It is fine to pass."),
)  # fmt: skip
AGREEING = Text(
    da="Vælg ét til tre små skridt. Hvert har en person, en dag og nogen, det er lovet til.",
    en="Choose one to three small steps. Each has a person, a day and somebody it is promised to.",
)

# Topic -> the question to talk about.
QUESTIONS = {
    "vision": Text(da="Hvornår kunne I sidst mærke, at I var på vej det samme sted hen?",
                   en="When did you last feel that you were going to the same place?"),
    "relations": Text(da="Hvem i teamet kender du mindst, og hvad kunne du spørge om?",
                      en="Whom in the team do you know least, and what could you ask?"),
    "values": Text(da="Hvad har du set lederen gøre, som viste, hvad der er vigtigt?",
                   en="What have you seen the leader do that showed what is important?"),
    "anchoring": Text(da="Hvad skal andre vide om det sted, hvor du arbejder?",
                      en="What should others know about the place where you work?"),
    "priorities": Text(da="Når der ikke er tid til alt: Hvordan ved du, hvad du kan lade ligge?",
                       en="When there is no time for everything: How do you know what can wait?"),
    "resources": Text(da="Hvad mangler du oftest for at gøre et godt stykke arbejde?",
                      en="What do you most often lack to do good work?"),
    "results": Text(da="Hvad er du stolt af fra den sidste måned, som få har set?",
                    en="What are you proud of from the last month that few have seen?"),
    "deadlines": Text(da="Hvornår var det sidst uklart, hvornår noget skulle være færdigt?",
                      en="When was it last unclear when something had to be done?"),
    "status": Text(da="Hvordan finder du ud af, om det går godt med arbejdet?",
                   en="How do you find out whether the work is going well?"),
    "support": Text(da="Hvornår fik du sidst hjælp i rette tid, og hvad gjorde forskellen?",
                    en="When did you last get help in time, and what made the difference?"),
    "feedback": Text(da="Hvad har nogen sagt til dig, som du lærte af?",
                     en="What has somebody said to you that you learned from?"),
    "touchpoints": Text(da="Hvordan vil du helst have kontakt, og hvor ofte?",
                        en="How do you prefer to be in touch, and how often?"),
}  # fmt: skip
