"""Setting up: the operator, the address, an organisation and its first person."""

from typing import Any
from urllib.parse import urlsplit

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from .actions.organisations import FirstPerson
from .fields import PlainForm


class OrganisationForm(PlainForm):
    """An organisation and who looks after it."""

    organisation = forms.CharField(label=_("Name of the organisation"), max_length=120)
    me = forms.BooleanField(label=_("I look after its people myself"), required=False, initial=True)
    person_name = forms.CharField(
        label=_("Name of the first person"),
        help_text=_("Yours, or that of whoever will look after it."),
        max_length=120,
    )
    person_email = forms.EmailField(
        label=_("Their e-mail"), help_text=_("Only when it is somebody other than you."), required=False
    )
    team = forms.CharField(
        label=_("A team that this person leads"),
        help_text=_("Leave it empty when others lead the teams."),
        required=False,
        max_length=120,
    )

    def clean(self) -> dict[str, Any]:
        given = super().clean()
        if not given.get("me") and not given.get("person_email") and "person_email" not in self.errors:
            self.add_error("person_email", gettext("Write where the invitation can be sent."))
        return given

    @property
    def first(self) -> FirstPerson | None:
        """The first person when it is somebody else."""
        if self.cleaned_data["me"]:
            return None
        return FirstPerson(self.cleaned_data["person_name"], self.cleaned_data["person_email"].lower())


class FirstRunForm(OrganisationForm):
    """All of it, at the first start."""

    email = forms.EmailField(
        label=_("Your e-mail"),
        help_text=_("You sign in with it as operator: the one who runs Nærvær here."),
        widget=forms.EmailInput(attrs={"autocomplete": "username"}),
    )
    password = forms.CharField(
        label=_("A password"),
        help_text=_("Twelve characters or more. A few words that only you would put together are good."),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        strip=False,
    )
    public_address = forms.CharField(
        label=_("The address people will use"),
        help_text=_("It is printed on every card, so it must stay. As https://naervaer.example.dk"),
        max_length=200,
        widget=forms.URLInput(),
    )
    field_order = ["email", "password", "public_address"]

    def clean_password(self) -> str:
        password: str = self.cleaned_data["password"]
        validate_password(password)
        return password

    def clean_public_address(self) -> str:
        address = self.cleaned_data["public_address"].strip().rstrip("/")
        try:
            parts = urlsplit(address)
            good = parts.scheme in ("http", "https") and bool(parts.hostname) and not (parts.query or parts.fragment)
            good = good and parts.path == "" and parts.username is None and (parts.port is None or parts.port > 0)
        except ValueError:
            good = False
        if not good or any(character.isspace() for character in address):
            raise ValidationError(gettext("Write an address as https://naervaer.example.dk, with nothing after it."))
        return str(address)
