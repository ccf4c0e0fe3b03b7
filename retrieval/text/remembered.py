"""A bounded cache for what is computed from single words, which come again and again."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

LONGEST = 64
"""Longer strings are not kept: they are no words, and may be as long as a file."""

Made = TypeVar("Made")


class Remembered(dict[str, Made]):
    """A function's results by word. When there are too many, all are forgotten, so that the size is bounded.

    It is a dictionary because nothing in Python is looked up faster. Threads may share it.
    """

    def __init__(self, function: Callable[[str], Made], most: int) -> None:
        """Keep the function's results for at most `most` words."""
        self._function, self._most = function, most

    def __missing__(self, word: str) -> Made:
        made = self._function(word)
        if len(word) <= LONGEST:
            if len(self) >= self._most:
                self.clear()
            self[word] = made
        return made
