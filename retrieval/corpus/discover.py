"""From the paths that a person names to the article files below them."""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from retrieval.corpus import jsonl
from retrieval.errors import BadQuery, SourceMissing, SourceUnreadable

logger = logging.getLogger(__name__)

SUFFIXES = frozenset({".txt", ".text", ".md", ".markdown", jsonl.SUFFIX})
"""The endings of file names that hold articles."""

ENDINGS = ", ".join(sorted(SUFFIXES))
_WILDCARD = re.compile(r"[*?\[]")


@dataclass(frozen=True, slots=True)
class Found:
    """A file of one article or, in JSON Lines, many: `file` is its path below the folder that was indexed.

    The path has forward slashes, on every system.
    """

    file: str
    path: Path  # absolute

    @property
    def has_many(self) -> bool:
        """Whether the file holds an article a line."""
        return self.path.suffix.lower() == jsonl.SUFFIX


def discover(paths: Sequence[str]) -> list[Found]:
    r"""The article files that `paths` name, sorted by `file`, each once.

    A path is a folder (everything below it, hidden files and folders and links to folders left out), a file, or
    a shell pattern in which `**` stands for any folders; `~` is the home folder. What stands below a folder, or
    below a pattern's part without wildcards, keeps its place there as `file`; a file named itself is called by its
    name. A file name that is not valid UTF-8 has its odd bytes written as `\xNN` in `file`.

    A file named itself is taken whatever its ending; reading it tells whether it is an article.

    Raises SourceMissing for a path that leads to no article, SourceUnreadable for a folder that may not be read,
    BadQuery when two files would have the same `file`.
    """
    found: dict[str, Found] = {}
    seen: set[Path] = set()
    for path in paths:
        for each in _below(path):
            if each.path in seen:
                continue
            seen.add(each.path)
            other = found.setdefault(each.file, each)
            if other is not each:
                raise BadQuery(f"{other.path} and {each.path} are both {each.file}; index a folder that holds both")
    return sorted(found.values(), key=lambda each: each.file)


def _below(named: str) -> list[Found]:
    """The article files of one path. Raises SourceMissing when there are none."""
    if not named.strip() or "\0" in named:
        raise BadQuery(f"{named!r} is not a path; name a folder, a file or a pattern")
    path = Path(os.path.abspath(Path(named).expanduser()))
    try:
        is_folder, exists = path.is_dir(), path.exists()
    except OSError as error:
        raise SourceUnreadable(named, f"cannot be opened: {error.strerror}") from error
    if is_folder:
        files, hint = [_found(file, path) for file in _walk(path)], f"the folder holds no {ENDINGS} file"
    elif exists:
        files, hint = [_found(path, path.parent)], ""
    elif _WILDCARD.search(named):
        files, hint = _matching(named, path), f"the pattern matches no {ENDINGS} file"
    else:
        files, hint = [], "check the path"
    if not files:
        raise SourceMissing(named, hint)
    return files


def _walk(folder: Path) -> Iterator[Path]:
    """The article files below a folder, links to folders not followed."""

    def report(error: OSError) -> None:
        if error.filename == str(folder):
            raise SourceUnreadable(str(folder), f"cannot be opened: {error.strerror}")
        logger.warning("%s: left out: %s", error.filename, error.strerror)

    for parent, folders, names in os.walk(folder, onerror=report):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(parent, name) for name in names if _is_article(name))


def _matching(named: str, pattern: Path) -> list[Found]:
    """The article files that a shell pattern matches, below its part without wildcards."""
    parts = pattern.parts
    fixed = next(position for position, part in enumerate(parts) if _WILDCARD.search(part))
    folder, wanted = Path(*parts[:fixed]), "/".join(parts[fixed:])
    try:
        below = list(folder.glob(f"{wanted}/*" if parts[-1] == "**" else wanted))
    except ValueError as error:
        raise BadQuery(f"{named}: {str(error).lower()}; write **/ for any folders") from error
    return [_found(path, folder) for path in below if _is_visible(path, folder) and not path.is_dir()]


def _is_visible(path: Path, folder: Path) -> bool:
    """Whether a path below a folder leads to an article through nothing hidden."""
    hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
    return _is_article(path.name) and not hidden


def _is_article(name: str) -> bool:
    return not name.startswith(".") and os.path.splitext(name)[1].lower() in SUFFIXES


def _found(path: Path, folder: Path) -> Found:
    below = path.relative_to(folder).as_posix()
    return Found(os.fsencode(below).decode("utf-8", "backslashreplace"), path)
