"""Small words as people type them in chat: one row a way."""

from __future__ import annotations

import pytest
from hypothesis import given
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
        ("how many unarmed men r on board", "how many unarmed men are on board"),
        ("Wen did they leave?", "When did they leave?"),
        ("Woh said that?", "Who said that?"),
        ("what did Lee say abt the ship", "what did Lee say about the ship"),
        ("how many ppl drowned", "how many people drowned"),
        ("wat she say", "what did she say"),
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
        "what did r kelly say",
        "who sued james r kelly",
        "when did u thant resign",
        "how many u boats sank",
        "Wen Jiabao said what?",
        "Wen said what about it?",
        "Wat Tyler led which revolt?",
        "WHOs director said what?",
        "How is Mani?",
        "hows",
        "what she said",
        "n korea fired what",
    ],
)
def test_other_words_stay(question: str) -> None:
    assert spelt_out(question) == question


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("wen jiabao", "wen jiabao"),
        ("wat tyler was killed by whom", "wat tyler was killed by whom"),
        ("and wat tyler", "and wat tyler"),
        ("whats app fined for what", "whatsapp fined for what"),
        ("so Whats App?", "so WhatsApp?"),
        ("wen did wen jiabao speak", "when did wen jiabao speak"),
        ("wat did tyler want", "what did tyler want"),
        ("whats the app", "what is the app"),
    ],
)
def test_words_that_the_archive_has_side_by_side_are_what_they_look_like(typed: str, meant: str) -> None:
    written = {"wen jiabao", "wat tyler", "whatsapp"}
    assert spelt_out(typed, lambda words: words.casefold() in written) == meant


@given(st.lists(st.sampled_from(["whats ", "how ", "mny ", "r ", "u ", "and ", "wat ", "x", "s"]), max_size=8))
def test_no_text_takes_long(parts: list[str]) -> None:
    text = "".join(parts) * 2_000
    assert core_seconds(lambda: spelt_out(text)) < 0.5
