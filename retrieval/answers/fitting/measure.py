"""How well weights do on labelled cases."""

from __future__ import annotations

import math
from collections.abc import Sequence

from retrieval.answers.certainty import Scored, certainty_values, sigmoid
from retrieval.answers.fitting.model import Weights, ranked
from retrieval.answers.fitting.practice import Case

_BINS = 10  # of the confidence, equally wide


def measure(cases: Sequence[Case], weights: Weights, threshold: float) -> dict[str, float]:
    """The figures of a set, shares from 0 to 1, rounded.

    Of the questions that have an answer `map`, `mrr` and `first` (the first sentence answers); of all `f1` of answering
    where the confidence reaches the threshold, and `calibration`, the expected calibration error (Guo et al. 2017,
    https://arxiv.org/abs/1706.04599, ten bins).
    """
    found = [(case, ranked(case, weights)) for case in cases]
    orders = [[right for _, right in best] for case, best in found if case.answerable]
    told = [_told([scored for scored, _ in best], bool(best and best[0][1]), weights) for _, best in found]
    answered = [right for confidence, right in told if confidence >= threshold]
    figures = {
        "map": sum(map(_average_precision, orders)) / max(len(orders), 1),
        "mrr": sum(map(_reciprocal_rank, orders)) / max(len(orders), 1),
        "first": sum(order[:1] == [True] for order in orders) / max(len(orders), 1),
        "f1": 2 * sum(answered) / max(len(answered) + len(orders), 1),
        "calibration": calibration_error(told),
    }
    return {"questions": len(cases), **{name: round(value, 3) for name, value in figures.items()}}


def calibration_error(told: Sequence[tuple[float, bool]]) -> float:
    """The expected calibration error of (confidence, right) pairs."""
    bins: list[list[tuple[float, bool]]] = [[] for _ in range(_BINS)]
    for confidence, right in told:
        bins[min(math.floor(confidence * _BINS), _BINS - 1)].append((confidence, right))
    off = [abs(sum(confidence - right for confidence, right in each)) for each in bins]
    return sum(off) / max(len(told), 1)


def _told(best: Sequence[Scored], right: bool, weights: Weights) -> tuple[float, bool]:
    """How sure the first one is, and whether it answers."""
    if not best:
        return 0.0, False
    values = certainty_values(best)
    return sigmoid(sum(weights["confidence"][name] * value for name, value in values.items())), right


def _average_precision(order: Sequence[bool]) -> float:
    places = [place for place, right in enumerate(order, 1) if right]
    return sum(number / place for number, place in enumerate(places, 1)) / len(places) if places else 0.0


def _reciprocal_rank(order: Sequence[bool]) -> float:
    return next((1 / place for place, right in enumerate(order, 1) if right), 0.0)
