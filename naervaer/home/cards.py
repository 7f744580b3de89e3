"""One person on Today, in the words that the page needs: why, how they are reached, when."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from babel import Locale, UnknownLocaleError
from django.db.models import prefetch_related_objects
from django.utils import timezone
from django.utils.text import get_text_list
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from naervaer.conversations.plan import Proposal

_WEEK = 7


@dataclass(frozen=True)
class Card:
    """`begins` is when the state of `proposal.moment` ends; `day` is today, tomorrow, this week or later."""

    proposal: Proposal
    first_name: str
    places: tuple[str, ...]
    media: str
    languages: str
    begins: datetime | None
    day: str


def cards(proposals: Sequence[Proposal], at: datetime) -> list[Card]:
    """The cards of the proposed people. One query."""
    prefetch_related_objects([proposal.member for proposal in proposals], "sites")
    return [_card(proposal, at) for proposal in proposals]


def _card(proposal: Proposal, at: datetime) -> Card:
    member, begins = proposal.member, proposal.moment.changes
    return Card(
        proposal=proposal,
        first_name=member.name.split()[0],
        places=tuple(part for part in [member.task, *(site.name for site in member.sites.all()[:2])] if part),
        media=_listed([_medium(medium) for medium in member.media]),
        languages=_listed([_language(code) for code in member.languages or [member.language]]),
        begins=begins,
        day=_day(begins, at) if begins else "",
    )


def _medium(medium: str) -> str:
    words = {
        "call": _("call"),
        "sms": _("text message"),
        "email": _("e-mail"),
        "video": _("video"),
        "chat": _("chat"),
    }
    return words.get(medium, medium)


def _language(code: str) -> str:
    """The name of a language in the language of the page, as pl → Polish."""
    try:
        return Locale.parse(code, sep="-").get_language_name(get_language() or "en") or code
    except (UnknownLocaleError, ValueError):
        return code


def _listed(words: list[str]) -> str:
    return get_text_list(words, _("and"))


def _day(moment: datetime, at: datetime) -> str:
    ahead = (timezone.localdate(moment) - timezone.localdate(at)).days
    return {0: "today", 1: "tomorrow"}.get(ahead, "this week" if ahead < _WEEK else "later")
