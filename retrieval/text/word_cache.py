"""A bounded cache for what is computed from single words, which come again and again."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, TypeVar

LONGEST = 64
"""Longer strings are not kept: they are no words, and may be as long as a file."""

ANSWERING = 1 << 14
"""Words that each cache keeps at most in a process that answers: questions and the quotes for them repeat few others,
and a bot that runs for weeks must not grow."""

INDEXING = 1 << 17
"""The same in a process that reads whole articles, which would compute three times as many words again otherwise."""

Made = TypeVar("Made")


class WordCache(dict[str, Made]):
    """A function's results by word. When there are too many, all are forgotten, so that the size is bounded.

    It is a dictionary because nothing in Python is looked up faster. Threads may share it.
    """

    most: ClassVar[int] = ANSWERING

    def __init__(self, function: Callable[[str], Made]) -> None:
        """Keep the function's results for at most `most` words."""
        self._function = function

    def __missing__(self, word: str) -> Made:
        made = self._function(word)
        if len(word) <= LONGEST:
            if len(self) >= self.most:
                self.clear()
            self[word] = made
        return made
