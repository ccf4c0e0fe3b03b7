from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import CitedQuote


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("We will not step back.", "“We will not step back.”"),
        ("She called it “a farce”.", "“She called it “a farce”.”"),
        ("“We will not step back.”", "“We will not step back.”"),
        ("“We will not,” he said.", "“We will not,” he said."),
        ("It will be met with a response.”", "“It will be met with a response.”"),
        ("Just as they are,” he said in Oslo.", "“Just as they are,” he said in Oslo."),
        ("“We have been clear.", "“We have been clear.”"),
        ("‘Never,’ she said", "‘Never,’ she said"),
        ("the house is the allies’", "“the house is the allies’”"),
        ("’tis the season", "“’tis the season”"),
    ],
)
def test_a_quote_that_brings_its_own_marks_gets_no_others(text: str, shown: str) -> None:
    assert CitedQuote(text, "talks.txt, ¶ 1").marked(text) == shown


@given(st.text(max_size=30), st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=4))
def test_the_runs_of_a_quote_are_its_words_each_wholly_emphasised_or_not(
    text: str, spans: list[tuple[int, int]]
) -> None:
    inside = [(min(a, len(text)), min(b, len(text))) for a, b in spans if a < b]
    matches, differs = tuple(inside[::2]), tuple(inside[1::2])
    marked = [
        (character, matched, differing)
        for words, matched, differing in CitedQuote(text, "a.txt", matches=matches, differs=differs).runs()
        for character in words
    ]
    assert marked == [
        (character, any(a <= at < b for a, b in matches), any(a <= at < b for a, b in differs))
        for at, character in enumerate(text)
    ]
