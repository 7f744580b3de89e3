"""Somebody with a password, a card or a found key tries to get past the second step, or into somebody's mail."""

import hashlib
import json
import secrets

import pytest
from allauth.mfa.models import Authenticator
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, SECP256R1, generate_private_key
from cryptography.hazmat.primitives.hashes import SHA256
from django.core import mail
from django.core.cache import cache
from fido2.cose import ES256
from fido2.utils import websafe_encode
from fido2.webauthn import AttestationObject, AttestedCredentialData, AuthenticatorData

from naervaer.demo.cast import PASSWORD
from naervaer.people.models import Pin, SignInCode

SUSANNE = {"login": "susanne@lyng.example", "password": PASSWORD}
HOST = {"headers": {"host": "localhost"}}
FLAG = AuthenticatorData.FLAG


@pytest.fixture(autouse=True)
def _this_moment(time_machine, now):
    cache.clear()
    time_machine.move_to(now, tick=False)


class Key:
    """A security key in software, kept for `account` as if it had been set up."""

    def __init__(self, account, **data):
        self.secret, self.id = generate_private_key(SECP256R1()), secrets.token_bytes(16)
        self.handle = str(account.pk)
        self.rp = hashlib.sha256(b"localhost").digest()
        kept = AttestedCredentialData.create(b"\0" * 16, self.id, ES256.from_cryptography_key(self.secret.public_key()))
        made = AuthenticatorData.create(self.rp, FLAG.UP | FLAG.AT, 0, kept)
        response = {
            "clientDataJSON": websafe_encode(b'{"type":"webauthn.create","challenge":"","origin":"http://localhost"}'),
            "attestationObject": websafe_encode(bytes(AttestationObject.create("none", made, {}))),
        }
        Authenticator.objects.create(
            user=account, type="webauthn", data={"name": "", "credential": self._said(response), **data}
        )

    def _said(self, response):
        written = websafe_encode(self.id)
        return {"id": written, "rawId": written, "type": "public-key", "response": response}

    def answer(self, session, flags):
        challenge = session["mfa.webauthn.state"]["challenge"]
        said = {"type": "webauthn.get", "challenge": challenge, "origin": "http://localhost"}
        client, own = json.dumps(said).encode(), bytes(AuthenticatorData.create(self.rp, flags, 1))
        signed = self.secret.sign(own + hashlib.sha256(client).digest(), ECDSA(SHA256()))
        parts = {"clientDataJSON": client, "authenticatorData": own, "signature": signed,
                 "userHandle": self.handle.encode()}  # fmt: skip
        return json.dumps(self._said({name: websafe_encode(part) for name, part in parts.items()}))


def viewer(client):
    return client.get("/sign-in/", **HOST).wsgi_request.viewer


def second_step(client, key):
    client.post("/account/login/", SUSANNE, **HOST)
    client.get("/account/2fa/authenticate/", **HOST)
    client.post("/account/2fa/authenticate/", {"credential": key.answer(client.session, FLAG.UP | FLAG.UV)}, **HOST)
    return viewer(client)


def test_a_passkey_of_ones_own_is_a_second_step(cast, client):
    assert "organisation" in second_step(client, Key(cast.susanne.account)).roles


def test_a_passkey_made_from_a_card_is_no_second_step(cast, client):
    assert second_step(client, Key(cast.susanne.account, from_card=True)).is_stranger


def test_a_key_that_was_found_opens_nothing_without_its_owner(cast, client):
    found, mine = Key(cast.susanne.account), Key(cast.kirsten.account)
    assert mine
    client.post("/account/login/", {"login": "kirsten@lyng.example", "password": PASSWORD}, **HOST)
    client.get("/account/2fa/authenticate/", **HOST)  # a challenge that was made for another
    client.post("/sign-in/passkey/", {"credential": found.answer(client.session, FLAG.UP)}, **HOST)
    assert viewer(client).is_stranger


def test_a_mail_with_a_new_password_leads_to_the_public_address_whatever_host_was_named(cast, client, settings):
    settings.PUBLIC_ADDRESS = "https://naervaer.example"
    client.post("/account/password/reset/", {"email": "kirsten@lyng.example"}, headers={"host": "localhost:9999"})
    assert "https://naervaer.example/account/password/reset/key/" in mail.outbox[0].body
    assert "localhost" not in mail.outbox[0].body


def test_nobody_is_sent_mail_after_mail(cast, client):
    for _ in range(5):
        client.post("/account/password/reset/", {"email": "kirsten@lyng.example"})
    assert len(mail.outbox) == 3


def test_one_member_cannot_send_text_messages_all_day(cast, client, now, time_machine):
    Pin.objects.create(member=cast.lone)
    client.force_login(cast.lone.account)
    sent = 0
    for hour in range(9):
        time_machine.shift(3600)
        session = client.session
        session["at"], session["until"] = int(now.timestamp()) + 3600 * (hour + 1), 2**40
        client.cookies["sessionid"] = _saved(session)
        SignInCode.objects.all().delete()
        client.post("/profile/sign-in/contact/", {"contact": f"2011223{hour}"})
        sent += SignInCode.objects.count()
    assert sent == 5


def _saved(session):
    session.save()
    return session.session_key
