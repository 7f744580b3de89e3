"""What a band of closeness is called."""

from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

from naervaer.core.anonymity import Score
from naervaer.core.compass.bands import Level, levels

_FAR, _HALFWAY, _NEAR, _VERY = Level

HOW_NEAR: dict[tuple[Level, Level], str | Promise] = {
    (_FAR, _FAR): pgettext_lazy("how close it feels", "far apart"),
    (_FAR, _HALFWAY): pgettext_lazy("how close it feels", "far apart, or halfway"),
    (_FAR, _NEAR): pgettext_lazy("how close it feels", "between far and close"),
    (_FAR, _VERY): pgettext_lazy("how close it feels", "too uncertain to say"),
    (_HALFWAY, _HALFWAY): pgettext_lazy("how close it feels", "halfway"),
    (_HALFWAY, _NEAR): pgettext_lazy("how close it feels", "halfway, or close"),
    (_HALFWAY, _VERY): pgettext_lazy("how close it feels", "at least halfway"),
    (_NEAR, _NEAR): pgettext_lazy("how close it feels", "close"),
    (_NEAR, _VERY): pgettext_lazy("how close it feels", "close, or very close"),
    (_VERY, _VERY): pgettext_lazy("how close it feels", "very close"),
}


def how_near(band: Score) -> str:
    """How close it feels: "far apart", "halfway", "close", "very close", or between two of them."""
    return str(HOW_NEAR[levels(band)])
