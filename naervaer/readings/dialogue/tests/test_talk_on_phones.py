"""A dialogue held now: the leader leads, everybody writes; two phones at once, late joiners, double taps."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from naervaer.readings.dialogue.actions.lead import go_to_leg
from naervaer.readings.dialogue.actions.say import come, say
from naervaer.readings.dialogue.refusals import DialogueOver, EnoughSaid, NotAskedYet, NothingSaid, NotYourVoice
from naervaer.readings.models import Dialogue, Note


def page_of(client, dialogue, **given):
    return client.get(reverse("readings:dialogue_page", args=[dialogue.pk]), given).content.decode()


def go_on(client, dialogue, before):
    return client.post(reverse("readings:dialogue_leg", args=[dialogue.pk]), {"before": before, "to": before + 1})


def join(client, dialogue):
    return client.post(reverse("readings:dialogue_presence", args=[dialogue.pk]))


def write(client, dialogue, words, question="support", voice="name"):
    given = {"words": words, "question": question, "voice": voice}
    return client.post(reverse("readings:dialogue_notes", args=[dialogue.pk]), given)


def test_before_the_first_word_a_member_is_told_who_sees_it(cast, begun, signed_in):
    dialogue = begun()
    page = page_of(signed_in(cast.lone), dialogue)
    assert "seen by everybody in it and its leader, with your first name" in page
    assert "It is not an anonymous answer." in page
    assert page.index("Who sees what you write?") < page.index("I am in")


def test_nobody_is_asked_for_a_number(cast, begun, signed_in):
    dialogue = begun()
    client = signed_in(cast.lone)
    join(client, dialogue)
    go_to_leg(dialogue=dialogue, before=0, to=1, at=dialogue.opens_at)
    page = page_of(client, dialogue)
    assert 'type="radio"' not in page
    assert 'type="number"' not in page
    assert 'type="range"' not in page


def test_what_others_write_is_read_when_the_talk_goes_on(cast, begun, said, signed_in):
    dialogue = begun()
    go_to_leg(dialogue=dialogue, before=0, to=1, at=dialogue.opens_at)
    said(dialogue, cast.lone, "Bilal came at once")
    omar, kirsten = signed_in(cast.omar), signed_in(cast.kirsten)
    join(omar, dialogue)
    assert "Bilal came at once" not in page_of(omar, dialogue)
    assert "Bilal came at once" not in page_of(kirsten, dialogue)
    assert "Bilal came at once" in page_of(signed_in(cast.lone), dialogue)
    go_on(kirsten, dialogue, 1)
    page = page_of(omar, dialogue, at="support")
    assert "Bilal came at once" in page
    assert '<p class="saying-who">Lone</p>' in page


def test_what_one_keeps_for_oneself_nobody_else_reads_not_even_the_leader_nor_afterwards(
    cast, begun, said, signed_in, the_time
):
    dialogue = begun(pace="open")
    said(dialogue, cast.lone, "Only mine", voice="self")
    said(dialogue, cast.lone, "For all")
    assert "Only mine" in page_of(signed_in(cast.lone), dialogue, at="support")
    for who in (cast.kirsten, cast.bilal):
        client = signed_in(who)
        join(client, dialogue)
        page = page_of(client, dialogue, at="support")
        assert "For all" in page
        assert "Only mine" not in page
    the_time(dialogue.ends_at + timedelta(days=1))
    assert "Only mine" not in page_of(signed_in(cast.kirsten), dialogue)


def test_two_phones_write_at_once_and_nothing_is_lost(cast, begun, signed_in):
    dialogue = begun()
    go_to_leg(dialogue=dialogue, before=0, to=1, at=dialogue.opens_at)
    lone, omar = signed_in(cast.lone), signed_in(cast.omar)
    join(lone, dialogue), join(omar, dialogue)
    page_of(lone, dialogue), page_of(omar, dialogue)
    write(lone, dialogue, "From Lone")
    write(omar, dialogue, "From Omar")
    assert set(Note.objects.values_list("words", flat=True)) == {"From Lone", "From Omar"}


def test_a_double_tap_and_the_back_button_say_it_once(cast, begun, signed_in):
    dialogue = begun()
    go_to_leg(dialogue=dialogue, before=0, to=1, at=dialogue.opens_at)
    lone = signed_in(cast.lone)
    join(lone, dialogue), join(lone, dialogue)
    for _tap in range(3):
        assert write(lone, dialogue, "Once").status_code == 302
    assert Note.objects.count() == 1
    assert dialogue.present.count() == 1


def test_the_leader_taps_twice_and_the_talk_goes_on_once(cast, begun, signed_in):
    dialogue = begun()
    kirsten = signed_in(cast.kirsten)
    go_on(kirsten, dialogue, 0), go_on(kirsten, dialogue, 0)
    dialogue.refresh_from_db()
    assert dialogue.leg == 1
    go_on(signed_in(cast.bilal), dialogue, 0)
    dialogue.refresh_from_db()
    assert dialogue.leg == 1


def test_it_goes_back_and_never_past_its_ends(cast, begun, now):
    dialogue = begun()
    assert go_to_leg(dialogue=dialogue, before=0, to=1, at=now)
    assert go_to_leg(dialogue=dialogue, before=1, to=0, at=now)
    assert not go_to_leg(dialogue=dialogue, before=0, to=-1, at=now)
    assert not go_to_leg(dialogue=dialogue, before=0, to=3, at=now)
    Dialogue.objects.update(leg=4)
    assert not go_to_leg(dialogue=dialogue, before=4, to=5, at=now)


def test_only_who_leads_takes_the_talk_on(cast, begun, signed_in):
    dialogue = begun()
    for who in (cast.lone, cast.henrik, cast.stine, cast.yrsa, cast.susanne):
        assert go_on(signed_in(who), dialogue, 0).status_code == 404
        assert signed_in(who).post(reverse("readings:dialogue_end", args=[dialogue.pk])).status_code == 404
    dialogue.refresh_from_db()
    assert (dialogue.leg, dialogue.ends_at) == (0, dialogue.opens_at + timedelta(hours=3))


def test_a_phone_that_watches_is_sent_nothing_new_and_then_that_the_talk_has_gone_on(cast, begun, said, signed_in, now):
    dialogue = begun()
    lone, kirsten = signed_in(cast.lone), signed_in(cast.kirsten)
    join(lone, dialogue)
    address = reverse("readings:dialogue_page", args=[dialogue.pk])
    watching = {"seen": "0-open-0-0-1-0", "stage": "0-open", "at": ""}
    assert lone.get(address, watching).status_code == 204
    go_on(kirsten, dialogue, 0)
    page = lone.get(address, watching).content.decode()
    assert "We have gone on" in page
    assert "<html" not in page
    later = {"seen": "1-open-0-0-1-0", "stage": "0-open", "at": ""}
    assert lone.get(address, later).status_code == 204
    said(dialogue, cast.lone, "Mine")
    assert "We have gone on" in lone.get(address, later).content.decode()


def test_a_question_that_is_not_open_is_not_answered(cast, begun, said):
    dialogue = begun()
    with pytest.raises(NotAskedYet):
        said(dialogue, cast.lone, "Too early")
    go_to_leg(dialogue=dialogue, before=0, to=1, at=dialogue.opens_at)
    with pytest.raises(NotAskedYet):
        said(dialogue, cast.lone, "Not asked at all", question="vision")
    with pytest.raises(NothingSaid):
        said(dialogue, cast.lone, "  ")


def test_one_speaks_under_the_own_name_and_for_no_one_else(cast, begun, said):
    dialogue = begun()
    go_to_leg(dialogue=dialogue, before=0, to=1, at=dialogue.opens_at)
    for voice in ("team", "pair"):
        with pytest.raises(NotYourVoice):
            said(dialogue, cast.lone, "As somebody else", voice=voice)


def test_five_notes_on_a_question_are_enough(cast, begun, said):
    dialogue = begun(pace="open")
    for number in range(5):
        said(dialogue, cast.lone, f"Note {number}")
    with pytest.raises(EnoughSaid):
        said(dialogue, cast.lone, "One more")
    said(dialogue, cast.lone, "Note 4")
    assert Note.objects.count() == 5


def test_on_the_leaders_screen_words_are_the_teams_and_have_no_name(cast, begun, said, signed_in):
    dialogue = begun(where="screen")
    go_to_leg(dialogue=dialogue, before=0, to=1, at=dialogue.opens_at)
    said(dialogue, cast.kirsten, "Fewer messages", voice="team", hosts=True)
    page = page_of(signed_in(cast.kirsten), dialogue)
    assert "From the team" in page
    assert "Write it down for the team" in page
    with pytest.raises(NotYourVoice):
        said(dialogue, cast.lone, "By name", voice="name")


def test_a_national_number_is_never_kept(cast, begun, signed_in):
    dialogue = begun(pace="open")
    lone = signed_in(cast.lone)
    join(lone, dialogue)
    page = write(lone, dialogue, "Ring 010190-1234")
    assert page.status_code == 422
    assert "never keeps those" in page.content.decode()
    assert "Ring 010190-1234" in page.content.decode()
    assert not Note.objects.exists()


def test_what_is_written_too_late_is_not_kept_and_not_lost(cast, begun, signed_in, the_time):
    dialogue = begun()
    go_to_leg(dialogue=dialogue, before=0, to=1, at=dialogue.opens_at)
    lone = signed_in(cast.lone)
    join(lone, dialogue)
    the_time(dialogue.ends_at)
    page = write(lone, dialogue, "A minute late")
    assert page.status_code == 422
    assert "This was not sent" in page.content.decode()
    assert "A minute late" in page.content.decode()
    with pytest.raises(DialogueOver):
        come(dialogue=dialogue, member=cast.omar, at=dialogue.ends_at)


def test_a_lost_session_leads_to_signing_in_and_back_here(cast, begun, client):
    dialogue = begun()
    answer = client.post(reverse("readings:dialogue_notes", args=[dialogue.pk]), {"words": "Hello"})
    assert answer.status_code == 302
    assert reverse("sign_in:start") in answer["Location"]
    assert not Note.objects.exists()


def test_one_takes_back_what_one_said_and_nothing_of_others(cast, begun, said, signed_in, the_time):
    dialogue = begun(pace="open")
    said(dialogue, cast.lone, "Said in haste")
    note = Note.objects.get()
    address = reverse("readings:dialogue_note_removal", args=[note.pk])
    for who in (cast.omar, cast.kirsten, cast.stine):
        assert signed_in(who).post(address).status_code == 404
    the_time(dialogue.ends_at + timedelta(days=3))
    assert signed_in(cast.lone).post(address).status_code == 302
    assert not Note.objects.exists()


def test_who_left_the_team_finds_no_dialogue_and_still_takes_back_the_own_words(cast, begun, said, signed_in, now):
    dialogue = begun(pace="open")
    said(dialogue, cast.lone, "Said before I left")
    cast.lone.memberships.update(until=timezone.localdate(now) - timedelta(days=1))
    lone = signed_in(cast.lone)
    assert lone.get(reverse("readings:dialogue_page", args=[dialogue.pk])).status_code == 404
    note = Note.objects.get()
    answer = lone.post(reverse("readings:dialogue_note_removal", args=[note.pk]))
    assert answer["Location"] == reverse("readings:workshop")
    assert not Note.objects.exists()


def test_saying_needs_the_dialogue_to_be_open(cast, begun):
    dialogue = begun(pace="open")
    with pytest.raises(DialogueOver):
        say(dialogue=dialogue, by=cast.lone, question="support", voice="name", words="Late", hosts=False,
            at=dialogue.ends_at)  # fmt: skip
