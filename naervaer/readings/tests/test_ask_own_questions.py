"""An organisation asks its own questions, leaves scales out, and brings in an instrument: seen before it is sent."""

import json
import tomllib
from datetime import timedelta
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.translation import override

from naervaer.answers.closing import close_due
from naervaer.answers.collecting import send
from naervaer.answers.reporting import results
from naervaer.history.models import Entry
from naervaer.notices.models import Notice, Posted
from naervaer.notices.sending import send_due
from naervaer.people.models import Role, RoleKind
from naervaer.readings.actions.install_instrument import MustBeSeen, install_instrument, see_instrument, turn
from naervaer.readings.actions.open_reading import Opening, check, open_reading
from naervaer.readings.models import InstalledInstrument, OwnQuestion, SwitchedOff
from naervaer.readings.waves.plugin_file import BadFile, read_plugin
from naervaer.readings.waves.questionnaire import full_questions

PAGE = "/readings/questions/"
NEW = f"{PAGE}new/"
GOOD = {"danish": "Jeg har det værktøj, jeg skal bruge.", "english": "I have the tools I need.", "scale": "agree"}
FILE = (Path(__file__).parents[3] / "docs" / "plug-in-instruments.toml").read_bytes()
WEEK = timedelta(days=7)


@pytest.fixture(autouse=True)
def _on_that_monday(the_time):
    with override("en"):
        yield


@pytest.fixture
def shown(cast, now):
    return OwnQuestion.objects.create(
        organisation=cast.lyng, danish=GOOD["danish"], english=GOOD["english"], made_by=cast.susanne, shown_at=now
    )


def opened(cast, now):
    opening = Opening([cast.harbour], now, now + WEEK)
    return open_reading(by=cast.kirsten, opening=opening, seen=check(cast.kirsten, opening, now).fingerprint, at=now)


def plugin(**changed):
    return json.dumps({**tomllib.loads(FILE.decode()), **changed}).encode()


def seen(instrument, cast, now):
    """As the representative has seen it."""
    see_instrument(instrument=instrument, by=cast.torben, at=now)
    instrument.refresh_from_db()
    return instrument


def test_a_question_is_written_shown_seen_and_only_then_asked(cast, signed_in, now):
    hr, representative = signed_in(cast.susanne), signed_in(cast.torben)
    hr.post(NEW, GOOD)
    question = OwnQuestion.objects.get()
    assert "Draft. Nobody has been shown it." in hr.get(PAGE).content.decode()
    assert GOOD["danish"] not in representative.get(PAGE).content.decode()
    hr.post(f"{PAGE}{question.pk}/shown/")
    assert Notice.objects.get().recipient_id == cast.torben.pk
    assert "I have seen it" in representative.get(PAGE).content.decode()
    assert len(full_questions(cast.lyng, "", now).sittings) == 2
    representative.post(f"{PAGE}{question.pk}/seen/")
    assert [item.id for item in full_questions(cast.lyng, "", now).sittings[2].items] == [f"own-{question.pk}"]
    assert [entry.what for entry in Entry.objects.order_by("id")] == [
        "readings.question_shown",
        "readings.question_seen",
    ]


def test_the_message_to_the_representative_holds_the_question_and_is_dropped_when_it_is_seen(
    cast, signed_in, now, settings
):
    settings.POSTBOX = True
    for number in (1, 2):
        signed_in(cast.susanne).post(NEW, {**GOOD, "danish": f"Jeg har det, jeg skal bruge {number}."})
    first, second = OwnQuestion.objects.order_by("id")
    for question in (first, second):
        signed_in(cast.susanne).post(f"{PAGE}{question.pk}/shown/")
    signed_in(cast.torben).post(f"{PAGE}{second.pk}/seen/")
    send_due(now)
    assert "Jeg har det, jeg skal bruge 1." in Posted.objects.get().body


def test_unseen_it_may_be_asked_after_seven_days_and_withdrawn_no_more(cast, shown, signed_in, now):
    assert len(full_questions(cast.lyng, "", now + WEEK - timedelta(minutes=1)).sittings) == 2
    assert len(full_questions(cast.lyng, "", now + WEEK).sittings) == 3
    signed_in(cast.susanne).post(f"{PAGE}{shown.pk}/withdrawal/")
    assert len(full_questions(cast.lyng, "", now + WEEK).sittings) == 2


