"""What conversations/ holds about a person: talks, also as the leader noted them, and wishes to talk."""

from django.utils.translation import gettext as _

from naervaer.people.models import Member
from naervaer.people.personal import Held, day, listed

from .models import Talk, Wish


def held_about(member: Member) -> tuple[Held, ...]:
    with_you = Talk.objects.filter(people=member).select_related("by")
    led = Talk.objects.filter(by=member).prefetch_related("people")
    return (
        Held(
            _("Talks with you"),
            _("So that nobody is forgotten. Noted by your leader, about the leader's own part."),
            tuple((day(talk.on), _told(talk, talk.by.name, with_feeling=True)) for talk in with_you),
            private=True,
        ),
        Held(
            _("Talks you noted yourself"),
            _("Your own record. It is passed on to nobody."),
            tuple((day(talk.on), _told(talk, listed(one.name for one in talk.people.all()))) for talk in led),
            private=True,
        ),
        Held(
            _("When you would have liked to talk"),
            _("So that your leader gets in touch."),
            tuple((day(wish.made_at), wish.suits or _("any time")) for wish in Wish.objects.filter(member=member)),
        ),
    )


def _told(talk: Talk, whom: str, *, with_feeling: bool = False) -> str:
    said = _("%(how)s, %(minutes)s minutes, %(whom)s") % {
        "how": talk.get_how_display(),
        "minutes": talk.minutes,
        "whom": whom,
    }
    if with_feeling and talk.distance != Talk.Distance.UNSAID:
        said += _("; the leader felt that the distance became %(distance)s") % {"distance": talk.get_distance_display()}
    return said
