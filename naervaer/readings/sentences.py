"""What this app writes in the log."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "readings.tablet_set_up": _("%(by)s set up a shared device for %(team)s."),
    "readings.tablet_ended": _("%(by)s ended the shared device of %(team)s."),
    "readings.dialogue_begun": _("%(by)s began a dialogue in %(team)s."),
    "readings.opened": _("%(by)s opened a reading for %(teams)s. %(people)s people are asked."),
    "readings.full_by_itself": _("A reading opened by itself for %(teams)s. %(people)s people are asked."),
    "readings.pulse_by_itself": _("A short reading opened by itself for %(teams)s. %(people)s people are asked."),
}
