"""A first guess at how well each sentence of a passage answers a question, to choose which ones to look into."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from functools import cache

from retrieval.answers.signals import K1, length_norm
from retrieval.answers.weighed import Weighed

Glance = Callable[[Sequence[frozenset[str]], Sequence[int], frozenset[str], float], list[float]]
"""How likely each sentence of a passage answers: from the question's terms that each holds, how many terms each has in
all, the question's terms in the passage and its title, and the passage's score. More is likelier; only one question's
are comparable."""


def glance_for(asked: Weighed) -> Glance:
    """The glance at passages whose sentences may answer this question."""

    @cache  # many sentences hold the same terms
    def weights(held: frozenset[str]) -> tuple[float, float]:
        """Those of the carrying terms, and of all of them."""
        # exact, since a set has no order in which rounding would always be the same
        carried = math.fsum([asked.carried.get(term, 0.0) for term in held])
        return carried, math.fsum([asked.weights[term] for term in held])

    def glance(
        held: Sequence[frozenset[str]], lengths: Sequence[int], near: frozenset[str], passage_score: float
    ) -> list[float]:
        in_passage, by_passage = weights(near)[0], 6.0 * passage_score
        likely = []
        for each, length in zip(held, lengths, strict=True):
            carried, weight = weights(each)
            bm25 = weight * (K1 + 1) / (1 + length_norm(length))
            words = 3.0 * carried + 1.5 * (in_passage - carried) + by_passage
            likely.append(words / asked.carried_total + 4.0 * bm25 / asked.total)
        return likely

    return glance
