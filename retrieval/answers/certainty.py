"""How sure it is that the best-scored sentence answers its question."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from retrieval.answers.evidence import Evidence
from retrieval.answers.weights import CONFIDENCE

SAME = 0.7
"""Share of words in common from which two sentences say the same thing (Jaccard)."""

_COMPARED = 12  # how many of the next best are looked at for one that says something else
_MARGIN = 3.0  # a wider margin tells no more: the next sentence may just have none of the words


@dataclass(frozen=True, slots=True)
class Scored:
    """A sentence by its score, its evidence and its terms."""

    score: float
    evidence: Evidence
    terms: Sequence[str]


def certainty_values(ranked: Sequence[Scored]) -> dict[str, float]:
    """What tells how sure the first of the ranked sentences is: name in CONFIDENCE → value; empty when there is none.

    The margin is that over the next sentence that says something else.
    """
    if not ranked:
        return {}
    first = ranked[0]
    found = first.evidence
    rival = next((other for other in ranked[1 : 1 + _COMPARED] if not same(first.terms, other.terms)), None)
    return {
        "margin": min(first.score - rival.score, _MARGIN) if rival else _MARGIN,
        "coverage": found.coverage,
        "kin": found.kin,
        "bm25": found.bm25,
        "passage": found.passage,
        "kind": found.kind,
        "unnamed": found.unnamed,
        "unknown": found.unknown,
        "spoken": found.spoken,
        "bias": 1.0,
    }


def probability(values: Mapping[str, float]) -> float:
    """The probability, 0 to 1, that these values give; 0 for none."""
    return sigmoid(sum(CONFIDENCE.get(name, 0.0) * value for name, value in values.items())) if values else 0.0


def same(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether two sentences, by their terms, say the same thing."""
    x, y = set(a), set(b)
    return len(x & y) >= SAME * len(x | y)


def sigmoid(x: float) -> float:
    """The logistic function, without overflow."""
    return 1 / (1 + math.exp(-x)) if x > -700 else 0.0
