from __future__ import annotations

import pytest

from retrieval.text.compounds import otherwise_joined


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("chemistry is forever", "chemistry is for ever"),
        ("Chemistry is for ever.", "Chemistry is forever."),
        ("any one of the websites", "anyone of the web sites"),
        ("seven per cent, not 8 percent", "seven percent, not 8 per cent"),
    ],
)
def test_words_in_one_are_read_in_two_and_the_other_way_round(text: str, other: str) -> None:
    assert otherwise_joined(text) == other


@pytest.mark.parametrize("text", ["", "for everyday-wear", "forevermore", "nothing of the kind"])
def test_a_text_without_such_words_has_no_other_reading(text: str) -> None:
    assert otherwise_joined(text) is None
