"""When teams are asked, and what: the dates of a rhythm, and the turns that the questions of a pulse take.

It promises that each scale of the core set is asked at least once a quarter, and that nothing opens on a
public holiday or in a pause. Pure functions of dates and of what was asked before; never of what was answered.
"""

from .dates import FURTHEST, Beat, Slot, coming
from .turns import Put, rotate

__all__ = ["FURTHEST", "Beat", "Put", "Slot", "coming", "rotate"]
