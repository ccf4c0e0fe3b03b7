"""Quoted words that a report around them takes back, checks or leaves open."""

from __future__ import annotations

import pytest

from retrieval.attribution.statements import extract


def test_what_somebody_checks_is_nobodys() -> None:
    (statement,) = extract("Claim: Quist called it “a late ferry” on Friday.")
    assert (statement.kind, statement.by) == ("mixed", None)


def test_what_is_taken_back_in_its_sentence_is_nobodys() -> None:
    text = "A paper reported that Quist had said “the ferry is late”; it withdrew the story. “It is early,” Quist said."
    assert [(s.kind, s.by) for s in extract(text)] == [("mixed", "A paper"), ("direct", None), ("direct", "Quist")]


def test_an_open_question_leaves_its_quotation_to_whoever_asks() -> None:
    text = "Dahl asked whether Quist had said “the ferry is late”."
    assert [(s.kind, s.by) for s in extract(text)] == [("mixed", "Dahl"), ("direct", None)]


@pytest.mark.parametrize(
    "text",
    [
        "A fake letter attributed to Nora Quist says “the ferry is late”.",
        "The line “the ferry is late” was attributed to Nora Quist but is fabricated.",
    ],
)
def test_forged_words_are_nobodys(text: str) -> None:
    (statement,) = extract(text)
    assert (statement.kind, statement.by) == ("direct", None)
