"""The figures of the calculator, as people write them: 350.000 or 350,000, 8,2 or 8.2."""

import re
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from naervaer.core.business import (
    BELONGING_HALVES,
    EXCLUDED_LEAVE_MORE,
    HIGH,
    LOW,
    MIDDLE,
    Assumption,
    Figures,
)
from naervaer.method.evidence import SOURCE, TURNOVER_READINGS

READINGS = {"excluded": EXCLUDED_LEAVE_MORE, "halved": BELONGING_HALVES}
COLUMNS = (("low", LOW), ("middle", MIDDLE), ("high", HIGH))
_THOUSANDS = re.compile(r"^\d{1,3}([.,])\d{3}(\1\d{3})*$")


def number(text: str, language: str = "da") -> float:
    """The number that somebody wrote. Three digits after a point, or in English after a comma, are thousands.

    >>> number("350.000"), number("8,2"), number("8.2"), number("1.250,5"), number("350,000", "en")
    (350000.0, 8.2, 8.2, 1250.5, 350000.0)
    """
    plain = re.sub(r"[\s ]|kr\.?|%", "", text)
    thousands = _THOUSANDS.match(plain)
    if thousands and (thousands[1] == "." or not language.startswith("da")):
        return float(re.sub(r"[.,]", "", plain))
    if "," in plain and "." in plain:
        decimal = max(plain.rfind(","), plain.rfind("."))
        return float(re.sub(r"[.,]", "", plain[:decimal]) + "." + plain[decimal + 1 :])
    return float(plain.replace(",", "."))


def written(value: float, language: str = "da") -> str:
    """A figure as it is put back into its field: no thousands, a comma in Danish.

    >>> written(8.2), written(350000.0), written(8.2, "en")
    ('8,2', '350000', '8.2')
    """
    text = f"{value:.10g}"
    return text.replace(".", ",") if language.startswith("da") else text


class NumberField(forms.CharField):
    """A figure from `least` to `most`."""

    def __init__(self, *, least: float, most: float, unit: Any = "", **kwargs: Any) -> None:
        widget = forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off", "class": "figure"})
        super().__init__(max_length=20, widget=widget, **kwargs)
        self.least, self.most, self.unit = least, most, unit

    def prepare_value(self, value: Any) -> Any:
        return written(value, get_language() or "da") if isinstance(value, int | float) else value

    def clean(self, value: Any) -> Any:
        text = super().clean(value)
        if not text:
            return None
        try:
            found = number(text, get_language() or "da")
        except ValueError:
            raise forms.ValidationError(_("Write a number, as 8.2 or 350000.")) from None
        if not self.least <= found <= self.most:
            raise forms.ValidationError(
                _("Write a number from %(least)s to %(most)s."),
                params={"least": self.prepare_value(self.least), "most": self.prepare_value(self.most)},
            )
        return found


def _field(label: Any, least: float, most: float, unit: Any = "", **kwargs: Any) -> NumberField:
    return NumberField(label=label, least=least, most=most, unit=unit, **kwargs)


class CalculatorForm(forms.Form):
    """Shares are in per cent here and from 0 to 1 inside."""

    people = _field(_("How many people"), 1, 1_000_000)
    pay = _field(_("What one employee costs a year, in kroner"), 1_000, 10_000_000)
    sick_days = _field(_("Sick days a year, one person"), 0, 200)
    leave_rate = _field(_("Leave in a year, in per cent"), 0, 300)
    low_belonging = _field(_("Hardly feel they belong, in per cent"), 0, 100)
    expect_to_move = _field(_("How many of them you expect will come to belong, in per cent"), 0, 100)
    workdays = _field(_("Possible working days a year"), 100, 366)
    reading = forms.ChoiceField(label=_("Which version of the figure for those who leave"), widget=forms.RadioSelect)
    of_sick_days = _field(_("Fewer sick days where people belong, in per cent"), 0, 90)
    discount_low = _field(_("How much is counted as effect, low, in per cent"), 0, 90)
    discount_middle = _field(_("How much is counted as effect, middle, in per cent"), 0, 90)
    discount_high = _field(_("How much is counted as effect, high, in per cent"), 0, 90)
    replacement_low = _field(_("Cost of a replacement, low, in per cent of a year's pay"), 0, 300)
    replacement_middle = _field(_("Cost of a replacement, middle, in per cent of a year's pay"), 0, 300)
    replacement_high = _field(_("Cost of a replacement, high, in per cent of a year's pay"), 0, 300)

    def __init__(self, data: Any = None, *, language: str, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        choices = [(key, text.in_language(language)) for key, text in TURNOVER_READINGS.items()]
        self.fields["reading"].choices = choices  # type: ignore[attr-defined]  # a ChoiceField
        for name, field in self.fields.items():
            source = SOURCE.get("of_turnover" if name == "reading" else name)
            if source:
                field.help_text = " ".join(filter(None, (source.says.in_language(language), source.source)))

    def group(self, *names: str) -> list[forms.BoundField]:
        return [self[name] for name in names]

    def own(self) -> list[forms.BoundField]:
        return self.group("people", "pay", "sick_days", "leave_rate", "low_belonging", "expect_to_move")

    def assumed(self) -> list[forms.BoundField]:
        return self.group("reading", "of_sick_days", "workdays")

    def columns(self) -> list[forms.BoundField]:
        return self.group(*(f"{what}_{name}" for what in ("discount", "replacement") for name, _ in COLUMNS))


def usual(people: int) -> dict[str, Any]:
    """What stands in the fields before anybody has written in them. Pay and belonging are only known to them."""
    return {
        "people": people or None,
        "sick_days": 8.2,
        "leave_rate": 28.8,
        "expect_to_move": 20,
        "workdays": 227,
        "reading": "excluded",
        "of_sick_days": 75,
        **{f"discount_{name}": round(100 * column.discount) for name, column in COLUMNS},
        **{f"replacement_{name}": round(100 * column.replacement) for name, column in COLUMNS},
    }


def figures(given: dict[str, Any]) -> Figures:
    """The checked fields as the core takes them."""
    return Figures(
        people=round(given["people"]),
        pay=given["pay"],
        sick_days=given["sick_days"],
        leave_rate=given["leave_rate"] / 100,
        low_belonging=given["low_belonging"] / 100,
        expect_to_move=given["expect_to_move"] / 100,
        workdays=given["workdays"],
        of_sick_days=given["of_sick_days"] / 100,
        of_turnover=READINGS[given["reading"]],
    )


def assumptions(given: dict[str, Any]) -> list[Assumption]:
    return [Assumption(given[f"discount_{name}"] / 100, given[f"replacement_{name}"] / 100) for name, _ in COLUMNS]
