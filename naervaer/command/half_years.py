"""Half-years of made-up people for the adversary over time: 26 weekly readings, everybody answers, always the same.

People come, go and move; teams part and join. Nothing is stored; the bands and the adversary are those of the product.
"""

from collections import Counter

from naervaer.answers.finding import Finding
from naervaer.core.anonymity.histories import dice, played
from naervaer.core.anonymity.lasting import values_left

ALONE, TOGETHER = 5, 1  # half-years of one team, and of four teams that exchange people


def findings() -> list[Finding]:
    """What is left of the answers to a question with five answers."""
    histories = [played(dice(seed)) for seed in range(ALONE)]
    histories += [played(dice(seed), teams=4, size=9) for seed in range(TOGETHER)]
    alone: Counter[int] = Counter()
    beside: Counter[int] = Counter()
    for number, history in enumerate(histories):
        alone.update(values_left(history.seen(), 5).values())
        if number < ALONE:
            two = dice(number).sample(sorted(history.asked[0]), 2)
            beside.update(values_left(history.seen(), 5, known={one: history.scores[one] for one in two}).values())
    return [
        Finding("26 weeks of lasting answers: every number", _said(alone), "at least 3 of 5", min(alone) >= 3),
        Finding(
            "26 weeks of lasting answers: and two people's", _said(beside), "no answer for certain", min(beside) >= 2
        ),
    ]


def _said(left: Counter[int]) -> str:
    few = sum(count for values, count in left.items() if values < 3)
    return f"at worst {min(left)} of 5 values stay open; {few} of {left.total()} answers keep fewer than 3"
