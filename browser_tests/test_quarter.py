"""A quarter in the life of a team: readings that open by themselves, messages at the right local hours, results, help.

The clock is moved hour by hour as the worker lives it. Text messages go through a real gateway and e-mail through a
real server, both on this machine.
"""

import re
from collections import defaultdict
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from django.core.cache import cache
from playwright.sync_api import expect

from naervaer.answers.closing import close_due
from naervaer.answers.collecting import open_sittings, send
from naervaer.notices.jobs import send as send_notices
from naervaer.notices.tests.servers import MailServer, TextGateway
from naervaer.organisation.models import Case
from naervaer.readings.models import Reading
from naervaer.readings.waves.opening import open_due
from naervaer.results.jobs import estimate_due

ZONE = ZoneInfo("Europe/Copenhagen")
HOUR = timedelta(hours=1)
SCALES = {"belonging", "safety", "face_time", "communication", "T1", "T2", "T3", "T4", "N1", "L1"}
ALONE = {"B1": 0, "B2": 0, "B3": 0, "B4": 4, "L1": 4}  # belongs not at all, and feels alone with the work
DESK, PHONE = ("desktop", "en", "light"), ("phone", "da", "dark")


class House:
    """The house over time: what the worker does, and what arrives where and when."""

    def __init__(self, now, clock, mail, texts):
        self.now, self.clock, self.mail, self.texts = now, clock, mail, texts
        self.arrived = defaultdict(list)  # by number or address: the local hours

    def live(self, until, every=HOUR):
        """Everything that runs by itself, until that local midnight or moment."""
        moment = until if isinstance(until, datetime) else datetime.combine(until, time(0, 5), ZONE)
        while self.now < moment:
            self.now = min(self.now + every, moment)
            for job in (close_due, estimate_due, open_due, send_notices):
                job(self.now)
            self._note()
        self.clock(self.now)

    def _note(self):
        local = self.now.astimezone(ZONE)
        for path, _words in self.texts.received:
            self.arrived[path.rpartition("/")[2]].append(local)
        for address in self.mail.receivers:
            self.arrived[address].append(local)
        self.texts.received.clear()
        self.mail.receivers.clear()

    def answer(self, people, given):
        """They send what is open, through the door that the pages use."""
        for person in people:
            for one in open_sittings(person.pk, self.now):
                answers = {asked.id: given.get(asked.id, 3) for asked in one.questions}
                ballot = f"phone-{person.pk:06}-sitting-{one.wave_id}-{one.sitting}"
                send(wave_id=one.wave_id, sitting=one.sitting, member_id=person.pk, ballot=ballot[:64],
                     answers=answers, at=self.now)  # fmt: skip


@pytest.fixture
def house(now, clock, settings):
    cache.clear()
    mail, texts = MailServer(), TextGateway()
    mail.controller.start()
    settings.POSTBOX, settings.SMS_URL = False, f"json://127.0.0.1:{texts.port}/to/{{to}}"
    settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_USE_TLS = "127.0.0.1", mail.port, False
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    clock(now - timedelta(days=7))  # HR sets the rhythm a week before it begins
    yield House(now - timedelta(days=7), clock, mail, texts)
    mail.controller.stop()
    texts.stop()


@pytest.fixture
def at(axe, look):
    """at(page, name): the page that is open is readable for everybody; its picture is kept."""

    def checked(page, name):
        axe(page)
        look(page, f"quarter-{name}")

    return checked


