"""The addresses of the rhythm, and of what an organisation asks beside the method."""

from django.urls import path

from .views import instruments, own_questions, rhythm

urlpatterns = [
    path("readings/rhythm/", rhythm.rhythm, name="rhythm"),
    path("readings/rhythm/change/", rhythm.change, name="change_rhythm"),
    path("readings/rhythm/team/<int:team_id>/", rhythm.team, name="team_rhythm"),
    path("readings/rhythm/pauses/", rhythm.new_pause, name="new_pause"),
    path("readings/rhythm/pauses/<int:pause_id>/over/", rhythm.pause_over, name="pause_over"),
    path("readings/questions/", own_questions.questions, name="own_questions"),
    path("readings/questions/switches/", own_questions.switches, name="switches"),
    path("readings/questions/new/", own_questions.new, name="new_own_question"),
    path("readings/questions/<int:question_id>/", own_questions.change, name="own_question"),
    path("readings/questions/<int:question_id>/shown/", own_questions.shown, name="own_question_shown"),
    path("readings/questions/<int:question_id>/seen/", own_questions.seen, name="own_question_seen"),
    path("readings/questions/<int:question_id>/withdrawal/", own_questions.withdrawal, name="own_question_withdrawal"),
    path("readings/questions/instruments/", instruments.install, name="install_instrument"),
    path("readings/questions/instruments/<int:instrument_id>/", instruments.instrument, name="instrument"),
    path("readings/questions/instruments/<int:instrument_id>/removal/", instruments.removal, name="instrument_removal"),
]
