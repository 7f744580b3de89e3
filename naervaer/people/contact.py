"""What the outbox needs to know of a member: where to write, in which language, and when."""

from datetime import timedelta

from naervaer.notices.recipient import Recipient, Window

from .models import Member

_LONGEST_AWAY = 400
_CHANNELS = (("sms", "mobile"), ("email", "email"))


def recipient(member_id: int) -> Recipient | None:
    """The member as a recipient; None when there is no such member. Three queries."""
    member = (
        Member.objects.select_related("organisation").prefetch_related("spans", "absences").filter(pk=member_id).first()
    )
    if member is None:
        return None
    return Recipient(
        name=member.name,
        language=member.language,
        addresses=_addresses(member),
        windows=tuple(Window(span.weekday, span.starts, span.ends) for span in member.spans.all()),
        time_zone=member.time_zone,
        days_away=frozenset(
            absence.first_day + timedelta(days=step)
            for absence in member.absences.all()
            for step in range(min((absence.last_day - absence.first_day).days + 1, _LONGEST_AWAY))
        ),
        sms_monthly_limit=member.organisation.sms_monthly_limit,
    )


def _addresses(member: Member) -> dict[str, str]:
    """By channel, the preferred first: those that the member is reached by, else all there are."""
    known = {channel: getattr(member, field) for channel, field in _CHANNELS if getattr(member, field)}
    named = {medium: known[medium] for medium in member.media if medium in known}
    return named or known
