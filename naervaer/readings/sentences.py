"""What this app writes in the log."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "readings.tablet_set_up": _("%(by)s set up a shared device for %(team)s."),
    "readings.tablet_ended": _("%(by)s ended the shared device of %(team)s."),
    "readings.dialogue_begun": _("%(by)s began a dialogue in %(team)s."),
    "readings.opened": _("%(by)s opened a reading for %(teams)s. %(people)s people are asked."),
    "readings.rhythm_set": _("%(by)s set when the teams are asked."),
    "readings.rhythm_off": _("%(by)s stopped readings from opening by themselves."),
    "readings.team_rhythm": _("%(by)s changed how often %(team)s is asked."),
    "readings.paused": _("%(by)s paused the readings of %(team)s from %(first)s to %(last)s."),
    "readings.all_paused": _("%(by)s paused all readings from %(first)s to %(last)s."),
    "readings.pause_over": _("%(by)s took away a pause of %(team)s."),
    "readings.all_pause_over": _("%(by)s took away a pause of all teams."),
    "readings.question_shown": _("%(by)s showed the employee representative a question: “%(question)s”"),
    "readings.question_seen": _("%(by)s has seen the question “%(question)s”."),
    "readings.question_withdrawn": _("%(by)s withdrew the question “%(question)s”."),
    "readings.switched": _("%(by)s chose what is not asked about: %(scales)s."),
    "readings.instrument_installed": _("%(by)s installed %(instrument)s (licence: %(licence)s)."),
    "readings.instrument_seen": _("%(by)s has seen the questions of %(instrument)s."),
    "readings.instrument_on": _("%(by)s turned on %(instrument)s."),
    "readings.instrument_off": _("%(by)s turned off %(instrument)s."),
    "readings.instrument_removed": _("%(by)s took away %(instrument)s."),
    "readings.full_by_itself": _("A reading opened by itself for %(teams)s. %(people)s people are asked."),
    "readings.pulse_by_itself": _("A short reading opened by itself for %(teams)s. %(people)s people are asked."),
}
