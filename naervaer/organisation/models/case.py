"""A case: a team needs help, and somebody in the organisation sees to it. It never holds the name of a member."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from naervaer.people.models import Member, Organisation, Team


class Case(models.Model):
    """`before` and `after` are published bands by measure, frozen when the case was opened and closed."""

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="+")
    teams = models.ManyToManyField(Team, related_name="+")
    measures = models.JSONField(default=list)
    before = models.JSONField(default=dict)
    after = models.JSONField(default=dict)
    opened_at = models.DateTimeField()
    owner = models.ForeignKey(Member, models.SET_NULL, null=True, related_name="+")
    act_by = models.DateField()
    follow_up_on = models.DateField(null=True)
    closed_at = models.DateTimeField(null=True)
    changed = models.TextField(max_length=600, blank=True)

    class Meta:
        ordering = ["-opened_at", "-id"]
        indexes = [models.Index(fields=["organisation", "closed_at"], name="cases_open_or_closed")]

    @property
    def is_open(self) -> bool:
        return self.closed_at is None


class CaseStep(models.Model):
    """Something the organisation does for the team."""

    class Kind(models.TextChoices):
        CONTACT = "contact", _("Talk with the leader")
        PERSPECTIVE = "perspective", _("Hear how others got on")
        MENTORING = "mentoring", _("Pass on good advice")
        PLANNING = "planning", _("Make a plan for next time")
        OTHER = "other", _("Something else")

    case = models.ForeignKey(Case, models.CASCADE, related_name="steps")
    kind = models.CharField(max_length=12, choices=Kind)
    what = models.CharField(_("what"), max_length=200, blank=True)
    due_on = models.DateField()
    made_at = models.DateTimeField()
    done_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["due_on", "id"]


class CaseNote(models.Model):
    """Seen by HR alone. The page asks for no names."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="notes")
    by = models.ForeignKey(Member, models.SET_NULL, null=True, related_name="+")
    text = models.TextField(max_length=600)
    at = models.DateTimeField()

    class Meta:
        ordering = ["-at", "-id"]
