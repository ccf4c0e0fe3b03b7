"""One commit of the memory engine, ranked by rank-bm25. It never changes once it is made, so threads may share it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

import numpy as np
from rank_bm25 import BM25Okapi

from retrieval.corpus.paths import places_of
from retrieval.engines.bm25 import K1, B
from retrieval.engines.filters import passage_passes, source_passes
from retrieval.engines.idf import idf
from retrieval.engines.protocol import NO_FILTERS, Hit, Totals
from retrieval.errors import SourceMissing
from retrieval.model import Document, Filters, SourceSummary


class Commit:
    """Implements the Engine protocol over the documents of one commit."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._documents = {document.source.file: document for document in documents}
        self._summaries = {
            d.source.file: SourceSummary(d.source, len(d.passages), sum(len(p.statements) for p in d.passages))
            for d in documents
        }
        self._passages = [(passage, d.source) for d in documents for passage in d.passages]
        statements = sum(summary.statements for summary in self._summaries.values())
        self._totals = Totals(len(self._summaries), len(self._passages), statements)
        self._postings: dict[str, list[int]] = {}  # term → numbers of the passages that hold it, ascending
        corpus = [passage.terms for passage, _ in self._passages]
        self._length = sum(map(len, corpus)) / max(len(corpus), 1)
        for number, words in enumerate(corpus):
            for term in dict.fromkeys(words):
                self._postings.setdefault(term, []).append(number)
        if self._postings:
            self._bm25 = BM25Okapi(corpus, k1=K1, b=B)
            self._bm25.doc_len = np.asarray(self._bm25.doc_len)  # as a list it would be converted for each term
            # BM25Okapi's own idf turns negative for words in most passages.
            self._bm25.idf = {term: self.idf(term) for term in self._postings}

    def totals(self) -> Totals:
        """See Engine.totals."""
        return self._totals

    def sources(self, below: Sequence[str] | None = None) -> list[SourceSummary]:
        """See Engine.sources."""
        summaries = self._summaries.values()
        if below is None:
            return list(summaries)
        return [summary for summary in summaries if not set(below).isdisjoint(places_of(summary.source.path))]

    def files(self, filters: Filters = NO_FILTERS) -> Sequence[str]:
        """See Engine.files."""
        return [file for file, summary in self._summaries.items() if source_passes(summary.source, filters)]

    def source(self, file: str) -> SourceSummary | None:
        """See Engine.source."""
        return self._summaries.get(file)

    def document(self, file: str) -> Document:
        """See Engine.document."""
        try:
            return self._documents[file]
        except KeyError:
            raise SourceMissing(file, "pullquote sources lists what the index holds") from None

    def words(self, file: str) -> tuple[str, list[tuple[int, str]]]:
        """See Engine.words."""
        document = self.document(file)
        return document.text, [(passage.start, passage.text) for passage in document.passages]

    def search(
        self, terms: Sequence[str], k: int, filters: Filters = NO_FILTERS, *, phrase: Sequence[str] = ()
    ) -> list[Hit]:
        """See Engine.search."""
        scores = np.zeros(len(self._passages))
        within = self._with_phrase(phrase) if phrase else None
        for term in dict.fromkeys(terms):
            holding = self._postings.get(term, [])
            if within is not None:
                holding = [number for number in holding if number in within]
            if holding:
                scores[holding] += self._bm25.get_batch_scores([term], holding)
        found = np.flatnonzero(scores)
        ranked = found[np.argsort(-scores[found], kind="stable")].tolist()
        passing = (number for number in ranked if self._passes(number, filters))
        return [self._hit(number, float(scores[number])) for number in islice(passing, max(k, 0))]

    def passages(self, filters: Filters = NO_FILTERS) -> Iterator[Hit]:
        """See Engine.passages."""
        return (self._hit(n, 0.0) for n in range(len(self._passages)) if self._passes(n, filters))

    def newest(self, filters: Filters, k: int) -> list[Hit]:
        """See Engine.newest."""
        return sorted(self.passages(filters), key=lambda hit: hit.source.published or "", reverse=True)[: max(k, 0)]

    def holds(self, term: str) -> bool:
        """See Engine.holds."""
        return term in self._postings

    def idf(self, term: str) -> float:
        """See Engine.idf."""
        return idf(len(self._passages), len(self._postings.get(term, ())))

    def length(self) -> float:
        """See Engine.length."""
        return self._length

    def _hit(self, number: int, score: float) -> Hit:
        passage, source = self._passages[number]
        return Hit(passage, source, score)

    def _passes(self, number: int, filters: Filters) -> bool:
        if filters == NO_FILTERS:
            return True
        passage, source = self._passages[number]
        return source_passes(source, filters) and passage_passes(passage, filters)

    def _with_phrase(self, phrase: Sequence[str]) -> frozenset[int]:
        """The numbers of the passages in which the terms of a phrase stand one after the other."""
        rarest, *others = sorted((self._postings.get(term, []) for term in set(phrase)), key=len)
        holding = set(rarest).intersection(*others)
        return frozenset(number for number in holding if self._holds_phrase(number, phrase))

    def _holds_phrase(self, number: int, phrase: Sequence[str]) -> bool:
        return f" {' '.join(phrase)} " in f" {' '.join(self._passages[number][0].terms)} "
