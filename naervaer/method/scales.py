"""The ways a question can be answered. "Don't know / not relevant" is always offered as well and counts as missing.

Circles: our own drawing of seven pairs of overlapping circles, after Aron, Aron and Smollan (1992, IOS)
and Gächter, Starmer and Tufano (2015, PMC4466912); `circles.py` draws it.
"""

from dataclasses import dataclass

from .texts import Text


@dataclass(frozen=True)
class Scale:
    """The answers 0..points-1 with their words, lowest first.

    `drawn` names a picture, if any: circles or fuel. `ends` says what the ends mean where the words are only numbers.
    """

    id: str
    labels: tuple[Text, ...]
    drawn: str = ""
    ends: Text | None = None

    @property
    def points(self) -> int:
        return len(self.labels)


ME = Text(da="mig", en="me")
DONT_KNOW = Text(da="Ved ikke / ikke relevant", en="Don't know / not relevant")

AGREE = Scale("agree", (
    Text(da="Helt uenig", en="Strongly disagree"),
    Text(da="Uenig", en="Disagree"),
    Text(da="Hverken enig eller uenig", en="Neither agree nor disagree"),
    Text(da="Enig", en="Agree"),
    Text(da="Helt enig", en="Strongly agree"),
))  # fmt: skip
CIRCLES = Scale("circles", (
    Text(da="Langt fra hinanden", en="Far apart"),
    Text(da="Rører lige ved hinanden", en="Just touching"),
    Text(da="Lidt sammen", en="A little together"),
    Text(da="Noget sammen", en="Somewhat together"),
    Text(da="Halvt sammen", en="Half together"),
    Text(da="Meget sammen", en="Very much together"),
    Text(da="Næsten ét", en="Almost one"),
), drawn="circles")  # fmt: skip
HINDERS = Scale("hinders", (
    Text(da="Slet ikke", en="Not at all"),
    Text(da="Lidt", en="A little"),
    Text(da="Noget", en="Somewhat"),
    Text(da="Meget", en="Much"),
    Text(da="Rigtig meget", en="Very much"),
))  # fmt: skip
FUEL = Scale("fuel", (
    Text(da="Tom", en="Empty"),
    Text(da="Lav", en="Low"),
    Text(da="Halv", en="Half"),
    Text(da="God", en="Good"),
    Text(da="Fuld", en="Full"),
), drawn="fuel")  # fmt: skip
LIKELY = Scale(
    "likely",
    tuple(Text(da=str(step), en=str(step)) for step in range(11)),
    ends=Text(da="0 er slet ikke, 10 er helt sikkert.", en="0 is not at all, 10 is for certain."),
)

SCALES = {scale.id: scale for scale in (AGREE, CIRCLES, HINDERS, FUEL, LIKELY)}
