from __future__ import annotations

from bot.deduplication import Deduplicator


def test_an_identifier_is_first_once() -> None:
    deduplicator = Deduplicator()
    assert [deduplicator.first(name) for name in ("a", "b", "a", "a")] == [True, True, False, False]


def test_the_oldest_is_forgotten_first_and_asking_again_keeps_one_young() -> None:
    deduplicator = Deduplicator(limit=2)
    for name in ("a", "b", "a", "c"):
        deduplicator.first(name)
    assert not deduplicator.first("a")
    assert deduplicator.first("b")
