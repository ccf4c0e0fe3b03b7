"""Logistic models, fitted by Newton's method with an L2 penalty; numpy alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

_STEPS = 60
_SMALL = 1e-6  # a step below which it has converged
_TINIEST = 1e-6  # share of Newton's step below which nothing is gained


def conditional_logit(
    groups: Sequence[tuple[Floats, Floats]],
    importance: Sequence[float],
    penalty: Floats,
    at_least_zero: Sequence[bool] | None = None,
) -> Floats:
    """The weights by which the right members of each group outrank the others (McFadden 1974).

    A group is a question's signals, a row a candidate, with 1.0 for the right ones and 0.0 for the others; one
    without either is no help and is left out. `importance` is each group's. `penalty` pulls each weight to zero,
    measured in the signal's standard deviation. Weights marked `at_least_zero` are zero where they would be below.
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
    """The weights whose sigmoid is the probability of being right (logistic regression).

    A row holds a case's signals, a column of ones among them for the bias; `given` are the log odds that each case has
    besides. The rest as in `conditional_logit`.
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
    """Each column's standard deviation; 1 for a column that is the same everywhere."""
    spread = rows.std(axis=0)
    return np.where(spread > 0, spread, 1.0)


def _minimum(
    loss: Callable[[Floats], float],
    step: Callable[[Floats], tuple[Floats, Floats]],
    size: int,
    at_least_zero: Sequence[bool] | None,
) -> Floats:
    """Where the loss is least: Newton's steps, halved until they gain; weights below their bound are set to zero."""
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
