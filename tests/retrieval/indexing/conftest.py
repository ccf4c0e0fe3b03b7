from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from retrieval.engines import create_engine
from retrieval.engines.protocol import Keeper
from tests.retrieval.indexing.runs import line, write


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An archive of three articles."""
    folder = tmp_path / "archive"
    for file in ("a.txt", "b.md", "more/c.txt"):
        write(folder / file, f"Gulls of {file}.\n“They sleep,” Ann Lee said.")
    return folder


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """A file with an article a line, in the same archive."""
    path = tmp_path / "archive" / "news.jsonl"
    write(path, line("b", title="Gulls", published="2021-03-02") + line("a", "“They sleep,” Ann Lee said.") + line("c"))
    return path


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Keeper]:
    """An engine that holds nothing yet."""
    engine = create_engine("memory", tmp_path / "index")
    yield engine
    engine.close()
