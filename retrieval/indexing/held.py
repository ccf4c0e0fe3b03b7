"""What the index holds from some paths, to be compared with what is there now."""

from __future__ import annotations

import os
import shlex
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple, TypeAlias

from retrieval.corpus.discover import ArticleFile
from retrieval.corpus.names import printable
from retrieval.corpus.paths import NamedPaths
from retrieval.engines.protocol import Engine
from retrieval.model import SourceSummary


class Version(NamedTuple):
    """Which version of a source the index holds, and whether statements were looked for in it (`extracted`)."""

    sha256: str
    extracted: bool


Held: TypeAlias = dict[str, dict[str, Version]]
"""Absolute path → source's file → version. A file of JSON Lines has many sources, any other path one."""


def held_below(engine: Engine, paths: Sequence[str]) -> Held:
    """What the index holds from paths as a person names them. Sources from elsewhere are not read."""
    held: Held = {}
    for summary in engine.sources(NamedPaths(paths).roots()):
        source = summary.source
        held.setdefault(source.path, {})[source.file] = Version(source.sha256, source.extracted)
    return held


def sources_below(engine: Engine, paths: Sequence[str]) -> list[SourceSummary]:
    """The sources that the index has from these paths, whether or not anything is there now."""
    named = NamedPaths(paths)
    return [summary for summary in engine.sources(named.roots()) if named.holds(summary.source.path)]


def sources_named(engine: Engine, names: Sequence[str]) -> list[SourceSummary]:
    """The sources that have these names, as a path or as their file in the index, ordered by file. Raises BadQuery."""
    called = (summary for name in names if (summary := engine.source(name)))
    named = {summary.source.file: summary for summary in (*sources_below(engine, names), *called)}
    return [named[file] for file in sorted(named)]


def as_named_before(files: Iterable[ArticleFile], held: Held) -> list[ArticleFile]:
    """The files, each under the name that the index has for its path already, perhaps from another folder's run."""
    return [_as_named_before(each, held.get(str(each.path))) for each in files]


def gone(held: Held, paths: Sequence[str], found: Collection[str]) -> Iterator[str]:
    """The files of the sources that the index has from under these paths, and whose own path no longer exists."""
    named = NamedPaths(paths)
    for path, versions in held.items():
        if path not in found and is_gone(path) and named.holds(path):
            yield from versions


def forgetting(path: str, folder: Path | None) -> str:
    """The command that takes what is, or was, under a path out of the index in a folder."""
    return shlex.join(["pullquote", "forget", path, *(("--index", str(folder)) if folder else ())])


def is_gone(path: str) -> bool:
    """Whether nothing exists at a path; a path that may not be looked at counts as existing."""
    try:
        os.stat(path)
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return False
    return False


def _as_named_before(origin: ArticleFile, versions: dict[str, Version] | None) -> ArticleFile:
    if not versions:
        return origin
    file = next(iter(versions))
    if origin.has_many:
        name = printable(origin.path.name)
        file = file.partition(f"{name}!")[0] + name
    return replace(origin, file=file)
