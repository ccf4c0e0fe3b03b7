from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from retrieval import Library

SEEDS = Path(__file__).parents[2] / "seeds"


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
