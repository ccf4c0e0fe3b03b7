from __future__ import annotations

from collections.abc import Iterator

import pytest

from retrieval import Library
from tests.retrieval.answers.weighing import HARBOUR
from tests.retrieval.made import an_engine


@pytest.fixture(scope="session")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """The library over one article of a harbour; for asking only."""
    with Library(an_engine(tmp_path_factory.mktemp("harbour"), HARBOUR)) as made:
        yield made
