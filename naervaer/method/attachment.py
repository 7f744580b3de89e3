"""Belonging and attachment (METHOD S8): what is said of them, and easy ways to give recognition [ours].

Belonging is given by others: when they experience *and recognise* us as natural participants, the ground is laid.
Nothing is counted of who recognises whom. Loneliness is handled by the organisation.
"""

from .texts import Text

GIVEN_BY_OTHERS = Text(
    da="Tilhørsforhold er noget, vi giver hinanden: når andre ser og anerkender det, man bidrager med.",
    en="Belonging is something we give each other: when others see and recognise what one contributes.",
)
HANDLED = Text(
    da="Ensomhed er ikke noget, den enkelte skal klare selv. Det er organisationens opgave. Ser det alvorligt ud for "
    "et team to gange i træk, åbner organisationen en sag med en ansvarlig og en frist. Ingen bliver nævnt.",
    en="Loneliness is not for the individual to solve. It is the organisation's task. When it looks serious for a team "
    "twice in a row, the organisation gets a task with an owner and a deadline. Nobody is named.",
)

RECOGNITION_TITLE = Text(da="Lette måder at anerkende på", en="Easy ways to recognise")
RECOGNITION_LEAD = Text(
    da="Vælg én i dag. Ingen tæller, hvem der gør det.", en="Choose one today. Nobody counts who does."
)
# Small, of an effort rather than a result, and possible for those who never meet.
RECOGNITION = (
    Text(da="Sig tak for én bestemt ting, du så i denne uge.",
         en="Say thank you for one particular thing you saw this week."),
    Text(da="Send et billede af noget, en kollega har gjort godt. Spørg først.",
         en="Send a picture of something a colleague did well. Ask first."),
    Text(da="Skriv til den, der har vagten efter dig: Her er, hvad der er klar til dig.",
         en="Write to whoever has the shift after you: Here is what is ready for you."),
    Text(da="Spørg en om råd om det, han eller hun er god til.",
         en="Ask somebody's advice on what he or she is good at."),
    Text(da="Nævn ved navn, hvem der fandt på det, når I fortæller om noget, der virker.",
         en="Name who thought of it when you tell about something that works."),
    Text(da="Ring til en, du ikke har talt med længe. Uden en grund.",
         en="Call somebody you have not talked with for long. Without a reason."),
)  # fmt: skip

# Whom or what, in the middle of a sentence.
PAIRS = {
    "D1": Text(da="lederen", en="the leader"),
    "D2": Text(da="teamet", en="the team"),
    "D3": Text(da="firmaet", en="the company"),
    "D4": Text(da="stedet", en="the place"),
}
SITE_WINS = Text(
    da="Stedet vinder: Folk føler sig tættere på det sted, hvor de arbejder, end på resten.",
    en="The place wins: People feel closer to where they work than to all the rest.",
)
SITE_OVER_COMPANY = Text(
    da="Folk føler sig tættere på stedet end på firmaet.", en="People feel closer to the place than to the company."
)
SITE_WINS_DO = Text(
    da="Det er ikke en fejl. Brug det: Mød dem på stedet, og lad firmaet gøre noget godt, som kan ses dér.",
    en="It is no fault. Use it: Meet them at the place, and let the company do something good that can be seen there.",
)
