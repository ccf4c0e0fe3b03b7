"""Paths as a person names them: folders, files and patterns."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Sequence
from fnmatch import fnmatchcase
from functools import lru_cache
from pathlib import PurePath
from typing import NamedTuple

from retrieval.errors import BadQuery

_WILDCARD = re.compile(r"[*?\[]")


def absolute(named: str) -> str:
    """The absolute path that a person means, with its wildcards. Raises BadQuery for what cannot be a path.

    `~` is the home folder; `~name` stays as it is when there is no such user, as in a shell.
    """
    if not named.strip() or "\0" in named:
        raise BadQuery(f"{named!r} is not a path; name a folder, a file or a pattern")
    return os.path.abspath(os.path.expanduser(named))


@lru_cache(maxsize=1)  # the articles of one file of JSON Lines come one after the other
def places_of(path: str) -> tuple[str, ...]:
    """A file's absolute path and every folder that contains it."""
    place = PurePath(path)
    return (path, *map(str, place.parents))


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
        if not _WILDCARD.search(path) or os.path.exists(path):
            return None
        parts = PurePath(path).parts
        fixed = next(number for number, part in enumerate(parts) if _WILDCARD.search(part))
        below = (*parts[fixed:], "*") if parts[-1] == "**" else parts[fixed:]
        return cls(str(PurePath(*parts[:fixed])), below)

    def matches(self, path: str) -> bool:
        """Whether the pattern matches an absolute path."""
        inside = os.path.join(self.folder, "")
        if not path.startswith(inside):
            return False
        parts = path.removeprefix(inside).split(os.sep)
        return not any(map(is_hidden, parts)) and _match(parts, self.parts)


class NamedPaths:
    """Several paths, taken together."""

    def __init__(self, paths: Iterable[str]) -> None:
        self._roots = {absolute(path) for path in paths}
        self._patterns = [pattern for root in self._roots if (pattern := Pattern.of(root))]

    def holds(self, path: str) -> bool:
        """Whether an absolute path is one of these or lies below one."""
        return not self._roots.isdisjoint(places_of(path)) or any(each.matches(path) for each in self._patterns)

    def roots(self) -> list[str]:
        """Folders and files that contain everything the paths may mean; for a pattern, its part before any wildcard."""
        return sorted(self._roots | {pattern.folder for pattern in self._patterns})


def _match(parts: Sequence[str], wanted: Sequence[str]) -> bool:
    """Whether the parts of a path match those of a pattern."""
    reached = {0}  # the numbers of parts that the pattern may match up to here
    for each in wanted:
        if each == "**":
            reached = set(range(min(reached, default=len(parts)), len(parts)))
        else:
            reached = {number + 1 for number in reached if number < len(parts) and fnmatchcase(parts[number], each)}
    return len(parts) in reached
