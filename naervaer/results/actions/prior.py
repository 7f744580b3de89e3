"""What an organisation assumes of its teams until eight have answered (the weak prior)."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from naervaer.core.statistics.norms import Norms
from naervaer.history.record import record
from naervaer.people.models import Member
from naervaer.results.models import Prior

LIMITS = {"mean": (1, 99), "unsure": (1, 30), "between": (1, 30), "within": (5, 40)}


class OutsideTheScale(Exception):
    """Nothing was written. `str()` is the sentence for the page."""

    def __str__(self) -> str:
        return str(_("Choose numbers that can be: a middle from 1 to 99, and differences that fit the scale."))


@transaction.atomic
def set_prior(*, mean: int, unsure: int, between: int, within: int, by: Member, at: datetime) -> None:
    """From the next closing on; what is written stays. The log tells it. Raises OutsideTheScale."""
    given = {"mean": mean, "unsure": unsure, "between": between, "within": within}
    if not all(low <= given[name] <= high for name, (low, high) in LIMITS.items()):
        raise OutsideTheScale
    Prior.objects.update_or_create(organisation_id=by.organisation_id, defaults=given)
    record(organisation_id=by.organisation_id, by=by.pk, what="results.prior_set", at=at, about={"mean": str(mean)})


@transaction.atomic
def usual_prior(*, by: Member, at: datetime) -> None:
    """Back to what everybody begins with."""
    if Prior.objects.filter(organisation_id=by.organisation_id).delete()[0]:
        about = {"mean": f"{Norms().mean:.0f}"}
        record(organisation_id=by.organisation_id, by=by.pk, what="results.prior_set", at=at, about=about)
