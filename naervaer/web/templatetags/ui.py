"""The components of every page. `/styleguide/` shows each of them in all its states."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django import template
from django.core.paginator import Page
from django.template import defaultfilters
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from naervaer.web import assets
from naervaer.web.icons import ICONS, TURNING

register = template.Library()
_AT = "web/components/"


@register.simple_tag
def asset(path: str) -> str:
    """The address of a static file, with the hash of its content."""
    return assets.address(path)


@register.simple_tag
def icon(name: str, label: str = "") -> SafeString:
    """A drawing that says nothing to a screen reader, unless it has a label."""
    turning = " icon-turning" if name in TURNING else ""
    heard = format_html('role="img" aria-label="{}"', label) if label else mark_safe('aria-hidden="true"')
    return format_html('<svg class="icon{}" viewBox="0 0 24 24" {}>{}</svg>', turning, heard, mark_safe(ICONS[name]))


@register.inclusion_tag(_AT + "page_header.html")
def page_header(title: str, lead: str = "", kicker: str = "", back: str = "", back_label: str = "") -> dict[str, Any]:
    """The one h1 of a page: what it is called, what one does here, and the way back."""
    return {"title": title, "lead": lead, "kicker": kicker, "back": back, "back_label": back_label}


@register.inclusion_tag(_AT + "button.html")
def link_button(href: str, label: str, kind: str = "primary", icon: str = "", after: str = "") -> dict[str, Any]:
    """A link that looks like a button. kind: primary, secondary, quiet, signal. icon before or after the words."""
    return {"href": href, "label": label, "kind": kind, "symbol": icon, "after": after}


@register.inclusion_tag(_AT + "button.html")
def button(
    label: str, kind: str = "primary", icon: str = "", after: str = "", name: str = "", value: str = ""
) -> dict[str, Any]:
    """A button that sends the form it stands in."""
    return {"label": label, "kind": kind, "symbol": icon, "after": after, "name": name, "value": value}


@register.inclusion_tag(_AT + "badge.html")
def badge(label: str, kind: str = "plain", icon: str = "") -> dict[str, Any]:
    """A small sign. kind: plain, sea, safe, signal."""
    return {"label": label, "kind": kind, "symbol": icon}


@register.inclusion_tag(_AT + "avatar.html")
def avatar(name: str, size: str = "") -> dict[str, Any]:
    """The initials of a name in one of four quiet colours. size: empty or large."""
    words = [word for word in name.split() if word[0].isalpha()] or ["?"]
    initials = words[0][0] + (words[-1][0] if len(words) > 1 else "")
    return {"initials": initials.upper(), "tone": sum(map(ord, name)) % 4, "size": size}


@register.inclusion_tag(_AT + "progress.html")
def progress(now: int, total: int, label: str) -> dict[str, Any]:
    """How far one is, as a course with waypoints. `label` says it in words."""
    return {"now": now, "total": total, "label": label, "waypoints": range(1, total + 1)}


@register.inclusion_tag(_AT + "stepper.html")
def stepper(steps: Sequence[str], current: int, label: str = "") -> dict[str, Any]:
    """The legs of a longer task; `current` counts from 1."""
    states = ["done" if at < current else "current" if at == current else "ahead" for at in range(1, len(steps) + 1)]
    return {"label": label, "steps": list(zip(states, steps, strict=True))}


@register.inclusion_tag(_AT + "tabs.html")
def tabs(links: Sequence[tuple[str, str]], current: str, label: str) -> dict[str, Any]:
    """Pages that belong together: (address, text) pairs; `current` is the address of this one."""
    return {"links": links, "current": current, "label": label}


@register.inclusion_tag(_AT + "pagination.html")
def pagination(page: "Page[Any]", query: str = "") -> dict[str, Any]:
    """Back and on through a long list. `query` is what else stands in the address, as team=3."""
    return {"page": page, "before": f"{query}&" if query else ""}


@register.inclusion_tag(_AT + "facts.html")
def facts(rows: Mapping[str, object] | Sequence[tuple[str, object]]) -> dict[str, Any]:
    """Names and values, one a row."""
    return {"rows": rows.items() if isinstance(rows, Mapping) else rows}


@register.inclusion_tag(_AT + "choices.html")
def choices(field: Any) -> dict[str, Any]:
    """A bound field with radio buttons, as targets the width of the page."""
    return {"field": field}


@register.simple_tag
def day(value: Any, form: str = "l j F") -> SafeString:
    """A date or moment as people say it, in local time, with the exact one for machines."""
    local = timezone.localtime(value) if isinstance(value, datetime) and timezone.is_aware(value) else value
    form = form.replace("j F", _("j F"))  # the day and month as Django's date filter is told to write them
    said = defaultfilters.date(local, form)
    if get_language() == "pl":
        said = said.lower()  # days and months are written small, which Django does not know
    return format_html('<time datetime="{}">{}</time>', value.isoformat(), said)
