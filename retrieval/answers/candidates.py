"""The sentences that might answer a question: those of the best passages, each with its evidence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from retrieval.answers.evidence import AVERAGE_SENTENCE, Evidence, Weigher
from retrieval.answers.question import Question
from retrieval.cite import statement_of
from retrieval.engines.protocol import Engine, Hit
from retrieval.model import Filters, Passage, Sentence, Source
from retrieval.quotes.names import same_person
from retrieval.text.pronouns import refers_back
from retrieval.text.terms import terms

PASSAGES = 20
"""How many of the best passages are looked into: beyond that hardly any right sentence is found."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence where it stands. `before` is the sentence it refers back to, when it begins with a pronoun."""

    sentence: Sentence
    before: Sentence | None
    passage: Passage
    source: Source
    evidence: Evidence

    @property
    def text(self) -> str:
        """The sentence, word for word."""
        return self.passage.slice(self.sentence.start, self.sentence.end)


def candidates(question: Question, engine: Engine, filters: Filters) -> Iterator[Candidate]:
    """The sentences of the best passages, in the passages' order."""
    weigher = Weigher.of(question, engine.idf, AVERAGE_SENTENCE)
    for hit in engine.search(question.terms, PASSAGES, filters):
        for candidate in _of_passage(weigher, hit):
            if filters.speaker is None or _is_by(filters.speaker, candidate):
                yield candidate


def _is_by(speaker: str, candidate: Candidate) -> bool:
    statement = statement_of(candidate.passage, candidate.sentence)
    return statement is not None and statement.by is not None and same_person(statement.by, speaker)


def _of_passage(weigher: Weigher, hit: Hit) -> Iterator[Candidate]:
    around = {*terms(hit.source.title or ""), *hit.passage.terms}
    before: Sentence | None = None
    for sentence in hit.passage.sentences:
        text = hit.passage.slice(sentence.start, sentence.end)
        heading = sentence.kind in ("title", "heading")
        yield Candidate(
            sentence=sentence,
            before=before if refers_back(text) else None,
            passage=hit.passage,
            source=hit.source,
            evidence=weigher.evidence(text, sentence.terms, around, passage_score=hit.score, heading=heading),
        )
        before = None if heading else sentence
