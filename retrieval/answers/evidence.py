"""What speaks for a sentence as the answer to a question: a few named numbers, each between 0 and about 1."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from retrieval.answers.question import Question

Idf = Callable[[str], float]

_K1 = 0.5
_B = 0.3
"""BM25's parameters among sentences, which are short and hold most words once: Robertson and Zaragoza 2009
(https://doi.org/10.1561/1500000019); the values are those that rank practice sets' sentences best."""

AVERAGE_SENTENCE = 22.0
"""Terms in a sentence of news: what BM25 among sentences measures a sentence's length against."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The signals of one sentence. Weights of terms are their idf; shares are of the question's whole weight."""

    coverage: float  # share of the carrying words that the sentence holds
    context: float  # share that it lacks but its neighbours, passage or title hold
    bm25: float  # BM25 of the sentence for all of the question's words, per unit of their weight
    passage: float  # the passage's BM25 score, per unit of the same weight
    kind: float  # 1 the kind of thing asked for is there, 0.5 perhaps, -1 it isn't, 0 no telling
    named: float  # share of the question's proper names that the sentence holds
    unnamed: float  # share of them that neither sentence nor what stands around it holds
    phrase: float  # share of the quoted phrases that stand in the sentence word for word
    heading: float  # 1 for a title or a heading, which names a thing and answers nothing


@dataclass(frozen=True, slots=True)
class Weigher:
    """A question with the weights of its words, worked out once for all candidates."""

    question: Question
    weights: dict[str, float]  # term → idf
    total: float  # of all terms
    carried: float  # of the carrying terms
    average_length: float  # of a sentence, in terms

    @classmethod
    def of(cls, question: Question, idf: Idf, average_length: float) -> Weigher:
        """Weigh a question's words by `idf`."""
        weights = {term: idf(term) for term in question.terms}
        return cls(
            question=question,
            weights=weights,
            total=sum(weights.values()) or 1.0,
            carried=sum(weights[term] for term in question.carrying) or 1.0,
            average_length=max(average_length, 1.0),
        )

    def evidence(
        self,
        text: str,
        terms: Sequence[str],
        around: Iterable[str],
        *,
        passage_score: float = 0.0,
        heading: bool = False,
    ) -> Evidence:
        """The evidence of one sentence: its text and terms, and the terms of what stands around it."""
        held, near = set(terms), set(around)
        question = self.question
        names, phrases = question.names, question.phrases
        return Evidence(
            coverage=self._share(term for term in question.carrying if term in held),
            context=self._share(term for term in question.carrying if term not in held and term in near),
            bm25=self._bm25(terms),
            passage=passage_score / self.total,
            kind=question.holds_kind(text),
            named=len(names & held) / len(names) if names else 0.0,
            unnamed=len(names - held - near) / len(names) if names else 0.0,
            phrase=sum(_holds(terms, phrase) for phrase in phrases) / len(phrases) if phrases else 0.0,
            heading=float(heading),
        )

    def _share(self, terms: Iterable[str]) -> float:
        return sum(self.weights[term] for term in terms) / self.carried

    def _bm25(self, terms: Sequence[str]) -> float:
        """Robertson and Zaragoza's BM25 of a sentence, divided by the weight of the question's words."""
        counts = Counter(term for term in terms if term in self.weights)
        norm = _K1 * (1 - _B + _B * len(terms) / self.average_length)
        score = sum(self.weights[term] * tf * (_K1 + 1) / (tf + norm) for term, tf in counts.items())
        return score / self.total


def _holds(terms: Sequence[str], phrase: Sequence[str]) -> bool:
    """Whether the phrase's terms stand in the terms one after the other."""
    n = len(phrase)
    return any(tuple(terms[i : i + n]) == tuple(phrase) for i in range(len(terms) - n + 1))
