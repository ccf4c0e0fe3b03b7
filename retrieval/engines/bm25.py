"""BM25, as every engine scores by it."""

from __future__ import annotations

K1 = 0.9
B = 0.4
"""Anserini's defaults (Yang, Fang and Lin 2017, https://doi.org/10.1145/3077136.3080721), better on news than
the 1.2 and 0.75 of encyclopedias."""


_TANTIVY_K1, _TANTIVY_B = 1.2, 0.75
"""The parameters that tantivy scores by; it has no setting for them
(https://github.com/quickwit-oss/tantivy/blob/main/src/query/bm25.rs)."""


def weight(idf: float, count: int, norm: float) -> float:
    """What a term that stands `count` times in a passage adds to its score.

    Robertson and Zaragoza 2009 (https://doi.org/10.1561/1500000019), computed in the order in which rank_bm25 does, so
    that scores are equal to the last bit.
    """
    return idf * (count * (K1 + 1) / (count + norm))


def norm(length: int, average: float) -> float:
    """How much a passage's length, in terms, weighs against it, where passages have `average` terms."""
    return K1 * (1 - B + B * length / average)


def most_of_tantivy(idfs: float) -> float:
    """What a passage's score by tantivy comes near at most, from the sum of all terms' idf."""
    return idfs * (_TANTIVY_K1 + 1)


def from_tantivy(score: float, most: float, length: int, average: float) -> float:
    """About what a passage's score is by our parameters, times a constant, from tantivy's and the most that could be.

    Exactly that where it holds some of the terms once each, or all of them equally often, as far as tantivy, which
    rounds lengths, knows its length.
    """
    theirs = _TANTIVY_K1 * (1 - _TANTIVY_B + _TANTIVY_B * length / average)
    count = score * theirs / (most - score) if score < most else 1.0
    if count < 1.0:
        count = 1.0
    return score * (count + theirs) / (count + norm(length, average))
