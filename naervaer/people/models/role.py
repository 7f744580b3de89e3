"""What a member may do, and for whom. One member can have several roles."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from .member import Member
from .organisation import Team


class RoleKind(models.TextChoices):
    """Member and operator have no row: everybody in an organisation is a member, an operator is an account."""

    MEMBER = "member", _("member")
    LEADER = "leader", _("leader")
    DEPUTY = "deputy", _("deputy")
    FACILITATOR = "facilitator", _("facilitator")
    ORGANISATION = "organisation", _("organisation")
    REPRESENTATIVE = "representative", _("employee representative")
    OPERATOR = "operator", _("operator")


class Role(models.Model):
    """Leader and deputy are for one team; facilitator, organisation and representative for the whole organisation."""

    member = models.ForeignKey(Member, models.CASCADE, related_name="roles")
    kind = models.CharField(_("role"), max_length=16, choices=RoleKind)
    team = models.ForeignKey(Team, models.CASCADE, null=True, blank=True, related_name="roles")
    since = models.DateField()

    class Meta:
        ordering = ["kind", "id"]
        constraints = [
            models.UniqueConstraint(fields=["member", "kind", "team"], name="role_once_for_a_team"),
            models.UniqueConstraint(fields=["member", "kind"], condition=models.Q(team=None), name="role_once"),
            models.CheckConstraint(
                condition=models.Q(kind__in=["leader", "deputy"], team__isnull=False)
                | models.Q(kind__in=["facilitator", "organisation", "representative"], team__isnull=True),
                name="leaders_and_deputies_have_a_team",
            ),
        ]
