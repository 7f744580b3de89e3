"""What the pulses ask in turn, so that each scale of the core set is asked at least once a quarter (MEASURES §1.2).

Outcome, belonging and loneliness are asked in every pulse. The rest goes in turn: safety, face-time and
communication most often; each of the four factors of trust; and, where there is room to spare, what else there is.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Turn:
    """One thing that has its turn. One of its questions is put, the one put longest ago.

    `pulses`: it is put in one of so many pulses when a pulse has room for three. `scale`: its switch.
    """

    id: str
    scale: str
    items: tuple[str, ...]
    pulses: int


TURNS = (
    Turn("safety", "safety", ("S1", "S2"), 2),
    Turn("face_time", "face_time", ("F2", "F1", "F3"), 2),
    Turn("communication", "communication", ("C2", "C1"), 2),
    Turn("T1", "trust", ("T1",), 3),
    Turn("T2", "trust", ("T2",), 3),
    Turn("T3", "trust", ("T3",), 3),
    Turn("T4", "trust", ("T4",), 3),
)
BESIDES = (
    Turn("belonging", "belonging", ("B3", "B2", "B4"), 0),
    Turn("D1", "attachment", ("D1",), 0),
    Turn("D2", "attachment", ("D2",), 0),
    Turn("N2", "outcome", ("N2",), 0),
    Turn("E1", "energy", ("E1",), 0),
    Turn("R1", "recommend", ("R1",), 0),
    Turn("D3", "attachment", ("D3",), 0),
    Turn("D4", "attachment", ("D4",), 0),
)
# How many of a pulse's questions the turns need, by the weeks between two pulses; more questions go to the rest.
NEEDED = {1: 1, 2: 2, 3: 2, 4: 3}
FEWEST_ITEMS = {weeks: 3 + needed for weeks, needed in NEEDED.items()}
MOST_ITEMS = 6
