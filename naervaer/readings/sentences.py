"""What this app writes in the log."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "readings.opened": _("%(by)s opened a reading for %(teams)s. %(people)s people are asked."),
}
