from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.adapters.slack import limits
from bot.truncation import CUT
from tests.bot.adapters.slack.blocks import REFUSED_FROM


def test_a_message_keeps_well_under_what_slack_was_seen_to_refuse() -> None:
    assert limits.MESSAGE < REFUSED_FROM


def test_a_block_weighs_its_json_and_the_overhead() -> None:
    block = {"type": "divider", "text": "é"}
    json_length = len(json.dumps(block, separators=(",", ":")))
    assert limits.weight([block, block]) == 2 * (json_length + limits.BLOCK_OVERHEAD)


@pytest.mark.parametrize(
    ("text", "limit", "clipped"),
    [
        ("short", 5, "short"),
        ("one two three", 12, "one two […]"),
        ("one two three", 10, "one tw […]"),
        ("one  two more", 9, "one […]"),
    ],
)
def test_clip_shows_where_it_cuts(text: str, limit: int, clipped: str) -> None:
    def count(part: str) -> int:
        return len(part)

    assert limits.clip(text, limit, count) == clipped


@given(st.text(), st.integers(20, 200))
def test_clipped_text_is_a_beginning_within_its_limit(text: str, limit: int) -> None:
    clipped = limits.clip(text, limit)
    assert limits.length(clipped) <= limit
    assert text.startswith(clipped.removesuffix(f" {CUT}"))
