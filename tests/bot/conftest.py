from __future__ import annotations

import errno
import io
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from retrieval import Library

SEEDS = Path(__file__).parents[2] / "seeds"


def forbid_env(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have .env be there and refuse to be read, which no mode bits do to root."""
    Path(".env").touch()
    before = io.open

    def refuse(file: Any, *arguments: Any, **options: Any) -> Any:
        if Path(file).name == ".env":
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(file))
        return before(file, *arguments, **options)

    monkeypatch.setattr("builtins.open", refuse)
    monkeypatch.setattr("io.open", refuse)


@pytest.fixture(scope="session")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an index over the five seeds, made once; not to be written."""
    folder = tmp_path_factory.mktemp("seeds") / "index"
    Library.build([str(SEEDS)], folder).close()
    return folder


@pytest.fixture
def library(index: Path) -> Iterator[Library]:
    """The library over the seeds."""
    with Library.open(index) as opened:
        yield opened


OUTBREAK = """Halverton clinic opens after measles outbreak

The Bulletin, 28 January 2024

The clinic at the Corn Exchange opened to anybody on Monday morning.

"One child will infect nine of ten classmates," said Dr Naomi Fielding, who leads the health team.

Some in the town had asked why it opened late. "Ten days is what it takes," Fielding said on Tuesday.

Judge Ada Carver told the court: "The road was closed in the storm, and will open in May."
"""


@pytest.fixture(scope="session")
def outbreak(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder = tmp_path_factory.mktemp("outbreak")
    (folder / "outbreak.txt").write_text(OUTBREAK)
    (folder / "coffee.txt").write_text("Coffee\n\nA study says that coffee is good for the heart of most people.\n")
    with Library.build([str(folder)], folder / "index") as library:
        yield library
