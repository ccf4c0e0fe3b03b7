"""Patterns that are compiled when they are first used.

Most questions need few of them, and compiling all took a fresh process a quarter of the time to its first answer.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import Any, cast


class _Lazy:
    """Stands for a pattern: what is asked of it is asked of the compiled one, and kept."""

    def __init__(self, source: str, flags: int) -> None:
        self.pattern = source  # of which other patterns are made
        self._flags = flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern, self._flags)

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._compiled, name)
        setattr(self, name, found)
        return found


def lazy_pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern that `re.compile` gives, for its methods alone: the functions of `re` don't take it.

    A mistake in it raises re.error when it is first used, so that every such pattern wants a test that uses it.
    """
    return cast("re.Pattern[str]", _Lazy(source, flags))
