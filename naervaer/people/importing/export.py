"""The people of an organisation as a list that can be brought in again and then changes nothing."""

import csv
import io
from collections.abc import Iterable

from .headings import Field
from .parsing import Value
from .plan import Known

_COLUMNS = (
    Field.PAYROLL_NUMBER, Field.NAME, Field.MOBILE, Field.EMAIL, Field.TEAMS, Field.SITES, Field.TASK,
    Field.LANGUAGE, Field.LANGUAGES, Field.HOURS, Field.WORKS_ALONE, Field.MEDIA, Field.STARTS_ON, Field.ENDS_ON,
)  # fmt: skip
_DANISH = {
    Field.PAYROLL_NUMBER: "Lønnummer", Field.NAME: "Navn", Field.MOBILE: "Mobil", Field.EMAIL: "E-mail",
    Field.TEAMS: "Team", Field.SITES: "Sted", Field.TASK: "Opgave", Field.LANGUAGE: "Foretrukket sprog",
    Field.LANGUAGES: "Sprog", Field.HOURS: "Arbejdstid", Field.WORKS_ALONE: "Arbejder alene", Field.MEDIA: "Medier",
    Field.STARTS_ON: "Startdato", Field.ENDS_ON: "Slutdato",
}  # fmt: skip
_ENGLISH = {
    Field.PAYROLL_NUMBER: "Payroll number", Field.NAME: "Name", Field.MOBILE: "Mobile", Field.EMAIL: "E-mail",
    Field.TEAMS: "Team", Field.SITES: "Site", Field.TASK: "Task", Field.LANGUAGE: "Preferred language",
    Field.LANGUAGES: "Languages", Field.HOURS: "Hours", Field.WORKS_ALONE: "Works alone", Field.MEDIA: "Media",
    Field.STARTS_ON: "Start date", Field.ENDS_ON: "End date",
}  # fmt: skip


def to_csv(people: Iterable[Known], language: str = "da") -> str:
    """CSV with semicolons, as a Danish spreadsheet opens it; headings in Danish or English."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow([_heading(field, language) for field in _COLUMNS])
    for person in people:
        writer.writerow([_cell(person.values.get(field, "")) for field in _COLUMNS])
    return out.getvalue()


def example(language: str = "da") -> str:
    """A small list to start from."""
    rows = {
        "da": [
            ["1001", "Agnieszka Nowak", "20 10 00 03", "", "Havnen", "Havnehuset", "Rengøring", "polsk",
             "polsk, engelsk", "man-fre 22-6", "ja", "opkald, sms", "01-03-2024", ""],
            ["1002", "Lone Friis", "20 10 00 05", "lone@firma.example", "Havnen", "Havnehuset; Rådhuset", "Rengøring",
             "dansk", "dansk", "man-tor 8-15.30, fre 8-13", "nej", "opkald, e-mail", "15-08-2019", ""],
        ],
        "en": [
            ["1001", "Agnieszka Nowak", "20 10 00 03", "", "Harbour", "Harbour House", "Cleaning", "Polish",
             "Polish, English", "Mon-Fri 22-6", "yes", "call, sms", "01-03-2024", ""],
            ["1002", "Lone Friis", "20 10 00 05", "lone@company.example", "Harbour", "Harbour House; City Hall",
             "Cleaning", "Danish", "Danish", "Mon-Thu 8-15:30, Fri 8-13", "no", "call, e-mail", "15-08-2019", ""],
        ],
    }  # fmt: skip
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow([_heading(field, language) for field in _COLUMNS])
    writer.writerows(rows.get(language, rows["en"]))
    return out.getvalue()


def _heading(field: Field, language: str) -> str:
    return _DANISH[field] if language == "da" else _ENGLISH[field]


def _cell(value: Value) -> str:
    if isinstance(value, list):
        return "; ".join(value)
    return {True: "ja", False: "nej"}[value] if isinstance(value, bool) else value
