"""What a band is called, and how the leader's own answer stands to it, in words."""

from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import pgettext_lazy

from naervaer.core.anonymity import Score
from naervaer.core.compass.bands import Level, Side, levels

_LITTLE, _BETWEEN, _MOSTLY, _CLEARLY = Level
_Words = dict[tuple[Level, Level], str | Promise]

FELT: _Words = {
    (_LITTLE, _LITTLE): pgettext_lazy("how much it is felt", "seldom"),
    (_LITTLE, _BETWEEN): pgettext_lazy("how much it is felt", "seldom, or now and then"),
    (_LITTLE, _MOSTLY): pgettext_lazy("how much it is felt", "between seldom and mostly"),
    (_LITTLE, _CLEARLY): pgettext_lazy("how much it is felt", "too uncertain to say"),
    (_BETWEEN, _BETWEEN): pgettext_lazy("how much it is felt", "now and then"),
    (_BETWEEN, _MOSTLY): pgettext_lazy("how much it is felt", "now and then, or mostly"),
    (_BETWEEN, _CLEARLY): pgettext_lazy("how much it is felt", "at least now and then"),
    (_MOSTLY, _MOSTLY): pgettext_lazy("how much it is felt", "mostly"),
    (_MOSTLY, _CLEARLY): pgettext_lazy("how much it is felt", "mostly, or clearly"),
    (_CLEARLY, _CLEARLY): pgettext_lazy("how much it is felt", "clearly"),
}
MUCH: _Words = {
    (_LITTLE, _LITTLE): pgettext_lazy("how much", "little"),
    (_LITTLE, _BETWEEN): pgettext_lazy("how much", "little, or some"),
    (_LITTLE, _MOSTLY): pgettext_lazy("how much", "between little and much"),
    (_LITTLE, _CLEARLY): pgettext_lazy("how much", "too uncertain to say"),
    (_BETWEEN, _BETWEEN): pgettext_lazy("how much", "some"),
    (_BETWEEN, _MOSTLY): pgettext_lazy("how much", "some, or much"),
    (_BETWEEN, _CLEARLY): pgettext_lazy("how much", "at least some"),
    (_MOSTLY, _MOSTLY): pgettext_lazy("how much", "much"),
    (_MOSTLY, _CLEARLY): pgettext_lazy("how much", "much, or very much"),
    (_CLEARLY, _CLEARLY): pgettext_lazy("how much", "very much"),
}


def felt(band: Score) -> str:
    """How much something is felt: "seldom", "now and then", "mostly", "clearly", or between two of them."""
    return str(FELT[levels(band)])


def much(band: Score) -> str:
    """How much there is of something."""
    return str(MUCH[levels(band)])


def numbers(band: Score) -> str:
    """The band in digits, low before high in every direction of reading: “39–61”, or a whole number."""
    return str(band.low) if band.is_exact else format_html('<bdi dir="ltr">{}–{}</bdi>', band.low, band.high)


def gap_sentence(side: Side, leader: str, own: bool) -> str:
    """How the leader's own answer stands to the team's; `own`: the reader is that leader."""
    if own:
        return {
            Side.ABOVE: _("You rate this higher than the team feels it. Ask them what they miss."),
            Side.WITHIN: _("You and the team see this alike, as far as the answers can tell."),
            Side.BELOW: _("The team feels this more than you think. Keep it up."),
        }[side]
    return {
        Side.ABOVE: _("%(leader)s rates this higher than the team feels it. Talk about what is missing."),
        Side.WITHIN: _("%(leader)s and the team see this alike, as far as the answers can tell."),
        Side.BELOW: _("The team feels this more than %(leader)s thinks. Do say so."),
    }[side] % {"leader": leader}
