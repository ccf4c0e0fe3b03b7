"""What the index holds of the sources below some paths, to be compared with what lies there now."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from fnmatch import fnmatchcase
from pathlib import Path
from typing import NamedTuple, TypeAlias

from retrieval.corpus.discover import Found
from retrieval.engines.protocol import Engine

_WILDCARD = re.compile(r"[*?\[]")


class Version(NamedTuple):
    """Which state of a source the index holds, and whether with its statements."""

    sha256: str
    extracted: bool


Held: TypeAlias = dict[str, dict[str, Version]]
"""Absolute path → file → version. The path of an article file has one file, that of JSON Lines one for each article."""


def held_below(engine: Engine, paths: Sequence[str]) -> Held:
    """What the index holds below paths as a person names them; reads no source that lies elsewhere."""
    held: Held = {}
    for summary in engine.sources(_roots(paths)):
        source = summary.source
        held.setdefault(source.path, {})[source.file] = Version(source.sha256, source.extracted)
    return held


def as_named_before(found: Iterable[Found], held: Held) -> list[Found]:
    """The files found, those that the index holds by the names it has for them, also when indexed below another."""
    return [_as_named_before(each, held.get(str(each.path))) for each in found]


def gone(held: Held, paths: Sequence[str], found: Collection[str]) -> Iterator[str]:
    """The files of what the index holds that stood under the paths and whose path is no longer there."""
    roots = [_absolute(path) for path in paths]
    for path, versions in held.items():
        if path not in found and is_gone(path) and any(_is_under(Path(path), root) for root in roots):
            yield from versions


def is_gone(path: str) -> bool:
    """Whether there is nothing at a path; what may not be looked at is not gone."""
    try:
        os.stat(path)
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return False
    return False


def _as_named_before(found: Found, versions: dict[str, Version] | None) -> Found:
    if not versions:
        return found
    file = next(iter(versions))
    if found.has_many:
        file = file.partition(f"{found.path.name}!")[0] + found.path.name
    return replace(found, file=file)


def _roots(paths: Sequence[str]) -> list[str]:
    """The folders and files that hold everything the paths may mean: of a pattern, its part without wildcards."""
    roots = []
    for path in map(_absolute, paths):
        roots.append(path)
        wildcard = _WILDCARD.search(path)
        if wildcard:
            roots.append(os.path.dirname(path[: wildcard.start()] + "x"))
    return roots


def _absolute(path: str) -> str:
    return os.path.abspath(Path(path).expanduser())


def _is_under(path: Path, root: str) -> bool:
    """Whether a path is a folder's or a pattern's; a pattern's `*` may stand for folders, too."""
    return Path(root) in (path, *path.parents) or fnmatchcase(str(path), root.replace("**/", "*"))
