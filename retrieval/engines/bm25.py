"""BM25, as all engines compute it."""

from __future__ import annotations

K1 = 0.9
B = 0.4
"""Anserini's defaults (Yang, Fang and Lin 2017, https://doi.org/10.1145/3077136.3080721), which do better on news than
the usual 1.2 and 0.75."""

_TANTIVY_K1, _TANTIVY_B = 1.2, 0.75
"""tantivy's parameters; it has no setting for them
(https://github.com/quickwit-oss/tantivy/blob/main/src/query/bm25.rs)."""


def weight(idf: float, count: int, norm: float) -> float:
    """What a term that occurs `count` times in a passage adds to the passage's score; `norm` is the passage's.

    Robertson and Zaragoza 2009 (https://doi.org/10.1561/1500000019), in rank_bm25's order of operations, so that scores
    are equal to the last bit.
    """
    return idf * (count * (K1 + 1) / (count + norm))


def norm(length: int, average: float) -> float:
    """The length normalisation of a passage of `length` terms in an archive with `average` terms a passage."""
    return K1 * (1 - B + B * length / average)


def most_of_tantivy(idfs: float) -> float:
    """The upper bound of tantivy's score for a passage, given the sum of the idf of all terms."""
    return idfs * (_TANTIVY_K1 + 1)


def from_tantivy(score: float, most: float, length: int, average: float) -> float:
    """An estimate, up to a constant factor, of a passage's score by K1 and B from its `score` by tantivy.

    `most` is the upper bound of tantivy's score. The estimate is exact for a passage that holds some of the terms once
    each, or all of them equally often, except that tantivy rounds lengths.
    """
    theirs = _TANTIVY_K1 * (1 - _TANTIVY_B + _TANTIVY_B * length / average)
    count = score * theirs / (most - score) if score < most else 1.0
    if count < 1.0:
        count = 1.0
    return score * (count + theirs) / (count + norm(length, average))
