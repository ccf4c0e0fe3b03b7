"""The order of sentences on a topic when many are wanted: the sources that say most about it take turns.

Somebody who wants many quotes on a topic (*policy toward Norway*) is better served by the articles that are about it
than by every sentence anywhere that happens to contain its words.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Final, TypeVar

from retrieval.engines.protocol import Engine
from retrieval.model import Passage

TopicScore = Callable[[Passage], float]

_SLOPE: Final = 0.2
"""The slope of pivoted length normalisation: how much a passage's length counts against it (Singhal, Buckley and Mitra
1996, https://doi.org/10.1145/243199.243206)."""

_Each = TypeVar("_Each")


def topic_score(topic: Sequence[str], engine: Engine) -> TopicScore:
    """The function that scores how much a passage is about a topic, given by its terms.

    The score is the inner product of the vector space model, log(1 + tf) · idf² summed over the topic's terms, under
    pivoted length normalisation. BM25 mostly rewards a passage for containing a word at all; this rewards one that
    returns to it. Scores can be compared for one topic only.
    """
    weights = {term: engine.idf(term) ** 2 for term in topic}
    average = engine.length() or 1.0

    def score(passage: Passage) -> float:
        counts = Counter(passage.terms)
        words = sum(weight * math.log1p(counts[term]) for term, weight in weights.items() if term in counts)
        return words / (1 - _SLOPE + _SLOPE * len(passage.terms) / average)

    return score


def in_turn(ordered: Iterable[_Each], whose: Callable[[_Each], Hashable]) -> list[_Each]:
    """The first item of each owner, then the second of each, and so on, each round in the given order."""
    seen: Counter[Hashable] = Counter()
    turns: list[list[_Each]] = []
    for each in ordered:
        owner = whose(each)
        if seen[owner] == len(turns):
            turns.append([])
        turns[seen[owner]].append(each)
        seen[owner] += 1
    return [each for turn in turns for each in turn]
