"""Limits: how often one person is written to in a day, and what text messages may cost in a month."""

from datetime import date

from django.db.models import F

from .models import DayCount, TextMessageCount

A_DAY = 6


def take_a_day_place(recipient_id: int, day: date) -> bool:
    """Count one more notice to the person on `day`; False, and nothing counted, when the day is full."""
    DayCount.objects.bulk_create([DayCount(recipient_id=recipient_id, day=day)], ignore_conflicts=True)
    place = DayCount.objects.filter(recipient_id=recipient_id, day=day, sent__lt=A_DAY)
    return place.update(sent=F("sent") + 1) == 1


def take_text_messages(organisation_id: int, day: date, limit: int, parts: int) -> bool:
    """Count `parts` more text messages of the organisation in the month of `day`; False when they do not fit in it."""
    month = day.replace(day=1)
    TextMessageCount.objects.bulk_create(
        [TextMessageCount(organisation_id=organisation_id, month=month)], ignore_conflicts=True
    )
    place = TextMessageCount.objects.filter(organisation_id=organisation_id, month=month, sent__lte=limit - parts)
    return place.update(sent=F("sent") + parts) == 1


def give_back_a_day_place(recipient_id: int, day: date) -> None:
    """What was counted did not leave."""
    DayCount.objects.filter(recipient_id=recipient_id, day=day, sent__gt=0).update(sent=F("sent") - 1)


def give_back_text_messages(organisation_id: int, day: date, parts: int) -> None:
    """What was counted did not leave."""
    month = TextMessageCount.objects.filter(organisation_id=organisation_id, month=day.replace(day=1))
    month.filter(sent__gte=parts).update(sent=F("sent") - parts)


def first_to_tell(organisation_id: int, day: date) -> bool:
    """True once a month: for the one who tells the organisation that its text messages are used up."""
    month = TextMessageCount.objects.filter(organisation_id=organisation_id, month=day.replace(day=1), told=False)
    return month.update(told=True) == 1
