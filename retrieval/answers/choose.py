"""Candidates in the order in which they answer the question, and how sure that the first one does."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from retrieval.answers.candidates import Candidate
from retrieval.answers.evidence import Evidence
from retrieval.answers.weights import CONFIDENCE, SIGNALS

_SAME = 0.7
"""Share of words in common from which two sentences say the same thing (Jaccard)."""

_WORTH_SHOWING = 0.6
"""Share of the first sentence's score from which another one is shown below it."""

_COMPARED = 30
"""How many of the best candidates are looked at for one that says something else."""

_MARGIN = 3.0
"""A wider margin tells no more: the next sentence may just have none of the words."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A candidate with its score, which orders the candidates of one question."""

    candidate: Candidate
    score: float


def score(evidence: Evidence) -> float:
    """The weighted sum of the signals."""
    return sum(weight * float(getattr(evidence, signal)) for signal, weight in SIGNALS.items())


def ranked(candidates: Iterable[Candidate]) -> list[Choice]:
    """Best first; ties in the order of file and place."""
    choices = [Choice(candidate, score(candidate.evidence)) for candidate in candidates]
    return sorted(
        choices,
        key=lambda choice: (-choice.score, choice.candidate.source.file, choice.candidate.sentence.start),
    )


def confidence(choices: Sequence[Choice]) -> float:
    """The estimated probability, 0 to 1, that the first choice answers the question; 0 when there is none."""
    signals = confidence_signals(choices)
    return _probability(signals) if signals else 0.0


def confidence_signals(choices: Sequence[Choice]) -> dict[str, float]:
    """What tells how sure the first choice is: signal of CONFIDENCE → value; empty when there is no choice."""
    if not choices:
        return {}
    first, others = choices[0], distinct(choices[:_COMPARED], 2)[1:]
    margin = first.score - others[0].score if others else first.score
    return _signals(first.score, margin, first.candidate.evidence.unknown)


def probability(score: float, margin: float, unknown: float) -> float:
    """The probability that a sentence with this score, so far ahead of the next one, answers the question.

    `unknown` is the share of the question's names that the archive doesn't hold; see `Evidence`.
    """
    return _probability(_signals(score, margin, unknown))


def _signals(score: float, margin: float, unknown: float) -> dict[str, float]:
    return {"score": score, "margin": min(margin, _MARGIN), "unknown": unknown, "bias": 1.0}


def _probability(signals: Mapping[str, float]) -> float:
    return sigmoid(sum(CONFIDENCE[signal] * value for signal, value in signals.items()))


def shown(choices: Sequence[Choice], k: int) -> list[Choice]:
    """The first of the choices, and up to `k` in all that come near it and repeat nothing. Needs one choice.

    Headings are shown only first: below an answer they tell nothing.
    """
    first, *others = choices[:_COMPARED]
    least = first.score - (1 - _WORTH_SHOWING) * abs(first.score)
    near = [choice for choice in others if choice.score >= least and not choice.candidate.evidence.heading]
    return distinct([first, *near], k)


def distinct(choices: Sequence[Choice], k: int) -> list[Choice]:
    """The first `k` choices that don't repeat one before them."""
    kept: list[Choice] = []
    for choice in choices:
        if len(kept) == k:
            break
        if not any(_same(choice.candidate, other.candidate) for other in kept):
            kept.append(choice)
    return kept


def sigmoid(x: float) -> float:
    """The logistic function, without overflow."""
    return 1 / (1 + math.exp(-x)) if x > -700 else 0.0


def _same(a: Candidate, b: Candidate) -> bool:
    x, y = set(a.sentence.terms), set(b.sentence.terms)
    return len(x & y) >= _SAME * len(x | y)
