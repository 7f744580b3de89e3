"""The hours of members as the core understands them. Two queries, however many members."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from naervaer.core.hours import Away, Interval, Span, is_at_work, next_work, work_intervals

from .models import Absence, Member, WorkSpan


@dataclass(frozen=True)
class Hours:
    """One member's hours."""

    zone: ZoneInfo
    spans: tuple[Span, ...]
    absences: tuple[Away, ...]

    def between(self, start: datetime, end: datetime) -> tuple[Interval, ...]:
        return work_intervals(self.spans, self.absences, self.zone, start, end)

    def at_work(self, at: datetime) -> bool:
        return is_at_work(self.spans, self.absences, self.zone, at)

    def next_work(self, at: datetime) -> Interval | None:
        """The time at work that holds `at` or comes next; None without hours."""
        return next_work(self.spans, self.absences, self.zone, at)

    def away(self, at: datetime) -> bool:
        """Whether `at` is on a day away."""
        day = at.astimezone(self.zone).date()
        return any(off.first_day <= day <= off.last_day for off in self.absences)


def hours_of(members: Iterable[Member]) -> dict[int, Hours]:
    """The hours of each of `members`, by id."""
    wanted = {member.pk: ZoneInfo(member.time_zone) for member in members}
    spans: dict[int, list[Span]] = defaultdict(list)
    patterns = WorkSpan.objects.filter(member__in=wanted)
    for pk, weekday, starts, ends, kind in patterns.values_list("member_id", "weekday", "starts", "ends", "kind"):
        spans[pk].append(Span(weekday, starts, ends, kind == WorkSpan.Kind.FLEXIBLE))
    absences: dict[int, list[Away]] = defaultdict(list)
    away = Absence.objects.filter(member__in=wanted)
    for pk, first_day, last_day in away.values_list("member_id", "first_day", "last_day"):
        absences[pk].append(Away(first_day, last_day))
    return {pk: Hours(zone, tuple(spans[pk]), tuple(absences[pk])) for pk, zone in wanted.items()}
