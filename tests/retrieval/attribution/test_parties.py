"""Parties and states behind names."""

from __future__ import annotations

import pytest

from retrieval.attribution.outline import outline
from retrieval.attribution.parties import partisan


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("D-N.M.", "New Mexico Democrat"),
        ("R-Ark.", "Arkansas Republican"),
        ("I-VT", "Vermont Independent"),
        ("R-Ohio", "Ohio Republican"),
        ("V-Oslo", None),
        ("Oslo", None),
    ],
)
def test_a_party_and_its_state(word: str, expected: str | None) -> None:
    text = f"Lind, {word}, left"
    assert partisan(outline(text, 0, len(text), []), 2) == expected
