from __future__ import annotations

from bot.lru import LruCache


def test_what_is_remembered_is_found_by_its_key() -> None:
    recent: LruCache[int] = LruCache()
    recent.put("a", 1)
    recent.put("a", 2)
    assert (recent.get("a"), recent.get("b")) == (2, None)


def test_what_was_not_used_for_longest_is_forgotten_first() -> None:
    recent: LruCache[int] = LruCache(limit=2)
    recent.put("a", 1)
    recent.put("b", 2)
    assert recent.get("a") == 1
    recent.put("c", 3)
    assert [recent.get(key) for key in "abc"] == [1, None, 3]


def test_what_is_remembered_anew_counts_as_used() -> None:
    recent: LruCache[int] = LruCache(limit=2)
    for key, value in (("a", 1), ("b", 2), ("a", 3), ("c", 4)):
        recent.put(key, value)
    assert [recent.get(key) for key in "abc"] == [3, None, 4]
