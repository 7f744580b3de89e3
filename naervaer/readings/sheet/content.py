"""What stands on the sheet, in one language, as plain data for the typesetter."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.translation import get_language_info
from django.utils.translation import gettext as _

from naervaer.method.circles import HEIGHT, WIDTH, pair
from naervaer.method.items import FRAME, NOT_VALIDATED, Item
from naervaer.method.readings import Reading
from naervaer.method.scales import DONT_KNOW, ME


def content(questions: Reading, language: str, *, asker: str, last_day: datetime) -> dict[str, Any]:
    """The whole sheet. Its numbers are those of the page on which it is keyed in."""
    with translation.override(language):
        day = date_format(timezone.localtime(last_day), _("l j F"))
        return {
            "language": language,
            "rtl": get_language_info(language)["bidi"],
            "title": questions.title.in_language(language),
            "asker": f"{_('Who asks')}: {asker}. {_('Answer by')}: {day}.",
            "lead": [
                _("Answer on paper, and key it in yourself when you have a phone or a computer: %(address)s")
                % {"address": f"{settings.PUBLIC_ADDRESS}/answer/"},
                _("Nobody can see what you answer. Do not write your name, and do not give the sheet to anybody."),
            ],
            "parts": [
                {
                    "title": sitting.title.in_language(language),
                    "frame": (sitting.about or FRAME).in_language(language),
                    "items": [_item(at, item, language) for at, item in enumerate(sitting.items, 1)],
                }
                for sitting in questions.sittings
            ],
            "part": [
                _("Part %(number)s") % {"number": at} if len(questions.sittings) > 1 else ""
                for at in range(1, len(questions.sittings) + 1)
            ],
            "foot": [NOT_VALIDATED.in_language(language), *_unreviewed(language)],
        }


def _item(number: int, item: Item, language: str) -> dict[str, Any]:
    scale = item.scale
    return {
        "number": number,
        "text": item.asked.in_language(language),
        "note": _("Only for the three largest distances. Leave the others empty.") if item.after else "",
        "ends": scale.ends.in_language(language) if scale.ends else "",
        "key": _key(item, language) if scale.drawn == "circles" else "",
        "narrow": all(len(label.en) < 3 for label in scale.labels),
        "choices": [label.in_language(language) for label in scale.labels],
        "pictures": [_circles(at) for at in range(scale.points)] if scale.drawn == "circles" else [],
        "none": DONT_KNOW.in_language(language),
    }


def _key(item: Item, language: str) -> str:
    other = item.pair.in_language(language) if item.pair else ""
    return f"● {ME.in_language(language)}   ○ {other}"


def _circles(step: int) -> str:
    drawn = pair(step)
    one = f'cy="{drawn.middle}" r="{drawn.radius}" stroke="#0c3c55" stroke-width="1.75"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}">'
        f'<circle cx="{drawn.left}" {one} fill="#0c3c55" fill-opacity=".85"/>'
        f'<circle cx="{drawn.right}" {one} fill="#0c3c55" fill-opacity=".12"/></svg>'
    )


def _unreviewed(language: str) -> list[str]:
    if language not in settings.PARTIAL_LANGUAGES:
        return []
    return [_("This translation has not been reviewed by a native speaker. You can choose Danish or English.")]
