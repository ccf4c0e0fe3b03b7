from __future__ import annotations

import pytest

from retrieval.text.possessives import bare


@pytest.mark.parametrize(
    ("word", "expected"),
    [("Biden’s", "Biden"), ("Biden's", "Biden"), ("ministers’", "ministers"), ("O’Neill’s", "O’Neill"), ("", "")],
)
def test_a_word_loses_its_possessive_ending_alone(word: str, expected: str) -> None:
    assert bare(word) == expected == bare(expected)
