from .case import Case, CaseNote, CaseStep
from .draft import CalculatorDraft
from .law import LawVersion
from .rules import Rules
from .units import GroupNumber, Publication, UnitNumber

__all__ = [
    "CalculatorDraft",
    "Case",
    "CaseNote",
    "CaseStep",
    "GroupNumber",
    "LawVersion",
    "Publication",
    "Rules",
    "UnitNumber",
]
