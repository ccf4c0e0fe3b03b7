from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.questions import parts

PARTS = (parts.topic, parts.subject, parts.counted, parts.defined, parts.time)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("What did Blinken say about Ukraine?", [("Blinken", "unknown"), ("Ukraine", "place")]),
        ("Who is Ursula von der Leyen?", [("Ursula von der Leyen", "she")]),
        ("Did Joe Biden's aides meet Ms. Baerbock", [("Joe Biden", "he"), ("Ms. Baerbock", "she")]),
        ("What is Nord Stream 2?", [("Nord Stream 2", "unknown")]),
        ("Will the US leave the U.N. on Monday in May?", [("US", "place"), ("U.N.", "place")]),
        ("Does it tell us more?", []),
        ("Why did the Ministry of Defence deny it?", [("Ministry of Defence", "organisation")]),
        ("What did Blinken’s and Lavrov’s aides say?", [("Blinken", "unknown"), ("Lavrov", "unknown")]),
        ("", []),
    ],
)
def test_names(text: str, names: list[tuple[str, str]]) -> None:
    found = parts.names(text)
    assert [(name.text, name.bearer) for name in found] == names
    assert all(text[name.start : name.end] == name.text for name in found)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Did Lavrov leave Moscow for the UK", ["Moscow", "UK"]),
        ("Did the British military leave Ukraine", ["British", "Ukraine"]),
        ("did the british military leave ukraine", ["british", "ukraine"]),
        ("Is the us open to france’s proposal", ["us", "france"]),
        ("what did lavrov tell us about polish", []),
    ],
)
def test_places_and_peoples_are_known_in_small_letters_too(text: str, places: list[str]) -> None:
    assert [text[name.start : name.end] for name in parts.places(text)] == places


@pytest.mark.parametrize(
    ("text", "topic", "subject", "counted", "defined", "time"),
    [
        ("What did Lavrov say about gas", "gas", "Lavrov", None, None, None),
        ("What did Lavrov say about gas in 2021", "gas", "Lavrov", None, None, "in 2021"),
        ("What did the foreign minister say on Friday", None, "the foreign minister", None, None, "on Friday"),
        ("What has he said", None, None, None, None, None),
        ("How many brand new planes did Russia send", None, None, "brand new planes", None, None),
        ("Which planes will take off on 21 January 2022", None, None, "planes", None, "on 21 January 2022"),
        ("How many people died in France", None, None, "people", None, None),
        ("What is the quad", None, None, None, "the quad", None),
        ("When did it open last week", None, None, None, None, "last week"),
        ("What did Lavrov say about gas two weeks ago", "gas", "Lavrov", None, None, "two weeks ago"),
        ("What did Lavrov say on Friday about gas", "gas", "Lavrov", None, None, "on Friday"),
        ("What did Lavrov say about gas prior to 2014", "gas", "Lavrov", None, None, "prior to 2014"),
    ],
)
def test_the_parts_of_a_question(
    text: str, topic: str | None, subject: str | None, counted: str | None, defined: str | None, time: str | None
) -> None:
    for part, expected in zip(PARTS, (topic, subject, counted, defined, time), strict=True):
        found = part(text)
        assert (found.text if found else None) == expected
        assert found is None or text[found.start : found.end] == found.text


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Did the British military leave", "the British military"),
        ("What did the US president say", "the US president"),
        ("Who left Ukraine on Monday", "Ukraine"),
        ("Who met Blinken", "Blinken"),
    ],
)
def test_a_name_is_part_of_a_phrase(text: str, whole: str) -> None:
    (name,) = parts.names(text)
    found = parts.whole(text, name)
    assert (found.text, text[found.start : found.end]) == (whole, whole)


@given(st.text(max_size=200))
def test_every_part_is_where_it_says(text: str) -> None:
    found: list[parts.Name | parts.Part] = [*parts.names(text), *filter(None, (part(text) for part in PARTS))]
    assert all(text[part.start : part.end] == part.text for part in found)


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("Who leaked the memo", "the memo"),
        ("Who led the sleep trial in Padua", "the sleep trial"),
        ("Did the Council approve the plan", "the plan"),
        ("What does a dose of the vaccine cost", "the vaccine"),
        ("What did the Council approve", None),
        ("Who met the minister", None),
        ("Who led the trial in the city", None),
        ("Who won", None),
    ],
)
def test_the_only_thing(text: str, thing: str | None) -> None:
    found = parts.the_thing(text)
    assert (found and found.text) == thing
    assert found is None or text[found.start : found.end] == thing


def test_somebodys_name_may_end_like_a_verb() -> None:
    subject = parts.subject("What did Liam's mother say")
    assert subject is not None
    assert subject.text == "Liam's mother"
