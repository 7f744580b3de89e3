"""The components draw what they are given, and never let it become markup."""

import pytest
from django.core.paginator import Paginator
from django.template import Context, Template
from django.test import Client
from django.utils.translation import override

from naervaer.web.icons import ICONS


def drawn(source: str, **context: object) -> str:
    with override("en"):
        return Template("{% load ui plates %}" + source).render(Context(context))


@pytest.mark.parametrize("name", sorted(ICONS))
def test_every_icon_is_a_drawing_and_nothing_else(name: str) -> None:
    assert ICONS[name].startswith("<path d=")
    assert drawn("{% icon name %}", name=name).startswith('<svg class="icon')


def test_an_icon_speaks_only_with_a_label() -> None:
    assert 'aria-hidden="true"' in drawn('{% icon "phone" %}')
    assert 'role="img" aria-label="Ring &amp; &lt;b&gt;"' in drawn('{% icon "phone" label %}', label="Ring & <b>")


@pytest.mark.parametrize(
    ("name", "initials"),
    [
        ("Agnieszka Nowak", "AN"),
        ("Omar", "O"),
        ("Anna Maria de la Cruz", "AC"),
        ("42", "?"),
        ("", "?"),
        ("øyvind å", "ØÅ"),
    ],
)
def test_an_avatar_shows_the_first_and_last_initial(name: str, initials: str) -> None:
    assert f">{initials}<" in drawn("{% avatar name %}", name=name)


@pytest.mark.parametrize(
    "source",
    [
        "{% page_header bad lead=bad kicker=bad %}",
        "{% button bad name=bad value=bad %}",
        "{% link_button bad bad %}",
        "{% badge bad %}",
        "{% stepper steps 1 bad %}",
        "{% progress 1 2 bad %}",
        "{% notice title=bad %}{{ bad }}{% endnotice %}",
        "{% card title=bad %}{{ bad }}{% endcard %}",
        "{% stat bad bad bad %}{{ bad }}{% endstat %}",
        "{% empty bad %}{{ bad }}{% endempty %}",
        "{% scrolling bad %}{{ bad }}{% endscrolling %}",
        "{% facts rows %}",
    ],
)
def test_what_people_write_never_becomes_markup(source: str) -> None:
    bad = '"><script>x</script>'
    page = drawn(source, bad=bad, steps=[bad], rows=[(bad, bad)])
    assert "<script>" not in page
    assert "&lt;script&gt;" in page


def test_a_long_list_leads_back_and_on() -> None:
    page = drawn("{% pagination page 'team=3' %}", page=Paginator(range(90), 30).page(2))
    assert 'href="?team=3&amp;page=1"' in page or 'href="?team=3&page=1"' in page
    assert "Page 2 of 3" in page
    assert drawn("{% pagination page %}", page=Paginator(range(3), 30).page(1)).strip() == ""


def test_strangers_may_see_the_components(client: Client) -> None:
    assert client.get("/styleguide/").status_code == 200
