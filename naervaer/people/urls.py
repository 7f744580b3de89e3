from django.urls import path

from .views import hours, importing, people, profile, roles, structure

app_name = "people"

urlpatterns = [
    path("people/", people.listing, name="list"),
    path("people/new/", people.add, name="add"),
    path("people/people.csv", importing.everybody, name="export"),
    path("people/<int:member_id>/", people.person, name="person"),
    path("people/<int:member_id>/edit/", people.edit, name="edit"),
    path("people/<int:member_id>/end/", people.end, name="end"),
    path("people/<int:member_id>/hours/", hours.hours, name="hours"),
    path("people/<int:member_id>/absences/", hours.absence, name="absence"),
    path("people/<int:member_id>/absences/<int:absence_id>/", hours.no_absence, name="no_absence"),
    path("people/import/", importing.bring, name="import"),
    path("people/import/example.csv", importing.example, name="import_example"),
    path("people/import/<int:draft_id>/", importing.draft, name="import_draft"),
    path("people/import/<int:draft_id>/columns/", importing.columns, name="import_columns"),
    path("people/import/<int:draft_id>/answers/", importing.answers, name="import_answers"),
    path("people/import/<int:draft_id>/confirmation/", importing.confirm, name="import_confirm"),
    path("people/import/<int:draft_id>/work/", importing.go_on, name="import_go_on"),
    path("people/import/<int:draft_id>/end/", importing.drop, name="import_drop"),
    path("people/teams/", structure.teams, name="teams"),
    path("people/teams/new/", structure.new_team, name="new_team"),
    path("people/teams/<int:team_id>/", structure.team, name="team"),
    path("people/teams/<int:team_id>/edit/", structure.edit_team, name="edit_team"),
    path("people/teams/<int:team_id>/lead/", structure.lead, name="lead"),
    path("people/teams/<int:team_id>/members/", structure.join, name="join"),
    path("people/teams/<int:team_id>/members/<int:member_id>/", structure.leave, name="leave"),
    path("people/units/", structure.units, name="units"),
    path("people/units/new/", structure.unit, name="new_unit"),
    path("people/units/<int:unit_id>/", structure.unit, name="unit"),
    path("people/sites/", structure.sites, name="sites"),
    path("people/sites/new/", structure.site, name="new_site"),
    path("people/sites/<int:site_id>/", structure.site, name="site"),
    path("people/roles/", roles.roles, name="roles"),
    path("people/roles/<int:role_id>/", roles.role, name="role"),
    path("profile/", profile.profile, name="profile"),
]
