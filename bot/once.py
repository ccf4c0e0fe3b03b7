"""Platforms deliver an event again when they think it was lost; this remembers which have been seen."""

from __future__ import annotations

from collections import OrderedDict


class Once:
    """The last `limit` event identifiers, oldest forgotten first."""

    def __init__(self, limit: int = 10_000) -> None:
        self._seen: OrderedDict[str, None] = OrderedDict()
        self._limit = limit

    def first(self, identifier: str) -> bool:
        """Whether this identifier has not been asked about before. Asking marks it as seen."""
        if identifier in self._seen:
            self._seen.move_to_end(identifier)
            return False
        self._seen[identifier] = None
        if len(self._seen) > self._limit:
            self._seen.popitem(last=False)
        return True
