"""The contribution as files: a PDF to sign off together, and a list for a spreadsheet."""

import csv
import io
import json
from pathlib import Path

import typst
from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from naervaer.people.importing.table import is_formula
from naervaer.web.paper import fonts

from .report_queries import Report

_TEMPLATE = Path(__file__).parent / "report.typ"


def as_csv(report: Report) -> str:
    """Semicolons, as a Danish spreadsheet opens it: findings first, then actions. No cell can be a formula."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    for row in _rows(report):
        writer.writerow([f"'{cell}" if is_formula(cell) else cell for cell in row])
    return "\N{BYTE ORDER MARK}" + out.getvalue()


def as_pdf(report: Report) -> bytes:
    return typst.compile(
        _TEMPLATE.read_bytes(), format="pdf", sys_inputs={"report": json.dumps(_data(report))}, font_paths=fonts()
    )


def _rows(report: Report) -> list[list[str]]:
    none = ["", ""]
    return [
        [_("What"), _("Heading"), _("Unit"), _("About"), _("In words"), _("From"), _("To"), _("Owner"), _("By"),
         _("Done"), _("Looked at again")],
        *(
            [_("Finding"), each.heading, each.unit, each.about, each.word, str(each.low), str(each.high), *none, *none]
            for each in report.findings
        ),
        *(
            [_("Action"), each.heading, each.where, each.what, "", *none, each.owner, each.due_on.isoformat(),
             each.done_on.isoformat() if each.done_on else "",
             each.follow_up_on.isoformat() if each.follow_up_on else ""]
            for each in report.actions
        ),
    ]  # fmt: skip


def _data(report: Report) -> dict[str, object]:
    """What the drawing needs, with every word in the reader's language."""
    return {
        "language": translation.get_language() or "en",
        "title": _("Contribution to the workplace assessment"),
        "organisation": report.organisation,
        "made": date_format(report.made_on, "DATE_FORMAT"),
        "quarter": _("Quarter %(quarter)s, %(year)s") % {"quarter": report.quarter, "year": report.begins.year}
        if report.begins
        else "",
        "not_whole": report.not_whole,
        "together": report.together,
        "findings_title": _("What the organisation was told"),
        "findings_head": [_("Heading"), _("Unit"), _("About"), _("In words"), _("Of 100")],
        "findings": [
            [each.heading, each.unit, each.about, each.word, f"{each.low}–{each.high}"] for each in report.findings
        ],
        "actions_title": _("What was planned and done"),
        "actions_head": [_("Heading"), _("Unit"), _("What"), _("Owner"), _("By"), _("Done"), _("Looked at again")],
        "actions": [
            [each.heading, each.where, each.what, each.owner or "–", *map(_date, (each.due_on, each.done_on,
             each.follow_up_on))]
            for each in report.actions
        ],
        "none": _("Nothing yet."),
        "signed": _("Looked at together by the working environment group, date and names:"),
    }  # fmt: skip


def _date(day: object) -> str:
    return date_format(day, "DATE_FORMAT") if day else "–"  # type: ignore[arg-type]  # a date
