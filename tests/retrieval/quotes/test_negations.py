from __future__ import annotations

import pytest

from retrieval.quotes.negations import negations


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The bridge is not safe", 1),
        ("The bridge isn’t safe", 1),
        ("The bridge isn't safe, and cannot be", 2),
        ("Nobody ever said so", 1),
        ("She WON’T come, nor will he", 2),
        ("The bridge is safe", 0),
        ("The present government wants a hint", 0),
        ("a knot, a note and a notion", 0),
        ("", 0),
    ],
)
def test_words_that_negate_are_counted(text: str, count: int) -> None:
    assert negations(text) == count
