"""The sentences on a topic in order, where many are wanted: the sources that tell most of it, each one's best in turn.

Whoever wants many quotes on a topic (*policy toward Norway*) is served better by those of the articles that are about
it than by every sentence, wherever it stands, that happens to hold its words.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Final, TypeVar

from retrieval.engines.protocol import Engine
from retrieval.model import Passage

Told = Callable[[Passage], float]

_SLOPE: Final = 0.2
"""How much a passage's length weighs against it (Singhal, Buckley and Mitra 1996,
https://doi.org/10.1145/243199.243206)."""

_Each = TypeVar("_Each")


def telling(topic: Sequence[str], engine: Engine) -> Told:
    """How much of a topic, by its terms, a passage tells; only one topic's are comparable.

    These are the cosine of the vector space model, in which the idf counts on both sides, with a length that is
    pivoted. Unlike BM25, which finds passages by holding a word at all, it tells those that return to it.
    """
    weights = {term: engine.idf(term) ** 2 for term in topic}
    average = engine.length() or 1.0

    def told(passage: Passage) -> float:
        counts = Counter(passage.terms)
        words = sum(weight * math.log1p(counts[term]) for term, weight in weights.items() if term in counts)
        return words / (1 - _SLOPE + _SLOPE * len(passage.terms) / average)

    return told


def in_turn(ordered: Iterable[_Each], whose: Callable[[_Each], Hashable]) -> list[_Each]:
    """The first of each owner in the order, then the second of each, and so on."""
    seen: Counter[Hashable] = Counter()
    turns: list[list[_Each]] = []
    for each in ordered:
        owner = whose(each)
        if seen[owner] == len(turns):
            turns.append([])
        turns[seen[owner]].append(each)
        seen[owner] += 1
    return [each for turn in turns for each in turn]
