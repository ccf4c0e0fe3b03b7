"""Logistic models, fitted by Newton's method with an L2 penalty; numpy alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

_STEPS = 60
_SMALL = 1e-6  # no weight moves further in the last step
_TINIEST = 1e-6  # the smallest part of Newton's step that is tried


def conditional_logit(
    groups: Sequence[tuple[Floats, Floats]],
    importance: Sequence[float],
    penalty: Floats,
    at_least_zero: Sequence[bool] | None = None,
) -> Floats:
    """The weights by which the right members of each group outrank the others (conditional logit, McFadden 1974).

    A group is one question: a matrix with a row for each candidate and a column for each signal, and a vector with 1.0
    for the right candidates and 0.0 for the others. A group without both kinds is left out. `importance` has a number
    for each group. `penalty` has a number for each signal and pulls its weight, measured in the signal's standard
    deviation, to zero. A weight marked in `at_least_zero` never falls below zero. Returns one weight for each signal.
    """
    useful = [(x, y, w) for (x, y), w in zip(groups, importance, strict=True) if 0 < y.sum() < len(y)]
    rows = np.concatenate([x for x, _, _ in useful])
    wanted = np.concatenate([y / y.sum() for _, y, _ in useful])
    sizes = np.array([len(y) for _, y, _ in useful])
    group = np.repeat(np.arange(len(useful)), sizes)
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    weight = np.array([w for _, _, w in useful])[group]
    spread = _spread(rows)
    scaled = rows / spread

    def shares(theta: Floats) -> Floats:
        scores = scaled @ theta
        odds = np.exp(scores - np.maximum.reduceat(scores, starts)[group])
        return odds / np.add.reduceat(odds, starts)[group]

    def loss(theta: Floats) -> float:
        return float(-(weight * wanted * np.log(shares(theta) + 1e-300)).sum() + 0.5 * (penalty * theta * theta).sum())

    def step(theta: Floats) -> tuple[Floats, Floats]:
        share = shares(theta)
        slope = scaled.T @ (weight * (share - wanted)) + penalty * theta
        means = np.add.reduceat(scaled * share[:, None], starts, axis=0)
        curve = (scaled * (weight * share)[:, None]).T @ scaled - (means * weight[starts][:, None]).T @ means
        return slope, curve + np.diag(penalty + 1e-9)

    return _minimum(loss, step, rows.shape[1], at_least_zero) / spread


def logistic(rows: Floats, right: Floats, importance: Floats, penalty: Floats, given: Floats) -> Floats:
    """The weights with which the sigmoid of a case's weighted signals is its probability of being right.

    This is logistic regression. `rows` has a row for each case and a column for each signal, with a column of ones for
    the bias; `right` and `importance` have a number for each case. `given` are the log odds that each case has from
    signals whose weights are fixed. `penalty` and what is returned are as in `conditional_logit`.
    """
    spread = _spread(rows)
    scaled = rows / spread

    def loss(theta: Floats) -> float:
        scores = scaled @ theta + given
        fit = importance * (np.logaddexp(0.0, scores) - right * scores)
        return float(fit.sum() + 0.5 * (penalty * theta * theta).sum())

    def step(theta: Floats) -> tuple[Floats, Floats]:
        share = 1 / (1 + np.exp(-np.clip(scaled @ theta + given, -500, 500)))
        slope = scaled.T @ (importance * (share - right)) + penalty * theta
        curve = (scaled * (importance * share * (1 - share))[:, None]).T @ scaled
        return slope, curve + np.diag(penalty + 1e-9)

    return _minimum(loss, step, rows.shape[1], None) / spread


def _spread(rows: Floats) -> Floats:
    """Each column's standard deviation; 1 for a column whose values are all the same."""
    spread = rows.std(axis=0)
    return np.where(spread > 0, spread, 1.0)


def _minimum(
    loss: Callable[[Floats], float],
    step: Callable[[Floats], tuple[Floats, Floats]],
    size: int,
    at_least_zero: Sequence[bool] | None,
) -> Floats:
    """The weights with the least loss.

    Newton's steps, each halved until it lowers the loss. Weights that come out below their bound are fixed at zero, and
    the others are found again.
    """
    free = np.ones(size, dtype=bool)
    bounded = np.zeros(size, dtype=bool) if at_least_zero is None else np.array(at_least_zero)
    while True:
        theta = np.zeros(size)
        for _ in range(_STEPS):
            slope, curve = step(theta)
            change = np.zeros(size)
            change[free] = np.linalg.solve(curve[np.ix_(free, free)], slope[free])
            least, part = loss(theta), 1.0
            while loss(theta - part * change) > least and part > _TINIEST:
                part /= 2
            theta = theta - part * change
            if np.abs(part * change).max() < _SMALL:
                break
        below = bounded & free & (theta < 0)
        if not below.any():
            return theta
        free &= ~below
