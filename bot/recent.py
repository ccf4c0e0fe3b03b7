"""What is remembered for a while and then forgotten: nothing of it is kept on disk."""

from __future__ import annotations

from collections import OrderedDict
from typing import Generic, TypeVar

Value = TypeVar("Value")


class Recent(Generic[Value]):
    """The last `limit` things by their keys, the one not used for longest forgotten first."""

    def __init__(self, limit: int = 10_000) -> None:
        self._values: OrderedDict[str, Value] = OrderedDict()
        self._limit = limit

    def put(self, key: str, value: Value) -> None:
        """Remember something, in place of what had this key."""
        self._values[key] = value
        self._values.move_to_end(key)
        if len(self._values) > self._limit:
            self._values.popitem(last=False)

    def get(self, key: str) -> Value | None:
        """What has this key; None if nothing has, or it is forgotten."""
        if key in self._values:
            self._values.move_to_end(key)
        return self._values.get(key)
