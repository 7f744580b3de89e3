"""Answers to scores, 0 to 100 (MEASURES §1.2). More is better; an answer left out stays out.

What leaves the sealed room is scored there, in whole units (`anonymity.instrument`); a test holds the two together.
"""

from collections.abc import Sequence


def item_score(answer: int, *, points: int = 5, reversed: bool = False) -> float:  # noqa: A002  # the field's own word
    """The score of an answer 1 to `points`. Errors: ValueError for another.

    >>> [item_score(answer) for answer in (1, 2, 3, 4, 5)], item_score(2, reversed=True)
    ([0.0, 25.0, 50.0, 75.0, 100.0], 75.0)
    >>> round(item_score(3, points=7), 1)
    33.3
    """
    if not 1 <= answer <= points:
        raise ValueError(f"an answer is 1 to {points}")
    steps = points - answer if reversed else answer - 1
    return 100 * steps / (points - 1)


def scale_score(scores: Sequence[float | None]) -> float | None:
    """The mean of the answered items when at least half are answered, else None (COPSOQ's convention).

    >>> scale_score([75, 100, 50, 75]), scale_score([75, None, 50, None]), scale_score([75, None, None, None])
    (75.0, 62.5, None)
    """
    given = [score for score in scores if score is not None]
    return sum(given) / len(given) if given and 2 * len(given) >= len(scores) else None


def who5(answers: Sequence[int]) -> int:
    """WHO-5, five answers 0 to 5: their sum times four. Errors: ValueError for anything else.

    >>> who5([3, 3, 2, 4, 3])
    60
    """
    if len(answers) != 5 or not all(0 <= answer <= 5 for answer in answers):
        raise ValueError("WHO-5 has five answers, 0 to 5")
    return 4 * sum(answers)


def zero_to_ten(answer: int) -> float:
    """An answer 0 to 10, as how likely one is to recommend, on the common scale.

    >>> zero_to_ten(7)
    70.0
    """
    return item_score(answer + 1, points=11)
