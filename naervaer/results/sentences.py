"""What the log tells of results."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "results.prior_set": _(
        "%(by)s set what is assumed of teams until eight have answered: a middle of %(mean)s of 100. "
        "It counts from the next closing."
    ),
}
