"""What one commit of the memory engine holds, ranked by rank-bm25; never changed once made, so threads may share it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

import numpy as np
from rank_bm25 import BM25Okapi

from retrieval.engines.bm25 import K1, B
from retrieval.engines.filters import passage_passes, source_passes
from retrieval.engines.idf import idf
from retrieval.engines.protocol import NO_FILTERS, Hit, Totals
from retrieval.model import Document, Filters, SourceSummary


class Snapshot:
    """The documents of a commit, ready to be searched."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self.documents = {document.source.file: document for document in documents}
        self.summaries = {
            d.source.file: SourceSummary(d.source, len(d.passages), sum(len(p.statements) for p in d.passages))
            for d in documents
        }
        self.passages = [(passage, d.source) for d in documents for passage in d.passages]
        statements = sum(summary.statements for summary in self.summaries.values())
        self.totals = Totals(len(self.summaries), len(self.passages), statements)
        self.postings: dict[str, list[int]] = {}  # term → numbers of the passages that hold it, ascending
        corpus = [passage.terms for passage, _ in self.passages]
        self.length = sum(map(len, corpus)) / max(len(corpus), 1)  # of a passage, in terms, on average
        for number, words in enumerate(corpus):
            for term in dict.fromkeys(words):
                self.postings.setdefault(term, []).append(number)
        if self.postings:
            self._bm25 = BM25Okapi(corpus, k1=K1, b=B)
            self._bm25.doc_len = np.asarray(self._bm25.doc_len)  # else made one for each term of each question
            # BM25Okapi's own idf turns negative for words in most passages.
            self._bm25.idf = {term: self.idf(term) for term in self.postings}

    def idf(self, term: str) -> float:
        """See Engine.idf."""
        return idf(len(self.passages), len(self.postings.get(term, ())))

    def search(self, terms: Sequence[str], k: int, filters: Filters, phrase: Sequence[str]) -> list[Hit]:
        """See Engine.search."""
        scores = np.zeros(len(self.passages))
        within = self._with_phrase(phrase) if phrase else None
        for term in dict.fromkeys(terms):
            holding = self.postings.get(term, [])
            if within is not None:
                holding = [number for number in holding if number in within]
            if holding:
                scores[holding] += self._bm25.get_batch_scores([term], holding)
        found = np.flatnonzero(scores)
        ranked = found[np.argsort(-scores[found], kind="stable")].tolist()
        passing = (number for number in ranked if self.passes(number, filters))
        return [self.hit(number, float(scores[number])) for number in islice(passing, max(k, 0))]

    def hit(self, number: int, score: float) -> Hit:
        """A passage as a hit."""
        passage, source = self.passages[number]
        return Hit(passage, source, score)

    def passes(self, number: int, filters: Filters) -> bool:
        """Whether a passage passes the filters."""
        if filters == NO_FILTERS:
            return True
        passage, source = self.passages[number]
        return source_passes(source, filters) and passage_passes(passage, filters)

    def _with_phrase(self, phrase: Sequence[str]) -> frozenset[int]:
        """The numbers of the passages that hold the terms of a phrase one after the other."""
        rarest, *others = sorted((self.postings.get(term, []) for term in set(phrase)), key=len)
        holding = set(rarest).intersection(*others)
        return frozenset(number for number in holding if self._holds_phrase(number, phrase))

    def _holds_phrase(self, number: int, phrase: Sequence[str]) -> bool:
        return f" {' '.join(phrase)} " in f" {' '.join(self.passages[number][0].terms)} "
