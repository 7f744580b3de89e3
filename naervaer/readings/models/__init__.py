from .dialogue import Dialogue, Note, Pair, Presence
from .mirror import Mirror
from .own_questions import InstalledInstrument, OwnQuestion, SwitchedOff
from .reading import Reading
from .reflection import Reflection
from .rhythm import Pause, Rhythm, TeamRhythm
from .tablet import Tablet

__all__ = [
    "Dialogue", "InstalledInstrument", "Mirror", "Note", "OwnQuestion", "Pair", "Pause", "Presence", "Reading",
    "Reflection", "Rhythm", "SwitchedOff", "Tablet", "TeamRhythm",
]  # fmt: skip
