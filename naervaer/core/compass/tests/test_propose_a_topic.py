"""One topic is proposed by a rule that never splits hairs."""

from hypothesis import given
from hypothesis import strategies as st

from naervaer.core.anonymity import Score
from naervaer.core.compass.bands import apart
from naervaer.core.compass.proposal import Candidate, Proposal, Reason, propose

JOURNEY = ["vision", "relations", "values", "anchoring"]
scores = st.integers(0, 100)
bands = st.tuples(scores, scores).map(lambda pair: Score(min(pair), max(pair)))
candidates = st.lists(
    st.builds(Candidate, st.sampled_from(JOURNEY), bands, st.none() | scores, st.sampled_from(["", "N1", "N2"])),
    max_size=4,
    unique_by=lambda each: each.topic,
)


def four(*edges: tuple[int, int], own: dict[str, int] | None = None) -> list[Candidate]:
    outcomes = ["N2", "N1", "N1", "N2"]
    return [
        Candidate(topic, Score(*edge), (own or {}).get(topic), outcome)
        for topic, edge, outcome in zip(JOURNEY, edges, outcomes, strict=True)
    ]


def test_nothing_is_proposed_when_nothing_is_released() -> None:
    assert propose([], {}) is None


def test_the_lowest_is_proposed_when_it_can_be_told_apart() -> None:
    assert propose(four((60, 80), (60, 80), (20, 40), (80, 100)), {}) == Proposal("values", Reason.LOWEST)


def test_a_wide_band_does_not_lift_what_lies_clearly_above_a_narrow_one() -> None:
    topics = four((60, 60), (0, 66), (35, 35), (90, 90), own={"vision": 100})
    assert propose(topics, {}) == Proposal("relations", Reason.JOURNEY, ("values",))


def test_among_equals_the_one_the_leader_sees_more_brightly_than_the_team() -> None:
    topics = four((40, 60), (40, 60), (40, 60), (80, 100), own={"relations": 75, "values": 25})
    assert propose(topics, {}) == Proposal("relations", Reason.SEEN_DIFFERENTLY)


def test_a_leader_who_thinks_less_of_it_than_the_team_does_not_decide() -> None:
    topics = four((40, 60), (40, 60), (80, 100), (80, 100), own={"relations": 0})
    assert propose(topics, {}) == Proposal("vision", Reason.JOURNEY, ("relations",))


def test_then_the_outcome_that_lies_clearly_lower_decides() -> None:
    topics = four((40, 60), (40, 60), (80, 100), (80, 100))
    assert propose(topics, {"N1": Score(20, 40), "N2": Score(60, 80)}) == Proposal("relations", Reason.OUTCOME)


def test_outcomes_that_cannot_be_told_apart_decide_nothing() -> None:
    topics = four((40, 60), (40, 60), (80, 100), (80, 100))
    proposed = propose(topics, {"N1": Score(40, 60), "N2": Score(50, 70)})
    assert proposed == Proposal("vision", Reason.JOURNEY, ("relations",))


def test_what_stands_equal_to_the_end_is_said() -> None:
    topics = four((61, 61), (60, 60), (63, 63), (64, 64))
    assert propose(topics, {}) == Proposal("vision", Reason.JOURNEY, ("relations", "values", "anchoring"))


@given(candidates, st.dictionaries(st.sampled_from(["N1", "N2"]), bands))
def test_no_topic_that_lies_clearly_lower_is_passed_over(topics: list[Candidate], outcomes: dict[str, Score]) -> None:
    proposed = propose(topics, outcomes)
    assert (proposed is None) == (not topics)
    if proposed:
        chosen = next(each for each in topics if each.topic == proposed.topic)
        assert not any(apart(each.band, chosen.band) for each in topics)


@given(candidates)
def test_the_same_answers_give_the_same_proposal(topics: list[Candidate]) -> None:
    assert propose(topics, {}) == propose(list(topics), {})
