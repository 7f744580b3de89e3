"""The only way from (viewer, id) to a talk or a person to talk with.

A talk belongs to the one who noted it, alone: no deputy, no later leader, no organisation finds it.
"""

from datetime import date

from django.http import Http404

from naervaer.people.models import Member
from naervaer.people.viewer import Viewer

from .contacts import people_of
from .models import Talk


def find_talk(viewer: Viewer, talk_id: int) -> Talk:
    """The viewer's own note, or Http404."""
    talk = (
        Talk.objects.filter(pk=talk_id, by=viewer.member_id, organisation=viewer.organisation_id)
        .select_related("by", "step")
        .first()
    )
    if talk is None:
        raise Http404
    return talk


def find_person(viewer: Viewer, member_id: int, today: date) -> Member:
    """Somebody in a team that the viewer leads or deputises, or Http404."""
    for person in people_of(viewer, today):
        if person.pk == member_id:
            return person
    raise Http404
