"""From questions with their candidates in order to the weights of how sure the first one is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np

from retrieval.answers.certainty import Scored, certainty_values
from retrieval.answers.fitting.logit import logistic
from retrieval.answers.fitting.practice import Case

Ranked = Sequence[tuple[Scored, bool]]
"""A question's candidates, best first, each with whether it answers."""

Asked = Mapping[str, Sequence[tuple[Case, Ranked]]]
"""Sets by their names, each question with its candidates in order."""

_Told = tuple[dict[str, float], bool, float]
"""What tells how sure the first candidate is, whether it answers, what the question counts for."""

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
"""Signals that practice sets have too few cases of, with the weights they are given; `unnamed` and `absent` for more
than the fit gives. No figure stands behind each: they were set by hand after screening on three sets.

A question about somebody of whom neither sentence nor surroundings speak, or with words that a small archive never
uses, is better left unanswered."""

EACH_SET: Final = 500.0
"""Questions that a set counts for, whatever its size."""

_ANSWERABLE = 2 / 3  # of what people ask an archive; practice archives lack half their articles, and so more answers
_PENALTY = 2.0
_SIZE: Final = "size"


def fit_confidence(sets: Asked, larger: Asked) -> dict[str, float]:
    """Fitted to the sets of which some questions have no answer: the others don't tell when not to answer.

    How much the archive's size counts is fitted to the larger ones, all else given; 0 without any.
    """
    told = _told(sets)
    names = [name for name in dict.fromkeys(name for values, _, _ in told for name in values) if name not in BY_HAND]
    weights = {**_fitted(told, [name for name in names if name != _SIZE], BY_HAND), **BY_HAND}
    told_larger = _told(larger)
    return {**weights, **(_fitted(told_larger, [_SIZE], weights) if told_larger else {_SIZE: 0.0})}


def _told(sets: Asked) -> list[_Told]:
    told: list[_Told] = []
    for asked in sets.values():
        cases = [case for case, _ in asked]
        if not all(case.answerable for case in cases):
            told += [
                (certainty_values([scored for scored, _ in best]), best[0][1], EACH_SET * counts)
                for (_, best), counts in zip(asked, importance(cases), strict=True)
                if best
            ]
    return told


def _fitted(told: Sequence[_Told], names: Sequence[str], given: Mapping[str, float]) -> dict[str, float]:
    """The weights of these values, beside those that are given."""
    theta = logistic(
        rows=np.array([[values.get(name, 0.0) for name in names] for values, _, _ in told]),
        right=np.array([float(right) for _, right, _ in told]),
        importance=np.array([counts for _, _, counts in told]),
        penalty=np.array([0.0 if name == "bias" else _PENALTY for name in names]),
        given=np.array([sum(w * values.get(name, 0.0) for name, w in given.items()) for values, _, _ in told]),
    )
    return {name: round(float(weight), 3) for name, weight in zip(names, theta, strict=True)}


def importance(cases: Sequence[Case]) -> list[float]:
    """The share of its set that each case counts for. In an archive's set, _ANSWERABLE go to those with an answer."""
    answerable = sum(case.answerable for case in cases)
    in_archive = any(found.passage for case in cases for found in case.evidence)
    if not in_archive or answerable in (0, len(cases)):
        return [1 / len(cases)] * len(cases)
    each = {True: _ANSWERABLE / answerable, False: (1 - _ANSWERABLE) / (len(cases) - answerable)}
    return [each[case.answerable] for case in cases]
