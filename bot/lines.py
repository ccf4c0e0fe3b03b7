"""A list of lines that are made when they are looked at: of one too long for a message, only the first are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar, overload

T = TypeVar("T")


class Lines(Sequence[str], Generic[T]):
    """A line for each thing; equal to any sequence of the same lines."""

    def __init__(self, things: Sequence[T], line: Callable[[T], str]) -> None:
        self._things = things
        self._line = line

    def __len__(self) -> int:
        return len(self._things)

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> list[str]: ...
    def __getitem__(self, index: int | slice) -> str | list[str]:
        """The line at an index, or the lines of a slice."""
        if isinstance(index, slice):
            return [self._line(thing) for thing in self._things[index]]
        return self._line(self._things[index])

    def __eq__(self, other: object) -> bool:
        return list(self) == list(other) if isinstance(other, Sequence) else NotImplemented
