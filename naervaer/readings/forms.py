"""What is chosen when a reading is opened, and the step that ends a compass dialogue."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django import forms
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from naervaer.method.distances import OWN_DISTANCES
from naervaer.people.models import Team

from .actions.open_reading import Opening

USUAL = timedelta(days=7)


class OpenReading(forms.Form):
    """Which teams, from when, until when. The last day is the whole day."""

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
    own = forms.ChoiceField(
        label=_("A distance of your own"), required=False,
        help_text=_("The seven kinds of distance are always asked about. You can add one."),
    )  # fmt: skip

    def __init__(
        self, *args: object, teams: QuerySet[Team], chosen: Iterable[int], zone: ZoneInfo, at: datetime, language: str
    ) -> None:
        super().__init__(*args)  # type: ignore[arg-type]  # the data of the form, passed on
        self.zone, self.at = zone, at
        asked, own = self.fields["teams"], self.fields["own"]
        assert isinstance(asked, forms.ModelMultipleChoiceField)  # noqa: S101  # declared above
        assert isinstance(own, forms.ChoiceField)  # noqa: S101  # declared above
        asked.queryset = teams
        own.choices = [("", _("none")), *((kind.id, kind.name.in_language(language)) for kind in OWN_DISTANCES)]
        self.initial = {"teams": list(chosen), "closes_on": timezone.localdate(at, zone) + USUAL}

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
