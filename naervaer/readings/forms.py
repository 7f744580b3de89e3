"""What is chosen when a reading is opened, and the step that ends a compass dialogue."""

from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.db.models import QuerySet
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from naervaer.method.distances import OWN_DISTANCES
from naervaer.method.readings import FULL, PULSE
from naervaer.people.models import Team

from .actions.open_reading import Opening
from .team_choice import TeamChoice

SEVERAL = 3  # teams; from so many on, all of them can be chosen at once
USUAL = timedelta(days=7)


class OpenReading(forms.Form):
    """Which teams, from when, until when. The last day is the whole day."""

    everybody = forms.BooleanField(label=_("All teams"), required=False)
    teams = forms.ModelMultipleChoiceField(
        Team.objects.none(), label=_("Teams"), widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one team.")},
    )  # fmt: skip
    opens_on = forms.DateField(
        label=_("First day"), widget=forms.DateInput({"type": "date"}, "%Y-%m-%d"), required=False,
        help_text=_("Leave it empty to begin now."),
    )  # fmt: skip
    closes_on = forms.DateField(
        label=_("Last day"), widget=forms.DateInput({"type": "date"}, "%Y-%m-%d"),
        help_text=_("At least five days, so that everybody has a shift in it. It cannot be moved later."),
    )  # fmt: skip
    kind = forms.ChoiceField(
        label=_("What is asked"), required=False, initial=FULL,
        choices=[
            (FULL, _("A reading: two parts, about four minutes each")),
            (PULSE, _("A short reading: what has waited longest, half a minute")),
        ],
    )  # fmt: skip
    own = forms.ChoiceField(
        label=_("A distance of your own"), required=False,
        help_text=_("A reading asks about seven kinds of distance. You can add one."),
    )  # fmt: skip

    def __init__(
        self, *args: object, teams: QuerySet[Team], choice: TeamChoice, zone: ZoneInfo, at: datetime, language: str
    ) -> None:
        super().__init__(*args)  # type: ignore[arg-type]  # the data of the form, passed on
        self.zone, self.at = zone, at
        asked, own = self.fields["teams"], self.fields["own"]
        assert isinstance(asked, forms.ModelMultipleChoiceField)  # noqa: S101  # declared above
        assert isinstance(own, forms.ChoiceField)  # noqa: S101  # declared above
        asked.queryset = teams
        asked.choices = choice.shown  # every team may be chosen, those of the page are shown
        asked.required = not self["everybody"].data
        if choice.total < SEVERAL:
            del self.fields["everybody"]
        own.choices = [("", _("none")), *((kind.id, kind.name.in_language(language)) for kind in OWN_DISTANCES)]
        only = [pk for pk, _name in choice.shown] if choice.total == 1 else []
        self.initial = {"teams": only, "closes_on": timezone.localdate(at, zone) + USUAL}

    def keep(self, given: QueryDict) -> None:
        """What is chosen so far, while more is looked for."""
        self.initial = {**given.dict(), "teams": given.getlist("teams")}

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if given.get("everybody"):
            asked = self.fields["teams"]
            assert isinstance(asked, forms.ModelMultipleChoiceField)  # noqa: S101  # declared above
            given["teams"] = asked.queryset
        return given

    def opening(self) -> Opening:
        """What was chosen, as moments: from now or the first minute of a day, to the end of the last day."""
        chosen = self.cleaned_data
        first = chosen["opens_on"]
        today = timezone.localdate(self.at, self.zone)
        return Opening(
            teams=list(chosen["teams"]),
            opens_at=self.at if not first or first == today else self._midnight(first),
            closes_at=self._midnight(chosen["closes_on"] + timedelta(days=1)),
            own=chosen["own"],
            kind=chosen["kind"] or FULL,
        )

    def _midnight(self, day: date) -> datetime:
        return datetime.combine(day, time(), self.zone)


class DialogueStep(forms.Form):
    """The step that a compass dialogue ends in."""

    team = forms.ModelChoiceField(Team.objects.none(), label=_("Promised to"), empty_label=None)
    what = forms.CharField(label=_("What will you do?"), max_length=200)
    due_on = forms.DateField(label=_("By when?"), widget=forms.DateInput({"type": "date"}, "%Y-%m-%d"))

    def __init__(self, *args: object, teams: QuerySet[Team], today: date) -> None:
        super().__init__(*args)  # type: ignore[arg-type]  # the data of the form, passed on
        field = self.fields["team"]
        assert isinstance(field, forms.ModelChoiceField)  # noqa: S101  # declared above
        field.queryset = teams
        self.initial = {"team": teams.first(), "due_on": today + USUAL}