def test_a_quarter_in_the_life_of_a_team(live_server, open_page, house, cast, sign_in, at):
    home = live_server.url
    people = list(cast.harbour_people)
    hr, leader = open_page(*DESK), open_page(*PHONE)
    member, desk = open_page("phone", "en", "light"), open_page("desktop", "da", "dark")
    for page, who in ((hr, cast.susanne), (leader, cast.kirsten), (member, cast.lone), (desk, cast.kirsten)):
        sign_in(page, who)
    set_the_rhythm(hr, home, at)
    house.live(datetime(2026, 3, 9, 23, 30, tzinfo=ZONE))
    everybody_was_asked_in_their_own_hours(house, cast, people)
    assert Reading.objects.get(kind="full").opens_at.astimezone(ZONE) == datetime(2026, 3, 3, tzinfo=ZONE)
    house.answer(people, ALONE | {"vision": 0, "A4": 0})
    house.live(date(2026, 3, 10))

    step = the_leader_promises(leader, home, at)
    the_team_sees_it(member, home, step, at)
    for place in ("compass", "distances", "belonging", "trust"):
        for page, name in ((leader, "leader"), (desk, "desk"), (member, "member")):
            page.goto(f"{home}/{place}/{cast.harbour.pk}/")
            expect(page.locator("main h1")).to_be_visible()
            at(page, f"{place}-{name}")
    paper = desk.request.get(f"{home}/compass/{cast.harbour.pk}/print/")
    assert paper.body().startswith(b"%PDF")

    in_their_own_language(open_page("phone", "pl"), cast.agnieszka, home, step, sign_in, at)
    in_their_own_language(open_page("phone", "ar"), cast.omar, home, step, sign_in, at)
    others = [one for one in people if one not in (cast.agnieszka, cast.omar)]
    house.answer(others, ALONE)
    while not Case.objects.exists() and house.now < datetime(2026, 4, 14, tzinfo=ZONE):
        house.live(house.now + timedelta(days=1), every=6 * HOUR)
        house.answer(others, ALONE)
    help_is_seen_to(hr, home, at)
    they_talk_about_it(desk, member, cast, home, at)

    while house.now < datetime(2026, 6, 1, tzinfo=ZONE):
        house.answer(people, {"L1": 2})
        house.live(house.now + timedelta(days=1), every=6 * HOUR)
    the_quarter_asked_everything()
    member.goto(f"{home}/belonging/{cast.harbour.pk}/")
    at(member, "belonging-after")
    desk.goto(f"{home}/belonging/{cast.harbour.pk}/")
    expect(desk.locator(".trend").first).to_be_visible()
    at(desk, "belonging-after-desk")


def set_the_rhythm(hr, home, at):
    hr.goto(f"{home}/readings/rhythm/")
    at(hr, "no-rhythm")
    hr.locator("main a.button").first.click()
    for name, value in (("full_days", "7"), ("pulse_weeks", "1"), ("pulse_items", "5"), ("pulse_days", "5")):
        hr.locator(f"[name={name}]").select_option(value)
    hr.locator("[name=weekday]").select_option("1")
    hr.locator("[name=is_on]").check()
    at(hr, "rhythm-form")
    hr.locator("main form.card button").click()
    expect(hr.locator("ol.year").first).to_be_visible()
    at(hr, "rhythm")


def everybody_was_asked_in_their_own_hours(house, cast, people):
    """An invitation and the reminders of day 3 and day 5 to each of the ten, whoever has answered."""
    for person in people:
        hours = [moment for key in (person.mobile, person.email) if key for moment in house.arrived[key]]
        assert len(hours) == 3, (person.name, hours)
    night = house.arrived[cast.agnieszka.mobile]
    assert all(moment.hour >= 22 or moment.hour < 6 for moment in night), night
    assert all(5 <= moment.hour < 13 for moment in house.arrived[cast.omar.mobile])
    assert [moment.date().day for moment in house.arrived[cast.omar.mobile]] == [3, 6, 9]  # not on a Sunday


def the_leader_promises(leader, home, at):
    """From Today to three sentences and a step. Returns the step."""
    leader.goto(home)
    at(leader, "today-results")
    leader.locator("#results-in a").click()
    expect(leader.locator("ol.said li")).to_have_count(3)
    at(leader, "said-leader")
    choice = leader.locator("form.said-steps label:has(input[type=radio])").first
    choice.click()
    step = choice.inner_text().strip()
    leader.locator("form.said-steps button").last.click()
    leader.wait_for_load_state()
    return step


