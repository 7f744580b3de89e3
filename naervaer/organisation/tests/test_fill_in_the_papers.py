"""The papers that the law asks for: HR fills in, the drafts follow, members read their notices."""

import io
from datetime import datetime

import pytest
from allauth.mfa.models import Authenticator
from django.apps import apps
from django.conf import settings
from django.test import Client
from pypdf import PdfReader

from naervaer.config.recurring import JOBS
from naervaer.demo.cast import Cast
from naervaer.organisation.actions.law import say_anew
from naervaer.organisation.law.kept import TABLES, Rule
from naervaer.organisation.law.modules import MODULES
from naervaer.organisation.models import LawVersion

pytestmark = pytest.mark.django_db

FACTS = {
    "controller": "Lyng Service A/S, Havnevej 1, Aarhus, CVR 12 34 56 78",
    "contact": "hr@lyng.example",
    "dpo": "",
    "basis": "legitimate",
    "processor": "",
    "talked_on": "2026-02-01",
    "assessed_on": "",
    "assessed_by": "",
}


@pytest.fixture
def hr(cast: Cast, client: Client) -> Client:
    Authenticator.objects.get_or_create(user=cast.susanne.account, type="totp", defaults={"data": {"secret": "x"}})
    client.force_login(cast.susanne.account)
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    return client


def test_it_says_not_approved_until_somebody_has_approved_it(hr: Client) -> None:
    assert "Impact assessment not approved" in hr.get("/organisation/law/").content.decode()
    hr.post("/organisation/law/said/", FACTS | {"assessed_on": "2026-02-10", "assessed_by": "Susanne Lund"})
    assert "Impact assessment not approved" not in hr.get("/organisation/law/").content.decode()
    assert "Approved by Susanne Lund" in hr.get("/organisation/law/assessment/").content.decode()


def test_an_approval_without_a_name_is_refused_and_nothing_is_lost(hr: Client) -> None:
    answer = hr.post("/organisation/law/said/", FACTS | {"assessed_on": "2026-02-10"})
    assert answer.status_code == 422
    assert "Havnevej 1" in answer.content.decode()
    assert not LawVersion.objects.exists()


def test_each_change_is_a_new_version_and_the_same_again_is_none(cast: Cast, hr: Client) -> None:
    hr.post("/organisation/law/said/", FACTS)
    hr.post("/organisation/law/said/", FACTS)
    hr.post("/organisation/law/said/", FACTS | {"dpo": "Ib Holm"})
    assert list(LawVersion.objects.values_list("number", "dpo")) == [(2, "Ib Holm"), (1, "")]


@pytest.mark.parametrize("module", [module.id for module in MODULES])
def test_members_read_who_is_responsible_and_how_long(cast: Cast, client: Client, now: datetime, module: str) -> None:
    facts = {name: value for name, value in FACTS.items() if value} | {"talked_on": None}
    say_anew(organisation=cast.lyng, by=cast.susanne, facts=facts, at=now)
    client.force_login(cast.lone.account)
    page = client.get(f"/notices/{module}/").content.decode()
    assert "Lyng Service A/S" in page
    assert "{" not in page.partition("<main")[2].partition("</main>")[0]


def test_the_drafts_come_as_pdf_and_as_text(hr: Client) -> None:
    hr.post("/organisation/law/said/", FACTS)
    for paper in ("record", "assessment"):
        made = hr.get(f"/organisation/law/{paper}/draft.pdf").content
        text = "".join(page.extract_text() for page in PdfReader(io.BytesIO(made)).pages)
        assert "Lyng Service A/S" in text
        assert "Lyng Service A/S" in hr.get(f"/organisation/law/{paper}/draft.txt").content.decode()
    assert hr.get("/organisation/law/record/draft.doc").status_code == 404
    assert hr.get("/organisation/law/nothing/").status_code == 404


def test_a_leader_and_another_organisation_see_none_of_it(cast: Cast, client: Client, now: datetime) -> None:
    facts = {name: value for name, value in FACTS.items() if value} | {"talked_on": None}
    say_anew(organisation=cast.lyng, by=cast.susanne, facts=facts, at=now)
    client.force_login(cast.kirsten.account)
    assert client.get("/organisation/law/").status_code == 404
    client.force_login(cast.stine.account)
    assert "Lyng Service" not in client.get("/notices/readings/").content.decode()


def test_the_representative_reads_and_does_not_write(cast: Cast, client: Client) -> None:
    client.force_login(cast.torben.account)
    assert client.get("/organisation/law/").status_code == 200
    assert client.post("/organisation/law/said/", FACTS).status_code == 404


def test_every_table_has_a_rule_and_every_rule_a_job_that_runs() -> None:
    assert set(TABLES) == {model._meta.label for model in apps.get_models(include_auto_created=True)} - {"demo"}
    jobs = {job.job for job in JOBS}
    for name, kept in TABLES.items():
        assert kept.rule is Rule.NOBODY or kept.job in jobs, name
        assert not kept.setting or getattr(settings, kept.setting) > 0, name
