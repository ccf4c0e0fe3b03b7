"""A cheap estimate of how well each sentence of a passage answers, to choose those that are weighed in full."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from functools import cache

from retrieval.answers.signals import K1, length_norm
from retrieval.answers.weighed import WeighedQuestion

Prefilter = Callable[[Sequence[frozenset[str]], Sequence[int], frozenset[str], float], list[float]]
"""A function that scores the sentences of a passage. Its arguments are the question's terms in each sentence, the
number of terms of each, the question's terms in the passage and its title, and the passage's BM25 score. Higher is
better; scores can be compared for one question only."""


def prefilter_for(weighed: WeighedQuestion) -> Prefilter:
    """The prefilter for one question."""

    @cache  # many sentences hold the same terms
    def weights(held: frozenset[str]) -> tuple[float, float]:
        """The weights of the carrying terms among `held`, and of all terms there."""
        # fsum, because a set's order varies, and with it would a rounded sum
        carried = math.fsum([weighed.carried.get(term, 0.0) for term in held])
        return carried, math.fsum([weighed.weights[term] for term in held])

    def prefilter(
        held: Sequence[frozenset[str]], lengths: Sequence[int], near: frozenset[str], passage_score: float
    ) -> list[float]:
        in_passage, by_passage = weights(near)[0], 6.0 * passage_score
        likely = []
        for each, length in zip(held, lengths, strict=True):
            carried, weight = weights(each)
            bm25 = weight * (K1 + 1) / (1 + length_norm(length))
            words = 3.0 * carried + 1.5 * (in_passage - carried) + by_passage
            likely.append(words / weighed.carried_total + 4.0 * bm25 / weighed.total)
        return likely

    return prefilter
