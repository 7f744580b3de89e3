"""The pages of an import, as the one who brings the list meets them."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from naervaer.people.models import ImportDraft, Member
from naervaer.people.views import importing as views

MESSY = """Lønnr;Navn;Mobil;Hold;CPR;Arbejdstid;Skostørrelse
1;Ny Person;20 30 00 01;Nyt hold;010190-1234;man-fre 5-9, 17.30-20;38
2;;20300002;Nyt hold;;;39
3;Uden Telefon;12;Nyt hold;;;40
4;Nogle Gange;20300004;Nyt hold;;nogle gange;41
;Nikolaj Nyman;20100005;;;;42
"""


@pytest.fixture
def susanne(cast, now, time_machine):
    time_machine.move_to(now, tick=False)
    client = Client(headers={"accept-language": "en"})
    client.force_login(cast.susanne.account)
    return client


def bring(client, text=MESSY):
    file = SimpleUploadedFile("liste.csv", text.encode("cp1252"))
    return client.post("/people/import/", {"file": file}).url


def test_a_messy_list_with_three_bad_rows_goes_in_and_each_bad_row_is_named(cast, susanne):
    address = bring(susanne)
    page = susanne.get(address)
    assert page.context["preview"].counts == [
        ("ask", "Who is it", 1),
        ("bad", "Left out", 3),
        ("create", "New", 1),
    ]
    bad = susanne.get(f"{address}?show=bad")
    assert [(line.number, line.problems) for line in bad.context["page"]] == [
        (3, ("There is no name.",)),
        (4, ("“12” is not a phone number. Write eight digits, or a + and the country code.",)),
        (5, ("“nogle gange” is not understood as hours. Write it as man-fre 5-9, 17.30-20.",)),
    ]
    assert b"CPR" in bad.content
    assert b"010190" not in bytes(ImportDraft.objects.get().table)
    assert Member.objects.filter(name="Ny Person").count() == 0
    done = susanne.post(f"{address}confirmation/", follow=True)
    assert "1 person is new here" in " ".join(
        done.content.decode().replace("<strong>", "").replace("</strong>", "").split()
    )
    assert Member.objects.filter(name="Ny Person").count() == 1


def test_pasted_cells_are_read_too(cast, susanne):
    address = susanne.post("/people/import/", {"text": "Navn\tMobil\nNy Person\t20300001\n"}).url
    susanne.post(f"{address}confirmation/")
    assert Member.objects.get(name="Ny Person").mobile == "+4520300001"


def test_a_column_is_corrected_and_the_list_is_read_again(cast, susanne):
    address = susanne.post("/people/import/", {"text": "Hvem;Skema\nNy Person;22-6\n;5-9\n"}).url
    assert susanne.get(address).context["preview"].bad == 2
    susanne.post(f"{address}columns/", {"column-0": "name", "column-1": "hours", "complete": "on"})
    page = susanne.get(address)
    assert (page.context["preview"].size("create"), page.context["preview"].bad) == (1, 1)
    assert page.context["preview"].leaving > 0
    assert susanne.post(f"{address}columns/", {"column-0": "name", "column-1": "name"}, follow=True).status_code == 200
    assert ImportDraft.objects.get().columns == ["name", "hours"]


def test_doubt_is_answered_on_the_page(cast, susanne):
    address = bring(susanne)
    susanne.post(f"{address}answers/", {"row-6": "new", "row-99999999999999": "new"})
    assert susanne.get(address).context["preview"].asked == 0


def test_a_refused_list_is_said_and_changes_nothing(cast, susanne):
    page = susanne.post("/people/import/", {"text": "Navn\n=1+1\n"})
    assert page.status_code == 422
    assert "formula" in page.content.decode()
    assert susanne.post("/people/import/", {}).status_code == 422


def test_a_long_list_shows_how_far_it_is_and_can_be_worked_through_without_a_worker(
    cast, susanne, now, monkeypatch, time_machine
):
    monkeypatch.setattr(views, "AT_ONCE", 1)
    address = bring(susanne)
    page = susanne.get(address).content.decode()
    assert 'http-equiv="refresh"' in page
    assert "<progress" in page
    time_machine.shift(16)
    page = susanne.get(address).content.decode()
    assert 'http-equiv="refresh"' not in page
    susanne.post(f"{address}work/")
    assert susanne.get(address).context["preview"].bad == 3
    susanne.post(f"{address}confirmation/")
    susanne.post(f"{address}work/")
    assert Member.objects.filter(name="Ny Person").count() == 1


def test_a_list_is_seen_only_by_who_brought_it_and_is_forgotten_when_they_say_so(cast, susanne):
    address = bring(susanne)
    for other in (cast.kirsten, cast.stine):
        client = Client()
        client.force_login(other.account)
        assert client.get(address).status_code == 404
    susanne.post(f"{address}end/")
    assert ImportDraft.objects.count() == 0


def test_the_example_and_the_whole_list_can_be_brought_in_again(cast, susanne):
    example = susanne.get("/people/import/example.csv").content
    address = susanne.post("/people/import/", {"file": SimpleUploadedFile("a.csv", example)}).url
    assert susanne.get(address).context["preview"].bad == 0
    whole = susanne.get("/people/people.csv").content
    address = susanne.post("/people/import/", {"file": SimpleUploadedFile("b.csv", whole)}).url
    assert [kind for kind, _label, _count in susanne.get(address).context["preview"].counts] == ["same"]
