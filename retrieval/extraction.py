"""The statements of many files, found on all cores and without an index."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeAlias

from retrieval.attribution.statements import extract
from retrieval.corpus.articles import articles
from retrieval.errors import RetrievalError
from retrieval.model import Statement
from retrieval.processes.in_order import Done, in_order

_Named: TypeAlias = tuple[str, str]  # an article's name and its text


class Extraction(NamedTuple):
    """The statements of one article, whose offsets count characters of `text`."""

    name: str
    text: str
    statements: list[Statement]


def extracted(files: Iterable[str], *, jobs: int | None = None) -> Iterator[Extraction | RetrievalError]:
    """The statements of every article in the files, in order; for a file or line that cannot be read, its error.

    Articles are named as `corpus.articles` names them. They are read while results are taken, and worked on in `jobs`
    processes; None means as many as there are cores. Raises WorkerFailed.
    """
    return in_order(_extraction, _named(files), weigh=_weight, jobs=jobs)


def _named(files: Iterable[str]) -> Iterator[_Named | Done[Extraction | RetrievalError]]:
    for file in files:
        try:
            for article in articles(file):
                yield Done(article) if isinstance(article, RetrievalError) else article
        except RetrievalError as error:
            yield Done(error)


def _extraction(article: _Named) -> Extraction | RetrievalError:
    name, text = article
    return Extraction(name, text, extract(text))


def _weight(article: _Named) -> int:
    return len(article[1])
