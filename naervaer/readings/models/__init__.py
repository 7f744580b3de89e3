from .mirror import Mirror
from .own_questions import InstalledInstrument, OwnQuestion, SwitchedOff
from .reading import Reading
from .rhythm import Pause, Rhythm, TeamRhythm

__all__ = [
    "InstalledInstrument", "Mirror", "OwnQuestion", "Pause", "Reading", "Rhythm", "SwitchedOff", "TeamRhythm",
]  # fmt: skip
