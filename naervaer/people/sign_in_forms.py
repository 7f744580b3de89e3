"""What is typed to sign in, to enrol, and to print cards."""

from typing import Any

import phonenumbers
from allauth.account.adapter import get_adapter
from allauth.account.forms import LoginForm, ResetPasswordForm
from django import forms
from django.core.validators import validate_email
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from . import session
from .actions.codes import Contact
from .models import Account


class ContactField(forms.CharField):
    """A mobile or an e-mail, as people write them; a number without a country is Danish."""

    default_error_messages = {
        "contact": _("Write your mobile number, such as 20 12 34 56, or your e-mail."),
    }

    def clean(self, value: Any) -> Any:
        text = super().clean(value)
        if not text:
            return None
        if "@" in text:
            try:
                validate_email(text)
            except forms.ValidationError as error:
                raise forms.ValidationError(self.error_messages["contact"]) from error
            return Contact(email=text.lower())
        try:
            number = phonenumbers.parse(text, "DK")
        except phonenumbers.NumberParseException as error:
            raise forms.ValidationError(self.error_messages["contact"]) from error
        if not phonenumbers.is_possible_number(number):
            raise forms.ValidationError(self.error_messages["contact"])
        return Contact(mobile=phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))


def _shared() -> forms.BooleanField:
    return forms.BooleanField(
        label=_("This phone or computer is shared"),
        help_text=_("Then nothing is kept on it, and you are signed out when you leave."),
        required=False,
    )


def _pin(label: Any, autocomplete: str, help_text: Any = "") -> forms.CharField:
    widget = forms.PasswordInput(attrs={"inputmode": "numeric", "autocomplete": autocomplete, "maxlength": 12})
    return forms.CharField(label=label, widget=widget, help_text=help_text, max_length=12)


class AskCode(forms.Form):
    contact = ContactField(
        label=_("Mobile or e-mail"),
        max_length=254,
        widget=forms.TextInput(attrs={"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"}),
    )
    shared = _shared()


class GiveCode(forms.Form):
    code = forms.CharField(
        label=_("The 6 digits"),
        max_length=12,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "one-time-code"}),
    )

    def clean_code(self) -> str:
        return "".join(char for char in self.cleaned_data["code"] if char.isdigit())


class UseLink(forms.Form):
    shared = _shared()


class GivePin(forms.Form):
    pin = _pin(_("Your PIN"), "current-password")


class ChoosePin(forms.Form):
    pin = _pin(
        _("Choose a PIN"),
        "new-password",
        _("6 digits or more. Not your phone number and not a birthday."),
    )
    again = _pin(_("The same PIN again"), "new-password")

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("pin") and data.get("again") and data["pin"] != data["again"]:
            self.add_error("again", _("The two are not the same. Type the PIN again."))
        return data


class ChangeContact(forms.Form):
    contact = ContactField(label=_("Mobile or e-mail for codes"), max_length=254)


class ChoosePassword(forms.Form):
    password = forms.CharField(
        label=_("Choose a password"),
        help_text=_("12 characters or more. Three or four words that do not belong together are good."),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )


def _plain(field: forms.Field, label: Any) -> None:
    """Our word for it, above the field, where a placeholder would say it again."""
    field.label = label
    field.help_text = ""
    field.widget.attrs.pop("placeholder", None)


class StaffSignIn(LoginForm):  # type: ignore[misc]  # allauth has no types
    shared = _shared()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _plain(self.fields["login"], _("E-mail"))
        _plain(self.fields["password"], _("Password"))

    def login(self, request: HttpRequest, redirect_url: str | None = None) -> HttpResponse:
        request.session["shared"] = self.cleaned_data["shared"]
        response: HttpResponse = super().login(request, redirect_url=redirect_url)
        session.set_cookie_life(request)  # allauth has set its own
        return response


class AskNewPassword(ResetPasswordForm):  # type: ignore[misc]  # allauth has no types
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _plain(self.fields["email"], _("E-mail"))

    def save(self, request: HttpRequest, **kwargs: Any) -> str:
        """A mail to any address that is asked for: with a link only to those who have chosen a password before."""
        self.users: list[Account] = [user for user in self.users if user.has_usable_password()]
        email: str = self.cleaned_data["email"]
        if not self.users:
            get_adapter().send_mail("account/email/unknown_account", email, {})
            return email
        return str(super().save(request, **kwargs))
