"""Quotation marks that set off names."""

from __future__ import annotations

import pytest

from retrieval.attribution.quotations import quotations
from retrieval.attribution.set_off import is_set_off


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on NBC’s “Meet the Town”", True),
        ("She appeared on “Good Morning Oslo.”", True),
        ("in her book, “The Long Bridge,” of 1998", True),
        ("the film “Bridge to Nowhere”", True),
        ("the so-called “bridge to nowhere”", True),
        ("She said “The Long Bridge” was shut.", False),
        ("the song “we shall cross”", False),
        ("on “safety”", False),
        ("on “Safety”", False),
        ("the mayor’s “Build It Now!”", False),
        ("the book “" + "Long " * 30 + "Bridge”", False),
        ("“The Long Bridge”", False),
    ],
)
def test_titles_and_so_called_words(text: str, expected: bool) -> None:
    (quotation,) = quotations(text, [(0, len(text))])
    assert is_set_off(text, quotation) is expected
