"""Print cards: new links for a group of people, as one PDF. Their old cards die; nothing dies when it fails."""

from datetime import datetime

from django.conf import settings
from django.db import transaction

from naervaer.history.record import record
from naervaer.people.cards import sheet
from naervaer.people.cards.groups import Group, as_cards
from naervaer.people.models.member import MemberQuerySet

from .links import mint_cards


@transaction.atomic
def print_cards(*, people: MemberQuerySet, group: Group, organisation_id: int, by: int, at: datetime) -> bytes:
    """The PDF with a new card for each of `people`, who are of the organisation `organisation_id`."""
    printed = list(people.order_by("name", "pk"))
    paths = mint_cards([person.pk for person in printed])
    about = {"group": group.name, "count": str(len(printed))}
    record(organisation_id=organisation_id, by=by, what="people.cards_printed", at=at, about=about)
    return sheet.pdf(as_cards(printed, paths, settings.PUBLIC_ADDRESS))
