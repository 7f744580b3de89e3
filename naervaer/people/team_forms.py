"""Who leads a team, and who is in it: people by name, so that the page does not grow with the organisation."""

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from .fields import PersonField
from .models import Member, Organisation, RoleKind, Team


class PeopleField(forms.CharField):
    """Several people by name, one a line."""

    widget = forms.Textarea(attrs={"rows": 5})

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_length=5000, **kwargs)
        self.one = PersonField(required=False)

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(member.name for member in value) if isinstance(value, list) else value

    def clean(self, value: Any) -> Any:
        lines = [line.strip() for line in super().clean(value).splitlines()]
        return list({member.pk: member for line in lines if line and (member := self.one.clean(line))}.values())


class LeadForm(forms.Form):
    leader = PersonField(
        label=_("Leader"),
        required=False,
        help_text=_("By name. When two share it, add the mobile or e-mail after a comma."),
    )
    deputies = PeopleField(label=_("Deputy"), required=False, help_text=_("One a line, if there is more than one."))

    def __init__(self, data: Any = None, *, team: Team) -> None:
        held: dict[str, list[Member]] = {RoleKind.LEADER: [], RoleKind.DEPUTY: []}
        for role in team.roles.select_related("member"):
            held[role.kind].append(role.member)
        leader = held[RoleKind.LEADER][0] if held[RoleKind.LEADER] else None
        super().__init__(data, initial={"leader": leader, "deputies": held[RoleKind.DEPUTY]})
        _choose_from(self, team.organisation)

    @property
    def chosen(self) -> dict[str, Any]:
        return {"leader": self.cleaned_data["leader"], "deputies": self.cleaned_data["deputies"]}

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if given.get("leader") and given["leader"] in given.get("deputies", []):
            raise forms.ValidationError(gettext("The same person cannot be both leader and deputy."))
        return given


class JoinForm(forms.Form):
    people = PeopleField(label=_("Who"), help_text=_("By name, one a line."))

    def __init__(self, data: Any = None, *, organisation: Organisation) -> None:
        super().__init__(data)
        _choose_from(self, organisation)


class RoleForm(forms.Form):
    """A role for the whole organisation."""

    member = PersonField(label=_("Who"), help_text=_("By name."))
    kind = forms.ChoiceField(
        label=_("Role"),
        choices=[
            (RoleKind.ORGANISATION, RoleKind.ORGANISATION.label),
            (RoleKind.FACILITATOR, RoleKind.FACILITATOR.label),
            (RoleKind.REPRESENTATIVE, RoleKind.REPRESENTATIVE.label),
        ],
    )

    def __init__(self, data: Any = None, *, organisation: Organisation) -> None:
        super().__init__(data)
        _choose_from(self, organisation)


def _choose_from(form: forms.Form, organisation: Organisation) -> None:
    members = Member.objects.filter(organisation=organisation)
    for field in form.fields.values():
        if isinstance(field, PersonField):
            field.members = members
        elif isinstance(field, PeopleField):
            field.one.members = members
