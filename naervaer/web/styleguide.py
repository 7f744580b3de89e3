"""The living page of components, with invented content: what axe and the screenshots look at."""

from datetime import UTC, datetime

from django import forms
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from .icons import ICONS
from .shell import PLACES

# fmt: off
_COLOURS = [
    "ground", "surface", "sunken", "line", "ink", "ink-soft", "sea", "sea-tint",
    "hull", "safe", "safe-tint", "signal", "signal-tint",
]
# fmt: on


class _Sample(forms.Form):
    name = forms.CharField(label=_("Name"), help_text=_("As colleagues say it."))
    mobile = forms.CharField(label=_("Mobile"), required=False, widget=forms.TextInput(attrs={"type": "tel"}))
    day = forms.DateField(label=_("Day"), widget=forms.DateInput(attrs={"type": "date"}))
    language = forms.ChoiceField(label=_("Language"), choices=[("da", "Dansk"), ("pl", "Polski"), ("ar", "العربية")])
    reach = forms.MultipleChoiceField(
        label=_("What reaches you"),
        choices=[("call", _("A call")), ("sms", _("A text message")), ("email", _("An e-mail"))],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    about = forms.CharField(label=_("Good to know about me"), required=False, widget=forms.Textarea)
    alone = forms.BooleanField(label=_("I mostly work alone"), required=False)


class _Question(forms.Form):
    answer = forms.ChoiceField(
        label=_("My leader knows what my working day is like."),
        choices=[
            (4, _("Agree completely")),
            (3, _("Agree")),
            (2, _("Neither")),
            (1, _("Disagree")),
            (0, _("Disagree completely")),
        ],
        widget=forms.RadioSelect,
        initial=3,
    )


class _File(forms.Form):
    file = forms.FileField(
        label=_("Your list of people"), help_text=_("CSV or Excel. Nothing is saved before you have seen it.")
    )


@require_GET
def page(request: HttpRequest) -> HttpResponse:
    """Every component in all its states. `?dir=rtl` turns the page."""
    context = {
        "turned": request.GET.get("dir") == "rtl",
        "places": PLACES,
        "here": "/compass/",
        "colours": _COLOURS,
        "icons": sorted(ICONS),
        "form": _Sample(initial={"name": "Agnieszka Nowak"}, prefix="good"),
        "wrong": _Sample({"wrong-name": "", "wrong-day": "32/13", "wrong-language": "da"}, prefix="wrong"),
        "question": _Question(),
        "file": _File(),
        "people": ["Agnieszka Nowak", "Omar Haddad", "Lone Friis", "Thu Nguyen"],
        "steps": [_("Organisation"), _("Leader"), _("People"), _("First reading")],
        "tabs": [("/styleguide/", _("Team")), ("#tabs", _("You")), ("#tabs", _("Over time"))],
        "facts": [(_("Mobile"), "+45 20 10 00 03"), (_("Works"), "Havnehuset"), (_("Speaks"), "Polski, English")],
        "pages": Paginator(range(90), 30).page(2),
        "moment": datetime(2026, 3, 6, 9, 0, tzinfo=UTC),
    }
    return render(request, "web/styleguide.html", context)
