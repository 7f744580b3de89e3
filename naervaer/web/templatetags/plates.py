"""The components that hold other content: card, notice, stat, empty and table. `{% load plates %}`."""

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

register = template.Library()
_SIGNS = {"info": "info", "good": "check", "person": "hand", "safe": "shield"}


def _draw(name: str, **context: object) -> SafeString:
    return render_to_string(f"web/components/{name}.html", context)


@register.simple_block_tag
def card(content: str, title: str = "", level: int = 2, kind: str = "") -> SafeString:
    """A sheet with one matter on it. kind: empty, link, person (needs somebody)."""
    return _draw("card", content=content, title=title, level=level, kind=kind)


@register.simple_block_tag
def notice(content: str, kind: str = "info", title: str = "", sign: str = "") -> SafeString:
    """A sentence with a sign. kind: info, good, person (needs somebody), safe (who sees what)."""
    return _draw("notice", content=content, title=title, kind=kind, sign=sign or _SIGNS[kind])


@register.simple_block_tag
def stat(content: str, value: str, label: str, meaning: str) -> SafeString:
    """A number, what it counts, what it means; the content is the one thing to do about it."""
    return _draw("stat", content=content, value=value, label=label, meaning=meaning)


@register.simple_block_tag
def empty(content: str, title: str, sign: str = "compass") -> SafeString:
    """What will appear here, and how to start."""
    return _draw("empty", content=content, title=title, sign=sign)


@register.simple_block_tag
def scrolling(content: str, label: str) -> SafeString:
    """Round a table: it scrolls by itself where the page is narrow, also by keyboard."""
    return _draw("scrolling", content=content, label=label)
