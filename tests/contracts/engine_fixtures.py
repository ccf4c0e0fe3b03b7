"""The engines that the contract is tried on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeAlias

import pytest

from retrieval.engines.protocol import Engine
from tests.contracts.archive import ARCHIVE, hold

Open: TypeAlias = Callable[[Path], Engine]


class EngineFixtures:
    """Given `open_engine`: the engine's index in a folder, made there when there is none."""

    open_engine: Open

    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        """Where the engine under test keeps its index."""
        return tmp_path / "index"

    @pytest.fixture
    def engine(self, folder: Path) -> Iterator[Engine]:
        """An engine that holds nothing yet."""
        engine = type(self).open_engine(folder)
        yield engine
        engine.close()

    @pytest.fixture
    def archive(self, engine: Engine) -> Engine:
        """An engine that holds ARCHIVE."""
        return hold(engine, *ARCHIVE)
