"""The method's data: complete in both languages, plain to read, and consistent with itself."""

import re
from dataclasses import fields, is_dataclass

import pytest

from naervaer.method import (
    circles,
    dialogue,
    distance_map,
    distances,
    factors,
    items,
    readings,
    roles,
    scales,
    sources,
    topics,
)
from naervaer.method.items import Item
from naervaer.method.texts import Text

MODULES = [circles, dialogue, distance_map, distances, factors, items, readings, roles, scales, sources, topics]
ALL = readings.full_reading("time").items
LANGUAGES = ["da", "en"]


def texts_in(thing: object) -> list[Text]:
    if isinstance(thing, Text):
        return [thing]
    if isinstance(thing, dict):
        return [text for value in thing.values() for text in texts_in(value)]
    if isinstance(thing, tuple | list):
        return [text for value in thing for text in texts_in(value)]
    if is_dataclass(thing) and not isinstance(thing, type):
        return [text for field in fields(thing) for text in texts_in(getattr(thing, field.name))]
    return []


def lix(text: str) -> float:
    """Words a sentence, and the share of words longer than six letters (Björnsson 1968)."""
    words = re.findall(r"[^\W\d_]+", text)
    sentences = max(len(re.findall(r"[.?!:]", text)), 1)
    return len(words) / sentences + 100 * sum(len(word) > 6 for word in words) / len(words)


def asked(item: Item, language: str) -> str:
    return item.asked.in_language(language)


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__)
def test_every_text_is_written_in_both_languages(module):
    for text in (found for value in vars(module).values() for found in texts_in(value)):
        assert text.da.strip(), text
        assert text.en.strip(), text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_questions_are_plain_to_read(language):
    assert lix(" ".join(asked(item, language) for item in ALL)) < 35


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_question_is_short_and_has_one_sentence_or_two(language):
    for item in ALL:
        words = asked(item, language).split()
        assert len(words) <= 22, asked(item, language)
        assert len(re.findall(r"[.?]", asked(item, language))) <= 2


def test_there_are_twelve_topics_of_the_compass_with_steps_for_sites_and_for_offices():
    assert [topic.id for topic in topics.TOPICS] == [
        "vision", "relations", "values", "anchoring", "priorities", "resources",
        "results", "deadlines", "status", "support", "feedback", "touchpoints",
    ]  # fmt: skip
    for topic in topics.TOPICS:
        places = {step.place for step in topic.steps}
        assert 2 <= len(topic.steps) <= 3
        assert places & {"sites", "both"}
        assert places & {"office", "both"}


@pytest.mark.parametrize("version", roles.MAPPINGS)
def test_each_mapping_shows_every_topic_under_exactly_one_of_the_four_roles(version):
    mapping = roles.MAPPINGS[version]
    assert set(mapping) == {role.id for role in roles.ROLES}
    assert sorted(topic for shown in mapping.values() for topic in shown) == sorted(topics.BY_ID)


def test_every_topic_has_a_question_for_the_dialogue():
    assert set(dialogue.QUESTIONS) == set(topics.BY_ID)


def test_the_compass_asks_one_pair_for_each_topic():
    assert [item.id for item in items.COMPASS] == [topic.id for topic in topics.TOPICS]
    assert all(item.mirrored for item in items.COMPASS)


def test_the_full_reading_is_46_answers_in_two_sittings_of_at_most_four_minutes():
    asked_most = [
        sum(not item.after for item in sitting.items) + min(3, sum(bool(item.after) for item in sitting.items))
        for sitting in readings.FULL_READING.sittings
    ]
    assert asked_most == [23, 23]
    assert all(sitting.minutes <= 4 for sitting in readings.FULL_READING.sittings)


def test_every_answer_feeds_exactly_one_measure_and_no_measure_needs_two_sittings():
    measures = readings.FULL_READING.measures
    assert sorted(item for used in measures.values() for item in used) == sorted(
        item.id for item in readings.FULL_READING.items
    )
    for sitting in readings.FULL_READING.sittings:
        inside = {item.id for item in sitting.items}
        for item in sitting.items:
            assert set(measures[item.measure]) <= inside


def test_the_directions_are_stated():
    reversed_items = {item.id for item in readings.FULL_READING.items if item.reversed}
    assert reversed_items == {"B4", "L1", "A1", "A2", "A3", "A4", "A5", "A6", "A7"}


def test_the_leader_mirrors_compass_closeness_trust_and_distances_but_never_a_named_person():
    mirrored = {item.id for item in readings.FULL_READING.mirror}
    assert mirrored == {*topics.BY_ID, "D1", "T1", "T2", "T3", "T4"} | {f"{x}{n}" for x in "AH" for n in range(1, 8)}


def test_a_version_finds_its_questions_again():
    assert readings.of_version("full-1") is readings.FULL_READING
    assert readings.of_version("full-1-social").items[-1].id == "H8"
    with pytest.raises(KeyError):
        readings.of_version("full-0")


def test_only_the_three_largest_distances_are_asked_about_again():
    far = {f"A{number}": 0 for number in range(1, 8)}
    left = readings.left_out(far, readings.FULL_READING.items)
    assert left == {"H4", "H5", "H6", "H7"}
    assert len(readings.left_out({}, readings.FULL_READING.items)) == 7


def test_the_circle_pairs_come_nearer_step_by_step_and_stay_inside_the_picture():
    pairs = [circles.pair(step) for step in range(7)]
    gaps = [pair.right - pair.left for pair in pairs]
    assert gaps == sorted(gaps, reverse=True)
    assert gaps[1] == 2 * circles.RADIUS
    assert min(pair.left - pair.radius for pair in pairs) >= 0
    with pytest.raises(ValueError, match="7 pictures"):
        circles.pair(7)


def test_each_factor_of_trust_names_the_question_that_asks_about_it():
    assert [factor.item for factor in factors.FACTORS] == ["T1", "T2", "T3", "T4"]
