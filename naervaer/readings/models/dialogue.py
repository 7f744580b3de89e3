"""A compass dialogue of one team: its dates and where it is, who came, who talked with whom, and what was said.

What is said here is said in the open: no sealed room, and no rating. It is kept for a while and then forgotten.
"""

from datetime import datetime

from django.db import models
from django.utils.translation import gettext_lazy as _

from naervaer.core.dialogue import course
from naervaer.people.models import Member, Organisation, Team
from naervaer.steps.models import Step


class DialogueQuerySet(models.QuerySet["Dialogue"]):
    def open_at(self, at: datetime) -> "DialogueQuerySet":
        return self.filter(opens_at__lte=at, ends_at__gt=at)


class Dialogue(models.Model):
    """`leg` counts from 0 and moves only in a dialogue that is held now. `ends_at` comes nearer when it is ended."""

    class Form(models.TextChoices):
        ALONE = "alone", _("each alone")
        PAIRS = "pairs", _("in pairs")
        TEAM = "team", _("the whole team")

    class Where(models.TextChoices):
        SCREEN = "screen", _("on the leader's screen")
        PHONES = "phones", _("on each one's phone")

    class Pace(models.TextChoices):
        NOW = "now", _("now")
        DAILY = "daily", _("a question a day")
        OPEN = "open", _("all questions at once")

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="+")
    team = models.ForeignKey(Team, models.CASCADE, related_name="dialogues")
    by = models.ForeignKey(Member, models.SET_NULL, null=True, blank=True, related_name="+")
    form = models.CharField(max_length=8, choices=Form)
    where = models.CharField(max_length=8, choices=Where)
    pace = models.CharField(max_length=8, choices=Pace)
    topics = models.JSONField()
    leg = models.PositiveSmallIntegerField(default=0)
    opens_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    steps = models.ManyToManyField(Step, blank=True, related_name="+")

    objects = DialogueQuerySet.as_manager()

    class Meta:
        ordering = ["-opens_at", "-id"]
        indexes = [models.Index(fields=["team", "ends_at"], name="dialogue_of_team")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends_at__gte=models.F("opens_at")), name="dialogue_ends_after_it_begins"
            )
        ]

    @property
    def legs(self) -> tuple[course.Leg, ...]:
        return course.course(course.Form(self.form), self.topics)

    @property
    def questions(self) -> tuple[course.Leg, ...]:
        """The legs that ask something."""
        return tuple(leg for leg in self.legs if leg.question)

    @property
    def is_now(self) -> bool:
        """Held in one sitting, together."""
        return self.pace == self.Pace.NOW

    def state(self, at: datetime) -> str:
        """planned, open or over."""
        if at < self.opens_at:
            return "planned"
        return "open" if at < self.ends_at else "over"


class Presence(models.Model):
    """Somebody has come to a dialogue that is held now."""

    dialogue = models.ForeignKey(Dialogue, models.CASCADE, related_name="present")
    member = models.ForeignKey(Member, models.CASCADE, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "id"]
        constraints = [models.UniqueConstraint(fields=["dialogue", "member"], name="came_once")]


class Pair(models.Model):
    """Two or three who talk with each other in one dialogue."""

    dialogue = models.ForeignKey(Dialogue, models.CASCADE, related_name="pairs")
    members = models.ManyToManyField(Member, related_name="+")

    class Meta:
        ordering = ["id"]


class Note(models.Model):
    """A few words about one question, by somebody, for the team or for nobody else."""

    class Voice(models.TextChoices):
        NAME = "name", _("with the first name")
        PAIR = "pair", _("from a pair")
        TEAM = "team", _("from the team")
        SELF = "self", _("only for oneself")

    dialogue = models.ForeignKey(Dialogue, models.CASCADE, related_name="notes")
    by = models.ForeignKey(Member, models.CASCADE, related_name="+")
    question = models.CharField(max_length=32)
    voice = models.CharField(max_length=4, choices=Voice)
    words = models.CharField(max_length=280)
    said_at = models.DateTimeField()

    class Meta:
        ordering = ["said_at", "id"]
        constraints = [
            models.UniqueConstraint(fields=["dialogue", "by", "question", "voice", "words"], name="said_once")
        ]
