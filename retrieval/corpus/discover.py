"""Finds the article files under the paths that a person names."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from retrieval.corpus import jsonl
from retrieval.corpus.formats import READERS
from retrieval.corpus.names import printable
from retrieval.corpus.paths import Pattern, absolute, is_same_file
from retrieval.corpus.regular_files import refused
from retrieval.errors import BadQuery, SourceMissing, SourceUnreadable

SUFFIXES = frozenset({*READERS, jsonl.SUFFIX})
"""The endings of file names that hold articles."""

ENDINGS = ", ".join(sorted(SUFFIXES))
"""The same endings in one string, for messages."""


@dataclass(frozen=True, slots=True)
class ArticleFile:
    """A file that holds an article or, in JSON Lines, many.

    `file` is its path below the folder that was indexed, with forward slashes on every system.
    """

    file: str
    path: Path  # absolute

    @property
    def has_many(self) -> bool:
        """Whether the file holds an article a line."""
        return self.path.suffix.lower() == jsonl.SUFFIX


class Survey(NamedTuple):
    """What is under some paths: the article files, and the number of other files by ending, the most frequent first.

    Endings are lower-case and have their dot; a name without an ending counts under "". `closed` has an error for each
    folder below the paths that could not be looked into.
    """

    articles: list[ArticleFile]
    others: Mapping[str, int]
    closed: list[SourceUnreadable]


class _Below(NamedTuple):
    """What is under one path; `others` are the absolute paths of files with other endings."""

    articles: list[ArticleFile]
    others: list[str]
    closed: list[SourceUnreadable]


def discover(paths: Sequence[str]) -> list[ArticleFile]:
    """The article files that `paths` name; see `survey`."""
    return survey(paths).articles


def survey(paths: Sequence[str], *, index: Path | None = None) -> Survey:
    r"""The article files under the `paths`, each once, sorted by `file`, and the number of other files there.

    A path is a folder (everything below it except hidden files, hidden folders and links to folders), a file, or a
    shell pattern in which `**` stands for any folders; `~` is the home folder. A `file` is the path below the folder,
    or below the pattern's part without wildcards; for a path that is a file it is the file's name. Control
    characters, and bytes of a name that are not valid UTF-8, are written as `\xNN`.

    A path that is a file is taken whatever its ending; reading it will show whether it is an article. Other files of a
    folder or pattern are counted unless they are hidden or lie in the folder `index`, where the index keeps its own.

    Raises SourceMissing for a path without any article, SourceUnreadable for a folder that may not be read, BadQuery
    when two files would have the same `file`, and for `**` beside other letters.
    """
    found: dict[str, ArticleFile] = {}
    seen: set[Path] = set()
    others: set[str] = set()
    closed: dict[str, SourceUnreadable] = {}
    for path in paths:
        below = _below(path)
        others.update(below.others)
        closed.update((error.file, error) for error in below.closed)
        for each in below.articles:
            if each.path in seen:
                continue
            seen.add(each.path)
            other = found.setdefault(each.file, each)
            if other is not each and not is_same_file(other.path, each.path):
                raise BadQuery(f"{other.path} and {each.path} are both {each.file}; index a folder that holds both")
    if index:
        inside = os.path.join(os.path.abspath(index), "")
        others = {file for file in others if not file.startswith(inside)}
    by_ending = Counter(map(_ending, others)).items()
    most_first = sorted(by_ending, key=lambda item: (-item[1], item[0]))
    return Survey(
        sorted(found.values(), key=lambda each: each.file),
        {printable(ending): n for ending, n in most_first},
        [closed[folder] for folder in sorted(closed)],
    )


def _below(named: str) -> _Below:
    """What is under one path. Raises as `survey` does."""
    path = Path(absolute(named))
    try:
        is_folder, exists = path.is_dir(), path.exists()
    except OSError as error:
        raise refused(named, error) from error
    if is_folder:
        below, hint = _matching(Pattern.of_all_below(str(path))), f"the folder holds no {ENDINGS} file"
    elif exists:
        below, hint = _Below([_found(path, path.parent)], [], []), ""
    elif pattern := Pattern.of(str(path)):
        if pattern.is_ambiguous:
            raise BadQuery(f"{named}: ** stands for whole folders; write **/ for any folders")
        below, hint = _matching(pattern), f"the pattern matches no {ENDINGS} file"
    else:
        below, hint = _Below([], [], []), "check the path"
    if below.articles:
        return below
    if below.closed:
        raise below.closed[0]
    raise SourceMissing(named, hint)


def _matching(pattern: Pattern) -> _Below:
    """The files that a pattern matches, articles and others separated.

    Raises SourceUnreadable when its folder may not be read.
    """
    folder = Path(pattern.folder)
    below = _Below([], [], [])

    def report(error: OSError) -> None:
        if error.filename != pattern.folder:
            below.closed.append(refused(_name(Path(error.filename), folder), error))
        elif not isinstance(error, FileNotFoundError | NotADirectoryError):
            raise refused(pattern.folder, error)

    for file in _walk(pattern, report):
        if _ending(file) in SUFFIXES:
            below.articles.append(_found(Path(file), folder))
        else:
            below.others.append(file)
    return below


def _walk(pattern: Pattern, report: Callable[[OSError], None]) -> Iterator[str]:
    """The files that a pattern matches; folders that cannot be read are reported.

    `os.walk` and `glob` call themselves for each folder in another, and fail where too many lie in one another.
    """
    folders = [(pattern.folder, pattern.begun())]
    while folders:
        folder, reached = folders.pop()
        try:
            with os.scandir(folder) as scanned:
                entries = list(scanned)
        except OSError as error:
            report(error)
            continue
        for entry in entries:
            is_folder, is_link = _kind(entry)
            within = pattern.after(reached, entry.name, is_link=is_link)
            if is_folder and pattern.goes_on(within):
                folders.append((entry.path, within))
            elif not is_folder and pattern.is_whole(within):
                yield entry.path


def _kind(entry: os.DirEntry[str]) -> tuple[bool, bool]:
    """Whether an entry is a folder, and whether it is a link; neither where that cannot be told, as of links in a ring.

    Reading it as a file will show what is wrong.
    """
    try:
        return entry.is_dir(), entry.is_symlink()
    except OSError:
        return False, False


def _ending(file: str) -> str:
    return os.path.splitext(file)[1].lower()


def _found(path: Path, folder: Path) -> ArticleFile:
    return ArticleFile(_name(path, folder), path)


def _name(path: Path, folder: Path) -> str:
    """What a file or folder is called below the folder that is indexed."""
    return printable(path.relative_to(folder).as_posix())
