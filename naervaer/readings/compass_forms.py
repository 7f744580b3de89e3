"""The step that a leader takes from a reading."""

from collections.abc import Sequence
from datetime import date, timedelta

from django import forms
from django.utils.translation import gettext_lazy as _

OWN = "own"


class StepForm(forms.Form):
    """One of the suggested steps, or an own one, with a date. `cleaned_data["what"]` is the step."""

    choice = forms.ChoiceField(label=_("Which step?"), widget=forms.RadioSelect)
    own = forms.CharField(
        label=_("My own step"),
        required=False,
        max_length=200,
        help_text=_("Small enough to be done within two weeks."),
        error_messages={"max_length": _("Make it shorter: 200 characters at most. Nothing was lost.")},
    )
    due_on = forms.DateField(
        label=_("Done by"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"required": _("Choose a day."), "invalid": _("Write the day as 2026-03-31.")},
    )

    def __init__(self, suggested: Sequence[str], today: date, data: object = None) -> None:
        super().__init__(data, initial={"due_on": today + timedelta(days=7)})  # type: ignore[arg-type]  # a QueryDict or None
        self.today = today
        self.suggested = list(suggested)
        choices = [(str(index), text) for index, text in enumerate(suggested)]
        self.fields["choice"].choices = [*choices, (OWN, _("Something else"))]  # type: ignore[attr-defined]  # a ChoiceField
        missing = _("Choose a step, or write your own.")
        self.fields["choice"].error_messages.update(required=missing, invalid_choice=missing)

    def clean_due_on(self) -> date:
        due_on: date = self.cleaned_data["due_on"]
        if due_on < self.today:
            raise forms.ValidationError(_("That day has passed. Choose today or later."))
        return due_on

    def clean(self) -> dict[str, object]:
        found: dict[str, object] = super().clean() or {}
        choice, own = str(found.get("choice", "")), str(found.get("own", "")).strip()
        if choice == OWN and not own:
            self.add_error("own", _("Write your step in a few words."))
        elif choice == OWN:
            found["what"] = own
        elif choice:
            found["what"] = self.suggested[int(choice)]
        return found
