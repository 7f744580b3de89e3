"""What the organisation says about itself for its notices."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from naervaer.organisation.models import LawVersion
from naervaer.people.forms import DayInput

FIELDS = ("controller", "contact", "dpo", "basis", "processor", "talked_on", "assessed_on", "assessed_by")


class LawForm(forms.ModelForm[LawVersion]):
    """Saving is left to the action: each change is a new version."""

    class Meta:
        model = LawVersion
        fields = FIELDS
        widgets = {"basis": forms.RadioSelect, "talked_on": DayInput, "assessed_on": DayInput}
        help_texts = {
            "processor": _("Leave it empty when you run it yourselves."),
            "assessed_on": _("Until then it says on the assessment that it is not approved."),
        }

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if given.get("assessed_on") and not given.get("assessed_by"):
            self.add_error("assessed_by", _("Write who approved it."))
        return given
