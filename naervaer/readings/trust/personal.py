"""What leaders have written of their own side towards a person, for that person alone."""

from collections.abc import Iterable

from django.utils.translation import get_language, override
from django.utils.translation import gettext as _

from naervaer.method.factors import FACTORS, OWN_SIDE
from naervaer.people.models import Member
from naervaer.people.personal import Held, day
from naervaer.readings.models import Reflection


def held_about(member: Member) -> tuple[Held, ...]:
    """Every reflection of a leader on the relation with `member`. Private: handed to `member` and nobody else."""
    return told(Reflection.objects.filter(member=member).select_related("leader").order_by("leader__name", "id"))


def told(reflections: Iterable[Reflection]) -> tuple[Held, ...]:
    """The same of some `reflections`, in the language in force."""
    held = Held(
        title=_("What your leader has written about his or her own side of your relation"),
        purpose=_("So that the leader keeps an eye on what he or she does. It is no judgement of you."),
        rows=tuple((f"{one.leader.name}, {day(one.saved_at)}", _in_words(one)) for one in reflections),
        private=True,
    )
    return (held,) if held.rows else ()


def _in_words(one: Reflection) -> str:
    language = get_language() or "da"
    said = {key: text.in_language(language) for key, text in OWN_SIDE}
    sentences = [
        f"{factor.mine.in_language(language)} {said[one.answers[factor.id]]}."
        for factor in FACTORS
        if one.answers.get(factor.id) in said
    ]
    return " ".join([*sentences, one.note]).strip()


def handed_over(reflection: Reflection, person: Member) -> str:
    """One reflection as plain text, in the language of the `person` it is about."""
    with override(person.language):
        return "\n".join(
            line
            for held in told([reflection])
            for line in (held.title, held.purpose, "", *(f"{when}\n{said}\n" for when, said in held.rows))
        )
