"""Promising, and another date for it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from naervaer.people.models import Member, Team
from naervaer.people.viewer import Viewer


class DayInput(forms.DateInput):
    """A date as browsers ask for it."""

    input_type = "date"

    def __init__(self, **attrs: Any) -> None:
        super().__init__(attrs=attrs, format="%Y-%m-%d")


class PromiseForm(forms.Form):
    what = forms.CharField(
        label=_("What do you promise?"), max_length=200, help_text=_("One small thing, in your own words.")
    )
    to = forms.ChoiceField(label=_("To whom?"))
    due_on = forms.DateField(label=_("By when?"), widget=DayInput())

    def __init__(self, *args: Any, viewer: Viewer, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        teams = list(Team.objects.filter(pk__in=viewer.leads | viewer.deputises))
        people = list(
            Member.objects.filter(memberships__team__in=teams, memberships__until=None)
            .exclude(pk=viewer.member_id or 0)
            .distinct()
        )
        self.teams = {f"team-{team.pk}": team for team in teams}
        self.people = {f"person-{person.pk}": person for person in people}
        choices: list[tuple[Any, Any]] = [
            (_("The whole team"), [(key, team.name) for key, team in self.teams.items()]),
            (_("One person"), [(key, person.name) for key, person in self.people.items()]),
        ]
        field = self.fields["to"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101  # for the type checker
        field.choices = choices

    @property
    def recipients(self) -> list[Member]:
        """The person it is promised to; empty for a whole team."""
        person = self.people.get(self.cleaned_data["to"])
        return [person] if person else []

    @property
    def team(self) -> Team | None:
        """The team it is promised to, or in which the person is promised it."""
        chosen = self.teams.get(self.cleaned_data["to"])
        if chosen:
            return chosen
        (person,) = self.recipients
        found = person.memberships.filter(until=None, team__in=self.teams.values()).first()
        return found.team if found else None


class MoveForm(forms.Form):
    due_on = forms.DateField(label=_("Another day"), widget=DayInput())
