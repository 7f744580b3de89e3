"""What a unit's number is called."""

from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from naervaer.core.anonymity import Score
from naervaer.core.compass.bands import Move

_WIDE = 55  # points: a band as wide as this says next to nothing
MOVED: dict[Move, str | Promise] = {
    Move.UP: _("Higher than the quarter before."),
    Move.DOWN: _("Lower than the quarter before."),
    Move.UNSURE: _("No sure change from the quarter before."),
}
NAMES: dict[str, str | Promise] = {
    "belonging": _("Belonging"),
    "L1": _("Not alone with the work"),
    "N1": _("The leader is there"),
}


def height(band: Score) -> str:
    """How high a band is, in words.

    >>> from django.utils.translation import override
    >>> with override("en"): [height(Score(*edges)) for edges in [(0, 40), (40, 50), (60, 100), (20, 90)]]
    ['low', 'in between', 'high', 'too mixed to say']
    """
    if band.high - band.low >= _WIDE:
        return str(pgettext_lazy("a number of a unit", "too mixed to say"))
    if band.high <= 45:
        return str(pgettext_lazy("a number of a unit", "low"))
    if band.low >= 60:
        return str(pgettext_lazy("a number of a unit", "high"))
    if band.middle >= 60:
        return str(pgettext_lazy("a number of a unit", "rather high"))
    if band.middle < 45:
        return str(pgettext_lazy("a number of a unit", "rather low"))
    return str(pgettext_lazy("a number of a unit", "in between"))


def numbers(band: Score) -> str:
    """The band in digits, low before high in every direction of reading: “39–61”, or a whole number."""
    return str(band.low) if band.is_exact else format_html('<bdi dir="ltr">{}–{}</bdi>', band.low, band.high)
