"""How well weights do on labelled cases."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from retrieval.answers.confidence import confidence_signals, sigmoid
from retrieval.answers.fitting.confidence import importance, is_right
from retrieval.answers.fitting.model import Weights, ranked
from retrieval.answers.fitting.practice import Case

_BINS = 10  # of the confidence, equally wide


@dataclass(frozen=True, slots=True)
class Outcome:
    """A case ranked by weights: whether each candidate answers, best first, and whether the first quote does.

    `confidence` is that in the first quote.
    """

    case: Case
    order: tuple[bool, ...]
    right: bool
    confidence: float


def outcomes(cases: Sequence[Case], weights: Weights) -> list[Outcome]:
    """Each case as the weights rank it."""
    return [_outcome(case, weights) for case in cases]


def measure(found: Sequence[Outcome], threshold: float) -> dict[str, float]:
    """The figures of a set: `questions`, their number, and shares from 0 to 1, rounded to three digits.

    For the questions that have an answer: `map`, `mrr` and `first` (the first quote answers). For all questions:
    `f1` of answering those whose confidence reaches the threshold. If some have no answer: `calibration`, the expected
    calibration error (Guo et al. 2017, https://arxiv.org/abs/1706.04599, ten bins), where questions count as much as
    when confidence is fitted (`confidence.importance`).
    """
    answerable = [each for each in found if each.case.answerable]
    answered = [each for each in found if each.confidence >= threshold]
    n = max(len(answerable), 1)
    figures = {
        "map": sum(_average_precision(each.order) for each in answerable) / n,
        "mrr": sum(_reciprocal_rank(each.order) for each in answerable) / n,
        "first": sum(each.right for each in answerable) / n,
        "f1": 2 * sum(each.right for each in answered) / max(len(answered) + len(answerable), 1),
    }
    if len(answerable) < len(found):
        counts = importance([each.case for each in found])
        told = [(each.confidence, each.right, share) for each, share in zip(found, counts, strict=True)]
        figures["calibration"] = calibration_error(told)
    return {"questions": len(found), **{name: round(value, 3) for name, value in figures.items()}}


def calibration_error(told: Sequence[tuple[float, bool, float]]) -> float:
    """The expected calibration error of triples: a confidence, whether it was right, and the share it counts for."""
    bins = [0.0] * _BINS
    for confidence, right, share in told:
        bins[min(math.floor(confidence * _BINS), _BINS - 1)] += (confidence - right) * share
    return sum(map(abs, bins))


def _outcome(case: Case, weights: Weights) -> Outcome:
    best = ranked(case, weights)
    values = confidence_signals([each.scored for each in best])
    odds = sum(weights["confidence"].get(name, 0.0) * value for name, value in values.items())
    return Outcome(
        case=case,
        order=tuple(each.answers for each in best),
        right=bool(best) and is_right(best),
        confidence=sigmoid(odds) if best else 0.0,
    )


def _average_precision(order: Sequence[bool]) -> float:
    places = [place for place, right in enumerate(order, 1) if right]
    return sum(number / place for number, place in enumerate(places, 1)) / len(places) if places else 0.0


def _reciprocal_rank(order: Sequence[bool]) -> float:
    return next((1 / place for place, right in enumerate(order, 1) if right), 0.0)
