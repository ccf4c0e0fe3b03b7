from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.adapters.terminal.control import visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain “words” and\ttabs\nand lines", "plain “words” and\ttabs\nand lines"),
        ("\x1b[2J\x1b]0;title\x07", "\ufffd[2J\ufffd]0;title\ufffd"),
        ("over\rwritten\x08", "over\ufffdwritten\ufffd"),
        ("\x9b31m and \x7f", "\ufffd31m and \ufffd"),
        ("\u202eturned\u202c and \u2066isolated\u2069", "\ufffdturned\ufffd and \ufffdisolated\ufffd"),
        ("no\u00a0break and zero\u200bwidth and e\u0301", "no\u00a0break and zero\u200bwidth and e\u0301"),
    ],
)
def test_control_characters_are_made_visible(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(st.text())
def test_no_control_character_is_left_and_offsets_stay(text: str) -> None:
    shown = visible(text)
    assert len(shown) == len(text)
    assert all(unicodedata.category(character) != "Cc" or character in "\t\n" for character in shown)
