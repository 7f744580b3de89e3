from django.urls import path

from .views import agreements, step

app_name = "steps"
urlpatterns = [
    path("agreements/", agreements.listing, name="list"),
    path("agreements/new/", agreements.new, name="new"),
    path("agreements/<int:step_id>/", step.page, name="step"),
    path("agreements/<int:step_id>/kept/", step.kept, name="kept"),
    path("agreements/<int:step_id>/moved/", step.moved, name="moved"),
    path("agreements/<int:step_id>/dropped/", step.dropped, name="dropped"),
]
