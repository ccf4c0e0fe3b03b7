"""Platforms deliver an event again when they think it was lost; this remembers which have been seen."""

from __future__ import annotations

from bot.recent import Recent


class Once:
    """The last `limit` event identifiers, the one not asked about for longest forgotten first."""

    def __init__(self, limit: int = 10_000) -> None:
        self._seen: Recent[bool] = Recent(limit)

    def first(self, identifier: str) -> bool:
        """Whether this identifier has not been asked about before. Asking marks it as seen."""
        if self._seen.get(identifier):
            return False
        self._seen.put(identifier, True)
        return True
