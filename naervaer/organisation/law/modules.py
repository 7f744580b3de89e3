"""What each part of the product does with what it knows about people: the source of every notice and of the record.

`kept` may name settings as {TALK_MONTHS}; they are filled in with the installation's own.
"""

from dataclasses import dataclass

from naervaer.method.texts import Text


@dataclass(frozen=True)
class Module:
    """One part: what for, what is known, who sees it, how long it is kept, and whether one must take part."""

    id: str
    title: Text
    purpose: Text
    data: tuple[Text, ...]
    sees: tuple[Text, ...]
    kept: tuple[Text, ...]
    voluntary: Text


READINGS = Module(
    "readings",
    Text(da="Målinger", en="Readings"),
    Text(
        da="At se, hvor afstanden mærkes, og hvor folk hører til, så leder og team kan gøre noget ved det.",
        en="To see where distance is felt and where people belong, so that leader and team can do something about it.",
    ),
    (
        Text(
            da="At du er spurgt, i hvilken gruppe, og hvornår målingen åbner og lukker.",
            en="That you are asked, in which group, and when the reading opens and closes.",
        ),
        Text(
            da="Mens målingen er åben: at du har svaret (så ingen kan svare to gange), og dit låste svar. De to ting "
            "hænger ikke sammen.",
            en="While the reading is open: that you have answered (so that nobody can answer twice), and your locked "
            "answer. The two are not linked.",
        ),
        Text(
            da="Efter lukning: kun gruppens fælles tal. Alle enkelte svar er slettet for altid.",
            en="After closing: only the group's joint numbers. Every single answer has been destroyed for good.",
        ),
    ),
    (
        Text(
            da="Gruppens fælles tal: alle i gruppen, gruppens ledere og stedfortrædere.",
            en="The group's joint numbers: everybody in the group, its leaders and deputies.",
        ),
        Text(
            da="Tal for større enheder: HR og medarbejderrepræsentanten. Et enkelt teams tal ser HR kun i en sag.",
            en="Numbers of larger units: HR and the employee representative. HR sees one team alone only in a case.",
        ),
        Text(
            da="Meget lave resultater flere gange i træk åbner en sag hos HR om hjælp til teamet. Den nævner ingen "
            "personer.",
            en="Very low results several times in a row open a case at HR about help for the team. It names no person.",
        ),
    ),
    (
        Text(
            da="Dit svar: til målingen lukker. At du var spurgt: til {LEFT_MONTHS} måneder efter, at du er stoppet.",
            en="Your answer: until the reading closes. That you were asked: until {LEFT_MONTHS} months after you left.",
        ),
        Text(
            da="De fælles tal: så længe systemet er i brug. De kan ikke føres tilbage til nogen.",
            en="The joint numbers: as long as the system is in use. They cannot be traced back to anybody.",
        ),
    ),
    Text(
        da="Det er frivilligt at svare. Ingen kan se, om du har gjort det.",
        en="Answering is voluntary. Nobody can see whether you did.",
    ),
)

TALKS = Module(
    "talks",
    Text(da="Samtaler", en="Conversations"),
    Text(
        da="At ingen bliver glemt, og at det, der bliver lovet, bliver holdt.",
        en="That nobody is forgotten, and that what is promised is kept.",
    ),
    (
        Text(
            da="Lederens egne noter: at I har talt sammen, hvornår, hvordan, hvor længe, og om afstanden blev kortere.",
            en="The leader's own notes: that you talked, when, how, how long, and whether the distance became shorter.",
        ),
        Text(
            da="Dit ønske om at tale sammen, og hvornår det passer dig.",
            en="Your wish to talk, and when it suits you.",
        ),
    ),
    (
        Text(
            da="Lederen selv. Noterne går aldrig videre, heller ikke til en ny leder.",
            en="The leader alone. The notes are never passed on, not to a new leader either.",
        ),
        Text(
            da="Du selv: samtalerne på din side, og det hele, når du beder om at se, hvad der er gemt om dig.",
            en="You: the talks on your page, and all of it when you ask to see what is held about you.",
        ),
    ),
    (Text(da="{TALK_MONTHS} måneder. Så slettes det af sig selv.", en="{TALK_MONTHS} months, then it is deleted."),),
    Text(
        da="Du bestemmer selv, om du vil bede om en samtale.",
        en="You decide yourself whether to ask for a talk.",
    ),
)

