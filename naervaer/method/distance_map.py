"""The words on the map of distances, one short word a kind, and small steps that shorten each [ours].

The first step of a kind is always its `shortens` (see `distances.py`). A step is for the leader, is done within two
weeks, and can be seen by the team.
"""

from .distances import DISTANCES, OWN_DISTANCES
from .texts import Text

SHORT_NAMES = {
    "physical": Text(da="Fysisk", en="Physical"),
    "organisational": Text(da="Organisatorisk", en="Organisational"),
    "personal": Text(da="Personlig", en="Personal"),
    "cultural": Text(da="Kulturel", en="Cultural"),
    "professional": Text(da="Faglig", en="Professional"),
    "technological": Text(da="Teknologisk", en="Technological"),
    "values": Text(da="Værdimæssig", en="Values"),
    "time": Text(da="I tid", en="Time"),
    "social": Text(da="Social", en="Social"),
}

_MORE = {
    "physical": (
        Text(da="Besøg et sted, hvor du ikke har været den sidste måned.",
             en="Visit a place where you have not been for a month."),
        Text(da="Send et billede fra din dag, og bed om ét igen.",
             en="Send a picture of your day, and ask for one back."),
    ),
    "organisational": (
        Text(da="Skriv ned på én side, hvem der bestemmer hvad, og del den.",
             en="Write down on one page who decides what, and share it."),
        Text(da="Tag et spørgsmål med opad, og fortæl svaret, inden ugen er gået.",
             en="Take a question upwards, and tell the answer before the week is out."),
    ),
    "personal": (
        Text(da="Ring til to, du ved mindst om, og spørg, hvordan det går.",
             en="Call the two you know least about, and ask how they are."),
        Text(da="Begynd næste møde med, at hver fortæller én ting fra sin uge.",
             en="Begin the next meeting with one thing from each person's week."),
    ),
    "cultural": (
        Text(da="Bed en om at fortælle, hvordan man gør det, hvor de kommer fra.",
             en="Ask somebody to tell how it is done where they come from."),
        Text(da="Vis den næste opgave med et billede i stedet for ord.",
             en="Show the next task with a picture instead of words."),
    ),
    "professional": (
        Text(da="Gå med i en time, og lad den anden være den, der ved besked.",
             en="Join for an hour, and let the other be the one who knows."),
        Text(da="Spørg teamet, hvilket ord fra dit fag de ikke forstår.",
             en="Ask the team which word of your trade they do not understand."),
    ),
    "technological": (
        Text(da="Prøv selv at få en besked på den telefon, de har.",
             en="Try for yourself to get a message on the phone they have."),
        Text(da="Aftal, hvad I gør, når nettet er væk.", en="Agree what you do when the network is gone."),
    ),
    "values": (
        Text(da="Fortæl om et valg, du var i tvivl om, og hvad der afgjorde det.",
             en="Tell about a choice you doubted, and what decided it."),
        Text(da="Spørg hver: Hvad er du stolt af i dit arbejde?", en="Ask each: What in your work are you proud of?"),
    ),
    "time": (
        Text(da="Læg én samtale om ugen i den andens arbejdstid.",
             en="Put one talk a week in the other's working hours."),
        Text(da="Skriv en kort overlevering, når din dag slutter.",
             en="Write a short handover when your day ends."),
    ),
    "social": (
        Text(da="Spis frokost sammen på skærm eller telefon en gang.",
             en="Eat lunch together once, on a screen or by phone."),
        Text(da="Aftal en fast tid for en snak uden dagsorden.",
             en="Agree a fixed time for a talk without an agenda."),
    ),
}  # fmt: skip

STEPS = {kind.id: (kind.shortens, *_MORE[kind.id]) for kind in (*DISTANCES, *OWN_DISTANCES)}
