"""The translation catalogues: every text of the code and the templates, by language.

The partial languages hold the texts of the member's path alone (naervaer/config/member_path.py).

`python -m checks.catalogues update` brings naervaer/locale up to date with the source, `compile` makes what
Django reads. Neither needs gettext's own programs.
"""

import sys
from collections.abc import Iterator
from fnmatch import fnmatch
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from naervaer.config import member_path

ROOT = Path(__file__).parent.parent / "naervaer"
LOCALE = ROOT / "locale"
KEYWORDS = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}


def catalogue_files() -> list[Path]:
    """The catalogue of each language."""
    return sorted(LOCALE.glob("*/LC_MESSAGES/django.po"))


def read(path: Path) -> Catalog:
    """One catalogue."""
    with path.open("rb") as file:
        return read_po(file, locale=path.parent.parent.name)


def extracted() -> Catalog:
    """Every text of the product, with the files it stands in."""
    from babel.messages.extract import extract

    catalogue = Catalog(project="Nærvær", copyright_holder="the Nærvær authors", charset="utf-8")
    for path, method in _sources():
        with path.open("rb") as file:
            found = extract(
                method, file, keywords=KEYWORDS, comment_tags=["Translators:"], options={"encoding": "utf-8"}
            )
            for _, text, comments, context in found:
                catalogue.add(
                    text, None, [(path.relative_to(ROOT.parent).as_posix(), 0)], auto_comments=comments, context=context
                )
    return catalogue


def wanted(language: str, template: Catalog) -> Catalog:
    """What of the whole `template` belongs in the catalogue of `language`."""
    if language not in member_path.LANGUAGES:
        return template
    part = Catalog(project=template.project, copyright_holder=template.copyright_holder, charset="utf-8")
    for message in template:
        if message.id and _is_on_the_path(message):
            part.add(message.id, None, message.locations, auto_comments=message.auto_comments, context=message.context)
    return part


def _is_on_the_path(message: Message) -> bool:
    files = [place.removeprefix("naervaer/") for place, _line in message.locations]
    seen = [file for file in files if not any(fnmatch(file, one) for one in member_path.BESIDE)]
    return message.id in member_path.TEXTS or any(fnmatch(file, one) for file in seen for one in member_path.SOURCES)


def _sources() -> Iterator[tuple[Path, str]]:
    for path in sorted(ROOT.rglob("*.py")):
        if not {"migrations", "tests", "command"} & set(path.parts):
            yield path, "python"
    for folder in sorted(ROOT.glob("*/templates")):
        for path in sorted([*folder.rglob("*.html"), *folder.rglob("*.txt")]):
            yield path, "enmerkar.extract:extract_django"


def update() -> None:
    """Add what is new, drop what is gone; nothing is guessed."""
    template = extracted()
    for path in catalogue_files():
        catalogue = read(path)
        catalogue.update(wanted(path.parent.parent.name, template), no_fuzzy_matching=True)
        catalogue.obsolete.clear()
        with BytesIO() as text:
            write_po(text, catalogue, sort_output=True, omit_header=False, ignore_obsolete=True, width=110)
            path.write_bytes(text.getvalue().replace(b":0\n", b"\n").replace(b":0 ", b" "))
        missing = sum(1 for message in catalogue if message.id and not _is_translated(message.string))
        print(f"{path.parent.parent.name}: {len(catalogue)} texts, {missing} to translate")  # noqa: T201


def _is_translated(string: str | list[str] | tuple[str, ...]) -> bool:
    return all(string) if isinstance(string, list | tuple) else bool(string)


def compile_all() -> None:
    """Write the .mo beside each .po, where it is older."""
    for path in catalogue_files():
        compiled = path.with_suffix(".mo")
        if not compiled.exists() or compiled.stat().st_mtime < path.stat().st_mtime:
            with compiled.open("wb") as file:
                write_mo(file, read(path))


if __name__ == "__main__":
    {"update": update, "compile": compile_all}[sys.argv[1]]()
