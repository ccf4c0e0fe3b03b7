"""A fragment takes the place of a part of its kind: one row a kind."""

from __future__ import annotations

import pytest

from retrieval.questions.fragment import is_bare_thing, put_in_place

SAID = "What did Blinken say about Ukraine"
MET = "Where did Blinken meet Lavrov in 2021"
COUNTED = "How many planes will fly"

ANNOUNCED = [
    (SAID, "Lavrov", "What did Lavrov say about Ukraine"),
    (SAID, "about gas", "What did Blinken say about gas"),
    (SAID, "France", "What did Blinken say about France"),
    (MET, "2019", "Where did Blinken meet Lavrov in 2019"),
    (MET, "yesterday", "Where did Blinken meet Lavrov yesterday"),
    (COUNTED, "NATO", "How many planes of NATO will fly"),
    (COUNTED, "ships", "How many ships will fly"),
    ("What did Lind pay for a cabin on the train", "a seat", "What did Lind pay for a seat on the train"),
]


@pytest.mark.parametrize(("before", "fragment", "whole"), ANNOUNCED)
def test_an_announced_fragment_replaces_a_part_of_its_kind(before: str, fragment: str, whole: str) -> None:
    assert put_in_place(fragment, before, announced=True) == whole


@pytest.mark.parametrize("fragment", ["Lavrov", "yesterday", "ships"])
def test_a_fragment_alone_is_no_follow_up(fragment: str) -> None:
    assert put_in_place(fragment, MET, announced=False) is None


@pytest.mark.parametrize(
    ("fragment", "whole"),
    [
        ("what about Lavrov", "What did Lavrov say about Ukraine"),
        ("on Norway", "What did Blinken say about Norway"),
        ("in Geneva", "What did Blinken say about Ukraine in Geneva"),
    ],
)
def test_what_about_or_a_preposition_tells_that_one_is_meant(fragment: str, whole: str) -> None:
    assert put_in_place(fragment, SAID, announced=False) == whole


@pytest.mark.parametrize("fragment", ["", "who paid for it", "thanks", "one two three four five six seven"])
def test_a_clause_a_remark_and_a_long_text_are_no_fragments(fragment: str) -> None:
    assert put_in_place(fragment, SAID, announced=True) is None


@pytest.mark.parametrize(("words", "bare"), [("lavrov", True), ("of lavrov", False), ("who is lavrov", False)])
def test_a_bare_thing_has_no_preposition_and_no_clause(words: str, bare: bool) -> None:
    assert is_bare_thing(words) is bare
