from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.buttons import Buttons, identifier
from bot.model import Button, Incoming

ASKS = st.builds(
    Incoming, st.text(max_size=200), st.text(max_size=20), st.dictionaries(st.text(max_size=9), st.text(max_size=30))
)


@given(ASKS)
def test_what_a_button_carries_is_what_it_asks(asks: Incoming) -> None:
    assert Buttons().asked(identifier(asks, 5_000)) == asks


@given(ASKS, st.integers(41, 100))
def test_an_identifier_never_exceeds_its_limit(asks: Incoming, limit: int) -> None:
    """And the same question has the same one."""
    written = identifier(asks, limit)
    assert len(written) <= limit
    assert written == identifier(asks, limit)


def test_what_just_fits_is_carried() -> None:
    asks = Incoming("why so?", "why")
    written = identifier(asks, 100)
    assert identifier(asks, len(written)) == written
    assert identifier(asks, len(written) - 1) != written


def test_what_does_not_fit_is_remembered_by_who_showed_it() -> None:
    def identify(asks: Incoming) -> str:
        return identifier(asks, 100)

    asks = Incoming("why so? " * 50, "why", {"since": "2022-01-20"})
    buttons = Buttons()
    assert buttons.asked(identify(asks)) is None
    buttons.remember([Button("Why?", Incoming("so?", "why")), Button("Why?", asks)], identify)
    assert buttons.asked(identify(asks)) == asks
    assert Buttons().asked(identify(asks)) is None


def test_half_an_emoji_in_a_long_question_is_remembered_too() -> None:
    """A client that cuts a text between the two halves of a character sends one: no UTF-8 can hold it."""
    asks = Incoming("why so? \ud83d" * 50, "why")
    buttons = Buttons()
    buttons.remember([Button("Why?", asks)], lambda asks: identifier(asks, 100))
    assert buttons.asked(identifier(asks, 100)) == asks


def test_the_limit_is_in_whatever_the_platform_counts() -> None:
    asks = Incoming("ы" * 50, "why")
    assert identifier(asks, 100).startswith("[")
    assert identifier(asks, 100, lambda text: len(text.encode())).startswith("#")


@pytest.mark.parametrize(
    "odd", ["", "#", "[", "[]", "{}", "3", "null", '["why"]', '["why", 3]', '["a", "b", 4]', "why"]
)
def test_an_identifier_that_is_none_of_ours_asks_nothing(odd: str) -> None:
    assert Buttons().asked(odd) is None
