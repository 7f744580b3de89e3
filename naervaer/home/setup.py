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
    """What the viewer can do, done and not; nothing when all of it is done. Six queries."""
    if viewer.organisation_id is None:
        return []
    read = Reading.objects.filter(organisation=viewer.organisation_id).exists()
    steps = [*setup_state(viewer.organisation_id).steps, (read, _("Open the first reading"), "readings:open")]
    rights = import_string(settings.RIGHTS)
    items = [Item(what, done, where) for done, what, where in steps if viewer.roles & rights.get(where, frozenset())]
    return [] if all(item.done for item in items) else items
