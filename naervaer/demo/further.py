"""What makes the rest of the house lived in: a dialogue that is open, a leader's own reflections, the papers begun."""

from datetime import datetime, timedelta

from naervaer.method.factors import FACTORS, OWN_SIDE
from naervaer.organisation.actions.law import say_anew
from naervaer.people.models import Team
from naervaer.readings.dialogue.actions.say import say
from naervaer.readings.dialogue.actions.start import Plan, start_dialogue
from naervaer.readings.trust.actions import save_reflection

from .cast import Cast

NOTES = ("Da Henrik kom forbi kl. 6 og spurgte, hvordan natten var gået", "Vi kunne spise morgenmad sammen om fredagen")


def tell_further(cast: Cast, now: datetime) -> None:
    """`now` is the moment the demo is made."""
    _dialogue(cast, cast.hospital, now)
    often = [key for key, _text in OWN_SIDE]
    for person, note in ((cast.agnieszka, "Ringe om aftenen, ikke om dagen"), (cast.lone, "")):
        answers = {factor.id: often[number % len(often)] for number, factor in enumerate(FACTORS)}
        save_reflection(by=cast.kirsten, person=person, answers=answers, note=note, at=now - timedelta(days=9))
    facts: dict[str, object] = {
        "controller": "Lyng Service A/S, Kajvej 12, 2100 København Ø, CVR 00000000",
        "contact": "hr@lyng.example",
        "dpo": "",
        "basis": "legitimate",
        "processor": "",
        "talked_on": (now - timedelta(weeks=30)).date(),
        "assessed_on": None,
        "assessed_by": "",
    }
    say_anew(organisation=cast.lyng, by=cast.susanne, facts=facts, at=now - timedelta(weeks=29))


def _dialogue(cast: Cast, team: Team, now: datetime) -> None:
    """Too few for numbers: they talk over a week, each on the own phone."""
    began = now - timedelta(days=2)
    plan = Plan("team", "phones", "open", ("support",), began, now + timedelta(days=4))
    dialogue = start_dialogue(by=cast.henrik, team=team, plan=plan, at=began)
    for person, words in zip(team.members.order_by("pk"), NOTES, strict=False):
        say(dialogue=dialogue, by=person, question="support", voice="name", words=words, hosts=False, at=now)
