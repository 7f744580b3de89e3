"""Noting a talk in ten seconds, and asking for one."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from naervaer.people.models import Member
from naervaer.steps.forms import DayInput

from .models import How, Talk

MINUTES = (5, 8, 15, 30)
_DISTANCES = [choice for choice in Talk.Distance.choices if choice[0] != Talk.Distance.UNSAID]


class TalkForm(forms.Form):
    who = forms.ChoiceField(label=_("Who did you talk with?"))
    others = forms.MultipleChoiceField(
        label=_("Who else took part?"), required=False, widget=forms.CheckboxSelectMultiple()
    )
    how = forms.ChoiceField(label=_("How?"), choices=How.choices, widget=forms.RadioSelect())
    minutes = forms.TypedChoiceField(
        label=_("How many minutes?"),
        choices=[(number, number) for number in MINUTES],
        coerce=int,
        required=False,
        widget=forms.RadioSelect(),
    )
    other_minutes = forms.IntegerField(label=_("Other, in minutes"), required=False, min_value=1, max_value=480)
    on = forms.DateField(label=_("Which day?"), widget=DayInput())
    distance = forms.ChoiceField(
        label=_("Did the distance become shorter or longer?"),
        choices=_DISTANCES,
        required=False,
        widget=forms.RadioSelect(),
    )

    def __init__(self, *args: Any, people: Sequence[Member], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = {str(person.pk): person for person in people}
        names = [(pk, person.name) for pk, person in self.people.items()]
        self.fields["who"].choices = [("", _("Choose a person")), *names]  # type: ignore[attr-defined]  # a ChoiceField
        self.fields["others"].choices = names  # type: ignore[attr-defined]  # a ChoiceField

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        cleaned["minutes"] = cleaned.get("other_minutes") or cleaned.get("minutes")
        if not cleaned["minutes"] and "other_minutes" not in self.errors:
            self.add_error("minutes", _("Choose how long it was, roughly."))
        return cleaned

    def facts(self) -> dict[str, Any]:
        """What the actions are told."""
        chosen = dict.fromkeys([self.cleaned_data["who"], *self.cleaned_data["others"]])
        return {
            "people": [self.people[pk] for pk in chosen],
            "how": self.cleaned_data["how"],
            "minutes": self.cleaned_data["minutes"],
            "distance": self.cleaned_data["distance"] or Talk.Distance.UNSAID,
            "on": self.cleaned_data["on"],
        }


class LogForm(TalkForm):
    promise = forms.CharField(label=_("What did you promise?"), max_length=200, required=False)
    due_on = forms.DateField(label=_("By when?"), required=False, widget=DayInput())

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if cleaned.get("promise") and not cleaned.get("due_on") and "due_on" not in self.errors:
            self.add_error("due_on", _("Choose a day for your promise. Everything else is still here."))
        return cleaned

    def facts(self) -> dict[str, Any]:
        return {**super().facts(), "promise": self.cleaned_data["promise"], "due_on": self.cleaned_data["due_on"]}


def first_values(today: date, who: str, how: str) -> dict[str, Any]:
    """What the form begins with: a short call today, and a week for a promise."""
    return {
        "who": who,
        "how": how if how in How.values else How.CALL,
        "minutes": 8,
        "on": today,
        "due_on": today + timedelta(days=7),
    }


class WishForm(forms.Form):
    suits = forms.CharField(
        label=_("When does it suit you?"),
        max_length=120,
        required=False,
        help_text=_("For instance: Thursday after two, or in the break."),
    )
