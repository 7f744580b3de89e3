"""A list is planned, confirmed and written: all or nothing, and twice changes nothing."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from naervaer.history.models import Entry
from naervaer.people.actions import import_people as importing
from naervaer.people.importing.export import to_csv
from naervaer.people.importing.keeping import unpack_plan
from naervaer.people.importing.reading import read_text
from naervaer.people.importing.snapshot import here, stamp
from naervaer.people.importing.table import Refused
from naervaer.people.models import ImportDraft, Member, Membership, Role

HEAD = "Lønnr;Navn;Mobil;E-mail;Hold;Sted;Arbejdstid\n"


def planned(cast, text, at, **choices):
    draft = importing.start_draft(organisation=cast.lyng, by=cast.susanne.account, table=read_text(text), at=at)
    if choices:
        importing.change_draft(draft, at=at, **choices)
    importing.plan_draft(draft.pk, at)
    draft.refresh_from_db()
    return draft, unpack_plan(draft.plan)


def bring(cast, text, at, **choices):
    draft, plan = planned(cast, text, at, **choices)
    if importing.confirm_draft(draft, at):
        importing.write_draft(draft.pk, at)
    draft.refresh_from_db()
    return draft, plan


def kinds(plan):
    return {row.number: row.kind for row in plan.rows}


def test_nothing_is_written_before_it_is_confirmed(cast, now):
    before = stamp(cast.lyng.pk)
    _draft, plan = planned(cast, HEAD + "7;Ny Person;20300001;;Nyt hold;Nyt sted;5-9\n", now)
    assert kinds(plan) == {2: "create"}
    assert (plan.new_teams, plan.new_sites) == (("Nyt hold",), ("Nyt sted",))
    assert stamp(cast.lyng.pk) == before


def test_people_teams_sites_and_hours_are_created_and_told_in_the_log(cast, now):
    draft, _plan = bring(cast, HEAD + "7;Ny Person;20300001;ny@lyng.example;Nyt hold;A; man-tir 22-6\n", now)
    person = Member.objects.get(organisation=cast.lyng, payroll_number="7")
    assert (person.name, person.mobile, person.email) == ("Ny Person", "+4520300001", "ny@lyng.example")
    assert [team.name for team in person.teams.all()] == ["Nyt hold"]
    assert [site.name for site in person.sites.all()] == ["A"]
    assert person.spans.count() == 2
    assert draft.outcome == {"created": 1, "changed": 0, "left": 0, "left_out": 0}
    assert draft.table == b""
    assert Entry.objects.get(what="people.imported").by == cast.susanne.pk


def test_importing_twice_changes_nothing(cast, now):
    text = (
        HEAD + "7;Ny Person;20300001;;Nyt hold;A;5-9\n8;Anden Person;20300002;b@lyng.example;Havnen;;\n;Kun Navn;;;;;\n"
    )
    bring(cast, text, now)
    before = stamp(cast.lyng.pk)
    _draft, plan = bring(cast, text, now)
    assert kinds(plan) == {2: "same", 3: "same", 4: "same"}
    assert stamp(cast.lyng.pk) == before


def test_people_are_matched_by_payroll_number_else_mobile_else_email(cast, now):
    Member.objects.filter(pk=cast.omar.pk).update(payroll_number="44")
    text = HEAD + "44;Omar Al Haddad;;;;;\n;Agnieszka Nowak;20100003;;;;\n;Lone Friis;;LONE@lyng.example;;;\n"
    _draft, plan = planned(cast, text, now)
    assert [row.member for row in plan.rows] == [cast.omar.pk, cast.agnieszka.pk, cast.lone.pk]
    assert kinds(plan) == {2: "change", 3: "same", 4: "same"}


def test_blank_cells_erase_nothing_and_changes_are_shown_field_by_field(cast, now):
    _draft, plan = bring(cast, HEAD + ";Lone Friis;20100005;;;Rådhuset;man-fre 9-15\n", now)
    (row,) = plan.rows
    assert {change.field: (change.old, change.new) for change in row.changes} == {
        "sites": (["Havnehuset"], ["Rådhuset"]),
        "hours": ("man-fre 08:00-15:30", "man-fre 09:00-15:00"),
    }
    cast.lone.refresh_from_db()
    assert cast.lone.email == "lone@lyng.example"
    assert [team.name for team in cast.lone.teams.all()] == ["Havnen"]


def test_doubt_is_asked_and_left_out_until_answered(cast, now):
    text = HEAD + ";Nikolaj Nyman;20100005;;;;\n;Omar Haddad;20300009;;;;\n"
    _draft, plan = planned(cast, text, now)
    assert kinds(plan) == {2: "ask", 3: "ask"}
    assert [pk for row in plan.rows for pk, _label in row.candidates] == [cast.lone.pk, cast.omar.pk]
    _draft, plan = bring(cast, text, now, answers={"2": "new", "3": str(cast.omar.pk)})
    assert kinds(plan) == {2: "create", 3: "change"}
    cast.omar.refresh_from_db()
    assert cast.omar.mobile == "+4520300009"
    _draft, again = planned(cast, text, now)
    assert kinds(again) == {2: "same", 3: "same"}


def test_an_answer_can_only_name_one_of_those_it_may_be(cast, now):
    _draft, plan = planned(cast, HEAD + ";Omar Haddad;20300009;;;;\n", now, answers={"2": str(cast.anders.pk)})
    assert kinds(plan) == {2: "ask"}


def test_bad_rows_are_named_and_do_not_stop_the_others_unless_wished(cast, now):
    text = HEAD + "1;Ny Person;20300001;;;;\n2;;20300002;;;;\n1;Tvilling;20300003;;;;\n"
    draft, plan = planned(cast, text, now, strict=True)
    assert kinds(plan) == {2: "create", 3: "bad", 4: "bad"}
    assert plan.rows[2].problems[0].value == "2"
    assert not importing.confirm_draft(draft, now)
    draft, _plan = bring(cast, text, now)
    assert draft.outcome["created"] == 1


def test_only_a_complete_list_ends_anybody_and_never_the_last_of_the_organisation(cast, now):
    text = HEAD + ";Lone Friis;20100005;;;;\n;;20100004;;;;\n"
    _draft, plan = planned(cast, text, now)
    assert plan.leaving == ()
    _draft, plan = bring(cast, text, now, complete=True)
    leaving = {who.member: who.kept for who in plan.leaving}
    assert cast.lone.pk not in leaving
    assert cast.omar.pk not in leaving  # his row is bad, but he is in the list
    assert leaving[cast.susanne.pk].code == "yourself"
    cast.kirsten.refresh_from_db()
    assert cast.kirsten.ends_on == date(2026, 3, 1)
    assert not Role.objects.filter(member=cast.kirsten).exists()
    assert Membership.objects.filter(member=cast.agnieszka, until=None).count() == 0
    assert cast.fjord.members.filter(ends_on=None).count() == 2
    _draft, again = planned(cast, text, now, complete=True)
    assert [who for who in again.leaving if not who.kept] == []


def test_somebody_who_left_and_is_in_the_list_again_is_back(cast, now):
    Member.objects.filter(pk=cast.lone.pk).update(ends_on=date(2026, 1, 31))
    _draft, plan = bring(cast, HEAD + ";Lone Friis;20100005;;;;\n", now)
    assert [(change.field, change.old, change.new) for change in plan.rows[0].changes] == [
        ("ends_on", "2026-01-31", "")
    ]
    cast.lone.refresh_from_db()
    assert cast.lone.ends_on is None


def test_a_move_closes_the_old_membership_and_opens_a_new_one(cast, now):
    bring(cast, HEAD + ";Lone Friis;20100005;;Hospitalet;;\n", now)
    moves = Membership.objects.filter(member=cast.lone).values_list("team__name", "until")
    assert list(moves) == [("Havnen", date(2026, 3, 2)), ("Hospitalet", None)]


def test_a_change_between_preview_and_confirming_is_detected_and_said(cast, now):
    draft, _plan = planned(cast, HEAD + ";Lone Friis;20100005;;;;9-15\n", now)
    cast.lone.spans.all().delete()
    assert importing.confirm_draft(draft, now)
    importing.write_draft(draft.pk, now)
    draft.refresh_from_db()
    assert (draft.state, draft.moved) == (ImportDraft.State.READY, True)
    assert cast.lone.spans.count() == 0
    assert unpack_plan(draft.plan).rows[0].changes[0].old == ""


def test_a_change_that_does_not_touch_the_plan_does_not_stop_it(cast, now):
    draft, _plan = planned(cast, HEAD + ";Lone Friis;20100005;;;;9-15\n", now)
    Member.objects.filter(pk=cast.omar.pk).update(task="Vinduer")
    importing.confirm_draft(draft, now)
    importing.write_draft(draft.pk, now)
    draft.refresh_from_db()
    assert draft.state == ImportDraft.State.DONE


def test_confirming_twice_writes_once(cast, now):
    draft, _plan = planned(cast, HEAD + "9;Ny Person;20300001;;;;\n", now)
    assert importing.confirm_draft(draft, now)
    assert not importing.confirm_draft(draft, now)
    importing.write_draft(draft.pk, now)
    importing.write_draft(draft.pk, now)
    assert Member.objects.filter(payroll_number="9").count() == 1


def test_a_failure_while_writing_leaves_nothing_half_done(cast, now, monkeypatch):
    draft, _plan = planned(cast, HEAD + "9;Ny Person;20300001;;Nyt hold;;5-9\n", now)
    importing.confirm_draft(draft, now)
    before = stamp(cast.lyng.pk)
    monkeypatch.setattr("naervaer.people.importing.writing._write_spans", lambda ready: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        importing.write_draft(draft.pk, now)
    draft.refresh_from_db()
    assert stamp(cast.lyng.pk) == before
    assert draft.state == ImportDraft.State.READY


def test_lists_are_forgotten_after_a_day(cast, now):
    planned(cast, HEAD + "9;Ny Person;20300001;;;;\n", now)
    importing.forget_drafts(now + timedelta(hours=23))
    assert ImportDraft.objects.count() == 1
    importing.forget_drafts(now + timedelta(hours=24))
    assert ImportDraft.objects.count() == 0


def test_what_is_exported_changes_nothing_when_it_is_brought_in_again(cast, now):
    text = to_csv(here(cast.lyng.pk, now.date()).people)
    _draft, plan = planned(cast, text, now, complete=True)
    assert {row.kind for row in plan.rows} == {"same"}
    assert plan.leaving == ()


cells = st.one_of(
    st.sampled_from(["", "1", "2", "Lone Friis", "Omar Haddad", "20100005", "+4520300001", "lone@lyng.example", "ja"]),
    st.sampled_from(["Havnen", "Nyt; Hold", "22-6", "man-fre 5-9", "polsk", "01-02-2024", "0101901234", "sms"]),
    st.text(max_size=12),
)
heads = "Lønnr;Navn;Mobil;E-mail;Hold;Sted;Arbejdstid;Sprog;Startdato;Alene;Medier\n"
lists = st.lists(st.lists(cells, min_size=11, max_size=11), min_size=1, max_size=5)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=lists, complete=st.booleans())
def test_any_list_is_written_whole_or_not_and_twice_changes_nothing(cast, now, rows, complete):
    text = heads + "\n".join(";".join(cell.replace(";", " ").replace("\n", " ") for cell in row) for row in rows)
    answers = {str(number): "new" for number in range(2, 9)}
    try:
        draft, _plan = bring(cast, text, now, complete=complete, answers=answers)
    except Refused:
        return
    assert draft.state in (ImportDraft.State.DONE, ImportDraft.State.READY)
    after = stamp(cast.lyng.pk)
    _draft, again = planned(cast, text, now, complete=complete)
    assert not again.changes_something
    exported = to_csv(here(cast.lyng.pk, now.date()).people)
    _draft, same = planned(cast, exported, now, complete=True)
    assert not same.changes_something
    assert stamp(cast.lyng.pk) == after
