"""Selects the terms of a query that choose candidates on disk, and those that only order them.

tantivy's time is proportional to the postings that it reads, and seven eighths of those belong to words that most
passages hold. So a candidate must hold one of the rarest terms. Commoner terms only order the candidates, which lets
tantivy skip their other postings. When too little is found, more of the terms choose.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from retrieval.engines.disk.snapshot import Snapshot

CHOOSING = 15_000
"""The postings that the choosing terms may have together; the rarest term alone may have more."""

CHOOSING_TERMS = 64
"""The most terms that choose candidates."""

ORDERING = 300_000
"""The postings that choosing and ordering terms may have together; the rarest term alone may have more."""

ORDERING_TERMS = 12
"""The most terms that only order candidates."""


def chosen_terms(snapshot: Snapshot, terms: Sequence[str], least: int = 1) -> tuple[list[str], list[str]]:
    """(choosing terms, ordering terms), both with the rarest first: a candidate must hold one of the choosing terms.

    At least `least` terms choose, if there are as many.
    """
    by_rarity = sorted(terms, key=snapshot.holding)
    postings = list(accumulate(map(snapshot.holding, by_rarity)))
    if postings[-1] <= CHOOSING:  # leaving any out would save nothing
        return by_rarity, []
    choosing = max(least, min(bisect_right(postings, CHOOSING), CHOOSING_TERMS))
    ordering = min(max(choosing, bisect_right(postings, ORDERING)), choosing + ORDERING_TERMS)
    return by_rarity[:choosing], by_rarity[choosing:ordering]
