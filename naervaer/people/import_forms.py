"""Bringing a list: a file or pasted text."""

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from .importing.table import MAX_BYTES


class ListForm(forms.Form):
    file = forms.FileField(
        label=_("A file: Excel (.xlsx) or CSV"),
        required=False,
        widget=forms.FileInput(attrs={"accept": ".csv,.txt,.tsv,.xlsx,text/csv"}),
    )
    text = forms.CharField(
        label=_("Or paste it here"),
        help_text=_("Copy the cells in your spreadsheet, headings included, and paste them."),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 6, "spellcheck": "false", "autocomplete": "off"}),
    )
    data_bytes: bytes = b""

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        file = given.get("file")
        if file and file.size > MAX_BYTES:
            raise forms.ValidationError(
                gettext("The file is larger than 10 MB. A list of people is much smaller: is it the right file?")
            )
        if file:
            self.data_bytes = file.read()
        elif not (given.get("text") or "").strip():
            raise forms.ValidationError(gettext("Choose a file, or paste the list."))
        return given
