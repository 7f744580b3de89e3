"""The four factors of trust (METHOD S12): a practice model by Steve Toppin (Xin-fu), not validated, and said so.

They are feedback on how trustworthy the *leader* is felt to be. The factors are shown first; an index,
if any, last.
"""

from dataclasses import dataclass

from .texts import Text


@dataclass(frozen=True)
class Factor:
    """One factor, and the question (T1 to T4) that asks about it."""

    id: str
    item: str
    name: Text


FACTORS = (
    Factor("relation", "T1", Text(da="Den personlige relations styrke", en="Strength of the personal relation")),
    Factor("motives", "T2", Text(da="Indsigt i motiver og værdier", en="Insight into motives and values")),
    Factor("deliveries", "T3", Text(da="Konsistens i leverancer", en="Consistency in deliveries")),
    Factor("method", "T4", Text(da="Kompatibilitet i arbejdsmetode", en="Compatibility in working method")),
)
