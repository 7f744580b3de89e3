"""How a member without e-mail proves who they are: a personal link or card, a PIN, a one-time code."""

from django.db import models

from .member import Member


class PersonalLink(models.Model):
    """A link or printed card that says who, never that it is them. Only the hash of its token is kept."""

    class Kind(models.TextChoices):
        CARD = "card"
        NOTICE = "notice"

    member = models.ForeignKey(Member, models.CASCADE, related_name="links")
    kind = models.CharField(max_length=8, choices=Kind, default=Kind.CARD)
    token_hash = models.CharField(max_length=64, unique=True)
    expires_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["id"]


class Pin(models.Model):
    """The member's own PIN, and where a one-time code may be sent: set by the member alone at enrolment."""

    member = models.OneToOneField(Member, models.CASCADE, related_name="pin")
    pin_hash = models.CharField(max_length=200)
    mobile = models.CharField(max_length=20, blank=True)
    email = models.EmailField(blank=True)
    tries = models.PositiveSmallIntegerField(default=0)
    locked_until = models.DateTimeField(null=True, blank=True)


class SignInCode(models.Model):
    """A one-time code on its way to a member."""

    member = models.ForeignKey(Member, models.CASCADE, related_name="codes")
    code_hash = models.CharField(max_length=200)
    expires_at = models.DateTimeField()
    tries = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["id"]
