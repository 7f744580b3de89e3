"""The first run: an empty installation gets its operator, its address and its first organisation, through one link."""

import os
import tempfile
from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.core import signing
from django.db import transaction
from django.urls import reverse

from naervaer.people.models import Account, Organisation

from .organisations import FirstPerson, make_organisation

LIVES = timedelta(days=7)
_SALT = "naervaer.people.first_run"


def is_empty() -> bool:
    """Whether nobody runs this installation yet."""
    return not Account.objects.filter(is_operator=True).exists() and not Organisation.objects.exists()


def setup_token() -> str:
    """A token that opens the set-up page while the installation is empty, for seven days; "" when it is not."""
    return signing.dumps("first run", salt=_SALT) if is_empty() else ""


def set_up_path(at: datetime) -> str:
    """The path to print when an empty installation starts; "" when there is nothing to set up."""
    token = setup_token()
    return reverse("people:first_run", args=[token]) if token else ""


def opens(token: str) -> bool:
    """Whether `token` opens the set-up page now."""
    try:
        signing.loads(token, salt=_SALT, max_age=LIVES)
    except signing.BadSignature:
        return False
    return is_empty()


def set_up(
    *,
    email: str,
    password: str,
    organisation: str,
    language: str,
    first: FirstPerson | None,
    name: str,
    team: str,
    at: datetime,
) -> tuple[Account, Organisation] | None:
    """The operator and the organisation, all or nothing; None when somebody was faster.

    Without `first` the operator, called `name`, is its first person too. ValidationError when the password is weak.
    """
    account = Account(email=email.lower(), is_operator=True)
    validate_password(password, account)
    account.set_password(password)
    with transaction.atomic():
        if not is_empty():
            return None
        account.save()
        made = make_organisation(
            name=organisation,
            language=language,
            time_zone=settings.TIME_ZONE,
            first=first or FirstPerson(name, account.email or "", account),
            team=team,
            at=at,
        )
    return account, made


def keep_public_address(address: str) -> None:
    """Write the address into the data folder; the running installation takes it up from there."""
    path = Path(settings.DATA_DIR) / "public_address"
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, temporary = tempfile.mkstemp(dir=path.parent)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(address.rstrip("/") + "\n")
    Path(temporary).replace(path)
