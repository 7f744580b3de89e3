"""The twelve topics of the compass, and small steps a leader can take on each at a distance (METHOD S6).

The topics carry the meaning: they are asked, scored, followed and advised on. Which role a topic is
shown under is a matter of `roles.py`, and no answer depends on it. The steps are our own [ours].
"""

from dataclasses import dataclass

from .texts import Text


@dataclass(frozen=True)
class SmallStep:
    """One thing to do this week. `place`: "sites" for people on many sites, "office" for a hybrid office, "both"."""

    what: Text
    place: str = "both"


@dataclass(frozen=True)
class Topic:
    """One topic: its id, its name, what it means in one line, and two or three small steps."""

    id: str
    name: Text
    meaning: Text
    steps: tuple[SmallStep, ...]


def _topic(topic: str, name: tuple[str, str], meaning: tuple[str, str], *steps: tuple[str, str, str]) -> Topic:
    return Topic(topic, Text(*name), Text(*meaning), tuple(SmallStep(Text(da, en), place) for place, da, en in steps))


TOPICS: tuple[Topic, ...] = (
    _topic(
        "vision",
        ("Vision for jeres samarbejde", "Vision for your collaboration"),
        ("I har et fælles billede af, hvor I skal hen sammen.", "You share a picture of where you are going together."),
        ("both", "Indtal ét minut om, hvor I skal hen, og hvorfor. Send det til alle.",
         "Record one minute on where you are going, and why. Send it to everybody."),
        ("sites", "Spørg tre, der arbejder hvert sit sted: Hvad vil du gerne have, at kunden siger om os?",
         "Ask three people on three sites: What would you like the customer to say about us?"),
        ("office", "Brug de første ti minutter af næste møde på ét spørgsmål: Hvordan ser en god uge ud for os?",
         "Spend the first ten minutes of the next meeting on one question: What is a good week for us?"),
    ),
    _topic(
        "relations",
        ("Jeres relationer", "Your relations"),
        ("I kender hinanden godt nok til at række ud.", "You know each other well enough to reach out."),
        ("both", "Ring til én om dagen uden at have en opgave med.",
         "Call one person a day without a task as the reason."),
        ("sites", "Præsenter to, der arbejder hver for sig, for hinanden. Lad dem ringe sammen i ti minutter.",
         "Introduce two people who work apart to each other. Let them talk for ten minutes."),
        ("office", "Sæt to, der sjældent tales ved, sammen om en lille opgave.",
         "Put two people who seldom talk together on a small task."),
    ),
    _topic(
        "values",
        ("Dine værdier og overbevisninger", "Your values and convictions"),
        ("De ved, hvad du står for, og kan se det i det, du gør.",
         "They know what you stand for, and see it in what you do."),
        ("both", "Fortæl om en beslutning fra denne uge, og hvad der var vigtigt for dig i den.",
         "Talk about a decision you made this week, and what was important to you in it."),
        ("sites", "Tag med på en vagt, og gør selv det, du beder andre om.",
         "Join a shift on a site, and do what you ask of others."),
        ("office", "Skriv tre linjer: Det her kan I altid regne med fra mig.",
         "Write three lines: this is what you can always count on from me."),
    ),
    _topic(
        "anchoring",
        ("Forankring i lokale arbejdsvilkår", "Anchoring in local working conditions"),
        ("Det, du beder om, passer til det sted, hvor arbejdet bliver gjort.",
         "What you ask for fits the place where the work is done."),
        ("sites", "Besøg et sted på det tidspunkt, hvor de arbejder. Spørg: Hvad er svært lige her?",
         "Visit a site at the hour they work. Ask: What is hard right here?"),
        ("sites", "Bed om et billede af det, der driller mest på stedet, og få én ting lavet.",
         "Ask for a photo of what gives most trouble on the site, and get one thing fixed."),
        ("office", "Spørg hver: Hvad skal jeg vide om det sted, du arbejder fra?",
         "Ask each: What should I know about the place you work from?"),
    ),
    _topic(
        "priorities",
        ("Prioriteringer", "Priorities"),
        ("Alle ved, hvad der er vigtigst, når der ikke er tid til alt.",
         "Everybody knows what matters most when there is no time for everything."),
        ("both", "Sig mandag, hvad der er vigtigst i denne uge. Højst tre ting.",
         "Say on Monday what matters most this week. Three things at most."),
        ("sites", "Aftal for hvert sted, hvad der kan vente, når en mangler.",
         "Agree for each site what can wait when somebody is missing."),
        ("office", "Tag en opgave af listen, og sig det højt.", "Take one task off the list, and say so."),
    ),
    _topic(
        "resources",
        ("Ressourcer", "Resources"),
        ("De har tid, folk og udstyr til det, du beder om.", "They have the time, people and tools for what you ask."),
        ("both", "Spørg to i dag: Hvad mangler du for at gøre et godt stykke arbejde?",
         "Ask two people today: What do you need to do good work?"),
        ("sites", "Find én ting, der mangler på et af stederne, og sig, hvilken dag den kommer.",
         "Find one thing that is missing on a site, and say which day it comes."),
        ("office", "Aflys et møde, der ikke hjælper nogen.", "Cancel one meeting that helps nobody."),
    ),
    _topic(
        "results",
        ("Leverancer og resultater", "Deliveries and results"),
        ("I ser sammen, hvad I når, og hvad det krævede.", "You see together what you achieve, and what it took."),
        ("both", "Fortæl teamet om ét resultat, og nævn den indsats, der lå bag.",
         "Tell the team about one result, and name the effort behind it."),
        ("sites", "Giv kundens ros videre samme dag til den, der gjorde arbejdet.",
         "Pass on the customer's praise the same day to the one who did the work."),
        ("office", "Vis noget, der blev færdigt, på næste møde. Lad den, der lavede det, fortælle.",
         "Show something finished at the next meeting. Let the one who made it show it."),
    ),
    _topic(
        "deadlines",
        ("Deadlines", "Deadlines"),
        ("Det er klart, hvornår noget skal være færdigt.", "It is clear when something must be done."),
        ("both", "Sig en dag og et klokkeslæt, hver gang du beder om noget i denne uge.",
         "Name a day and an hour each time you ask for something this week."),
        ("sites", "Aftal, hvad der kan vente, før du giver en ekstra opgave.",
         "Before you give an extra task, agree what can wait."),
        ("office", "Spørg ugen før fristen: Kan det nås, og hvad skal der til?",
         "Ask the week before the deadline: Can it be done, and what does it take?"),
    ),
    _topic(
        "status",
        ("Status og nøgletal", "Status and key figures"),
        ("Alle ved, hvordan det går, og tal står aldrig alene.",
         "Everybody knows how it is going, and figures never stand alone."),
        ("both", "Send hver fredag tre linjer: Det gik godt. Det driller. Det gør vi ved det.",
         "Send three lines each Friday: what went well, what is hard, what we do about it."),
        ("sites", "Sæt ord på ét tal. Sig, hvad det betyder for jer, og hvem der gjorde en forskel.",
         "Put words to one figure: what it means for you, and who made a difference."),
        ("office", "Hav én fælles tavle, som alle kan se, også hjemmefra.",
         "Keep one shared board that everybody can see, also from home."),
    ),
    _topic(
        "support",
        ("Personlig støtte", "Personal support"),
        ("Den, der har brug for hjælp, får den i tide.", "Whoever needs help gets it in time."),
        ("both", "Ring til den, du har hørt mindst fra. Spørg: Hvordan går det, og hvad kan jeg gøre?",
         "Call the one you have heard least from. Ask: How is it going, and what can I do?"),
        ("sites", "Sig til dem, der arbejder alene, hvem de kan ringe til om natten.",
         "Tell those who work alone whom they can call at night."),
        ("office", "Hold ti minutter fri hver dag på samme tid, hvor alle kan ringe.",
         "Keep ten minutes free at the same time each day when anybody can call."),
    ),
    _topic(
        "feedback",
        ("Feedback og læring", "Feedback and learning"),
        ("I fortæller hinanden, hvad der virker, og hvad der kan blive bedre.",
         "You tell each other what works, and what can be better."),
        ("both", "Sig én konkret ting, som en anden gør godt. Ring, skriv ikke.",
         "Tell somebody one concrete thing they do well. Call, do not write."),
        ("sites", "Bed en om at vise dig et godt trick på video. Del det med de andre, hvis det er i orden.",
         "Ask somebody to show you a good trick on video, and share it if they agree."),
        ("both", "Spørg én: Hvad kunne jeg gøre bedre for dig?", "Ask one person: What could I do better for you?"),
    ),
    _topic(
        "touchpoints",
        ("Touchpoints", "Touchpoints"),
        ("I mødes ofte nok, på måder, der når alle.", "You meet often enough, in ways that reach everybody."),
        ("both", "Aftal med hver, hvornår og hvordan I bedst taler sammen.",
         "Agree with each when and how you best talk."),
        ("sites", "Læg dit næste besøg, så du møder dem, der arbejder tidligt eller sent.",
         "Plan your next visit so that you meet those who work early or late."),
        ("office", "Ring to minutter om morgenen til dem, der arbejder hjemme.",
         "Call those who work from home for two minutes in the morning."),
    ),
)  # fmt: skip

BY_ID = {topic.id: topic for topic in TOPICS}
