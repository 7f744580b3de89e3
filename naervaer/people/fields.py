"""Fields and the plain form: phones, languages and names as people write them, and nothing that is never kept."""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from .importing import values
from .importing.plan import folded
from .importing.previewing import language_name
from .importing.table import has_national_number, is_formula
from .models import Member, Site, Team


def language_choices() -> list[tuple[str, str]]:
    """Every language by its name in the language of now, the common ones here first."""
    first = ["da", "en", "pl", "ro", "uk", "ar", "tr", "so"]
    rest = sorted((code for code in values.LANGUAGES if code not in first), key=language_name)
    return [(code, language_name(code).capitalize()) for code in (*first, *rest)]


class PlainForm(forms.Form):
    """Refuses national numbers and formulas in every text."""

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        for name, value in list(given.items()):
            if not isinstance(value, str) or name == "mobile":
                continue
            if has_national_number(value):
                self.add_error(
                    name, gettext("This looks like a national number (CPR). Nærvær never keeps those; leave it out.")
                )
            elif is_formula(value):
                self.add_error(name, gettext("Begin with a letter or a number, please."))
        return given


class MobileField(forms.CharField):
    """A phone number, kept as E.164."""

    widget = forms.TextInput(attrs={"type": "tel", "autocomplete": "off"})

    def clean(self, value: Any) -> str:
        text = super().clean(value)
        if not text:
            return ""
        number = values.phone(text)
        if number is None:
            raise forms.ValidationError(_("Write eight digits, or a + and the country code."))
        return number


class LanguagesField(forms.CharField):
    """Languages by name, divided by commas."""

    def prepare_value(self, value: Any) -> Any:
        return ", ".join(language_name(code) for code in value) if isinstance(value, list) else value

    def clean(self, value: Any) -> Any:
        found: dict[str, None] = {}
        for part in values.parts(super().clean(value)):
            code = values.language(part)
            if code is None:
                raise forms.ValidationError(
                    _("“%(value)s” is not a language that is known here."), params={"value": part}
                )
            found[code] = None
        return list(found)


class NamesField(forms.CharField):
    """Names of teams or sites that exist, divided by semicolons: a box that is as long as what is in it."""

    rows: Iterable[Team | Site] = ()

    def prepare_value(self, value: Any) -> Any:
        return "; ".join(str(row) for row in value) if isinstance(value, (list, tuple)) else value

    def clean(self, value: Any) -> Any:
        known = {folded(row.name): row for row in self.rows}
        found = []
        for name in values.names(super().clean(value)):
            if folded(name) not in known:
                near = get_close_matches(folded(name), known, n=1)
                hint = known[near[0]].name if near else ""
                raise forms.ValidationError(_unknown(name, hint))
            found.append(known[folded(name)])
        return found


def _unknown(name: str, hint: str) -> str:
    if hint:
        return gettext("There is no “%(name)s” here. Did you mean %(hint)s?") % {"name": name, "hint": hint}
    return gettext("There is no “%(name)s” here yet.") % {"name": name}


class PersonField(forms.CharField):
    """A person by name, or name and mobile when two share the name: a box that does not grow with the organisation."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_length=200, **kwargs)
        self.members = Member.objects.none()

    def prepare_value(self, value: Any) -> Any:
        return value.name if isinstance(value, Member) else value

    def clean(self, value: Any) -> Any:
        text = super().clean(value)
        if not text:
            return None
        name, _comma, contact = (part.strip() for part in text.partition(","))
        found = list(self.members.filter(name__iexact=name)[:5])
        if contact:
            found = [who for who in found if contact.lower() in (who.mobile, who.email.lower(), who.payroll_number)]
        if not found:
            raise forms.ValidationError(_("There is nobody called “%(name)s” here."), params={"name": text})
        if len(found) > 1:
            raise forms.ValidationError(
                _("Several are called %(name)s. Add the mobile or e-mail after a comma."), params={"name": name}
            )
        return found[0]
