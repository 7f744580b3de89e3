"""Puts a notice, the record of processing or the impact assessment together, in one language."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from naervaer.method.texts import Text
from naervaer.organisation.models import LawVersion
from naervaer.web.paper import Document, Part, Table

from . import assessment, phrases
from .modules import BY_ID, MODULES, Module

PAPERS = ("record", "assessment")
_FILLED = ("TALK_MONTHS", "STEP_MONTHS", "LEFT_MONTHS", "HISTORY_MONTHS", "DIALOGUE_MONTHS", "REFLECTION_MONTHS")


@dataclass(frozen=True)
class _Writer:
    """Writes for one organisation, from what it has said about itself so far."""

    version: LawVersion | None
    language: str

    def say(self, text: Text) -> str:
        return text.in_language(self.language)

    def all(self, texts: Iterable[Text]) -> tuple[str, ...]:
        return tuple(self.say(text) for text in texts)

    def filled(self, texts: Iterable[Text]) -> tuple[str, ...]:
        numbers = {name: getattr(settings, name) for name in _FILLED}
        return tuple(self.say(text).format(**numbers) for text in texts)

    @property
    def controller(self) -> str:
        return self.version.controller if self.version else self.say(phrases.NOT_FILLED)

    @property
    def contact(self) -> tuple[str, ...]:
        if self.version is None:
            return ()
        dpo = _("Data protection officer: %(name)s") % {"name": self.version.dpo}
        return (self.version.contact, *([dpo] if self.version.dpo else []))

    @property
    def basis(self) -> str:
        return self.say(phrases.BASIS[self.version.basis if self.version else LawVersion.Basis.LEGITIMATE])

    @property
    def made(self) -> str:
        if self.version is None:
            return _("Version 0: the organisation has not filled it in yet.")
        day = date_format(self.version.made_at, "DATE_FORMAT")
        return _("Version %(number)s, %(day)s") % {"number": self.version.number, "day": day}


def notice(module_id: str, version: LawVersion | None, language: str) -> Document:
    """What members are told about one part (GDPR art. 13 and 14). Errors: KeyError for a part there is not."""
    write, module = _Writer(version, language), BY_ID[module_id]
    return Document(
        title=write.say(module.title),
        lead=write.say(module.purpose),
        parts=(
            Part(_("What is known"), points=write.all(module.data)),
            Part(_("Who sees it"), points=write.all(module.sees)),
            Part(_("How long it is kept"), points=write.filled(module.kept)),
            Part(_("Do I have to?"), (write.say(module.voluntary),)),
            Part(_("Your rights"), points=write.all(phrases.RIGHTS)),
            Part(_("What never happens"), points=write.all(phrases.NEVER)),
            Part(_("Who is responsible"), (write.controller, *write.contact, write.basis)),
        ),
        made=write.made,
    )


def record(version: LawVersion | None, language: str) -> Document:
    """The record of processing activities (GDPR art. 30), a draft."""
    write = _Writer(version, language)
    return Document(
        title=_("Record of processing"),
        lead=write.say(phrases.DRAFT),
        parts=(
            Part(_("Who is responsible"), (write.controller, *write.contact)),
            Part(_("Who runs the server"), (_processor(write),)),
            Part(_("Whom it concerns"), (_("Employees, and leaders about their own acts."),)),
            *(Part(write.say(module.title), table=Table((), _processing(write, module))) for module in MODULES),
            Part(_("Security"), points=write.all(phrases.SECURITY)),
            Part(_("To other countries"), (write.say(phrases.NEVER[2]),)),
        ),
        made=write.made,
    )


def impact(version: LawVersion | None, language: str) -> Document:
    """The impact assessment (GDPR art. 35), a draft until somebody has approved it."""
    write = _Writer(version, language)
    headings = (_("What could go wrong"), _("What is done"), _("What is left"))
    risks = tuple((write.say(one.what), write.say(one.done), write.say(one.left)) for one in assessment.RISKS)
    return Document(
        title=_("Impact assessment"),
        lead=_approval(version),
        parts=(
            Part(_("What this is"), (write.say(phrases.DRAFT),)),
            Part(_("Why it is made"), write.all(assessment.WHY)),
            Part(_("Who is responsible"), (write.controller, *write.contact, write.basis)),
            Part(
                _("What is processed"), points=tuple(f"{write.say(m.title)}: {write.say(m.purpose)}" for m in MODULES)
            ),
            Part(_("Risks for those it concerns"), table=Table(headings, risks)),
            Part(_("Security"), points=write.all(phrases.SECURITY)),
            Part(_("What never happens"), points=write.all(phrases.NEVER)),
            Part(_("Heard"), (_talked(version),)),
        ),
        made=write.made,
    )


def as_text(document: Document) -> str:
    """The document as plain text with headings, to go on writing in."""
    lines = [f"# {document.title}", document.lead]
    for part in document.parts:
        lines += [f"## {part.title}", *part.paragraphs, *(f"- {point}" for point in part.points)]
        if part.table:
            lines += [" | ".join(row) for row in (part.table.headings, *part.table.rows) if row]
    return "\n\n".join([*lines, document.made]) + "\n"


def _processing(write: _Writer, module: Module) -> tuple[tuple[str, str], ...]:
    return (
        (_("What for"), write.say(module.purpose)),
        (_("What is known"), " ".join(write.all(module.data))),
        (_("Who sees it"), " ".join(write.all(module.sees))),
        (_("How long it is kept"), " ".join(write.filled(module.kept))),
        (_("Legal basis"), write.basis),
    )


def _processor(write: _Writer) -> str:
    own = _("The organisation itself. There is no processor but the providers of e-mail and text messages it chose.")
    return write.version.processor if write.version and write.version.processor else own


def _approval(version: LawVersion | None) -> str:
    if version is None or version.assessed_on is None:
        return _("Impact assessment not approved.")
    return _("Approved by %(name)s on %(day)s.") % {"name": version.assessed_by, "day": _day(version.assessed_on)}


def _talked(version: LawVersion | None) -> str:
    if version is None or version.talked_on is None:
        return _("Not yet discussed in the cooperation committee.")
    return _("Discussed in the cooperation committee on %(day)s.") % {"day": _day(version.talked_on)}


def _day(day: date) -> str:
    return str(date_format(day, "DATE_FORMAT"))
