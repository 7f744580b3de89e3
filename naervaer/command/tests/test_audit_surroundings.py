"""What lies around an answer: with one setting of the shell away, the audit fails; one test a setting."""

import logging

import pytest

from naervaer.command import audit_surroundings
from naervaer.config.logs import WithoutAddress
from naervaer.people.models import Account

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("without_captured_logs")]
HEADERS = "what a page of ours tells other sites and proxies"
LOGS = "logs that hold addresses of pages"
TIMES = "times of signing in that are kept"


def broken():
    return {finding.attack for finding in audit_surroundings.findings() if not finding.holds}


def test_as_it_is_delivered_it_holds():
    assert broken() == set()


@pytest.mark.parametrize("policy", [None, "unsafe-url", "same-origin"])
def test_the_address_of_a_page_told_to_other_sites(settings, policy):
    settings.SECURE_REFERRER_POLICY = policy
    assert HEADERS in broken()


def test_pages_kept_on_the_way(settings):
    settings.MIDDLEWARE = [one for one in settings.MIDDLEWARE if "naervaer.web" not in one]
    assert HEADERS in broken()


def test_a_log_handler_without_its_filter():
    logger = logging.getLogger("django")
    careless = logging.StreamHandler()
    logger.addHandler(careless)
    try:
        assert broken() == {LOGS}
        careless.addFilter(WithoutAddress())
        assert broken() == set()
    finally:
        logger.removeHandler(careless)


def test_requests_logged_by_whoever_serves_the_pages(monkeypatch):
    monkeypatch.setattr(audit_surroundings, "pages_command", lambda *_: ["granian", "--access-log"])
    assert broken() == {LOGS}


def test_sessions_in_the_database(settings):
    settings.SESSION_ENGINE = "django.contrib.sessions.backends.db"
    assert TIMES in broken()


def test_the_time_of_the_last_sign_in(monkeypatch):
    monkeypatch.setattr(Account, "last_login", "a field")
    assert TIMES in broken()
