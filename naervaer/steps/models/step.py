"""A small dated commitment: who promised whom what, by when, and what came of it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from naervaer.people.models import Member, Organisation, Team


class Origin(models.TextChoices):
    """Where a step was promised."""

    TALK = "talk", _("a talk")
    READING = "reading", _("a reading")
    AGREEMENT = "agreement", _("an agreement")
    WORKSHOP = "workshop", _("a workshop")
    DIALOGUE = "dialogue", _("a compass dialogue")


class StepQuerySet(models.QuerySet["Step"]):
    def open(self) -> "StepQuerySet":
        return self.filter(state=Step.State.OPEN)


class Step(models.Model):
    """Promised to named people, or, when `to` is empty, to the whole team."""

    class State(models.TextChoices):
        OPEN = "open", _("open")
        KEPT = "kept", _("kept")
        DROPPED = "dropped", _("dropped")

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="+")
    team = models.ForeignKey(Team, models.CASCADE, null=True, blank=True, related_name="steps")
    by = models.ForeignKey(Member, models.CASCADE, related_name="steps_made")
    to = models.ManyToManyField(Member, blank=True, related_name="steps_received")
    what = models.CharField(_("what"), max_length=200)
    due_on = models.DateField(_("by"))
    origin = models.CharField(max_length=16, choices=Origin)
    state = models.CharField(max_length=8, choices=State, default=State.OPEN)
    promised_at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True, blank=True)

    objects = StepQuerySet.as_manager()

    class Meta:
        ordering = ["due_on", "id"]
        indexes = [
            models.Index(fields=["by", "state", "due_on"], name="step_by_state"),
            models.Index(fields=["team", "state", "due_on"], name="step_team_state"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state="open", settled_at=None)
                | ~models.Q(state="open") & ~models.Q(settled_at=None),
                name="a_settled_step_has_its_moment",
            )
        ]

    def __str__(self) -> str:
        return self.what


class Move(models.Model):
    """A step got another date. The earlier one stays to be seen."""

    step = models.ForeignKey(Step, models.CASCADE, related_name="moves")
    due_before = models.DateField()
    due_after = models.DateField()
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "id"]
