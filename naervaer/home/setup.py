"""What is still to be done before the house is in use: a list with one thing to do next."""

from dataclasses import dataclass

from django.conf import settings
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _

from naervaer.people.queries import setup_state
from naervaer.people.viewer import Viewer
from naervaer.readings.models import Reading


@dataclass(frozen=True)
class Item:
    """`where` is the name of the address where it is done."""

    what: str
    done: bool
    where: str


def setup(viewer: Viewer) -> list[Item]:
    """What the viewer can do, done and not; nothing once there has been a reading. Six queries."""
    if viewer.organisation_id is None or Reading.objects.filter(organisation=viewer.organisation_id).exists():
        return []
    steps = [*setup_state(viewer.organisation_id).steps, (False, _("Open the first reading"), "readings:open")]
    rights = import_string(settings.RIGHTS)
    return [Item(what, done, where) for done, what, where in steps if viewer.roles & rights.get(where, frozenset())]
