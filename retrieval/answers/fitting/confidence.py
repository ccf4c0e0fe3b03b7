"""Fits the weights of confidence: the probability that the first candidate of a question answers it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

import numpy as np

from retrieval.answers.choose import BEHIND, JOINED
from retrieval.answers.confidence import Scored, confidence_signals
from retrieval.answers.fitting.logit import logistic
from retrieval.answers.fitting.practice import Case


class Placed(NamedTuple):
    """A candidate in its place: whether it answers, and whether it stands side by side with the best one."""

    scored: Scored
    answers: bool
    beside: bool


Ranked = Sequence[Placed]
"""A question's candidates, best first."""

RankedSets = Mapping[str, Sequence[tuple[Case, Ranked]]]
"""Practice sets by name: each question with its candidates in order."""


class _Example(NamedTuple):
    """A question to fit on: the signals of its first candidate, whether its first quote answers, and its importance."""

    values: dict[str, float]
    right: bool
    importance: float


BY_HAND: Final[Mapping[str, float]] = {
    "spoken": 1.5,
    "unworded": -1.0,
    "unnamed": -0.8,
    "absent": -4.0,
    "unheard": -4.0,
    "owned": 3.0,
    "untold": -3.0,
    "asks": -2.0,
    "when": 3.0,
}
"""Weights that are set and not fitted: practice sets have too few cases of these signals. They were chosen by hand
after trials on three sets, and no figure stands behind any single one.

`unnamed` and `absent` are set higher than a fit would: a question about somebody whom neither the sentence nor its
surroundings name, or with words that a small archive never uses, is better left unanswered."""

EACH_SET: Final = 500.0
"""Every set weighs as much as this many questions, whatever its size."""

_ANSWERABLE = 2 / 3  # of the questions people ask; practice archives lack half their articles, and so more answers
_PENALTY = 2.0
_SIZE: Final = "size"
_BIAS: Final = "bias"


def fit_confidence(sets: RankedSets, larger: RankedSets) -> dict[str, float]:
    """The weights of confidence by name, fitted to the sets in which some questions have no answer.

    A set in which every question has one cannot show when to stay silent, and is left out. The weight of the archive's
    size is fitted last, to the `larger` archives with all other weights fixed; it is 0 without any.
    """
    examples = _examples(sets)
    seen = dict.fromkeys(name for example in examples for name in example.values)
    fitted = _fitted(examples, [name for name in seen if name not in BY_HAND and name != _SIZE], BY_HAND)
    weights = {**fitted, **BY_HAND}
    in_larger = _examples(larger)
    return {**weights, **(_fitted(in_larger, [_SIZE], weights) if in_larger else {_SIZE: 0.0})}


def fit_bias(sets: RankedSets, weights: Mapping[str, float]) -> dict[str, float]:
    """The weights of confidence with their bias fitted to sets in which some questions have no answer."""
    others = {name: weight for name, weight in weights.items() if name != _BIAS}
    return {**weights, **_fitted(_examples(sets), [_BIAS], others)}


def is_right(best: Ranked) -> bool:
    """Whether the first quote answers, which is made of one or two sentences as `choose.joined` makes it.

    Of those that say the same none is left out here: hardly ever do two sentences in a row.
    """
    least = best[0].scored.score - BEHIND
    quoted = [best[0], *[each for each in best[1:JOINED] if each.beside and each.scored.score >= least][:1]]
    return any(each.answers for each in quoted)


def _examples(sets: RankedSets) -> list[_Example]:
    examples: list[_Example] = []
    for asked in sets.values():
        cases = [case for case, _ in asked]
        if not all(case.answerable for case in cases):
            examples += [
                _Example(confidence_signals([each.scored for each in best]), is_right(best), EACH_SET * counts)
                for (_, best), counts in zip(asked, importance(cases), strict=True)
                if best
            ]
    return examples


def _fitted(examples: Sequence[_Example], names: Sequence[str], given: Mapping[str, float]) -> dict[str, float]:
    """The weights of the named signals, with the given weights of others held fixed."""
    theta = logistic(
        rows=np.array([[each.values.get(name, 0.0) for name in names] for each in examples]),
        right=np.array([float(each.right) for each in examples]),
        importance=np.array([each.importance for each in examples]),
        penalty=np.array([0.0 if name == _BIAS else _PENALTY for name in names]),
        given=np.array([sum(w * each.values.get(name, 0.0) for name, w in given.items()) for each in examples]),
    )
    return {name: round(float(weight), 3) for name, weight in zip(names, theta, strict=True)}


def importance(cases: Sequence[Case]) -> list[float]:
    """Each case's share of its set; they add up to 1. In an archive's set, those with an answer share _ANSWERABLE."""
    answerable = sum(case.answerable for case in cases)
    in_archive = any(found.passage for case in cases for found in case.evidence)
    if not in_archive or answerable in (0, len(cases)):
        return [1 / len(cases)] * len(cases)
    each = {True: _ANSWERABLE / answerable, False: (1 - _ANSWERABLE) / (len(cases) - answerable)}
    return [each[case.answerable] for case in cases]
