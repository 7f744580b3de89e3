"""Send what is due: claim, put into words, send, and forget; or try again later."""

import logging
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import F, Q
from django.utils.module_loading import import_string

from . import limits, postbox
from .channels import Undelivered
from .channels.email import Email
from .channels.gateway import Gateway
from .models import DayCount, Notice
from .parts import parts as parts_of
from .recipient import Recipient
from .texts import Text, in_the_ways_of, text_of
from .timing import next_moment, zone_of

CHANNELS: dict[str, Email | Gateway] = {"email": Email(), "sms": Gateway("SMS_URL"), "chat": Gateway("CHAT_URL")}
HOLD = timedelta(minutes=5)
AGAIN = [timedelta(minutes=minutes) for minutes in (1, 5, 30, 120, 360)]
log = logging.getLogger(__name__)


class NoWay(Exception):
    """No channel that reaches this person is set up, or has places left."""


def send_due(at: datetime, most: int = 200) -> int:
    """Send up to `most` notices that are due; how many went out. Safe to run in several workers at once."""
    free = Q(state=Notice.State.WAITING) | Q(state=Notice.State.SENDING, held_until__lt=at)
    due = Notice.objects.filter(free, due_at__lte=at).order_by("-at_once", "due_at", "id")
    return sum(_claim_and_send(pk, free, at) for pk in list(due.values_list("pk", flat=True)[:most]))


def purge(at: datetime) -> None:
    """Forget: what has expired, what failed a fortnight ago, and the counts of past days."""
    kept = Q(state=Notice.State.FAILED, expires_at__gte=at - timedelta(days=14))
    Notice.objects.filter(expires_at__lt=at).exclude(kept).delete()
    DayCount.objects.filter(day__lt=(at - timedelta(days=2)).date()).delete()


def _claim_and_send(pk: int, free: Q, at: datetime) -> bool:
    mine = Notice.objects.filter(free, pk=pk)
    if not mine.update(state=Notice.State.SENDING, held_until=at + HOLD, tries=F("tries") + 1):
        return False
    notice = Notice.objects.get(pk=pk)
    try:
        return _send(notice, at)
    except Undelivered:
        _later(notice, at)
    except Exception:
        log.exception("A notice of the kind %s could not be put into words.", notice.kind)
        _later(notice, at)
    return False


def _send(notice: Notice, at: datetime) -> bool:
    find: Callable[[int], Recipient | None] = import_string(settings.NOTICE_RECIPIENTS)
    recipient = find(notice.recipient_id)
    if recipient is None or notice.expires_at < at:
        notice.delete()
        return False
    if not notice.at_once:
        moment = next_moment(recipient, at)
        if moment is None or moment > at:
            _wait(notice, moment or notice.expires_at)
            return False
    with in_the_ways_of(recipient, notice.kind):
        words = _words(notice, at)
    if words is None:  # it is no longer true
        notice.delete()
        return False
    own = words.pop("addresses", None)
    if isinstance(own, Mapping):
        recipient = replace(recipient, addresses=own)
    text = text_of(notice.kind, recipient, words)
    try:
        channel = _channel(notice, recipient, at, parts_of(text.short))
    except NoWay:
        _wait(notice, at + timedelta(hours=1))
        return False
    try:
        _hand_over(channel, recipient, text)
    except Undelivered:
        _give_back(notice, recipient, at, parts_of(text.short) if channel == "sms" else 0)
        raise
    _forget(notice)
    return True


def _forget(notice: Notice) -> None:
    """What is sent is gone, so that no row tells who signed in when. Only a key stays, to be posted once."""
    if notice.key is None:
        notice.delete()
    else:
        Notice.objects.filter(pk=notice.pk).update(state=Notice.State.SENT, context={}, held_until=None)


def _words(notice: Notice, at: datetime) -> dict[str, object] | None:
    path = settings.NOTICE_MAKERS.get(notice.kind)
    if path is None:
        return dict(notice.context)
    made: dict[str, object] | None = import_string(path)(to=notice.recipient_id, context=notice.context, at=at)
    return made


def _channel(notice: Notice, recipient: Recipient, at: datetime, parts: int) -> str:
    """The first channel that reaches the person, is set up, and is within its limits."""
    day = at.astimezone(zone_of(recipient)).date()
    ways = [way for way in recipient.addresses if recipient.addresses[way] and way in CHANNELS]
    ready = [way for way in ways if settings.POSTBOX or CHANNELS[way].is_ready()]
    if not ready or not (notice.at_once or limits.take_a_day_place(notice.recipient_id, day)):
        raise NoWay
    for way in ready:
        limit = recipient.sms_monthly_limit
        most = settings.SMS_MONTHLY_LIMIT if limit is None else min(limit, settings.SMS_MONTHLY_LIMIT)
        if way != "sms" or limits.take_text_messages(notice.organisation_id, day, most, parts):
            return way
        if limits.first_to_tell(notice.organisation_id, day):
            import_string(settings.NOTICE_TROUBLE)(notice.organisation_id, at)
    raise NoWay


def _give_back(notice: Notice, recipient: Recipient, at: datetime, parts: int) -> None:
    """It did not leave, so it does not count: a server that is away eats up nobody's day."""
    day = at.astimezone(zone_of(recipient)).date()
    if parts:
        limits.give_back_text_messages(notice.organisation_id, day, parts)
    if not notice.at_once:
        limits.give_back_a_day_place(notice.recipient_id, day)


def _hand_over(channel: str, recipient: Recipient, text: Text) -> None:
    address = recipient.addresses[channel]
    if settings.POSTBOX:
        body = text.body if channel == "email" else text.short
        postbox.keep(channel=channel, name=recipient.name, address=address, subject=text.subject, body=body)
    else:
        CHANNELS[channel].send(address, text)


def _wait(notice: Notice, until: datetime) -> None:
    """Not now, through no fault: it does not count as a try."""
    Notice.objects.filter(pk=notice.pk).update(
        state=Notice.State.WAITING, due_at=until, held_until=None, tries=F("tries") - 1
    )


def _later(notice: Notice, at: datetime) -> None:
    if notice.tries > len(AGAIN):
        Notice.objects.filter(pk=notice.pk).update(state=Notice.State.FAILED, held_until=None)
        return
    Notice.objects.filter(pk=notice.pk).update(
        state=Notice.State.WAITING, due_at=at + AGAIN[notice.tries - 1], held_until=None
    )
