"""Somebody who can sign in. Staff have an e-mail and a password or passkey; most members have neither."""

import secrets
from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils.translation import gettext_lazy as _


def new_handle() -> str:
    return secrets.token_hex(12)


class AccountManager(BaseUserManager["Account"]):
    def create_user(self, email: str | None = None, password: str | None = None, **fields: Any) -> "Account":
        account = self.model(email=self.normalize_email(email) if email else None, **fields)
        account.set_password(password)
        account.save(using=self._db)
        return account


class Account(AbstractBaseUser):
    """Has no `last_login`: signing in to answer must leave no time behind (PROTECTION)."""

    last_login = None
    handle = models.CharField(max_length=24, unique=True, default=new_handle, editable=False)
    email = models.EmailField(_("e-mail"), unique=True, null=True, blank=True)
    is_active = models.BooleanField(default=True)
    is_operator = models.BooleanField(default=False)
    # Signs everybody out who is signed in with this account, when it changes.
    epoch = models.PositiveIntegerField(default=0)

    objects: ClassVar[AccountManager] = AccountManager()

    USERNAME_FIELD = "handle"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    def __str__(self) -> str:
        return self.email or self.handle

    def get_session_auth_hash(self) -> str:
        return f"{super().get_session_auth_hash()}.{self.epoch}"