def the_team_sees_it(member, home, step, at):
    member.goto(f"{home}/said/")
    expect(member.locator("ol.said li")).to_have_count(3)
    expect(member.locator("form.said-steps")).to_have_count(0)
    expect(member.get_by_role("main")).to_contain_text(re.compile("Kirsten Holm"))
    at(member, "said-member")


def in_their_own_language(phone, person, home, step, sign_in, at):
    """The short reading: what was done since is said first; then five questions, and thank you."""
    sign_in(phone, person)
    phone.goto(f"{home}/answer/")
    phone.locator("main a[href*='/answer/']").first.click()
    expect(phone.locator("html")).to_have_attribute("lang", person.language)
    expect(phone.locator(".since-list li").first).to_contain_text("Kirsten Holm")
    at(phone, f"since-{person.language}")
    phone.locator("[data-begin]").click()
    while phone.locator(".answer").count():
        where = phone.locator(".course-label").inner_text()
        phone.locator(".answer").nth(4).click()
        phone.wait_for_function("was => document.querySelector('.course-label')?.innerText !== was", arg=where)
    at(phone, f"review-{person.language}")
    phone.locator("form[data-sitting] button.button-block").first.click()
    phone.wait_for_url("**/done/")
    at(phone, f"thanks-{person.language}")


def help_is_seen_to(hr, home, at):
    """Two readings running say that people are alone: a case, with an owner, something planned and a day."""
    case = Case.objects.get()
    assert case.measures == ["L1", "belonging"]
    hr.goto(home)
    at(hr, "hr-today")
    hr.locator(f"main a[href='/organisation/cases/{case.pk}/']").first.click()
    at(hr, "case")
    hr.locator("form[action$='/owner/'] button").click()
    hr.locator("form[action$='/steps/'] input[name=due_on]").fill("2026-03-20")
    hr.locator("form[action$='/steps/'] button").last.click()
    hr.locator("form[action*='/done/'] button").first.click()
    expect(hr.get_by_role("main")).not_to_contain_text("Lone Friis")
    at(hr, "case-helped")
    assert Case.objects.get().steps.filter(done_at__isnull=False).count() == 1
    hr.goto(f"{home}/organisation/belonging/")
    at(hr, "units")


def they_talk_about_it(desk, member, cast, home, at):
    """The dialogue on the leader's screen and a phone, to a step."""
    desk.goto(f"{home}/workshop/start/{cast.harbour.pk}/")
    at(desk, "dialogue-start")
    desk.locator("form.start button").click()
    desk.wait_for_url(re.compile(r"/workshop/dialogue/\d+/$"))
    member.goto(desk.url)
    member.locator("form[action$='/presence/'] button").click()
    while not desk.locator("input[name=what]").count():
        desk.locator("form[action$='/leg/'] button").last.click()
        desk.wait_for_load_state()
    desk.locator("input[name=what]").fill("Ringe til to om ugen uden en opgave")
    desk.locator("form[action$='/steps/'] button").last.click()
    expect(member.get_by_text("Ringe til to om ugen uden en opgave")).to_be_visible(timeout=15_000)
    at(desk, "dialogue-agreed")
    at(member, "dialogue-agreed-member")


def the_quarter_asked_everything():
    """A reading each week but on holidays, five or six questions each, and every scale of the core set."""
    pulses = Reading.objects.filter(kind="pulse")
    assert 10 <= pulses.count() <= 12
    asked = [reading.questions for reading in pulses]
    assert all(4 <= len(questions.items) <= 6 for questions in asked)
    assert {measure for questions in asked for measure in questions.measures} >= SCALES
    opened = sorted(reading.opens_at for reading in Reading.objects.all())
    assert all(later - earlier >= timedelta(days=7) - HOUR for earlier, later in pairwise(opened))
