"""The words of the message to an employee representative, made when it is sent."""

from collections.abc import Mapping
from datetime import datetime

from django.conf import settings
from django.urls import reverse
from django.utils.translation import get_language

from naervaer.readings.models import OwnQuestion


def words(*, to: int, context: Mapping[str, str | int], at: datetime) -> dict[str, object] | None:
    """What the template needs; None when the question has been seen or withdrawn meanwhile."""
    waiting = OwnQuestion.objects.filter(pk=context["question"], seen_at=None, withdrawn_at=None)
    found = waiting.first()
    if found is None:
        return None
    words = found.danish if get_language() == "da" else found.english
    return {"question": words, "link": f"{settings.PUBLIC_ADDRESS}{reverse('readings:own_questions')}"}
