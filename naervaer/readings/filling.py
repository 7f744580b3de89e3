"""One sitting being filled in, without JavaScript: earlier answers travel in the form and are kept nowhere here."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from naervaer.method.items import Item
from naervaer.method.readings import left_out

REVIEW = "review"
DONT_KNOW = "none"


@dataclass(frozen=True)
class Filling:
    """What has been answered so far, and where one is. `at` is an item id, or REVIEW."""

    items: tuple[Item, ...]
    given: Mapping[str, int | None]
    at: str

    @property
    def asked(self) -> tuple[Item, ...]:
        """The questions in order, without the hindrances of the smaller distances."""
        out = left_out(self.given, self.items)
        return tuple(item for item in self.items if item.id not in out)

    @property
    def item(self) -> Item | None:
        return next((item for item in self.asked if item.id == self.at), None)

    @property
    def number(self) -> int:
        """Counts from 1; the review comes after the last."""
        ids = [item.id for item in self.asked]
        return ids.index(self.at) + 1 if self.at in ids else len(ids) + 1

    @property
    def complete(self) -> dict[str, int | None]:
        """Every question of the sitting: what was not asked, or not answered, counts as "don't know"."""
        asked = {item.id for item in self.asked}
        return {item.id: self.given.get(item.id) if item.id in asked else None for item in self.items}

    def answered(self, value: int | None) -> "Filling":
        """With `value` for the present question, at the next one."""
        return replace(self, given={**self.given, self.at: value}).moved(1)

    def moved(self, by: int) -> "Filling":
        """At the question `by` further on; past the last one comes the review."""
        places = [*(item.id for item in self.asked), REVIEW]
        here = places.index(self.at) if self.at in places else 0
        return replace(self, at=places[min(max(here + by, 0), len(places) - 1)])


def read(posted: Mapping[str, str], items: tuple[Item, ...], start: Mapping[str, int | None] | None = None) -> Filling:
    """The filling that a form carries, after what was pressed in it. What cannot be an answer is left out.

    `start`: what to begin with when nothing has been carried yet.
    """
    given = {item.id: value for item in items for value in _value(posted.get(f"q-{item.id}"), item)}
    if "at" not in posted:
        return Filling(items, dict(start or {}), items[0].id)
    filling = Filling(items, given, posted["at"])
    if filling.item is None and filling.at != REVIEW:
        filling = replace(filling, at=items[0].id)
    if filling.item and "answer" in posted:
        for value in _value(posted["answer"], filling.item):
            return filling.answered(value)
    go = posted.get("go", "")
    if go in {"back", "next"}:
        return filling.moved(-1 if go == "back" else 1)
    if go == REVIEW or go in {item.id for item in filling.asked}:
        return replace(filling, at=go)
    return filling


def _value(text: str | None, item: Item) -> list[int | None]:
    """The answer in `text` as a list of one, or an empty list when it is none."""
    if text == DONT_KNOW:
        return [None]
    if text is not None and text.isascii() and text.isdigit() and int(text[:3]) < item.scale.points:
        return [int(text[:3])]
    return []
