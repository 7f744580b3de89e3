"""Words of the screen as plain text: for titles, and for paper."""

from collections.abc import Mapping
from html import unescape

from django.template.loader import render_to_string
from django.utils.html import strip_tags


def plain(words: str) -> str:
    """Words without their marks.

    >>> plain('<bdi dir="ltr">39–61</bdi> of 100')
    '39–61 of 100'
    """
    return " ".join(unescape(strip_tags(words)).split())


def sentence(template: str, context: Mapping[str, object]) -> str:
    """What a part of a page says, as plain text."""
    return plain(render_to_string(template, dict(context)))
