"""Remembers things for a while, in memory only."""

from __future__ import annotations

from collections import OrderedDict
from typing import Generic, TypeVar

Value = TypeVar("Value")


class LruCache(Generic[Value]):
    """The last `limit` things by key; the one that wasn't used for longest is forgotten first."""

    def __init__(self, limit: int = 10_000) -> None:
        self._values: OrderedDict[str, Value] = OrderedDict()
        self._limit = limit

    def put(self, key: str, value: Value) -> None:
        """Remember a value under this key, instead of an earlier one."""
        self._values[key] = value
        self._values.move_to_end(key)
        if len(self._values) > self._limit:
            self._values.popitem(last=False)

    def get(self, key: str) -> Value | None:
        """The value under this key; None if there is none, or if it is forgotten."""
        if key in self._values:
            self._values.move_to_end(key)
        return self._values.get(key)
