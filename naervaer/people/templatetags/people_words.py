"""What is known about people, as people say it."""

from collections.abc import Iterable

import phonenumbers
from django import template

from naervaer.core.hours import Span
from naervaer.people.forms import DAYS
from naervaer.people.importing.previewing import shown
from naervaer.people.importing.times import write_hours

register = template.Library()


@register.filter
def phone(number: str) -> str:
    """A phone number in groups: the Danish without its country code."""
    try:
        parsed = phonenumbers.parse(number)
    except phonenumbers.NumberParseException:
        return number
    danish = parsed.country_code == 45
    form = phonenumbers.PhoneNumberFormat.NATIONAL if danish else phonenumbers.PhoneNumberFormat.INTERNATIONAL
    return phonenumbers.format_number(parsed, form)


@register.filter
def media(value: list[str]) -> str:
    return shown("media", value)


@register.filter
def week(spans: Iterable[Span]) -> list[tuple[str, str]]:
    """Each day of the week with its times; an empty text is a free day."""
    by_day: dict[int, list[Span]] = {}
    for span in spans:
        by_day.setdefault(span.weekday, []).append(span)
    return [(str(name), write_hours(by_day.get(day, [])).partition(" ")[2]) for day, name in enumerate(DAYS)]
