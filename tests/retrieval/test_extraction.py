from __future__ import annotations

import pytest

from retrieval.attribution.statements import extract
from retrieval.errors import BadQuery, RetrievalError
from retrieval.extraction import extracted
from retrieval.processes import in_order

TEXT = "“The harbour is shut,” Ann Lee said. “Gulls sleep,” she added."


@pytest.mark.parametrize("jobs", [1, 2])
def test_articles_come_back_in_order_with_their_statements(jobs: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """In one process or several; what is wrong keeps its place."""
    monkeypatch.setattr(in_order, "ALONE_BYTES", 1)
    monkeypatch.setattr(in_order, "BATCH_BYTES", 200)
    bad = BadQuery("line 3")
    articles: list[tuple[str, str] | RetrievalError] = [(str(n), TEXT * (n % 3)) for n in range(20)]
    articles.insert(7, bad)
    expected = [a if isinstance(a, RetrievalError) else (*a, extract(a[1])) for a in articles]
    assert list(extracted(articles, jobs=jobs)) == expected
    assert len(extract(TEXT)) == 2


def test_of_nothing_comes_nothing() -> None:
    assert list(extracted([])) == []
