from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.adapters.discord.limits import size


@given(st.text())
def test_size_is_that_of_utf_16_and_never_less_than_the_characters(text: str) -> None:
    assert size(text) == len(text.encode("utf-16-le")) // 2
    assert size(text) >= len(text)
