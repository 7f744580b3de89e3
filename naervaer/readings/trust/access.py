"""Whose relation a leader may reflect on: of those in the own teams now. Nobody else sees any of it."""

from datetime import date

from django.db.models import Q, QuerySet
from django.http import Http404

from naervaer.people.models import Member, Membership, Team
from naervaer.people.viewer import Viewer
from naervaer.readings.models import Reflection


def people_led(viewer: Viewer, today: date) -> QuerySet[Member]:
    """Everybody in the teams that the viewer leads, by name; not those of a deputy."""
    here = Membership.objects.filter(Q(until=None) | Q(until__gte=today), team__in=viewer.leads, since__lte=today)
    people = Member.objects.active(today).filter(organisation=viewer.organisation_id, pk__in=here.values("member"))
    return people.exclude(pk=viewer.member_id or 0)


def person_led(viewer: Viewer, member_id: int, today: date) -> Member:
    """One of them, or Http404."""
    found = people_led(viewer, today).filter(pk=member_id).first()
    if found is None:
        raise Http404
    return found


def own_reflection(viewer: Viewer, person: Member) -> Reflection | None:
    """What the viewer has written of the own side of this relation."""
    return Reflection.objects.filter(leader=viewer.member_id or 0, member=person).first()


def shared_team(viewer: Viewer, person: Member, today: date) -> Team:
    """The team in which the viewer leads this person, or Http404."""
    here = Membership.objects.filter(Q(until=None) | Q(until__gte=today), member=person, since__lte=today)
    found = here.filter(team__in=viewer.leads).select_related("team").order_by("since", "id").first()
    if found is None:
        raise Http404
    return found.team
