"""What is chosen of a rhythm: the organisation's, one team's, and a pause."""

from datetime import date
from typing import Any

from babel import Locale
from django import forms
from django.utils import dates
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from naervaer.method.distances import OWN_DISTANCES
from naervaer.method.rotation import FEWEST_ITEMS
from naervaer.readings.models import Rhythm, TeamRhythm

from .closed_days import countries

EVERY = [
    (1, _("every week")),
    (2, _("every second week")),
    (3, _("every third week")),
    (4, _("every fourth week")),
    (0, _("none: only the two readings of the year")),
]
_APART = 3  # months between the two full readings, at least
_DATE = {"type": "date"}


class RhythmForm(forms.ModelForm):  # type: ignore[type-arg]  # has no parameter at run time
    """When all teams are asked."""

    month_one = forms.TypedChoiceField(label=_("The first reading of the year"), coerce=int)
    month_two = forms.TypedChoiceField(label=_("The second"), coerce=int)
    full_days = forms.TypedChoiceField(label=_("Each is open for"), coerce=int)
    pulse_weeks = forms.TypedChoiceField(label=_("Short readings between them"), coerce=int, choices=EVERY)
    pulse_items = forms.TypedChoiceField(label=_("Questions in each"), coerce=int, choices=[(n, n) for n in (4, 5, 6)])
    pulse_days = forms.TypedChoiceField(label=_("Each is open for"), coerce=int)
    weekday = forms.TypedChoiceField(
        label=_("They open on a"), coerce=int, choices=[(day, dates.WEEKDAYS[day]) for day in range(5)]
    )
    country = forms.ChoiceField(label=_("Public holidays of"))
    own_distance = forms.ChoiceField(label=_("A distance of your own"), required=False)
    is_on = forms.BooleanField(label=_("Ask by itself, in this rhythm"), required=False)

    class Meta:
        model = Rhythm
        fields = (
            "full_days", "pulse_weeks", "pulse_items", "pulse_days", "weekday", "country", "own_distance", "is_on",
        )  # fmt: skip

    field_order = (
        "month_one", "month_two", "full_days", "pulse_weeks", "pulse_items", "pulse_days", "weekday", "country",
        "own_distance", "is_on",
    )  # fmt: skip

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # passed on
        months = [(number, dates.MONTHS[number].capitalize()) for number in range(1, 13)]
        for name, chosen in zip(("month_one", "month_two"), self.instance.full_months, strict=True):
            self._choose(name, months)
            self.initial[name] = chosen
        self._choose("full_days", [(days, _("%(days)s days") % {"days": days}) for days in (7, 10, 14, 21)])
        self._choose("pulse_days", [(days, _("%(days)s days") % {"days": days}) for days in (5, 6, 7)])
        language = get_language() or "en"
        names = Locale.parse(language, sep="-").territories
        known = sorted((names.get(code, code), code) for code in countries())
        self._choose("country", [(code, name) for name, code in known])
        kinds = [(kind.id, kind.name.in_language(language)) for kind in OWN_DISTANCES]
        self._choose("own_distance", [("", _("none")), *kinds])

    def _choose(self, name: str, choices: list[Any]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101  # declared above
        field.choices = choices

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        one, two = given.get("month_one", 1), given.get("month_two", 7)
        if min((one - two) % 12, (two - one) % 12) < _APART:
            self.add_error("month_two", _("Choose two months with at least three months between them."))
        needed = FEWEST_ITEMS.get(given.get("pulse_weeks", 0), 0)
        if given.get("pulse_items", needed) < needed:
            says = _("In this rhythm %(count)s questions are needed, so that everything is asked once a quarter.")
            self.add_error("pulse_items", says % {"count": needed})
        return given


class TeamRhythmForm(forms.ModelForm):  # type: ignore[type-arg]  # has no parameter at run time
    """How one team differs."""

    pulse_weeks = forms.TypedChoiceField(
        label=_("Short readings"), coerce=int, empty_value=None, required=False,
        choices=[("", _("as all others")), *EVERY],
    )  # fmt: skip
    is_paused = forms.BooleanField(
        label=_("Do not ask this team at all"), required=False, help_text=_("Until somebody unticks it here.")
    )

    class Meta:
        model = TeamRhythm
        fields = ("pulse_weeks", "is_paused")


class PauseForm(forms.Form):
    """From which day to which nothing opens."""

    first_day = forms.DateField(label=_("First day of the pause"), widget=forms.DateInput(_DATE, "%Y-%m-%d"))
    last_day = forms.DateField(label=_("Last day of the pause"), widget=forms.DateInput(_DATE, "%Y-%m-%d"))

    def __init__(self, *args: object, today: date) -> None:
        super().__init__(*args)  # type: ignore[arg-type]  # the data of the form, passed on
        self.today = today

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        first, last = given.get("first_day"), given.get("last_day")
        if first and last and last < first:
            self.add_error("last_day", _("The last day lies before the first. Choose a later one."))
        elif first and last and last < self.today:
            self.add_error("last_day", _("These days have passed. Choose days to come."))
        elif first and last and (last - first).days > 91:
            self.add_error("last_day", _("A pause is three months at most. Make another one afterwards."))
        return given
