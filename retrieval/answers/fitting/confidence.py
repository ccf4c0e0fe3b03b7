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

BY_HAND: Final[Mapping[str, float]] = {
    "spoken": 1.5,
    "unnamed": -0.8,
    "absent": -4.0,
    "owned": 3.0,
    "untold": -2.5,
    "when": 3.0,
}
"""Signals that practice sets have too few cases of, with the weights they are given; `unnamed` and `absent` for more
than the fit gives.

A question about somebody of whom neither sentence nor surroundings speak, or with words that a small archive never
uses, is better left unanswered."""

EACH_SET: Final = 500.0
"""Questions that a set counts for, whatever its size."""

_ANSWERABLE = 2 / 3  # of what people ask an archive; practice archives lack half their articles, and so more answers
_PENALTY = 2.0


def fit_confidence(sets: Mapping[str, Sequence[tuple[Case, Ranked]]]) -> dict[str, float]:
    """Fitted to the sets of which some questions have no answer: the others don't tell when not to answer."""
    told: list[tuple[dict[str, float], bool, float]] = []  # what tells how sure, whether it answers, what it counts
    for asked in sets.values():
        cases = [case for case, _ in asked]
        if not all(case.answerable for case in cases):
            told += [
                (certainty_values([scored for scored, _ in best]), best[0][1], EACH_SET * counts)
                for (_, best), counts in zip(asked, importance(cases), strict=True)
                if best
            ]
    names = [name for name in dict.fromkeys(name for values, _, _ in told for name in values) if name not in BY_HAND]
    theta = logistic(
        rows=np.array([[values.get(name, 0.0) for name in names] for values, _, _ in told]),
        right=np.array([float(right) for _, right, _ in told]),
        importance=np.array([counts for _, _, counts in told]),
        penalty=np.array([0.0 if name == "bias" else _PENALTY for name in names]),
        given=np.array([sum(w * values.get(name, 0.0) for name, w in BY_HAND.items()) for values, _, _ in told]),
    )
    return {**{name: round(float(weight), 3) for name, weight in zip(names, theta, strict=True)}, **BY_HAND}


def importance(cases: Sequence[Case]) -> list[float]:
    """The share of its set that each case counts for. In an archive's set, _ANSWERABLE go to those with an answer."""
    answerable = sum(case.answerable for case in cases)
    in_archive = any(found.passage for case in cases for found in case.evidence)
    if not in_archive or answerable in (0, len(cases)):
        return [1 / len(cases)] * len(cases)
    each = {True: _ANSWERABLE / answerable, False: (1 - _ANSWERABLE) / (len(cases) - answerable)}
    return [each[case.answerable] for case in cases]
