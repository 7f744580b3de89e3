"""A long list is worked through elsewhere; the page says how far it is, and shows the result by itself."""

import pytest
from django.urls import reverse

from naervaer.people.actions.import_people import plan_draft, start_draft
from naervaer.people.importing.table import Row, Table


@pytest.mark.parametrize("javascript", [True, False])
def test_the_page_goes_on_when_the_list_has_been_read(
    open_page, live_server, cast, now, clock, sign_in, axe, javascript
):
    clock(now)
    table = Table(("Navn", "Mobil"), (Row(2, ("Ib Lund", "20304050")),))
    draft = start_draft(organisation=cast.lyng, by=cast.susanne.account, table=table, at=now)
    page = open_page("phone", javascript=javascript)
    sign_in(page, cast.susanne)
    page.goto(live_server.url + reverse("people:import_draft", args=[draft.pk]))
    page.get_by_role("heading", name="Listen bliver læst").wait_for()
    if javascript:
        axe(page)
    plan_draft(draft.pk, now)
    page.get_by_role("button", name="Skriv det ind").wait_for()
    assert page.locator("main").count() == 1
