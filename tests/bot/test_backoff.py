from __future__ import annotations

from bot.backoff import doubling


def test_waits_double_until_they_come_to_what_is_allowed_in_all() -> None:
    assert list(doubling(1, 120)) == [1, 2, 4, 8, 16, 32, 57]


def test_nothing_is_waited_for_without_patience() -> None:
    assert list(doubling(1, 0)) == []