STEPS = Module(
    "steps",
    Text(da="Aftaler og skridt", en="Agreements and steps"),
    Text(
        da="At alle kan se, hvad der er lovet, til hvem og hvornår.",
        en="That everybody can see what was promised, to whom and by when.",
    ),
    (
        Text(
            da="Hvad der er lovet, af hvem, til hvem, til hvornår, og om det blev holdt.",
            en="What was promised, by whom, to whom, by when, and whether it was kept.",
        ),
    ),
    (
        Text(
            da="Den, der lover, dem, det er lovet til, og teamets leder.",
            en="Who promises, those it is promised to, and the leader of the team.",
        ),
        Text(da="Skridt, der er lovet hele teamet: alle i teamet.", en="Steps promised to the whole team: all of it."),
    ),
    (
        Text(
            da="Til {STEP_MONTHS} måneder efter, at skridtet er holdt eller droppet.",
            en="Until {STEP_MONTHS} months after the step was kept or dropped.",
        ),
    ),
    Text(da="Ingen skal love noget.", en="Nobody has to promise anything."),
)

DIALOGUE = Module(
    "dialogue",
    Text(da="Kompasdialogen", en="The compass dialogue"),
    Text(
        da="At tale om nærhed og tilknytning sammen og ende med et skridt.",
        en="To talk together about closeness and attachment, and to end with a step.",
    ),
    (
        Text(
            da="Det, du selv vælger at skrive, med dit fornavn. Det er ikke en anonym måling, og det står der, før du "
            "skriver.",
            en="What you choose to write, with your first name. It is not an anonymous reading, and the page says so "
            "before you write.",
        ),
    ),
    (Text(da="Dem, der er med i dialogen.", en="Those who take part in the dialogue."),),
    (
        Text(
            da="{DIALOGUE_MONTHS} måneder. Du kan selv fjerne det før.",
            en="{DIALOGUE_MONTHS} months. You can remove it yourself before that.",
        ),
    ),
    Text(da="Det er frivilligt at skrive noget.", en="Writing anything is voluntary."),
)

REFLECTION = Module(
    "reflection",
    Text(da="Lederens egen refleksion over tillid", en="The leader's own reflection on trust"),
    Text(
        da="At lederen tænker over sin egen side af hver relation. Det er ikke en vurdering af medarbejderen.",
        en="That leaders think about their own side of each relation. It does not assess the member.",
    ),
    (
        Text(
            da="Lederens svar om, hvad lederen selv gør, og lederens egne ord.",
            en="The leader's answers about what the leader does, and the leader's own words.",
        ),
    ),
    (
        Text(
            da="Lederen alene, og den person, det handler om, når personen beder om det.",
            en="The leader alone, and the person it concerns, when the person asks.",
        ),
    ),
    (Text(da="{REFLECTION_MONTHS} måneder.", en="{REFLECTION_MONTHS} months."),),
    Text(da="Det er frivilligt for lederen.", en="It is voluntary for the leader."),
)

PEOPLE = Module(
    "people",
    Text(da="Dig, din arbejdstid og din adgang", en="You, your hours and your sign-in"),
    Text(
        da="At nå dig på dit sprog og i din arbejdstid, og at ingen andre kan svare for dig.",
        en="To reach you in your language and your working hours, and so that nobody else can answer for you.",
    ),
    (
        Text(
            da="Navn, mobil eller e-mail, lønnummer, sprog, opgave, steder, team, arbejdstid, fraværsdage uden årsag, "
            "start- og slutdato.",
            en="Name, mobile or e-mail, payroll number, language, task, sites, teams, hours, absence without reason, "
            "first and last day.",
        ),
        Text(
            da="Din pinkode (gemt, så ingen kan læse den) eller adgangsnøgle, og beskeder på vej til dig.",
            en="Your PIN (so that nobody can read it) or passkey, and messages on their way to you.",
        ),
        Text(
            da="Det, du selv skriver under “Godt at vide om mig”.",
            en="What you write yourself under “Good to know about me”.",
        ),
    ),
    (
        Text(
            da="HR, og lederen og stedfortræderen i dit team. Lønnummer og datoer: kun HR.",
            en="HR, and the leader and deputy of your team. Payroll number and dates: HR alone.",
        ),
    ),
    (
        Text(
            da="Til {LEFT_MONTHS} måneder efter, at du er stoppet. Loggen over ændringer: {HISTORY_MONTHS} måneder.",
            en="Until {LEFT_MONTHS} months after you left. The log of changes: {HISTORY_MONTHS} months.",
        ),
    ),
    Text(
        da="Navn og en måde at nå dig på er nødvendige. Resten kan du lade stå tomt.",
        en="A name and a way to reach you are needed. The rest can be left empty.",
    ),
)

MODULES = (READINGS, TALKS, STEPS, DIALOGUE, REFLECTION, PEOPLE)
BY_ID = {module.id: module for module in MODULES}
