import re
import time
from datetime import timedelta

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.core import mail
from django.core.cache import cache
from django.test import Client

from naervaer.demo.cast import PASSWORD, SECOND_FACTOR
from naervaer.people.actions.accounts import invite, sign_out_everywhere
from naervaer.people.actions.pins import Refused, enrol
from naervaer.people.models import Account

KIRSTEN = {"login": "kirsten@lyng.example", "password": PASSWORD}
SUSANNE = {"login": "susanne@lyng.example", "password": PASSWORD}


@pytest.fixture(autouse=True)
def _this_moment(time_machine, now):
    cache.clear()
    time_machine.move_to(now, tick=False)


def viewer(client):
    return client.get("/sign-in/").wsgi_request.viewer


def digits_of_the_app():
    return format_hotp_value(hotp_value(SECOND_FACTOR, int(time.time()) // 30))


def test_a_leader_signs_in_with_e_mail_and_password(cast, client):
    assert client.post("/account/login/", KIRSTEN).url == "/"
    assert viewer(client).leads == {cast.harbour.pk}


def test_hr_gives_the_second_step_too(cast, client):
    assert client.post("/account/login/", SUSANNE).url == "/account/2fa/authenticate/"
    assert viewer(client).is_stranger
    assert client.post("/account/2fa/authenticate/", {"code": "000000"}).status_code == 200
    client.post("/account/2fa/authenticate/", {"code": digits_of_the_app()})
    assert "organisation" in viewer(client).roles
    assert Authenticator.objects.filter(last_used_at__isnull=False).count() == 0


def test_hr_and_the_operator_see_nothing_before_they_have_a_second_step(cast, client):
    Authenticator.objects.all().delete()
    for account in (cast.susanne.account, cast.operator):
        client.force_login(account)
        assert (
            client.get("/cards/" if account != cast.operator else "/profile/sign-in/everywhere/").url == "/account/2fa/"
        )
        assert client.get("/account/2fa/").status_code == 200


def test_hr_sets_up_the_app_gets_recovery_codes_and_is_let_on(cast, client):
    Authenticator.objects.all().delete()
    client.post("/account/login/", SUSANNE)
    asked = client.get("/account/2fa/totp/activate/").url
    page = client.post(asked, {"password": PASSWORD}, follow=True)
    secret = page.context["form"].secret
    assert b"data:image/svg+xml" in page.content
    code = format_hotp_value(hotp_value(secret, int(time.time()) // 30))
    codes = client.post("/account/2fa/totp/activate/", {"code": code}, follow=True)
    assert len(codes.context["unused_codes"]) == 10
    assert client.get("/cards/").status_code == 200
    later = Client()
    later.post("/account/login/", SUSANNE)
    later.post("/account/2fa/authenticate/", {"code": codes.context["unused_codes"][0]})
    assert "organisation" in viewer(later).roles


def test_a_leader_may_go_without_one(cast, client):
    client.force_login(cast.kirsten.account)
    assert client.get("/cards/").status_code == 200


def test_sessions_last_14_days_for_a_leader_and_12_hours_for_hr(cast, client, now, time_machine):
    client.post("/account/login/", KIRSTEN)
    hr = Client()
    hr.post("/account/login/", SUSANNE)
    hr.post("/account/2fa/authenticate/", {"code": digits_of_the_app()})
    time_machine.move_to(now + timedelta(hours=12, seconds=1), tick=False)
    assert viewer(hr).is_stranger
    time_machine.move_to(now + timedelta(days=13), tick=False)
    assert viewer(client).name == "Kirsten Holm"
    time_machine.move_to(now + timedelta(days=14, seconds=1), tick=False)
    assert viewer(client).is_stranger


def test_on_a_shared_device_the_cookie_goes_with_the_browser(cast, client):
    answer = client.post("/account/login/", KIRSTEN | {"shared": "on"})
    assert answer.cookies["sessionid"]["max-age"] == ""
    assert client.session["shared"] is True
    answer = Client().post("/account/login/", KIRSTEN)
    assert answer.cookies["sessionid"]["max-age"] == 14 * 24 * 3600


def test_signing_out_everywhere_ends_every_session(cast, client):
    client.post("/account/login/", KIRSTEN)
    sign_out_everywhere(cast.kirsten.account)
    assert viewer(client).is_stranger


def page_of(login, path="/account/login/"):
    answer = Client().post(path, login)
    body = re.sub(rb'name="csrfmiddlewaretoken" value="\w+"', b"", answer.content)
    return answer.status_code, answer.headers.get("Location"), body.replace(login[next(iter(login))].encode(), b"")


def test_a_wrong_password_and_an_unknown_e_mail_get_the_same_answer(cast):
    known = page_of({"login": "kirsten@lyng.example", "password": "wrong"})
    assert known == page_of({"login": "nobody@lyng.example", "password": "wrong"})


def test_asking_for_a_new_password_answers_and_writes_the_same_for_all(cast):
    answers = {page_of({"email": f"{who}@lyng.example"}, "/account/password/reset/") for who in ("kirsten", "nobody")}
    assert len(answers) == 1
    assert len(mail.outbox) == 2
    assert "/account/password/reset/key/" in mail.outbox[0].body
    assert "/account/password/reset/key/" not in mail.outbox[1].body


def test_a_new_password_by_e_mail_ends_the_old_one(cast, client):
    client.post("/account/password/reset/", {"email": "kirsten@lyng.example"})
    path = re.search(r"/account/password/reset/key/\S+", mail.outbox[0].body)[0]
    form = client.get(path).url
    assert "set-password" in form
    new = "fire-heste-under-broen"
    client.post(form, {"password1": new, "password2": new})
    assert client.post("/account/login/", KIRSTEN).status_code == 200
    assert client.post("/account/login/", KIRSTEN | {"password": new}).status_code == 302
    assert b"set-password" not in client.get(path).content


def test_nobody_can_sign_up(cast, client):
    assert client.get("/account/signup/").status_code == 404


def test_no_plain_address_is_kept_by_the_rate_limits(cast):
    Client(REMOTE_ADDR="203.0.113.77").post("/account/login/", KIRSTEN | {"password": "wrong"})
    assert cache._cache  # the limits did count
    assert not [key for key in cache._cache if "203.0.113.77" in key]


def test_an_invitation_lets_somebody_choose_a_password_once(cast, client, now):
    path = invite(member=cast.lone, by=cast.susanne.pk, at=now)
    assert client.get(path).status_code == 200
    assert b"password" in client.post(path, {"password": "kort"}).content
    chosen = {"password": "fire-heste-under-broen"}
    assert client.post(path, chosen).url == "/account/login/"
    assert client.post(path, chosen).status_code == 404
    assert client.post("/account/login/", {"login": "lone@lyng.example"} | chosen).status_code == 302


def test_an_invitation_dies_after_a_fortnight_and_by_a_newer_one(cast, client, now, time_machine):
    first = invite(member=cast.lone, by=cast.susanne.pk, at=now)
    second = invite(member=cast.lone, by=cast.susanne.pk, at=now)
    assert client.get(first).status_code == 404
    time_machine.move_to(now + timedelta(days=14, seconds=1), tick=False)
    assert client.get(second).status_code == 404


def test_whoever_invites_cannot_become_the_one_they_invite(cast, client, now):
    enrol(cast.lone, pin="482915")
    cast.lone.email = "susanne.too@lyng.example"  # she may change the e-mail in the list
    cast.lone.save()
    path = invite(member=cast.lone, by=cast.susanne.pk, at=now)
    chosen = {"password": "fire-heste-under-broen"}
    assert client.post(path, chosen).status_code == 200
    assert client.post(path, chosen | {"pin": "000000"}).status_code == 200
    client.post("/account/password/reset/", {"email": "susanne.too@lyng.example"})
    assert "/key/" not in mail.outbox[0].body
    assert not Account.objects.get(member=cast.lone).has_usable_password()


def test_who_has_a_password_or_no_e_mail_is_not_invited(cast, now):
    for member in (cast.kirsten, cast.omar):
        with pytest.raises(Refused):
            invite(member=member, by=cast.susanne.pk, at=now)


def test_secrets_of_the_second_step_are_encrypted_where_they_are_kept(cast):
    assert SECOND_FACTOR not in str(list(Authenticator.objects.values_list("data", flat=True)))
