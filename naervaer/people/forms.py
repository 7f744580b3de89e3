"""What may be written about people, teams, sites and units. Every text is checked for what is never kept."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.utils.functional import lazy
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from naervaer.core.hours import Span

from .fields import LanguagesField, MobileField, NamesField, PlainForm, language_choices
from .importing import times
from .models import Organisation, Team, Unit
from .models.member import MEDIA

MEDIA_NAMES = {
    "call": _("A call"), "sms": _("Text message"), "email": _("E-mail"), "video": _("Video call"), "chat": _("Chat"),
}  # fmt: skip
DAYS = [_("Monday"), _("Tuesday"), _("Wednesday"), _("Thursday"), _("Friday"), _("Saturday"), _("Sunday")]


class DayInput(forms.DateInput):
    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class MemberForm(PlainForm):
    """All that is known about a person but hours and what they say about themselves."""

    name = forms.CharField(label=_("Name"), max_length=120)
    mobile = MobileField(label=_("Mobile"), required=False, max_length=40)
    email = forms.EmailField(label=_("E-mail"), required=False)
    teams = NamesField(label=_("Teams"), required=False, help_text=_("Several are divided by a semicolon."))
    sites = NamesField(label=_("Sites"), required=False, help_text=_("Several are divided by a semicolon."))
    task = forms.CharField(label=_("Profession or task"), required=False, max_length=120)
    language = forms.ChoiceField(label=_("Preferred language"), choices=lazy(language_choices, list))
    languages = LanguagesField(label=_("Speaks"), required=False, help_text=_("As Polish, English."), max_length=200)
    reached_by = forms.MultipleChoiceField(
        label=_("Reached by"),
        required=False,
        choices=[(medium, MEDIA_NAMES[medium]) for medium in MEDIA],
        widget=forms.CheckboxSelectMultiple,
    )
    works_alone = forms.BooleanField(label=_("Works alone"), required=False)
    payroll_number = forms.CharField(label=_("Payroll number"), required=False, max_length=40)
    starts_on = forms.DateField(label=_("Start date"), required=False, widget=DayInput)
    ends_on = forms.DateField(label=_("End date"), required=False, widget=DayInput)

    def __init__(
        self, data: Any = None, *, organisation: Organisation, teams: Iterable[Team], whole: bool, **kwargs: Any
    ) -> None:
        super().__init__(data, **kwargs)
        self.fields["sites"].rows = organisation.sites.all()  # type: ignore[attr-defined]  # a NamesField
        self.fields["teams"].rows = teams  # type: ignore[attr-defined]  # a NamesField
        if not whole:
            for name in ("payroll_number", "ends_on"):
                del self.fields[name]

    def clean(self) -> dict[str, Any]:
        given = super().clean()
        starts, ends = given.get("starts_on"), given.get("ends_on")
        if starts and ends and ends < starts:
            self.add_error("ends_on", gettext("The end date is before the start date."))
        return given


class HoursForm(forms.Form):
    """One box a week day, as people write hours: 5-9, 17.30-20."""

    def __init__(self, data: Any = None, *, spans: Iterable[Span] = (), **kwargs: Any) -> None:
        by_day: dict[int, list[Span]] = {day: [] for day in range(7)}
        for span in spans:
            by_day[span.weekday].append(span)
        initial = {f"day_{day}": times.write_hours(found).partition(" ")[2] for day, found in by_day.items() if found}
        super().__init__(data, initial=initial, **kwargs)
        for day, name in enumerate(DAYS):
            attributes = {"autocomplete": "off", "placeholder": "–"}
            widget = forms.TextInput(attrs=attributes)
            self.fields[f"day_{day}"] = forms.CharField(
                label=capfirst(name), required=False, max_length=200, widget=widget
            )

    @property
    def spans(self) -> list[Span]:
        return [span for day in range(7) for span in self.cleaned_data[f"day_{day}"]]

    def clean(self) -> Mapping[str, Any]:  # type: ignore[override]  # Django accepts any mapping
        given = super().clean() or {}
        for day in range(7):
            text = given.get(f"day_{day}", "")
            try:
                given[f"day_{day}"] = times.parse_hours(text, day) if text else ()
            except ValueError:
                self.add_error(f"day_{day}", gettext("This is not understood. Write it as 5-9, 17.30-20."))
        return given


class AbsenceForm(forms.Form):
    first_day = forms.DateField(label=_("First day"), widget=DayInput)
    last_day = forms.DateField(label=_("Last day"), widget=DayInput)

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        first, last = given.get("first_day"), given.get("last_day")
        if first and last and not 0 <= (last - first).days <= 366:
            raise forms.ValidationError(gettext("The last day is the first day or later, and within a year of it."))
        return given


class ProfileForm(PlainForm):
    """What a member says about themselves."""

    name = forms.CharField(label=_("Name"), max_length=120)
    language = forms.ChoiceField(label=_("The language you read best"), choices=lazy(language_choices, list))
    languages = LanguagesField(label=_("Languages you speak"), required=False, max_length=200)
    reached_by = forms.MultipleChoiceField(
        label=_("What reaches you"),
        required=False,
        choices=[(medium, MEDIA_NAMES[medium]) for medium in MEDIA],
        widget=forms.CheckboxSelectMultiple,
    )
    about = forms.CharField(
        label=_("Good to know about me"),
        help_text=_("Only if you wish. Your leader and your team's deputy can read it; only you can write it."),
        required=False,
        max_length=600,
        widget=forms.Textarea(attrs={"rows": 4}),
    )


class TeamForm(PlainForm):
    name = forms.CharField(label=_("Name of the team"), max_length=120)
    unit = forms.ModelChoiceField(Unit.objects.none(), label=_("Unit"), required=False, empty_label=_("none"))

    def __init__(self, data: Any = None, *, organisation: Organisation, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        self.fields["unit"].queryset = organisation.units.all()  # type: ignore[attr-defined]  # a ModelChoiceField


class SiteForm(PlainForm):
    name = forms.CharField(label=_("Name of the site"), max_length=120)
    address = forms.CharField(label=_("Address"), required=False, max_length=200)


class UnitForm(PlainForm):
    name = forms.CharField(label=_("Name of the unit"), max_length=120)
    parent = forms.ModelChoiceField(Unit.objects.none(), label=_("Under"), required=False, empty_label=_("none"))

    def __init__(self, data: Any = None, *, organisation: Organisation, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        self.fields["parent"].queryset = organisation.units.all()  # type: ignore[attr-defined]  # a ModelChoiceField
