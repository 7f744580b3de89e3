"""The room's own tables: what was asked of whom, and the release ledger. Imported by its doors alone.

What people answered is in none of them: spent tokens and sealed answers lie in two tables a wave
(tables.py), which closing drops. Keys are random, so that no order of making can be read from them.
"""

import secrets

from django.db import models
from django.utils.translation import gettext_lazy as _

from naervaer.people.models import Member, Organisation, Team


def random_key() -> int:
    return secrets.randbits(63)


class Wave(models.Model):
    """One reading of some teams. Everything but its state is fixed when it is opened."""

    class State(models.TextChoices):
        OPEN = "open", _("open")
        CLOSING = "closing", _("closing")
        CLOSED = "closed", _("closed")  # published; key and free pages not yet destroyed
        DESTROYED = "destroyed", _("closed and destroyed")
        LOST = "lost", _("lost")  # the key was lost; nothing can be read, everybody may be asked again

    id = models.BigIntegerField(primary_key=True, default=random_key, editable=False)
    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="+")
    title = models.CharField(_("title"), max_length=120)
    instrument = models.JSONField()
    at_least = models.PositiveSmallIntegerField(default=5)
    public_key = models.CharField(max_length=64)
    opened_by = models.ForeignKey(Member, models.SET_NULL, null=True, related_name="+")
    opens_at = models.DateTimeField(_("opens"))
    closes_at = models.DateTimeField(_("closes"))
    units_see = models.BooleanField(default=False)  # may the organisation see what is made of it for a unit?
    state = models.CharField(max_length=10, choices=State, default=State.OPEN)

    class Meta:
        ordering = ["-closes_at", "id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(closes_at__gt=models.F("opens_at")), name="closes_after_it_opens"
            ),
            models.CheckConstraint(condition=models.Q(at_least__gte=5), name="never_below_five_answers"),
        ]


class Cell(models.Model):
    """The people whose answers count together: a team, or several where one is too small."""

    id = models.BigIntegerField(primary_key=True, default=random_key, editable=False)
    wave = models.ForeignKey(Wave, models.CASCADE, related_name="cells")
    key = models.CharField(max_length=60)
    name = models.CharField(max_length=250)
    teams = models.ManyToManyField(Team, related_name="+")
    asked = models.PositiveIntegerField()

    class Meta:
        ordering = ["name", "id"]
        constraints = [models.UniqueConstraint(fields=["wave", "key"], name="cell_key_once_a_wave")]


class Asked(models.Model):
    """Who is asked, and in which cell they count. Shown to everybody asked; says nothing of who answered."""

    id = models.BigIntegerField(primary_key=True, default=random_key, editable=False)
    wave = models.ForeignKey(Wave, models.CASCADE, related_name="asked")
    cell = models.ForeignKey(Cell, models.CASCADE, related_name="people")
    member = models.ForeignKey(Member, models.CASCADE, related_name="+")

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["wave", "member"], name="asked_in_one_cell_a_wave")]


class OverallRow(models.Model):
    """One published number about the questions of a whole wave, for ever: see core/anonymity/overall.py."""

    id = models.BigIntegerField(primary_key=True, default=random_key, editable=False)
    wave = models.ForeignKey(Wave, models.PROTECT, related_name="overall")
    measure = models.CharField(max_length=40)
    kind = models.CharField(max_length=60)
    value = models.PositiveSmallIntegerField()  # hundredths, and points for the spread: all that may be shown

    class Meta:
        ordering = ["measure", "kind"]
        constraints = [
            models.UniqueConstraint(fields=["wave", "measure", "kind"], name="overall_published_once"),
            models.CheckConstraint(condition=models.Q(value__lte=100), name="overall_within_its_scale"),
        ]


class LedgerRow(models.Model):
    """One published number, for ever: what was shown and nothing else. The database refuses to change or delete it."""

    id = models.BigIntegerField(primary_key=True, default=random_key, editable=False)
    wave = models.ForeignKey(Wave, models.PROTECT, related_name="ledger")
    cell = models.ForeignKey(Cell, models.PROTECT, related_name="ledger")
    measure = models.CharField(max_length=40)
    asked = models.PositiveIntegerField()
    low = models.PositiveSmallIntegerField(null=True)
    high = models.PositiveSmallIntegerField(null=True)
    withheld = models.CharField(max_length=20, blank=True)
    shown = models.TextField()  # canonical JSON of all of the above: exactly what may be shown

    class Meta:
        ordering = ["measure", "id"]
        constraints = [
            models.UniqueConstraint(fields=["wave", "cell", "measure"], name="published_once"),
            models.CheckConstraint(
                condition=models.Q(withheld="", low__isnull=False, high__isnull=False, high__lte=100)
                & models.Q(low__lte=models.F("high"))
                | ~models.Q(withheld="") & models.Q(low__isnull=True, high__isnull=True),
                name="a_band_or_a_reason",
            ),
        ]
