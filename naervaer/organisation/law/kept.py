"""How long each table is kept, and by which job it is emptied. Every table of the product is here, or a test fails."""

from dataclasses import dataclass
from enum import StrEnum


class Rule(StrEnum):
    """Why rows of a table go, or stay."""

    CLOSING = "closing"  # goes when the reading closes
    MONTHS = "months"  # a setting says after how long; a job obeys it
    SOON = "soon"  # hours or days; a job sees to it
    PERSON = "person"  # goes with the person, LEFT_MONTHS after they left
    NOBODY = "nobody"  # holds nothing about a person


@dataclass(frozen=True)
class Kept:
    """The rule, and for all but the last the job that follows it and the setting it reads."""

    rule: Rule
    job: str = ""
    setting: str = ""


def _months(setting: str, job: str) -> Kept:
    return Kept(Rule.MONTHS, job, setting)


_PERSON = Kept(Rule.PERSON, "naervaer.people.jobs.forget_left", "LEFT_MONTHS")
_NOBODY = Kept(Rule.NOBODY)
_CASES = _months("CASE_MONTHS", "naervaer.organisation.jobs.forget_cases")
_STEPS = _months("STEP_MONTHS", "naervaer.steps.retention.forget")
_TALKS = _months("TALK_MONTHS", "naervaer.conversations.retention.forget")
_DIALOGUES = _months("DIALOGUE_MONTHS", "naervaer.readings.dialogue.retention.forget")
_CREDENTIALS = Kept(Rule.SOON, "naervaer.people.forget.credentials")
_NOTICES = Kept(Rule.SOON, "naervaer.notices.jobs.tidy")

TABLES: dict[str, Kept] = {
    "history.Entry": _months("HISTORY_MONTHS", "naervaer.history.retention.forget"),
    "notices.Notice": _NOTICES,
    "notices.DayCount": _NOTICES,
    "notices.TextMessageCount": _NOBODY,
    "notices.Posted": _NOBODY,  # of a demo alone
    "people.Account": _PERSON,
    "people.Organisation": _NOBODY,
    "people.Unit": _NOBODY,
    "people.Site": _NOBODY,
    "people.Team": _NOBODY,
    "people.Member": _PERSON,
    "people.Member_sites": _PERSON,
    "people.Membership": _PERSON,
    "people.PersonalLink": _CREDENTIALS,
    "people.Pin": _PERSON,
    "people.SignInCode": _CREDENTIALS,
    "people.WorkSpan": _PERSON,
    "people.Absence": _PERSON,
    "people.ImportDraft": Kept(Rule.SOON, "naervaer.people.jobs.forget_lists"),
    "people.Role": _PERSON,
    "answers.Wave": _NOBODY,  # the two tables of answers that each open one has are dropped at closing
    "answers.Cell": _NOBODY,
    "answers.Cell_teams": _NOBODY,
    "answers.Asked": _PERSON,
    "answers.LedgerRow": _NOBODY,
    "answers.OverallRow": _NOBODY,
    "results.Together": _NOBODY,
    "results.Together_teams": _NOBODY,
    "results.Estimate": _NOBODY,
    "results.Standing": _NOBODY,
    "results.Closing": _NOBODY,
    "results.Telling": _NOBODY,
    "results.Prior": _NOBODY,
    "steps.Step": _STEPS,
    "steps.Step_to": _STEPS,
    "steps.Move": _STEPS,
    "organisation.Case": _CASES,
    "organisation.Case_teams": _CASES,
    "organisation.CaseStep": _CASES,
    "organisation.CaseNote": _CASES,
    "organisation.CalculatorDraft": _PERSON,
    "organisation.LawVersion": _NOBODY,
    "organisation.Rules": _NOBODY,
    "organisation.Publication": _NOBODY,
    "organisation.GroupNumber": _NOBODY,
    "organisation.UnitNumber": _NOBODY,
    "readings.Dialogue": _DIALOGUES,
    "readings.Dialogue_steps": _DIALOGUES,
    "readings.Presence": _DIALOGUES,
    "readings.Pair": _DIALOGUES,
    "readings.Pair_members": _DIALOGUES,
    "readings.Note": _DIALOGUES,
    "readings.Rhythm": _NOBODY,
    "readings.TeamRhythm": _NOBODY,
    "readings.Pause": _NOBODY,
    "readings.Reading": _NOBODY,
    "readings.Reading_teams": _NOBODY,
    "readings.Mirror": _PERSON,
    "readings.SwitchedOff": _NOBODY,
    "readings.OwnQuestion": _NOBODY,
    "readings.InstalledInstrument": _NOBODY,
    "readings.Reflection": _months("REFLECTION_MONTHS", "naervaer.readings.trust.actions.forget_reflections"),
    "readings.Tablet": _NOBODY,
    "conversations.Talk": _TALKS,
    "conversations.Talk_people": _TALKS,
    "conversations.Wish": _TALKS,
    "installation.RecurringRun": _NOBODY,
    "auth.Permission": _NOBODY,
    "auth.Group": _NOBODY,
    "auth.Group_permissions": _NOBODY,
    "contenttypes.ContentType": _NOBODY,
    "sessions.Session": _NOBODY,  # empty: sessions live in signed cookies
    "account.EmailAddress": _PERSON,
    "account.EmailConfirmation": _PERSON,
    "mfa.Authenticator": _PERSON,
    "django_tasks_database.DBTaskResult": Kept(Rule.SOON, "naervaer.config.jobs.forget_tasks"),
}
