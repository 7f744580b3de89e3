from django.urls import path

from .views import answering, compass, mirror, opening, protection, results, waves, workshop

app_name = "readings"
urlpatterns = [
    path("answer/", answering.answer, name="answer"),
    path("answer/<int:wave_id>/<int:number>/", answering.sitting, name="sitting"),
    path("answer/<int:wave_id>/<int:number>/done/", answering.done, name="done"),
    path("protection/", protection.protection, name="protection"),
    path("rules/", protection.rules, name="rules"),
    path("readings/", waves.readings, name="list"),
    path("readings/open/", opening.opening, name="open"),
    path("readings/<int:wave_id>/", waves.reading, name="reading"),
    path("readings/<int:wave_id>/mirror/<int:team_id>/", mirror.mirror, name="mirror"),
    path("compass/", compass.compasses, name="compass"),
    path("compass/<int:team_id>/", compass.compass_of_team, name="compass_of_team"),
    path("compass/<int:team_id>/<int:reading_id>/", compass.compass_of_reading, name="compass_of_reading"),
    path("compass/<int:team_id>/<int:reading_id>/everything/", results.results_of_reading, name="results"),
    path("workshop/", workshop.workshop, name="workshop"),
    path("workshop/compass/<slug:topic>/", workshop.dialogue, name="dialogue"),
]
