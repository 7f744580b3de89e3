"""Trust in numbers: the four factors first, the index last. Computed from released bands alone (docs/rules/trust.md).

It promises that a very low factor is never bought off by the others. It must never see, hold or compare one person.
"""

from .index import index, weakest
from .near import Near, closest, near

__all__ = ["Near", "closest", "index", "near", "weakest"]
