"""Every text a person sees is there in Danish, what a member meets also in Polish and Arabic, and fits its places."""

import re
from gettext import c2py

import pytest
from babel.messages.catalog import Catalog, Message

from naervaer.config import member_path
from naervaer.config.rights import RIGHTS

from .catalogues import ROOT, catalogue_files, extracted, read, wanted

PLACE = re.compile(r"%\((\w+)\)[a-z]|(%[sd])|\{(\w*)\}")


def ids(message: Message) -> tuple[str, ...]:
    return message.id if isinstance(message.id, tuple) else (message.id,)


def strings(message: Message) -> tuple[str, ...]:
    return message.string if isinstance(message.string, tuple) else (message.string,)


def places(text: str) -> set[str]:
    return {name or unnamed or brace for name, unnamed, brace in PLACE.findall(text)}


@pytest.fixture(scope="module")
def source() -> Catalog:
    return extracted()


@pytest.fixture(scope="module", params=[path.parent.parent.name for path in catalogue_files()])
def catalogue(request: pytest.FixtureRequest) -> Catalog:
    return read(next(path for path in catalogue_files() if path.parent.parent.name == request.param))


def test_danish_polish_and_arabic_are_there() -> None:
    assert [path.parent.parent.name for path in catalogue_files()] == ["ar", "da", "pl"]


def test_the_members_path_names_what_there_is(source: Catalog) -> None:
    assert member_path.VIEWS - set(RIGHTS) == set()
    gone = [one for one in (*member_path.SOURCES, *member_path.BESIDE) if not list(ROOT.glob(one))]
    assert gone == []
    assert [text for text in member_path.TEXTS if source.get(text) is None] == []


def test_every_text_is_translated(source: Catalog, catalogue: Catalog) -> None:
    missing = []
    for message in wanted(str(catalogue.locale), source):
        if message.id:
            found = catalogue.get(ids(message)[0], message.context)
            if found is None or not all(strings(found)) or found.fuzzy or not _has_every_form(found, catalogue):
                missing.append(ids(message)[0])
    assert missing == [], "Run `make messages`, then translate what is empty."


def _has_every_form(message: Message, catalogue: Catalog) -> bool:
    """Danish has two plural forms, Polish three, Arabic six."""
    return isinstance(message.id, str) or len(strings(message)) == catalogue.num_plurals


@pytest.mark.parametrize(
    ("language", "forms"), [("pl", {1: 0, 2: 1, 5: 2, 22: 1}), ("ar", {0: 0, 1: 1, 2: 2, 5: 3, 23: 4, 100: 5})]
)
def test_numbers_find_their_plural_form(language: str, forms: dict[int, int]) -> None:
    found = read(next(path for path in catalogue_files() if path.parent.parent.name == language))
    form = c2py(found.plural_expr)
    assert {number: form(number) for number in forms} == forms


def test_every_translation_has_the_same_places(catalogue: Catalog) -> None:
    wrong = []
    for message in (each for each in catalogue if each.id):
        known = set().union(*(places(each) for each in ids(message)))
        exact = len(ids(message)) == 1  # a plural may leave the number out
        wrong += [each for each in strings(message) if (places(each) != known if exact else places(each) - known)]
    assert wrong == []


def test_every_text_of_the_source_has_named_places_only(source: Catalog) -> None:
    assert [each for message in source for each in ids(message) if re.search(r"%[sd]|\{\w*\}", each)] == []


def test_nothing_is_kept_that_the_source_no_longer_says(source: Catalog, catalogue: Catalog) -> None:
    said = wanted(str(catalogue.locale), source)
    gone = [ids(each)[0] for each in catalogue if each.id and said.get(ids(each)[0], each.context) is None]
    assert gone == [], "Run `make messages`."
