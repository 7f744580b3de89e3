"""What is known about people, as people say it."""

from collections.abc import Iterable

from django import template
from django.utils.text import capfirst

from naervaer.core.hours import Span
from naervaer.people.forms import DAYS
from naervaer.people.importing.previewing import phone_in_words, shown
from naervaer.people.importing.times import write_hours

register = template.Library()


@register.filter
def phone(number: str) -> str:
    return phone_in_words(number)


@register.filter
def media(value: list[str]) -> str:
    return shown("media", value)


@register.filter
def week(spans: Iterable[Span]) -> list[tuple[str, str]]:
    """Each day of the week with its times; an empty text is a free day."""
    by_day: dict[int, list[Span]] = {}
    for span in spans:
        by_day.setdefault(span.weekday, []).append(span)
    return [
        (capfirst(str(name)), write_hours(by_day.get(day, [])).partition(" ")[2].replace("-", "–"))
        for day, name in enumerate(DAYS)
    ]
