"""Paths as a person names them: folders, files and patterns."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from fnmatch import fnmatchcase
from pathlib import PurePath
from typing import NamedTuple

from retrieval.errors import BadQuery

WILDCARD = re.compile(r"[*?\[]")
"""What makes a path a shell pattern."""


def absolute(named: str) -> str:
    """The absolute path that a person means, with its wildcards. Raises BadQuery for what cannot be a path.

    `~` is the home folder; `~name` stays as it is when there is no such user, as in a shell.
    """
    if not named.strip() or "\0" in named:
        raise BadQuery(f"{named!r} is not a path; name a folder, a file or a pattern")
    return os.path.abspath(os.path.expanduser(named))


def is_hidden(name: str) -> bool:
    """Whether a file or folder is one that people don't mean: hidden by a dot, or `~$…`, Word's note on who edits."""
    return name.startswith((".", "~$"))


class Pattern(NamedTuple):
    """A shell pattern: the folder before its first wildcard, and the parts of the path below that folder.

    `*`, `?` and `[…]` match within one part. A part that is `**` matches any folders, and at the end everything in
    them. No wildcard matches a part that is hidden.
    """

    folder: str
    parts: tuple[str, ...]

    @classmethod
    def of(cls, path: str) -> Pattern | None:
        """The pattern that an absolute path is; None when it has no wildcards or exists as it is written."""
        if not WILDCARD.search(path) or os.path.exists(path):
            return None
        parts = PurePath(path).parts
        fixed = next(number for number, part in enumerate(parts) if WILDCARD.search(part))
        below = (*parts[fixed:], "*") if parts[-1] == "**" else parts[fixed:]
        return cls(str(PurePath(*parts[:fixed])), below)

    def matches(self, path: str) -> bool:
        """Whether the pattern matches an absolute path."""
        inside = os.path.join(self.folder, "")
        if not path.startswith(inside):
            return False
        parts = path.removeprefix(inside).split(os.sep)
        return not any(map(is_hidden, parts)) and _match(parts, self.parts)


def _match(parts: Sequence[str], wanted: Sequence[str]) -> bool:
    """Whether the parts of a path match those of a pattern."""
    reached = {0}  # the numbers of parts that the pattern may match up to here
    for each in wanted:
        if each == "**":
            reached = set(range(min(reached, default=len(parts)), len(parts)))
        else:
            reached = {number + 1 for number in reached if number < len(parts) and fnmatchcase(parts[number], each)}
    return len(parts) in reached