def test_words_that_were_shown_stand(cast, shown, signed_in):
    page = signed_in(cast.susanne).post(f"{PAGE}{shown.pk}/", {**GOOD, "english": "I have other tools."})
    assert "so they stand" in page.content.decode()
    shown.refresh_from_db()
    assert shown.english == GOOD["english"]


def test_without_a_representative_nothing_is_shown(cast, signed_in):
    Role.objects.filter(kind=RoleKind.REPRESENTATIVE).delete()
    client = signed_in(cast.susanne)
    client.post(NEW, GOOD)
    page = client.post(f"{PAGE}{OwnQuestion.objects.get().pk}/shown/", follow=True).content.decode()
    assert "Nobody is the employee representative yet" in page
    assert OwnQuestion.objects.get().shown_at is None


@pytest.mark.parametrize(
    ("danish", "english", "says"),
    [
        ("Hvilken vagt har du?", "I like my work.", "“hvilken vagt” asks for a time or a shift"),
        ("Jeg kan lide mit arbejde.", "Which site do you like best?", "“which site” asks for a place"),
        ("Min alder betyder noget her.", "I like my work.", "“alder” asks for who somebody is"),
        ("Min religion bliver respekteret.", "I like my work.", "“religion” asks for who somebody is"),
    ],
)
def test_nothing_may_ask_for_person_place_or_time(cast, signed_in, danish, english, says):
    page = signed_in(cast.susanne).post(NEW, {**GOOD, "danish": danish, "english": english}).content.decode()
    assert says in page
    assert not OwnQuestion.objects.exists()


def test_own_questions_are_their_own_sitting_and_each_its_own_number(cast, shown, now, signed_in):
    reading = opened(cast, now + WEEK)
    for person in cast.harbour_people[:6]:
        send(wave_id=reading.wave_id, sitting=2, member_id=person.pk, ballot=f"a-ballot-of-{person.pk:06}",
             answers={f"own-{shown.pk}": 3}, at=now + WEEK)  # fmt: skip
    close_due(reading.closes_at)
    published = results(reading.wave_id)
    assert published is not None
    score = published.cells[0].scores[f"own-{shown.pk}"].value
    assert score is not None
    assert score.low <= 75 <= score.high
    OwnQuestion.objects.update(danish="Noget helt andet", withdrawn_at=now)
    assert reading.questions.sittings[2].items[0].asked.da == GOOD["danish"]


def test_members_are_told_whose_questions_they_are_before_the_first(cast, shown, now, signed_in, the_time):
    reading = opened(cast, now + WEEK)
    the_time(now + WEEK + timedelta(hours=1))
    page = signed_in(cast.lone).get(f"/answer/{reading.wave_id}/3/").content.decode()
    assert "The company&#x27;s own questions. The employee representative has seen them." in page


def test_a_scale_is_left_out_and_what_carries_the_product_cannot_be(cast, signed_in, now):
    page = signed_in(cast.susanne).get(PAGE).content.decode()
    assert 'value="belonging"' not in page
    assert "Nobody may switch that off." in page
    signed_in(cast.susanne).post(f"{PAGE}switches/", {"asked": ["safety", "face_time", "communication", "attachment"]})
    assert set(SwitchedOff.objects.values_list("scale", flat=True)) == {"trust", "distances", "energy", "recommend"}
    asked = {item.id for item in full_questions(cast.lyng, "time", now).items}
    assert not {"T1", "A1", "H1", "A8", "E1", "R1"} & asked
    assert {"N1", "B1", "L1", "vision", "S1", "D1"} <= asked


