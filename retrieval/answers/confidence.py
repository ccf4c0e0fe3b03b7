"""Estimates the probability that the best-scored sentence answers its question."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from retrieval.answers.evidence import Evidence
from retrieval.answers.weights import CONFIDENCE

SAME = 0.7
"""Jaccard similarity of two sentences' words from which they say the same."""

_NEAR = 4.0  # log odds behind the first; a sentence farther behind hardly matters, whatever it says
_NONE = 100.0  # log odds behind the first, at which a sentence's odds are cut off


@dataclass(frozen=True, slots=True)
class Scored:
    """A sentence by its score, its evidence and its distinct terms."""

    score: float
    evidence: Evidence
    words: frozenset[str]


def confidence_signals(ranked: Sequence[Scored]) -> dict[str, float]:
    """The signals of the confidence in the first of the ranked sentences: name in CONFIDENCE → value. Empty if none.

    Scores are taken as log odds. A sentence that says the same as the first is no rival.
    """
    if not ranked:
        return {}
    first, odds = ranked[0], _odds_of_rivals(ranked)
    return {
        **(_of_a_passage(ranked, odds) if first.evidence.passage else _alone(first, odds)),
        "naming": first.evidence.naming,
        "spoken": first.evidence.spoken,
        "bias": 1.0,
    }


def _of_a_passage(ranked: Sequence[Scored], odds: Sequence[float]) -> dict[str, float]:
    """The signals for a sentence of an archive. `odds` are its rivals' odds, divided by its own.

    A passage that also has the second best sentence is likelier to be the right one (`together`); equal passage scores
    are taken to mean one passage.
    """
    first, found = ranked[0], ranked[0].evidence
    return {
        "share": 1 / (1 + sum(odds)),
        "together": float(len(ranked) > 1 and ranked[1].evidence.passage == found.passage),
        "kin": found.kin,
        "passage": found.passage,
        "bm25": found.bm25,
        "kind": min(found.kind, 0.0),  # many sentences have such signs; only their lack says something
        "counted": found.counted,
        "length": math.log1p(len(first.words)),
        "lacks": found.lacks,  # beside the share, which says more of more words
        "unnamed": found.unnamed,
        "absent": found.absent**2,  # a single word of many may well be absent
        "unheard": found.unheard,
        "size": found.size,
        "owned": min(found.owned, 0.0),
        "untold": found.untold,
        "unworded": found.unworded,
        "asks": found.asks,
        "when": min(found.when, 0.0),
    }


def _alone(first: Scored, odds: Sequence[float]) -> dict[str, float]:
    """The signals for a sentence outside any archive, where little is known but its score and its rivals' odds.

    `spread` is the entropy of the odds (Shannon 1948), 0 when the first sentence has all of them. `closeness` counts
    because candidates from one article are all about one thing, which adjacent words mostly name.
    """
    found, total = first.evidence, 1 + sum(odds)
    shares = [1 / total, *(each / total for each in odds)]
    return {
        "alone": 1.0,
        "score": first.score,
        "spread": -sum([share * math.log(share) for share in shares]),
        "closeness": found.closeness,
        "defining": found.defining,
        "named": found.named,
        "wanting": found.wanting,
        "rarest": found.rarest,
    }


def probability(values: Mapping[str, float]) -> float:
    """The probability, 0 to 1, for these signals' values; 0 without any."""
    return sigmoid(sum(CONFIDENCE.get(name, 0.0) * value for name, value in values.items())) if values else 0.0


def _odds_of_rivals(ranked: Sequence[Scored]) -> list[float]:
    """The odds of the sentences that say something else than the first, divided by the first one's."""
    first, *others = ranked
    return [
        math.exp(max(other.score - first.score, -_NONE))
        for other in others
        if not (first.evidence.passage and first.evidence.defines and other.evidence.defines)
        and (other.score < first.score - _NEAR or not same(first.words, other.words))
    ]


def same(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two sentences, by their distinct terms, say the same thing."""
    first, second = len(a), len(b)
    if first < SAME * second or second < SAME * first:  # then they cannot be similar enough
        return False
    shared = len(a & b)
    return shared >= SAME * (first + second - shared)


def sigmoid(x: float) -> float:
    """The logistic function, without overflow."""
    return 1 / (1 + math.exp(-x)) if x > -700 else 0.0
