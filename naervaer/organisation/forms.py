"""What is written about cases, and when a result opens one."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from naervaer.people.fields import PlainForm
from naervaer.people.forms import DayInput
from naervaer.people.models import Member
from naervaer.results.actions.prior import LIMITS

from .models import CaseStep

NO_NAMES = _("Write no names and nothing that points to one person. Write as if everybody in the team reads along.")


class OwnerForm(forms.Form):
    owner = forms.ModelChoiceField(Member.objects.none(), label=_("Who looks after it"), empty_label=None)

    def __init__(self, data: Any = None, *, owners: Any, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        self.fields["owner"].queryset = owners  # type: ignore[attr-defined]  # a ModelChoiceField


class StepForm(PlainForm):
    kind = forms.ChoiceField(
        label=_("What will you do?"), choices=CaseStep.Kind, widget=forms.RadioSelect, initial=CaseStep.Kind.CONTACT
    )
    what = forms.CharField(label=_("In your own words"), required=False, max_length=200, help_text=_("No names."))
    due_on = forms.DateField(label=_("By which day"), widget=DayInput)


class NoteForm(PlainForm):
    text = forms.CharField(
        label=_("Note"), max_length=600, help_text=NO_NAMES, widget=forms.Textarea(attrs={"rows": 3})
    )


class FollowUpForm(forms.Form):
    on = forms.DateField(label=_("When will you look at it again?"), widget=DayInput)


class ClosingForm(PlainForm):
    changed = forms.CharField(
        label=_("What changed?"), max_length=600, help_text=NO_NAMES, widget=forms.Textarea(attrs={"rows": 3})
    )


class RulesForm(forms.Form):
    """When a result is so low that the organisation must help."""

    sure_percent = forms.IntegerField(
        label=_("How sure we must be, in per cent"),
        help_text=_("That the team's level lies below 40 of 100. Lower opens more cases, some of them needlessly."),
        min_value=75,
        max_value=99,
    )
    running = forms.IntegerField(
        label=_("How many readings in a row"),
        help_text=_("One low result can be chance. Two or more are seldom."),
        min_value=2,
        max_value=4,
    )
    days = forms.IntegerField(
        label=_("Days until the first thing is done"),
        help_text=_("A talk with the leader counts."),
        min_value=3,
        max_value=60,
    )


class PriorForm(forms.Form):
    """What is assumed of the teams until eight of them have answered."""

    mean = forms.IntegerField(
        label=_("Where teams usually lie, of 100"), min_value=LIMITS["mean"][0], max_value=LIMITS["mean"][1]
    )
    unsure = forms.IntegerField(
        label=_("How far that may be wrong, in points"), min_value=LIMITS["unsure"][0], max_value=LIMITS["unsure"][1]
    )
    between = forms.IntegerField(
        label=_("How much teams differ, in points"), min_value=LIMITS["between"][0], max_value=LIMITS["between"][1]
    )
    within = forms.IntegerField(
        label=_("How much people in a team differ, in points"),
        min_value=LIMITS["within"][0],
        max_value=LIMITS["within"][1],
    )
