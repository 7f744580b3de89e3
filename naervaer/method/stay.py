"""The stay conversation (METHOD S7): the wish "we would so like you to stay a little longer?" as an opener.

Offered before people leave, not after, and to anybody: the method never says who is about to leave. The opener is the
method's own; the four questions, what to listen for and what not to promise are ours [ours].
"""

from dataclasses import dataclass

from .texts import Text


@dataclass(frozen=True)
class StayQuestion:
    """One question, and what to listen for in the answer."""

    id: str
    ask: Text
    listen: Text


BEFORE = (
    Text(da="Vælg en, du gerne vil beholde. Alle kan få samtalen, også dem, der trives.",
         en="Choose somebody you want to keep. Anybody can have the talk, also those who are doing well."),
    Text(da="Spørg, om de har lyst. Et nej er helt i orden.", en="Ask whether they want to. No is a fine answer."),
    Text(da="Find en halv time i deres arbejdstid, kun jer to. Helst ansigt til ansigt, ellers på video.",
         en="Find half an hour in their working hours, just the two of you. Face to face if you can, else by video."),
    Text(da="Lad blokken ligge. Tal sammen på et sprog, I begge er trygge ved.",
         en="Leave the notebook. Speak a language that you are both at ease with."),
)  # fmt: skip
QUESTIONS = (
    StayQuestion(
        "stays",
        Text(da="Hvad får dig til at blive her?", en="What makes you stay here?"),
        Text(da="Lyt efter det, der ikke må forsvinde: opgaver, kolleger, stedet, vagterne. Sig det højt igen.",
             en="Listen for what must not be lost: tasks, colleagues, the place, the shifts. Say it back."),
    ),
    StayQuestion(
        "belongs",
        Text(da="Hvornår føler du dig som en del af os, og hvornår ikke?",
             en="When do you feel part of us, and when not?"),
        Text(da="Lyt efter, hvem de er tæt på. Er det stedet, teamet, dig eller ingen? Det er ikke kritik af dig.",
             en="Listen for whom they are close to. The place, the team, you, or nobody? It is not criticism of you."),
    ),
    StayQuestion(
        "leaves",
        Text(da="Hvad ville kunne få dig til at overveje noget andet?",
             en="What could make you think of something else?"),
        Text(da="Lyt uden at forklare. Spørg: Kan du give mig et eksempel?",
             en="Listen without explaining. Ask: Can you give me an example?"),
    ),
    StayQuestion(
        "grows",
        Text(da="Hvad vil du gerne blive bedre til eller have mere af, hvis du bliver lidt længere?",
             en="What would you like to learn or have more of, if you stay a little longer?"),
        Text(da="Lyt efter noget småt, du selv kan gøre noget ved i denne måned.",
             en="Listen for something small that you can do something about this month."),
    ),
)  # fmt: skip
NOT_TO_PROMISE = (
    Text(da="Løn, titel eller fastansættelse, som du ikke selv kan give.",
         en="Pay, a title or a fixed job that is not yours to give."),
    Text(da="At noget bliver mellem jer, hvis nogen kan komme til skade. Det skal du gå videre med.",
         en="To keep something between you when somebody could get hurt. That you must take further."),
    Text(da="At intet vil ændre sig. Sig hellere, hvad du ved, og hvornår du ved mere.",
         en="That nothing will change. Rather say what you know, and when you will know more."),
)  # fmt: skip
THANKS = Text(
    da="Tak dem, også for det svære. Sig, hvad du hørte, og hvad du gør nu.",
    en="Thank them, also for what was hard. Say what you heard, and what you will do now.",
)
