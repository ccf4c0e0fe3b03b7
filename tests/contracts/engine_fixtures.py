"""The engines that the contract is tried on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import pytest

from retrieval.engines.protocol import Keeper
from tests.contracts.archive import ARCHIVE, hold


class Open(Protocol):
    """A function of a test module: the engine's index in a folder, made there when there is none, or `rebuild` anew."""

    __name__: str

    def __call__(self, folder: Path, *, rebuild: bool = False) -> Keeper:
        """Raises what `create_engine` does."""


class EngineFixtures:
    """Given `open_engine`, and a fixture `patient` that has it wait for locks as long as may be needed."""

    open_engine: Open

    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        """Where the engine under test keeps its index."""
        return tmp_path / "index"

    @pytest.fixture
    def engine(self, folder: Path) -> Iterator[Keeper]:
        """An engine that holds nothing yet."""
        engine = type(self).open_engine(folder)
        yield engine
        engine.close()

    @pytest.fixture
    def archive(self, engine: Keeper) -> Keeper:
        """An engine that holds ARCHIVE."""
        return hold(engine, *ARCHIVE)
