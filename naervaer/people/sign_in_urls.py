from django.urls import path

from .views import access, cards, enrol, own_sign_in, sign_in

app_name = "sign_in"

urlpatterns = [
    path("sign-in/", sign_in.start, name="start"),
    path("sign-in/code/", sign_in.code, name="code"),
    path("sign-in/pin/", sign_in.pin, name="pin"),
    path("sign-in/passkey/", enrol.use_passkey, name="passkey"),
    path("sign-in/leave/", sign_in.leave, name="leave"),
    path("sign-in/left/", sign_in.left, name="left"),
    path("l/<str:token>/", sign_in.link, name="link"),
    path("enrol/", enrol.enrol, name="enrol"),
    path("enrol/passkey/", enrol.passkey, name="enrol_passkey"),
    path("invitation/<str:token>/", enrol.invitation, name="invitation"),
    path("profile/sign-in/", own_sign_in.own, name="own"),
    path("profile/sign-in/pin/", own_sign_in.own_pin, name="own_pin"),
    path("profile/sign-in/contact/", own_sign_in.contact, name="contact"),
    path("profile/sign-in/contact/code/", own_sign_in.confirm, name="confirm"),
    path("profile/sign-in/everywhere/", own_sign_in.everywhere, name="everywhere"),
    path("people/<int:member_id>/sign-in/", access.access, name="access"),
    path("cards/", cards.cards, name="cards"),
    path("cards/<slug:group>/", cards.sheet, name="sheet"),
]
