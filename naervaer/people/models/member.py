"""A person in an organisation, and the teams they belong to over time."""

from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _

from .account import Account
from .organisation import Organisation, Site, Team

MEDIA = ["call", "sms", "email", "video", "chat"]


class MemberQuerySet(models.QuerySet["Member"]):
    def active(self, on: date) -> "MemberQuerySet":
        """Those who have begun and not left on the date `on`."""
        return self.filter(
            models.Q(starts_on=None) | models.Q(starts_on__lte=on),
            models.Q(ends_on=None) | models.Q(ends_on__gte=on),
        )


class Member(models.Model):
    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="members")
    account = models.OneToOneField(Account, models.SET_NULL, null=True, blank=True, related_name="member")
    name = models.CharField(_("name"), max_length=120)
    payroll_number = models.CharField(_("payroll number"), max_length=40, blank=True)
    mobile = models.CharField(_("mobile"), max_length=20, blank=True, help_text=_("E.164, as +4520123456"))
    email = models.EmailField(_("e-mail"), blank=True)
    language = models.CharField(_("preferred language"), max_length=10, default="da")
    languages = models.JSONField(_("spoken languages"), default=list, blank=True)
    task = models.CharField(_("profession or task"), max_length=120, blank=True)
    sites = models.ManyToManyField(Site, blank=True, related_name="members", verbose_name=_("sites"))
    teams = models.ManyToManyField(Team, through="Membership", related_name="members")
    starts_on = models.DateField(_("start date"), null=True, blank=True)
    ends_on = models.DateField(_("end date"), null=True, blank=True)
    time_zone = models.CharField(_("time zone"), max_length=60, default="Europe/Copenhagen")
    media = models.JSONField(_("media that reach them"), default=list, blank=True)
    works_alone = models.BooleanField(_("works alone"), default=False)
    about = models.TextField(_("good to know about me"), max_length=600, blank=True)

    objects = MemberQuerySet.as_manager()

    class Meta:
        ordering = ["name", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "payroll_number"],
                condition=~models.Q(payroll_number=""),
                name="payroll_number_once",
            )
        ]
        indexes = [models.Index(fields=["organisation", "mobile"]), models.Index(fields=["organisation", "email"])]

    def __str__(self) -> str:
        return self.name

    def is_here(self, on: date) -> bool:
        """Has begun and not left on the date `on`."""
        return (self.starts_on is None or self.starts_on <= on) and (self.ends_on is None or self.ends_on >= on)


class Membership(models.Model):
    """From when to when a member is in a team. Only people in the team for 28 days are counted in a reading."""

    member = models.ForeignKey(Member, models.CASCADE, related_name="memberships")
    team = models.ForeignKey(Team, models.CASCADE, related_name="memberships")
    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["since", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["member", "team"], condition=models.Q(until=None), name="one_current_membership"
            )
        ]
