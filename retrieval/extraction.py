"""The statements of many files, without an index, on all cores."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from retrieval.attribution.statements import extract
from retrieval.corpus.articles import articles
from retrieval.errors import RetrievalError
from retrieval.model import Statement
from retrieval.processes.in_order import Done, cores, in_order

Article: TypeAlias = tuple[str, str]
Extracted: TypeAlias = tuple[str, str, list[Statement]] | RetrievalError


def extracted(files: Iterable[str], *, jobs: int | None = None) -> Iterator[Extracted]:
    """(name, text, statements) of every article in the files, in order; what is wrong with a file or line in its place.

    Articles are read as results are taken, and worked on in `jobs` processes, as many as there are cores if None;
    their names are those of `corpus.articles`. Raises WorkerFailed.
    """
    return in_order(_with_statements, _items(files), weigh=_weight, jobs=cores() if jobs is None else jobs)


def _items(files: Iterable[str]) -> Iterator[Article | Done[Extracted]]:
    for file in files:
        try:
            for article in articles(file):
                yield Done(article) if isinstance(article, RetrievalError) else article
        except RetrievalError as error:
            yield Done(error)


def _with_statements(article: Article) -> Extracted:
    name, text = article
    return name, text, extract(text)


def _weight(article: Article) -> int:
    return len(article[1])
