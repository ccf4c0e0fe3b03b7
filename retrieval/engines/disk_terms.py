"""Which of the terms asked for choose candidates on disk, and which only order them.

tantivy's time goes with the postings that it reads, seven eighths of which are those of words that most passages
hold. So a candidate must hold one of the rarest terms; commoner ones only order the candidates, and tantivy skips their
postings elsewhere. Where the best candidates turn out weak, more of the terms choose.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from itertools import accumulate

from retrieval.engines.disk_snapshot import Snapshot
from retrieval.engines.protocol import Hit

CHOOSING = 15_000
"""How many postings the terms that choose candidates may have at first; the rarest term may have more."""

CHOOSING_AGAIN = 25_000
"""The same where the best candidates are so weak that passages which hold commoner terms alone may be better."""

CHOOSING_TERMS = 64
"""How many terms choose candidates at most."""

ORDERING = 300_000
"""How many postings all terms that are asked for may have; the rarest may have more."""

ORDERING_TERMS = 12
"""How many terms only order candidates at most."""

_AT_MOST = 0.6  # of what all the commoner terms weigh, what those that a passage holds of them add to its score at most


def chosen_terms(snapshot: Snapshot, terms: Sequence[str], least: int = 1) -> tuple[list[str], list[str]]:
    """The terms one of which a candidate must hold, and those that only order candidates; each the rarest first.

    At least so many as `least` choose, if there are so many.
    """
    by_rarity = sorted(terms, key=snapshot.holding)
    postings = list(accumulate(map(snapshot.holding, by_rarity)))
    choosing = max(least, min(bisect_right(postings, CHOOSING), CHOOSING_TERMS))
    ordering = min(max(choosing, bisect_right(postings, ORDERING)), choosing + ORDERING_TERMS)
    return by_rarity[:choosing], by_rarity[choosing:ordering]


def needed(snapshot: Snapshot, weights: Mapping[str, float], chose: int, hits: Sequence[Hit], k: int) -> int:
    """How many of the terms, `chose` or more, should choose: twice as many where some of `k` hits are lacking.

    Else so many that what holds none of them is hardly better than the first hit, within CHOOSING_AGAIN: the bound of
    MaxScore (Turtle and Flood 1995, https://doi.org/10.1016/0306-4573(95)00020-H), but for what is likely instead of
    what is possible.
    """
    if len(hits) < k:
        return 2 * chose
    by_rarity = sorted(weights, key=snapshot.holding)
    postings = list(accumulate(map(snapshot.holding, by_rarity)))
    others = sum([weights[term] for term in by_rarity[chose:]])
    while _AT_MOST * others > hits[0].score and postings[chose] <= CHOOSING_AGAIN:
        others -= weights[by_rarity[chose]]
        chose += 1
    return chose