def test_an_instrument_is_installed_off_turned_on_and_asked_with_its_licence_shown(cast, signed_in, now, the_time):
    client = signed_in(cast.susanne)
    sent = client.post(f"{PAGE}instruments/", {"file": SimpleUploadedFile("pace.toml", FILE)})
    page = client.get(sent["Location"]).content.decode()
    assert "CC0 1.0" in page
    assert "It is off. Nobody is asked." in page
    assert len(full_questions(cast.lyng, "", now).sittings) == 2
    assert (
        "The employee representative sees it first"
        in client.post(sent["Location"], {"on": "1"}, follow=True).content.decode()
    )
    client.post(sent["Location"], {"seen": "1"})
    signed_in(cast.torben).post(sent["Location"], {"seen": "1"})
    client = signed_in(cast.susanne)
    client.post(sent["Location"], {"on": "1"})
    reading = opened(cast, now)
    assert reading.questions.measures["x-our_pace-pace"] == ("x-our_pace-p1", "x-our_pace-p2")
    the_time(now + timedelta(hours=1))
    told = signed_in(cast.lone).get(f"/answer/{reading.wave_id}/3/").content.decode()
    assert "Our pace. Written as an example for Nærvær. Licence: CC0 1.0." in told
    InstalledInstrument.objects.all().delete()
    assert reading.questions.sittings[2].items[2].scale.labels[0].da == "Aldrig"


def test_one_that_asks_about_health_is_turned_on_knowingly(cast, signed_in, now):
    made = install_instrument(name="h.json", data=plugin(health=True), by=cast.susanne, at=now)
    seen(made, cast, now)
    client = signed_in(cast.susanne)
    address = f"{PAGE}instruments/{made.pk}/"
    assert "It asks about health." in client.post(address, {"on": "1"}, follow=True).content.decode()
    client.post(address, {"on": "1", "knows": "1"})
    assert InstalledInstrument.objects.get().is_on


def test_one_is_asked_at_a_time(cast, signed_in, now):
    first = install_instrument(name="a.json", data=plugin(), by=cast.susanne, at=now)
    other = install_instrument(name="b.json", data=plugin(id="other"), by=cast.susanne, at=now)
    turn(instrument=seen(first, cast, now), is_on=True, knows_health=False, by=cast.susanne, at=now)
    page = signed_in(cast.susanne).post(f"{PAGE}instruments/{other.pk}/", {"on": "1"}, follow=True).content.decode()
    assert "One instrument is asked at a time" in page


def test_a_new_file_in_place_of_one_that_was_seen_has_to_be_seen_again(cast, now):
    seen(install_instrument(name="a.json", data=plugin(), by=cast.susanne, at=now), cast, now)
    other = install_instrument(name="a.json", data=plugin(source="elsewhere"), by=cast.susanne, at=now)
    with pytest.raises(MustBeSeen):
        turn(instrument=other, is_on=True, knows_health=False, by=cast.susanne, at=now)


WORDS = {"da": "Ro", "en": "Peace"}
PACE = {"id": "pace", "name": WORDS, "high": WORDS, "do": WORDS}
ITEM = {"id": "a", "measure": "pace", "scale": "agree", "text": {"da": "Jeg har ro.", "en": "I have peace."}}


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"text": {"da": "Hvilken vagt har du?", "en": "I like it."}}, "“hvilken vagt” asks for a time or a shift"),
        ({"text": {"da": "Hvil\u200bken vagt har du?", "en": "I like it."}}, "“hvilken vagt” asks for a time"),
        ({"text": {"da": "Jeg har ro.", "en": "Which site?"}}, "“which site” asks for a place"),
        ({"text": {"da": "a\0b", "en": "I like it."}}, "cannot be shown"),
        ({"text": {"da": "a\ud800b", "en": "I like it."}}, "cannot be shown"),
        ({"text": {"da": "Ro.", "en": "Peace.", "<b>": "x"}}, "names a language that is none"),
        ({"id": 'a" onfocus="x'}, "letters and numbers"),
        ({"id": "a" * 21}, "letters and numbers"),
    ],
)
def test_a_question_of_a_file_may_not_single_out_or_break_anything(changed, says):
    with pytest.raises(BadFile, match=says):
        read_plugin("pace.json", plugin(measures=[PACE], items=[ITEM, {**ITEM, "id": "b", **changed}]))


def test_where_health_is_asked_about_the_representative_alone_judges_the_words():
    asked = {**ITEM, "text": {"da": "Jeg har sovet godt om natten.", "en": "I have slept well at night."}}
    assert read_plugin("h.json", plugin(health=True, measures=[PACE], items=[asked])).health
    with pytest.raises(BadFile, match="asks for a time"):
        read_plugin("h.json", plugin(measures=[PACE], items=[asked]))


