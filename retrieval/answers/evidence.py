"""What speaks for a sentence as the answer to a question: a few named numbers, each between 0 and about 1."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from retrieval.answers.question import Question
from retrieval.text.terms import terms as all_terms

Idf = Callable[[str], float]

_K1 = 0.5
_B = 0.3
"""BM25's parameters (Robertson and Zaragoza 2009, https://doi.org/10.1561/1500000019) among sentences: smaller than
among passages, since a sentence is short and holds most words once."""

AVERAGE_SENTENCE = 22.0
"""Terms in a sentence of news: what BM25 among sentences measures a sentence's length against."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The signals of one sentence. Weights of terms are their idf; shares are of the question's whole weight."""

    coverage: float  # share of the carrying words that the sentence holds
    about: float  # the same for those that are no proper names: what the question is about them
    context: float  # share that it lacks but its neighbours, passage or title hold
    bm25: float  # BM25 of the sentence for all of the question's words, per unit of their weight
    passage: float  # the passage's BM25 score, per unit of the same weight
    counted: float  # 1 where a number counts what *how many* asks for
    kind: float  # 1 the kind of thing asked for is there, 0.5 perhaps, -1 it isn't, 0 no telling
    named: float  # share of the question's proper names that the sentence holds
    unnamed: float  # share of them that neither sentence nor what stands around it holds
    unknown: float  # share of them that nothing in the whole archive holds, the same for every sentence
    spoken: float  # 1 where it is asked what somebody said, and the sentence is a statement of theirs
    phrase: float  # share of the quoted phrases that stand in the sentence word for word
    heading: float  # 1 for a title or a heading, which names a thing and answers nothing


@dataclass(frozen=True, slots=True)
class Weigher:
    """A question with the weights of its words, worked out once for all candidates."""

    question: Question
    weights: dict[str, float]  # term → idf
    total: float  # of all terms
    carried: float  # of the carrying terms
    unknown: float  # share of the proper names that the archive doesn't hold

    @classmethod
    def of(cls, question: Question, idf: Idf, holds: Callable[[str], bool]) -> Weigher:
        """Weigh a question's words by `idf`; `holds` tells whether the archive has a term at all."""
        weights = {term: idf(term) for term in question.terms}
        return cls(
            question=question,
            weights=weights,
            total=sum(weights.values()) or 1.0,
            carried=sum(weights[term] for term in question.carrying) or 1.0,
            unknown=sum(not holds(name) for name in question.names) / max(len(question.names), 1),
        )

    def evidence(
        self,
        text: str,
        terms: Sequence[str],
        around: Iterable[str],
        *,
        speaker: str | None = None,
        passage_score: float = 0.0,
        heading: bool = False,
    ) -> Evidence:
        """The evidence of one sentence: its text and terms, and the terms of what stands around it.

        `speaker` is whose statement it is, if it is one.
        """
        held, near = set(terms), set(around)
        question = self.question
        names, phrases = question.names, question.phrases
        wanted = question.holds_kind(text)
        return Evidence(
            about=self._about(held),
            coverage=self._share(term for term in question.carrying if term in held),
            context=self._share(term for term in question.carrying if term not in held and term in near),
            bm25=self._bm25(terms),
            passage=passage_score / self.total,
            kind=wanted,
            counted=float(bool(question.counted) and wanted == 1.0),
            named=len(names & held) / len(names) if names else 0.0,
            unnamed=len(names - held - near) / len(names) if names else 0.0,
            unknown=self.unknown,
            spoken=float(question.statement and speaker is not None and not names.isdisjoint(all_terms(speaker))),
            phrase=sum(_holds(terms, phrase) for phrase in phrases) / len(phrases) if phrases else 0.0,
            heading=float(heading),
        )

    def _share(self, terms: Iterable[str]) -> float:
        return sum(self.weights[term] for term in terms) / self.carried

    def _about(self, held: Collection[str]) -> float:
        plain = [term for term in self.question.carrying if term not in self.question.names]
        total = sum(self.weights[term] for term in plain)
        return sum(self.weights[term] for term in plain if term in held) / total if total else 1.0

    def _bm25(self, terms: Sequence[str]) -> float:
        """Robertson and Zaragoza's BM25 of a sentence, divided by the weight of the question's words."""
        counts = Counter(term for term in terms if term in self.weights)
        norm = _K1 * (1 - _B + _B * len(terms) / AVERAGE_SENTENCE)
        score = sum(self.weights[term] * tf * (_K1 + 1) / (tf + norm) for term, tf in counts.items())
        return score / self.total


def _holds(terms: Sequence[str], phrase: Sequence[str]) -> bool:
    """Whether the phrase's terms stand in the terms one after the other."""
    n = len(phrase)
    return any(tuple(terms[i : i + n]) == tuple(phrase) for i in range(len(terms) - n + 1))
