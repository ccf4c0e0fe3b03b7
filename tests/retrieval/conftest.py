from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from retrieval import Library
from retrieval.engines.protocol import Engine, Keeper
from retrieval.model import Document
from tests.retrieval.made import an_engine
from tests.retrieval.norrby import DOCUMENTS

pytest.register_assert_rewrite(*(f"tests.contracts.engine_{part}" for part in ("reading", "rebuilding", "writing")))


@pytest.fixture
def holding(tmp_path: Path) -> Iterator[Callable[..., Engine]]:
    """Makes an engine that holds the documents given."""
    made: list[Keeper] = []

    def hold(*documents: Document) -> Engine:
        made.append(an_engine(tmp_path / f"index-{len(made)}", *documents))
        return made[-1].latest()

    yield hold
    for keeper in made:
        keeper.close()


@pytest.fixture(scope="session")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """The library over the product's own five articles; for asking only."""
    with Library.build(["seeds"], tmp_path_factory.mktemp("seeds")) as library:
        yield library


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """The library over the articles of Norrby; for asking only."""
    with Library(an_engine(tmp_path_factory.mktemp("norrby"), *DOCUMENTS)) as made:
        yield made