def test_a_file_that_would_take_minutes_to_read_is_refused_at_once():
    with pytest.raises(BadFile, match="full stops"):
        read_plugin("a.toml", b"a" + b".a" * 90_000 + b"=1")


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"licence": ""}, "“licence” is missing"),
        ({"id": "Our Pace"}, "small letters"),
        ({"title": {"da": "Vores tempo"}}, "“title” needs a Danish (da) and an English (en) text"),
        ({"languages": ["sv"]}, "“languages” names da and en at least"),
        ({"items": []}, "“items” is missing or empty"),
        ({"scales": {"often": {"labels": [{"da": "Ja", "en": "Yes"}, {"da": "Nej", "en": "No"}]}}}, "5 to 11 answers"),
        ({"measures": [{"id": "pace", "name": {"da": "T", "en": "P"}, "high": {"da": "T", "en": "P"},
                        "do": {"da": "T", "en": "P"}}]}, "names a measure that is not there"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_file_is_said_plainly(changed, says):
    with pytest.raises(BadFile, match=says.replace("(", r"\(").replace(")", r"\)")):
        read_plugin("pace.json", plugin(**changed))


def test_a_file_that_is_none_is_said_and_nothing_is_installed(cast, signed_in):
    client = signed_in(cast.susanne)
    for name, data in (("a.toml", b"id = = 3"), ("a.json", b"[" * 100_000), ("a.exe", b"MZ"), ("a.toml", b"\xff\xfe")):
        answer = client.post(f"{PAGE}instruments/", {"file": SimpleUploadedFile(name, data)})
        assert answer.status_code == 422
    assert not InstalledInstrument.objects.exists()


def test_others_can_neither_see_nor_change_any_of_it(cast, shown, signed_in, now):
    made = install_instrument(name="a.json", data=plugin(), by=cast.susanne, at=now)
    for person in (cast.stine, cast.kirsten, cast.lone):
        client = signed_in(person)
        assert client.get(PAGE).status_code == 404
        assert client.get(f"{PAGE}instruments/{made.pk}/").status_code == 404
        assert client.post(f"{PAGE}{shown.pk}/withdrawal/").status_code == 404
    assert signed_in(cast.torben).post(f"{PAGE}switches/", {}).status_code == 404
    signed_in(cast.torben).post(f"{PAGE}instruments/{made.pk}/", {"on": "1"})
    assert not InstalledInstrument.objects.get().is_on


def test_what_came_of_them_stands_on_the_compass_with_its_meaning_and_one_thing_to_do(
    cast, shown, now, signed_in, the_time
):
    made = install_instrument(name="a.toml", data=FILE, by=cast.susanne, at=now)
    turn(instrument=seen(made, cast, now), is_on=True, knows_health=False, by=cast.susanne, at=now)
    reading = opened(cast, now + WEEK)
    for person in cast.harbour_people[:8]:
        for sitting, part in enumerate(reading.questions.sittings):
            send(
                wave_id=reading.wave_id, sitting=sitting, member_id=person.pk, at=now + WEEK,
                ballot=f"a-ballot-{person.pk:06}-{sitting}", answers={item.id: 3 for item in part.items},
            )  # fmt: skip
    close_due(reading.closes_at)
    the_time(reading.closes_at + timedelta(hours=1))
    page = signed_in(cast.lone).get(f"/compass/{cast.harbour.pk}/{reading.pk}/").content.decode()
    for words in (GOOD["english"], "Many agree.", "Our pace", "Ask what can wait until tomorrow.", "Licence: CC0 1.0."):
        assert words in page


def test_everybody_can_read_every_question_that_is_asked_here(cast, shown, now, signed_in, the_time):
    SwitchedOff.objects.create(organisation=cast.lyng, scale="trust")
    the_time(now + WEEK)
    page = signed_in(cast.lone).get("/rules/").content.decode()
    assert GOOD["english"] in page
    assert "My leader keeps what we agree." not in page
    elsewhere = signed_in(cast.anders).get("/rules/").content.decode()
    assert GOOD["english"] not in elsewhere
    assert "My leader keeps what we agree." in elsewhere
