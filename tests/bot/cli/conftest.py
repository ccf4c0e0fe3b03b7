from __future__ import annotations

import gc
import io
import json
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from bot.cli import main
from retrieval import Library
from tests.bot.conftest import SEEDS


@dataclass(frozen=True, slots=True)
class Result:
    """What a run of the command line left: its exit status, standard output and standard error."""

    status: object
    out: str
    err: str

    @property
    def lines(self) -> list[dict[str, Any]]:
        """Standard output as JSON Lines; fails when it holds anything else."""
        return [json.loads(line) for line in self.out.splitlines()]


Run: TypeAlias = Callable[..., Result]


@pytest.fixture
def pullquote(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, elsewhere: Path) -> Iterator[Run]:
    """Runs the command line in this process, in an empty working directory; `typed` is its standard input."""
    assert elsewhere.is_dir()
    before = gc.get_threshold()

    def run(*arguments: object, typed: str | bytes = "") -> Result:
        data = typed if isinstance(typed, bytes) else typed.encode()
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))
        capsys.readouterr()
        with pytest.raises(SystemExit) as stop:
            main([str(argument) for argument in arguments])
        printed = capsys.readouterr()
        return Result(stop.value.code, printed.out, printed.err)

    yield run
    gc.set_threshold(*before)  # a command lets more garbage wait than other tests may reckon with


@pytest.fixture
def seeds(elsewhere: Path) -> Path:
    """The seeds, copied to where the default setting looks for them."""
    return Path(shutil.copytree(SEEDS, elsewhere / "seeds"))


@pytest.fixture
def indexed(seeds: Path) -> Path:
    """The seeds with an index of them, both where the default settings look."""
    Library.build([str(seeds)], seeds.parent / ".pullquote").close()
    return seeds


@pytest.fixture
def at_the_index(index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The settings name an index of the seeds."""
    monkeypatch.setenv("PULLQUOTE_INDEX", str(index))
