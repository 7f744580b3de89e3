"""What is written and brought in beside the method's questions."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from naervaer.core.waves.wording import asks_for
from naervaer.readings.models import OwnQuestion

ASKS = {
    "person": _("“%(words)s” asks for who somebody is. Together with other answers that could tell who gave it."),
    "place": _("“%(words)s” asks for a place. Together with other answers that could tell who gave it."),
    "time": _("“%(words)s” asks for a time or a shift. Together with other answers that could tell who gave it."),
}


class OwnQuestionForm(forms.ModelForm):  # type: ignore[type-arg]  # has no parameter at run time
    """One question, in both languages."""

    class Meta:
        model = OwnQuestion
        fields = ("danish", "english", "scale")
        widgets = {"danish": forms.Textarea({"rows": 2}), "english": forms.Textarea({"rows": 2})}
        help_texts = {
            "danish": _("A short sentence to agree with, or, from 0 to 10, a question."),
            "english": _("The same, for those who do not read Danish."),
        }

    def clean_danish(self) -> str:
        return self._clean("danish")

    def clean_english(self) -> str:
        return self._clean("english")

    def _clean(self, name: str) -> str:
        words = " ".join(str(self.cleaned_data[name]).split())
        kind, found = asks_for(words)
        if kind:
            raise forms.ValidationError(ASKS[kind] % {"words": found})
        return words


class InstrumentFile(forms.Form):
    """The file of a plug-in instrument."""

    file = forms.FileField(
        label=_("The instrument's file"), help_text=_("TOML or JSON, as described under plug-in instruments.")
    )

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        file = given.get("file")
        if isinstance(file, UploadedFile) and not str(file.name).lower().endswith((".toml", ".json")):
            self.add_error("file", _("Choose a file that ends in .toml or .json."))
        return given
