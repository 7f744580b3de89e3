"""The documents are true: every setting is explained, every command listed, every link leads somewhere."""

import re

import pytest

from naervaer.command.root import COMMANDS

from .source import ROOT, files, name, text

DOCUMENTS = [name(path) for path in files(".md")]
READ = re.compile(r"""env\.(?:text|number|flag|listing)\(\s*["'](\w+)["']""")
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)


def settings_read() -> set[str]:
    return {found for path in files(".py") if "naervaer/" in name(path) for found in READ.findall(text(path))}


def settings_explained() -> set[str]:
    return set(re.findall(r"^\| `(\w+)` \|", text(ROOT / "docs/configuration.md"), re.MULTILINE))


def anchor(heading: str) -> str:
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def test_every_setting_is_explained_and_no_other() -> None:
    assert settings_explained() == settings_read()


def test_every_command_is_listed_with_what_it_says_of_itself() -> None:
    listed = dict(re.findall(r"^\| `naervaer (\w+)` \| (.+) \|$", text(ROOT / "docs/self-hosting.md"), re.MULTILINE))
    assert listed == COMMANDS


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_link_leads_somewhere(document: str) -> None:
    path, lost = ROOT / document, []
    for link in LINK.findall(text(path)):
        if link.startswith(("http://", "https://", "mailto:")):
            continue
        target, _, part = link.partition("#")
        found = (path.parent / target).resolve() if target else path
        if not found.exists() or (part and part not in map(anchor, HEADING.findall(text(found)))):
            lost.append(link)
    assert lost == []


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_make_target_named_exists(document: str) -> None:
    targets = set(re.findall(r"^([a-z-]+):", text(ROOT / "Makefile"), re.MULTILINE))
    named = set(re.findall(r"(?:^|`)(?:PORT=\d+ )?make ([a-z-]+)", text(ROOT / document), re.MULTILINE))
    assert named <= targets


def test_the_readme_is_short_and_says_how_to_begin() -> None:
    readme = text(ROOT / "README.md")
    assert len(readme.splitlines()) < 80
    assert "make demo" in readme
    assert "make test" in readme


def test_the_main_words_are_explained() -> None:
    glossary = text(ROOT / "docs/glossary.md")
    assert [
        word for word in ("Organisation", "Member", "Team", "Wave", "Talk", "Step") if f"`{word}`" not in glossary
    ] == []


def test_every_defence_is_shown_by_tests_and_code_that_there_are() -> None:
    table = text(ROOT / "docs/rules/anonymity.md").partition("## Every defence")[2].partition("## How to check")[0]
    tests = {*ROOT.glob("naervaer/**/test_*.py"), *ROOT.glob("checks/test_*.py"), *ROOT.glob("browser_tests/test_*.py")}
    there = set(re.findall(r"^def (test_\w+)", "\n".join(map(text, tests)), re.MULTILINE))
    named = set(re.findall(r"`(test_\w+)`", table))
    assert len(named) > 50
    assert named - there == set()
    files = set(re.findall(r"`((?:\w+/)+(?:\w+\.(?:py|conf))?)`", table))
    assert [name for name in files if not (ROOT / "naervaer" / name).exists() and not (ROOT / name).exists()] == []
