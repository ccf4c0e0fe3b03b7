from __future__ import annotations

from bot.once import Once


def test_an_identifier_is_first_once() -> None:
    once = Once()
    assert [once.first(name) for name in ("a", "b", "a", "a")] == [True, True, False, False]


def test_the_oldest_is_forgotten_first_and_asking_again_keeps_one_young() -> None:
    once = Once(limit=2)
    for name in ("a", "b", "a", "c"):
        once.first(name)
    assert not once.first("a")
    assert once.first("b")
