"""Anybody reads how the answers are protected, how we would try to cheat ourselves, and what we cannot stop."""

from django.urls import reverse


def test_each_attack_stands_there_with_what_stops_it(client, db):
    page = client.get(reverse("readings:cheating"), headers={"accept-language": "en"}).content.decode()
    assert page.count("<dt>") == page.count("<dd>") == 16
    assert "We steal the database, the logs and the backups" in page
    assert "What we cannot stop" in page
    assert "Then they can come close to your answer." in page


def test_the_page_on_protection_says_who_sees_units_and_leads_there(client, db):
    page = client.get(reverse("readings:protection"), headers={"accept-language": "en"}).content.decode()
    assert reverse("readings:cheating") in page
    assert "see numbers for larger parts of the company" in page
    assert "You see a range, never an exact number." in page
    assert "We collect no comments." in page


def test_the_rules_lead_there_too(signed_in, cast):
    assert reverse("readings:cheating") in signed_in(cast.agnieszka).get(reverse("readings:rules")).content.decode()
