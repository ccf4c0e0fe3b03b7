"""Paths as a person names them: folders, files and patterns."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase
from functools import lru_cache
from os import PathLike
from pathlib import PurePath
from typing import NamedTuple, Self, TypeAlias

from retrieval.errors import BadQuery

Reached: TypeAlias = frozenset[int]
"""How far a pattern was matched by the parts of a path: the numbers of its parts that may come next."""

_ANY_FOLDERS = "**"
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


def is_same_file(path: str | PathLike[str], other: str | PathLike[str]) -> bool:
    """Whether two paths lead to one file, by a link for instance."""
    try:
        return os.path.samefile(path, other)
    except OSError:
        return False


def _is_hidden(name: str) -> bool:
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
    def of(cls, path: str) -> Self | None:
        """The pattern that an absolute path is; None when it has no wildcards or exists as it is written."""
        if not _WILDCARD.search(path) or os.path.exists(path):
            return None
        parts = PurePath(path).parts
        fixed = next(number for number, part in enumerate(parts) if _WILDCARD.search(part))
        below = (*parts[fixed:], "*") if parts[-1] == _ANY_FOLDERS else parts[fixed:]
        return cls(str(PurePath(*parts[:fixed])), below)

    @classmethod
    def of_all_below(cls, folder: str) -> Self:
        """The pattern of everything below a folder."""
        return cls(folder, (_ANY_FOLDERS, "*"))

    def matches(self, path: str) -> bool:
        """Whether the pattern matches an absolute path."""
        inside = os.path.join(self.folder, "")
        if not path.startswith(inside):
            return False
        reached = self.begun()
        for part in path.removeprefix(inside).split(os.sep):
            reached = self.after(reached, part)
        return self.is_whole(reached)

    @property
    def is_ambiguous(self) -> bool:
        """Whether it has `**` beside other letters, which may be meant for any letters or for any folders."""
        return any(_ANY_FOLDERS in part and part != _ANY_FOLDERS for part in self.parts)

    def begun(self) -> Reached:
        """How far it was matched by its folder."""
        return frozenset(self._and_no_folders(0))

    def after(self, reached: Reached, name: str, *, is_link: bool = False) -> Reached:
        """How far it is matched with one more part of a path; no `**` stands for a link to a folder."""
        if _is_hidden(name):
            return frozenset()
        following: set[int] = set()
        for number in reached:
            if self.parts[number : number + 1] == (_ANY_FOLDERS,):
                following.update(() if is_link else self._and_no_folders(number))
            elif number < len(self.parts) and fnmatchcase(name, self.parts[number]):
                following.update(self._and_no_folders(number + 1))
        return frozenset(following)

    def is_whole(self, reached: Reached) -> bool:
        """Whether it is matched to its end."""
        return len(self.parts) in reached

    def goes_on(self, reached: Reached) -> bool:
        """Whether it may be matched by more parts."""
        return min(reached, default=len(self.parts)) < len(self.parts)

    def _and_no_folders(self, number: int) -> Iterator[int]:
        """A part's number, and where `**` stands for no folder that of the next."""
        while self.parts[number : number + 1] == (_ANY_FOLDERS,):
            yield number
            number += 1
        yield number


class NamedPaths:
    """Several paths, taken together. One that is a link means what it leads to as well."""

    def __init__(self, paths: Iterable[str]) -> None:
        named = [absolute(path) for path in paths]
        self._roots = {*named, *(os.path.realpath(path) for path in named if os.path.islink(path))}
        self._patterns = [pattern for root in self._roots if (pattern := Pattern.of(root))]

    def holds(self, path: str) -> bool:
        """Whether an absolute path is one of these or lies below one."""
        return not self._roots.isdisjoint(places_of(path)) or any(each.matches(path) for each in self._patterns)

    def roots(self) -> list[str]:
        """Folders and files that contain everything the paths may mean; for a pattern, its part before any wildcard."""
        return sorted(self._roots | {pattern.folder for pattern in self._patterns})
