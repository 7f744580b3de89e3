"""Beginning a dialogue, a note in it, and the step it ends in. Nothing here asks for a number about anybody."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from naervaer.people.importing.table import has_national_number
from naervaer.people.models import Member
from naervaer.readings.models import Dialogue
from naervaer.steps.forms import DayInput

from .actions.start import Plan
from .wording import JOURNEY, question_name

ROUND = "round"
USUAL = timedelta(days=6)  # a week, both ends included
LONGEST = timedelta(days=30)


class StartForm(forms.Form):
    about = forms.ChoiceField(label=_("What do you talk about?"))
    form = forms.ChoiceField(
        label=_("Who talks?"),
        choices=[
            ("team", _("The whole team together")),
            ("pairs", _("In pairs, then together")),
            ("alone", _("Each alone, in writing")),
        ],
        widget=forms.RadioSelect(),
        initial="team",
    )
    pace = forms.ChoiceField(
        label=_("When?"),
        choices=[
            ("now", _("Now, in one sitting")),
            ("daily", _("Over some days, a question a day")),
            ("open", _("Over some days, all questions from the first day")),
        ],
        widget=forms.RadioSelect(),
        initial="now",
    )
    where = forms.ChoiceField(
        label=_("Where?"),
        choices=[
            ("screen", _("On this screen. You lead, and write down what is said")),
            ("phones", _("On each one's phone. You lead, and everybody writes")),
        ],
        widget=forms.RadioSelect(),
        initial="screen",
        required=False,
    )
    first_day = forms.DateField(label=_("From which day?"), widget=DayInput(), required=False)
    last_day = forms.DateField(label=_("Until the end of which day?"), widget=DayInput(), required=False)

    def __init__(self, *args: Any, today: date, at: datetime, proposed: str, language: str) -> None:
        super().__init__(*args)
        self.today, self.at = today, at
        topics: list[tuple[Any, Any]] = [(topic, question_name(topic, language)) for topic in JOURNEY]
        whole = (ROUND, _("The whole compass, all twelve topics"))
        if proposed:
            first = (_("Proposed by your compass"), [(proposed, question_name(proposed, language))])
            rest = (_("Another topic"), [topic for topic in topics if topic[0] != proposed])
            shown: list[tuple[Any, Any]] = [first, whole, rest]
        else:
            shown = [whole, (_("One topic"), topics)]
        about = self.fields["about"]
        assert isinstance(about, forms.ChoiceField)  # noqa: S101  # declared above
        about.choices = shown
        self.initial = {
            "about": proposed or ROUND, "form": "team", "pace": "now", "where": "screen",
            "first_day": today, "last_day": today + USUAL,
        }  # fmt: skip

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if given.get("pace") == Dialogue.Pace.NOW or self.errors:
            return given
        first = given.get("first_day") or self.today
        last = given.get("last_day") or first + USUAL
        given |= {"first_day": first, "last_day": last}
        if first < self.today:
            self.add_error("first_day", _("That day has passed. Choose today or a later day."))
        if last < first:
            self.add_error("last_day", _("The last day comes before the first."))
        if last - first > LONGEST:
            self.add_error("last_day", _("Choose at most a month. A talk that lasts too long goes cold."))
        return given

    def plan(self) -> Plan:
        """What was chosen, as moments: from now or the first minute of a day, to the end of the last day."""
        chosen = self.cleaned_data
        first, last = chosen["first_day"] or self.today, chosen["last_day"] or self.today
        return Plan(
            form=chosen["form"],
            where=chosen["where"] or Dialogue.Where.SCREEN,
            pace=chosen["pace"],
            topics=JOURNEY if chosen["about"] == ROUND else (chosen["about"],),
            opens_at=self.at if first <= self.today else _midnight(first),
            ends_at=_midnight(last + timedelta(days=1)),
        )


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), timezone.get_current_timezone())


class NoteForm(forms.Form):
    question = forms.CharField(widget=forms.HiddenInput(), max_length=32)
    voice = forms.CharField(widget=forms.HiddenInput(), max_length=4)
    words = forms.CharField(
        label=_("A few words"), max_length=280, widget=forms.Textarea({"rows": 3}),
        error_messages={"required": _("Write a few words first.")},
    )  # fmt: skip

    def clean_words(self) -> str:
        words: str = self.cleaned_data["words"]
        if has_national_number(words):
            raise forms.ValidationError(
                _("This looks like a national number (CPR). Nærvær never keeps those; leave it out.")
            )
        return words


class StepForm(forms.Form):
    """`who` is asked only of those who lead: they write down what others have said aloud that they will do."""

    who = forms.ChoiceField(
        label=_("Who does it?"), help_text=_("Only what somebody has said aloud that they will do.")
    )
    what = forms.CharField(label=_("What?"), max_length=200, help_text=_("One small thing, in your own words."))
    due_on = forms.DateField(label=_("By when?"), widget=DayInput())
    to = forms.ChoiceField(label=_("Promised to whom?"))

    def __init__(self, *args: Any, people: Sequence[Member], me: Member, leads: bool, team: str, today: date) -> None:
        super().__init__(*args)
        self.people = {str(one.pk): one for one in people} | {str(me.pk): me}
        self.me, self.today = me, today
        others = [(pk, one.name) for pk, one in self.people.items() if one != me]
        self.fields["who"].choices = [(str(me.pk), me.name), *others]  # type: ignore[attr-defined]  # a ChoiceField
        self.fields["to"].choices = [("team", team), *((pk, one.name) for pk, one in self.people.items())]  # type: ignore[attr-defined]  # a ChoiceField
        if not leads:
            del self.fields["who"]
        self.initial = {"who": str(me.pk), "to": "team", "due_on": today + timedelta(days=7)}

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if given.get("to") == given.get("who", str(self.me.pk)):
            self.add_error("to", _("Choose somebody else, or the whole team."))
        return given

    def facts(self) -> dict[str, Any]:
        """What the action is told."""
        chosen = self.cleaned_data
        return {
            "by": self.people[chosen["who"]] if "who" in chosen else self.me,
            "to": [self.people[chosen["to"]]] if chosen["to"] != "team" else [],
            "what": chosen["what"],
            "due_on": chosen["due_on"],
        }


class StayStepForm(forms.Form):
    """What the leader promises the one they talked with."""

    to = forms.ChoiceField(label=_("Promised to whom?"))
    what = forms.CharField(label=_("What do you promise?"), max_length=200)
    due_on = forms.DateField(label=_("By when?"), widget=DayInput())

    def __init__(self, *args: Any, people: Sequence[Member], today: date) -> None:
        super().__init__(*args)
        self.people = {str(one.pk): one for one in people}
        names = [(pk, one.name) for pk, one in self.people.items()]
        self.fields["to"].choices = [("", _("Choose a person")), *names]  # type: ignore[attr-defined]  # a ChoiceField
        self.initial = {"due_on": today + timedelta(days=7)}
