"""What a change and an interval mean, in words. No decimals, nobody ranked, no blame."""

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .history import Change, Range

CHANGE: dict[tuple[str, str], str | Promise] = {
    ("clear", "up"): gettext_lazy("a clear change, upwards"),
    ("clear", "down"): gettext_lazy("a clear change, downwards"),
    ("perhaps", "up"): gettext_lazy("perhaps a change, upwards"),
    ("perhaps", "down"): gettext_lazy("perhaps a change, downwards"),
    ("none", ""): gettext_lazy("no sure change"),
}
MEANS: dict[str, str | Promise] = {
    "clear": gettext_lazy("It is likely (at least nine in ten) and large enough to matter."),
    "perhaps": gettext_lazy("It may be so, and it may be chance. Wait for the next reading before you build on it."),
    "none": gettext_lazy("The answers do not show whether anything has moved. That is not the same as standing still."),
}


def change_in_words(change: Change) -> str:
    """What has happened since when, as a sentence."""
    day = date_format(timezone.localtime(change.since), "DATE_FORMAT")
    return _("Since %(day)s: %(change)s.") % {"day": day, "change": CHANGE[change.word, change.direction]}


def means(change: Change) -> str:
    """What that word can carry."""
    return str(MEANS[change.word])


def level_in_words(now: Range) -> str:
    """The lasting level with its uncertainty."""
    return _("The team's lasting level most likely lies between %(low)s and %(high)s of 100.") % {
        "low": now.low,
        "high": now.high,
    }


def present_in_words(present: Range) -> str:
    """The people asked, with the uncertainty that some did not answer."""
    return _("If everybody asked had answered, the result would most likely lie between %(low)s and %(high)s.") % {
        "low": present.low,
        "high": present.high,
    }


def how_sure(now: Range) -> str:
    """How exactly the level is known, in words."""
    width = now.high - now.low
    if width <= 12:
        return _("This is known quite well.")
    if width <= 24:
        return _("This is known roughly. Look for what repeats itself.")
    return _("Little is known yet. Talk about it before you conclude anything.")
