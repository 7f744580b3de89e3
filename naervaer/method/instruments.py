"""Questions that are not the method's: an organisation's own, and instruments installed as a file.

Each own question is a measure of its own; an instrument brings its measures. They are asked in sittings of their
own, so that nothing of them is mixed with what the method asks. The file of an instrument is described in
docs/plug-in-instruments.md.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from .items import Item
from .measures import Meaning
from .readings import Sitting
from .scales import SCALES
from .texts import Text

MOST_OWN = 8  # questions of an organisation's own, asked at once
MOST_ITEMS = 24  # questions of an installed instrument


_HIGH = {
    "agree": Text(da="Mange er enige.", en="Many agree."),
    "likely": Text(da="Mange svarer tæt på 10.", en="Many answer near 10."),
}
_DO = Text(
    da="Spørg teamet, hvad der ville gøre det bedre, og aftal ét skridt.",
    en="Ask the team what would make it better, and agree one step.",
)


@dataclass(frozen=True)
class Plugin:
    """An instrument as its file describes it. `health`: its answers may say something of a person's health."""

    id: str
    title: Text
    licence: str
    source: str
    credit: Text
    health: bool
    languages: tuple[str, ...]
    sitting: Sitting


def own_sitting(questions: Iterable[tuple[int, str, str, str]]) -> Sitting:
    """The own questions as a sitting: (number, Danish, English, id of the scale) each. KeyError for another scale.

    >>> part = own_sitting([(7, "Jeg har det, jeg skal bruge.", "I have what I need.", "agree")])
    >>> part.items[0].id, part.items[0].measure
    ('own-7', 'own-7')
    """
    asked = [(f"own-{number}", Text(da=da, en=en), scale) for number, da, en, scale in questions]
    return Sitting(
        Text(da="Jeres egne spørgsmål", en="Your own questions"),
        1,
        tuple(Item(name, name, SCALES[scale], text) for name, text, scale in asked),
        about=Text(
            da="Firmaets egne spørgsmål. Medarbejderrepræsentanten har set dem.",
            en="The company's own questions. The employee representative has seen them.",
        ),
        meanings=tuple(Meaning(name, text, _HIGH[scale], _DO) for name, text, scale in asked),
    )
