from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from retrieval.engines import open_engine
from retrieval.engines.disk import opening
from retrieval.engines.memory import engine as memory
from retrieval.engines.protocol import Keeper
from tests.contracts.archive import ARCHIVE, hold


def wait_for_locks(seconds: float, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have all engines wait so long for a lock that another writer holds."""
    for module in (memory, opening):
        monkeypatch.setattr(module, "LOCK_S", seconds)


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test needs to wait two seconds for a lock that it holds itself."""
    wait_for_locks(0.2, monkeypatch)


@pytest.fixture
def patient(impatient: None, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG001, it comes first
    """But one whose lock is let go may wait for that as long as it takes."""
    wait_for_locks(20.0, monkeypatch)


@pytest.fixture
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A folder with an index of ARCHIVE, made by the engine that the test module opens."""
    hold(request.module.opened(tmp_path), *ARCHIVE).close()
    return tmp_path


@pytest.fixture
def archive(folder: Path) -> Iterator[Keeper]:
    """The index in that folder, opened."""
    engine = open_engine(folder)
    yield engine
    engine.close()
