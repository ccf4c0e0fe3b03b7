"""How sure it is that the best-scored sentence answers its question."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from retrieval.answers.evidence import Evidence
from retrieval.answers.weights import CONFIDENCE

SAME = 0.7
"""Share of words in common from which two sentences say the same thing (Jaccard)."""

_NEAR = 4.0  # log odds behind the first from which a sentence hardly matters, whatever it says


@dataclass(frozen=True, slots=True)
class Scored:
    """A sentence by its score, its evidence and its distinct terms."""

    score: float
    evidence: Evidence
    words: frozenset[str]


def certainty_values(ranked: Sequence[Scored]) -> dict[str, float]:
    """What tells how sure the first of the ranked sentences is: name in CONFIDENCE → value; empty when there is none.

    The share is the first one's of all sentences' odds together: their scores are log odds. What says the same is no
    rival.
    """
    if not ranked:
        return {}
    first = ranked[0]
    found = first.evidence
    return {
        "share": 1 / (1 + sum([math.exp(min(behind, 0.0)) for behind in _rivals(ranked)])),
        "kin": found.kin,
        "passage": found.passage,
        "bm25": found.bm25,
        "titled": found.titled,
        "kind": min(found.kind, 0.0),  # many a sentence has such signs
        "unnamed": found.unnamed,
        "unknown": found.unknown,
        "absent": found.absent**2,  # one word of many may be absent from anything
        "spoken": found.spoken,
        "owned": min(found.owned, 0.0),
        "untold": found.untold,
        "when": min(found.when, 0.0),
        "alone": float(not found.passage),  # in no archive, so that nothing else tells for it
        "bias": 1.0,
    }


def probability(values: Mapping[str, float]) -> float:
    """The probability, 0 to 1, that these values give; 0 for none."""
    return sigmoid(sum(CONFIDENCE.get(name, 0.0) * value for name, value in values.items())) if values else 0.0


def _rivals(ranked: Sequence[Scored]) -> list[float]:
    """How far from the first one's score, in log odds, the others lie that say something else."""
    first, *others = ranked
    return [
        other.score - first.score
        for other in others
        if other.score < first.score - _NEAR or not same(first.words, other.words)
    ]


def same(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two sentences, by their distinct terms, say the same thing."""
    if min(len(a), len(b)) < SAME * max(len(a), len(b)):  # then they cannot
        return False
    shared = len(a & b)
    return shared >= SAME * (len(a) + len(b) - shared)


def sigmoid(x: float) -> float:
    """The logistic function, without overflow."""
    return 1 / (1 + math.exp(-x)) if x > -700 else 0.0
