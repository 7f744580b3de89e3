from django.urls import path

from . import assets, styleguide, views

app_name = "web"
urlpatterns = [
    path("assets/<slug:digest>/<path:path>", assets.serve, name="asset"),
    path("language/", views.language, name="language"),
    path("theme/", views.theme, name="theme"),
    path("privacy/", views.privacy, name="privacy"),
    path("styleguide/", styleguide.page, name="styleguide"),
    path("healthz", views.health, name="health"),
    path("robots.txt", views.robots, name="robots"),
    path("manifest.webmanifest", views.manifest, name="manifest"),
]
