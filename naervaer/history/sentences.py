"""The sentences of the log. Each app may have a `sentences.py` with SENTENCES: key → translated sentence.

A sentence names who did it as %(by)s and takes its other places from the entry's `about`.
"""

from collections.abc import Mapping
from functools import cache
from importlib import import_module

from django.apps import apps
from django.utils.functional import Promise
from django.utils.module_loading import module_has_submodule
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

SENTENCES = {
    "notices.text_messages_used_up": gettext_lazy(
        "This month's text messages are used up. E-mail is used where there is one; the rest waits."
    ),
}


@cache
def all_sentences() -> Mapping[str, str | Promise]:
    """Every sentence of every app, by key."""
    found: dict[str, str | Promise] = {}
    for config in apps.get_app_configs():
        if module_has_submodule(config.module, "sentences"):
            found |= import_module(f"{config.name}.sentences").SENTENCES
    return found


def sentence(what: str, by: str, about: Mapping[str, str]) -> str:
    """One entry in words. An entry that no app knows any more, or that lacks a place, is told plainly."""
    try:
        return str(all_sentences()[what]) % {"by": by, **about}
    except (KeyError, ValueError, TypeError):
        return _("Something was changed here by an earlier version.")
