"""Small words as people type them in chat: one row a way."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retrieval.questions.chat_spelling import spelt_out
from tests.retrieval.core_time import core_seconds


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("whos the captain", "who is the captain"),
        ("Whats the ferry called?", "What is the ferry called?"),
        ("and wheres the quay", "and where is the quay"),
        ("wat did Lee say", "what did Lee say"),
        ("Waht did Lee say?", "What did Lee say?"),
        ("ok, wen did they leave", "ok, when did they leave"),
        ("hwo many ships", "how many ships"),
        ("how mny ships", "how many ships"),
        ("what r the demands", "what are the demands"),
        ("how many ships r there and do u know why", "how many ships are there and do you know why"),
    ],
)
def test_small_words_are_spelt_out(typed: str, meant: str) -> None:
    assert spelt_out(typed) == meant


@pytest.mark.parametrize(
    "question",
    [
        "",
        "wat",
        "The Wat is where?",
        "who is Hw Lind",
        "Whose ship is it?",
        "What did R say?",
        "did u see r kelly",
        "How is Mani?",
        "hows",
    ],
)
def test_other_words_stay(question: str) -> None:
    assert spelt_out(question) == question


@settings(deadline=None)  # which counts what else runs
@given(st.lists(st.sampled_from(["whats ", "how ", "mny ", "r ", "u ", "and ", "wat ", "x"]), max_size=8))
def test_no_text_takes_long(parts: list[str]) -> None:
    text = "".join(parts) * 2_000
    assert core_seconds(lambda: spelt_out(text)) < 0.5
