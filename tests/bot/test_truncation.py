from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.truncation import CUT, beginning


@pytest.mark.parametrize(
    ("text", "limit", "kept"),
    [("short", 5, "short"), ("one two three", 12, "one two […]"), ("one two three", 10, "one tw […]")],
)
def test_a_cut_is_shown(text: str, limit: int, kept: str) -> None:
    assert beginning(text, limit) == kept


@given(st.text(), st.integers(10, 100))
def test_what_is_kept_is_a_beginning_within_the_limit(text: str, limit: int) -> None:
    kept = beginning(text, limit, lambda part: 2 * len(part))
    assert text.startswith(kept.removesuffix(f" {CUT}"))
    assert 2 * len(kept) <= limit
