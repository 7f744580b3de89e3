"""A text message is short in every language: it costs by the part, and Polish and Arabic parts hold half as much."""

from datetime import datetime
from pathlib import Path

import pytest
from django.template import engines
from django.utils import translation

from naervaer.config import member_path
from naervaer.notices.parts import parts

from .catalogues import ROOT

TEMPLATES = sorted(ROOT.glob("*/templates/*/notices/*_sms.txt"))
MOST = {"da": 2, "en": 2, "pl": 3, "ar": 3}
LIKELY = {
    "link": "https://naervaer.lyng.example/l/Yk3vQ0pXw2Lr8sTb5nHcMA/",
    "address": "https://naervaer.lyng.example",
    "asker": "Agnieszka Nowakowska",
    "who": "Agnieszka Nowakowska",
    "team": "Havnen og Rådhuset",
    "teams": "Havnen og Rådhuset",
    "suits": "torsdag efter klokken to",
    "code": "482915",
    "count": 5,
    "questions": 5,
    "number": 5,
    "days": 5,
    "last_day": datetime(2026, 9, 30, 22, 0),  # noqa: DTZ001  # the longest names of a day and a month
}


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.stem)
@pytest.mark.parametrize("language", ["da", "en", "pl", "ar"])
def test_it_is_no_more_than_a_few_parts(language: str, template: Path) -> None:
    kind = f"{template.parent.parent.name}.{template.stem.removesuffix('_sms')}"
    if language in member_path.LANGUAGES and kind not in member_path.NOTICES:
        language = "da"
    with translation.override(language):
        name = template.relative_to(template.parents[2]).as_posix()
        text = " ".join(engines["text"].get_template(name).render(dict(LIKELY)).split())
    assert parts(text) <= MOST[language], f"{parts(text)} parts: {text}"
