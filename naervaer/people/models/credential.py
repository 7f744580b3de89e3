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
    """The member has enrolled: a PIN (or a passkey, then `pin_hash` is empty), and where codes may be sent.

    Set by the member alone. Wrong guesses are forgotten with time, so that a right one writes nothing.
    """

    member = models.OneToOneField(Member, models.CASCADE, related_name="pin")
    pin_hash = models.CharField(max_length=200, blank=True)
    mobile = models.CharField(max_length=20, blank=True)
    email = models.EmailField(blank=True)
    tries = models.PositiveSmallIntegerField(default=0)
    locked_until = models.DateTimeField(null=True, blank=True)
    # Reset from outside the leader's line: the member chooses anew; the confirmed contact stays.
    reset = models.BooleanField(default=False)


class SignInCode(models.Model):
    """A one-time code on its way to a member, to one contact. The code itself is stored nowhere, not even hashed:
    it is worked out from `nonce` and the installation's secret key, when it is sent and when it is tried."""

    member = models.ForeignKey(Member, models.CASCADE, related_name="codes")
    ref_hash = models.CharField(max_length=64, unique=True)  # of what only the asking browser holds
    nonce = models.CharField(max_length=32)
    mobile = models.CharField(max_length=20, blank=True)
    email = models.EmailField(blank=True)
    asked_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    tries = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["id"]
