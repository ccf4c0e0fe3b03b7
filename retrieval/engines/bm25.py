"""BM25, as every engine scores by it."""

from __future__ import annotations

K1 = 0.9
B = 0.4
"""Anserini's defaults (Yang, Fang and Lin 2017, https://doi.org/10.1145/3077136.3080721), better on news than
the 1.2 and 0.75 of encyclopedias."""


def weight(idf: float, count: int, norm: float) -> float:
    """What a term that stands `count` times in a passage adds to its score.

    Robertson and Zaragoza 2009 (https://doi.org/10.1561/1500000019), computed in the order in which rank_bm25 does, so
    that scores are equal to the last bit.
    """
    return idf * (count * (K1 + 1) / (count + norm))


def norm(length: int, average: float) -> float:
    """How much a passage's length, in terms, weighs against it, where passages have `average` terms."""
    return K1 * (1 - B + B * length / average)
