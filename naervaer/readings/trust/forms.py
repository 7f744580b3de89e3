"""Four short sentences about what I do, ten seconds each."""

from collections.abc import Mapping

from django import forms
from django.utils.translation import gettext_lazy as _

from naervaer.method.factors import FACTORS, OWN_SIDE


class ReflectionForm(forms.Form):
    """A sentence for each factor; any may be left out. `answers` is what was chosen."""

    note = forms.CharField(
        label=_("A line to yourself"),
        required=False,
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("About what you do. Write as if the other one reads along."),
        error_messages={"max_length": _("Make it shorter: 300 characters at most. Nothing was lost.")},
    )

    def __init__(self, language: str, answers: Mapping[str, str], note: str, data: object = None) -> None:
        start = {**answers, "note": note}
        super().__init__(data, initial=start)  # type: ignore[arg-type]  # a QueryDict or None
        choices = [(key, text.in_language(language)) for key, text in OWN_SIDE]
        sentences = {
            factor.id: forms.ChoiceField(
                label=factor.mine.in_language(language), required=False, choices=choices, widget=forms.RadioSelect
            )
            for factor in FACTORS
        }
        self.fields = {**sentences, **self.fields}

    @property
    def answers(self) -> dict[str, str]:
        return {factor.id: self.cleaned_data[factor.id] for factor in FACTORS if self.cleaned_data.get(factor.id)}
