"""What is worked out of a word once: words come again and again."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

LONGEST = 64
"""Characters of what is worth keeping: what is longer is no word, and may be as long as a file."""

Made = TypeVar("Made")


class Remembered(dict[str, Made]):
    """What a function makes of each word; all is forgotten once there are too many, so that its size is bounded.

    A dictionary, which is as fast as Python finds anything. Threads may share it.
    """

    def __init__(self, function: Callable[[str], Made], most: int) -> None:
        """Remember what the function makes of at most so many words."""
        self._function, self._most = function, most

    def __missing__(self, word: str) -> Made:
        made = self._function(word)
        if len(word) <= LONGEST:
            if len(self) >= self._most:
                self.clear()
            self[word] = made
        return made
