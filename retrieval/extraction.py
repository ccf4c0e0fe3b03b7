"""The statements of many articles, without an index, on all cores."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from retrieval.attribution.statements import extract
from retrieval.errors import RetrievalError
from retrieval.model import Statement
from retrieval.processes.in_order import Done, cores, in_order

Article: TypeAlias = tuple[str, str]
Extracted: TypeAlias = tuple[str, str, list[Statement]] | RetrievalError


def extracted(articles: Iterable[Article | RetrievalError], *, jobs: int | None = None) -> Iterator[Extracted]:
    """(name, text, statements) of each article (name, text), in order; an error keeps its place.

    Articles are taken as results are, and worked on in `jobs` processes, as many as there are cores if None. Raises
    WorkerFailed.
    """
    return in_order(_with_statements, _items(articles), weigh=_weight, jobs=cores() if jobs is None else jobs)


def _items(articles: Iterable[Article | RetrievalError]) -> Iterator[Article | Done[Extracted]]:
    for article in articles:
        yield Done(article) if isinstance(article, RetrievalError) else article


def _with_statements(article: Article) -> Extracted:
    name, text = article
    return name, text, extract(text)


def _weight(article: Article) -> int:
    return len(article[1])
