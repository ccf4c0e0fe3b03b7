"""Remembers which events have been seen: platforms deliver an event again if they think that it was lost."""

from __future__ import annotations

from bot.lru import LruCache


class Deduplicator:
    """The last `limit` event identifiers; the one that wasn't asked about for longest is forgotten first."""

    def __init__(self, limit: int = 10_000) -> None:
        self._seen: LruCache[bool] = LruCache(limit)

    def first(self, identifier: str) -> bool:
        """Whether this identifier is new. Asking marks it as seen."""
        if self._seen.get(identifier):
            return False
        self._seen.put(identifier, True)
        return True
