"""Which of the terms asked for choose candidates on disk, and which only order them.

tantivy's time goes with the postings that it reads, seven eighths of which are those of words that most passages
hold. So a candidate must hold one of the rarest terms; commoner ones only order the candidates, and tantivy skips their
postings elsewhere. Where they find too little, more of the terms choose.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from retrieval.engines.disk_snapshot import Snapshot

CHOOSING = 15_000
"""How many postings the terms that choose candidates may have; the rarest term may have more."""

CHOOSING_TERMS = 64
"""How many terms choose candidates at most."""

ORDERING = 300_000
"""How many postings all terms that are asked for may have; the rarest may have more."""

ORDERING_TERMS = 12
"""How many terms only order candidates at most."""


def chosen_terms(snapshot: Snapshot, terms: Sequence[str], least: int = 1) -> tuple[list[str], list[str]]:
    """The terms one of which a candidate must hold, and those that only order candidates; each the rarest first.

    At least so many as `least` choose, if there are so many.
    """
    by_rarity = sorted(terms, key=snapshot.holding)
    postings = list(accumulate(map(snapshot.holding, by_rarity)))
    if postings[-1] <= CHOOSING:  # nothing is saved by leaving any out
        return by_rarity, []
    choosing = max(least, min(bisect_right(postings, CHOOSING), CHOOSING_TERMS))
    ordering = min(max(choosing, bisect_right(postings, ORDERING)), choosing + ORDERING_TERMS)
    return by_rarity[:choosing], by_rarity[choosing:ordering]
