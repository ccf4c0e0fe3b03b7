"""The sentences that might answer a question: those of the best passages, each with its evidence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from retrieval.answers.evidence import Evidence, Weigher
from retrieval.answers.question import Question
from retrieval.cite import statement_of
from retrieval.engines.filters import statement_passes
from retrieval.engines.protocol import Engine, Hit, distinct
from retrieval.model import Filters, Passage, Sentence, Source, Statement
from retrieval.text.pronouns import refers_back
from retrieval.text.terms import terms

PASSAGES = 20
"""How many of the best passages are looked into: beyond that hardly any right sentence is found."""

PHRASES, WITH_PHRASE = 3, 5
"""For how many stretches in quotation marks passages that hold them word for word are looked into besides, how many."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence where it stands.

    `before` is the sentence it refers back to, when it begins with a pronoun; `statement` the one it mostly is.
    """

    sentence: Sentence
    before: Sentence | None
    statement: Statement | None
    passage: Passage
    source: Source
    evidence: Evidence

    @property
    def text(self) -> str:
        """The sentence, word for word."""
        return self.passage.slice(self.sentence.start, self.sentence.end)


def candidates(question: Question, engine: Engine, filters: Filters) -> Iterator[Candidate]:
    """The sentences of the best passages, in the passages' order."""
    weigher = Weigher.of(question, engine.idf, engine.holds)
    hits = [
        hit
        for phrase in question.phrases[:PHRASES]
        for hit in engine.search(question.terms, WITH_PHRASE, filters, phrase=phrase)
    ]
    for hit in distinct([*hits, *engine.search(question.terms, PASSAGES, filters)]):
        yield from _of_passage(weigher, hit, filters)


def _of_passage(weigher: Weigher, hit: Hit, filters: Filters) -> Iterator[Candidate]:
    """The passage's sentences; with a speaker, those that are that person's statements."""
    around = {*terms(hit.source.title or ""), *hit.passage.terms}
    before: Sentence | None = None
    for sentence in hit.passage.sentences:
        heading = sentence.kind in ("title", "heading")
        antecedent, before = before, None if heading else sentence
        statement = statement_of(hit.passage, sentence)
        if not statement_passes(statement, filters):
            continue
        text = hit.passage.slice(sentence.start, sentence.end)
        evidence = weigher.evidence(
            text,
            sentence.terms,
            around,
            speaker=statement.by if statement else None,
            passage_score=hit.score,
            heading=heading,
        )
        yield Candidate(
            sentence=sentence,
            before=antecedent if refers_back(text) else None,
            statement=statement,
            passage=hit.passage,
            source=hit.source,
            evidence=evidence,
        )
