"""A first guess at how well a sentence answers a question, to choose which ones to look into."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import cache

from retrieval.answers.signals import K1, length_norm
from retrieval.answers.weighed import Weighed

Glance = Callable[[frozenset[str], int, frozenset[str], float], float]
"""How likely a sentence answers, from the question's terms that it holds, how many terms it has in all, the question's
terms near it, its own among them, and its passage's score. More is likelier; only one question's are comparable."""


def glance_for(asked: Weighed) -> Glance:
    """The glance at sentences that may answer this question."""

    @cache  # many sentences hold the same terms
    def carried(held: frozenset[str]) -> float:
        # exact, since a set has no order in which rounding would always be the same
        return math.fsum([asked.carried.get(term, 0.0) for term in held])

    @cache
    def weight(held: frozenset[str]) -> float:
        return math.fsum([asked.weights[term] for term in held])

    def glance(held: frozenset[str], length: int, near: frozenset[str], passage_score: float) -> float:
        words = carried(held)
        around = carried(near) - words
        bm25 = weight(held) * (K1 + 1) / (1 + length_norm(length))
        return (3.0 * words + 1.5 * around + 6.0 * passage_score) / asked.carried_total + 4.0 * bm25 / asked.total

    return glance
