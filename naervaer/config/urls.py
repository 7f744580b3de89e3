"""Every address. A name that config/rights.py does not list fails the checks and is refused."""

from django.urls import include, path

urlpatterns = [
    path("", include("naervaer.home.urls")),
    path("", include("naervaer.people.urls")),
    path("", include("naervaer.readings.urls")),
    path("", include("naervaer.conversations.urls")),
    path("", include("naervaer.organisation.urls")),
    path("", include("naervaer.steps.urls")),
    path("", include("naervaer.notices.urls")),
    path("", include("naervaer.history.urls")),
    path("", include("naervaer.web.urls")),
    path("", include("naervaer.people.sign_in_urls")),
    path("account/", include("naervaer.people.account_urls")),
]

handler400 = "naervaer.web.errors.bad_request"
handler403 = "naervaer.web.errors.forbidden"
handler404 = "naervaer.web.errors.not_found"
handler500 = "naervaer.web.errors.server_error"
