"""The demo's addresses and rights: those of every installation, and the page where one chooses whom to be."""

from django.urls import include, path

from naervaer.people.gate import STRANGERS

from . import rights, urls

urlpatterns = [path("", include("naervaer.demo.urls")), *urls.urlpatterns]
RIGHTS = {**rights.RIGHTS, "demo:people": frozenset({STRANGERS}), "demo:sign_in": frozenset({STRANGERS})}
handler400, handler403 = urls.handler400, urls.handler403
handler404, handler500 = urls.handler404, urls.handler500
