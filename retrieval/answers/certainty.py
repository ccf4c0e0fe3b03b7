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
_NONE = 100.0  # log odds behind the first from which a sentence has no odds at all


@dataclass(frozen=True, slots=True)
class Scored:
    """A sentence by its score, its evidence and its distinct terms."""

    score: float
    evidence: Evidence
    words: frozenset[str]


def certainty_values(ranked: Sequence[Scored]) -> dict[str, float]:
    """What tells how sure the first of the ranked sentences is: name in CONFIDENCE → value; empty when there is none.

    Scores are log odds. What says the same as the first is no rival.
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
    """Of the first sentence, which stands in an archive, with its rivals' odds by its own.

    A passage that gives the next best, too, is likelier to be the right one; passages of one score are taken for one.
    """
    first, found = ranked[0], ranked[0].evidence
    return {
        "share": 1 / (1 + sum(odds)),
        "together": float(len(ranked) > 1 and ranked[1].evidence.passage == found.passage),
        "kin": found.kin,
        "passage": found.passage,
        "bm25": found.bm25,
        "kind": min(found.kind, 0.0),  # many a sentence has such signs
        "counted": found.counted,
        "length": math.log1p(len(first.words)),
        "lacks": found.lacks,  # of more words the same share tells more
        "unnamed": found.unnamed,
        "unknown": found.unknown,
        "absent": found.absent**2,  # one word of many may be absent from anything
        "unheard": found.unheard,
        "size": found.size,
        "owned": min(found.owned, 0.0),
        "untold": found.untold,
        "unworded": found.unworded,
        "asks": found.asks,
        "when": min(found.when, 0.0),
    }


def _alone(first: Scored, odds: Sequence[float]) -> dict[str, float]:
    """Of a sentence that stands in no archive: there is little else to tell than its score and its rivals' odds.

    The spread is the entropy of the odds (Shannon 1948), 0 where the first has all of them. Where the sentences are all
    about one thing, as those of one article are, words side by side mostly name that thing.
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
    """The probability, 0 to 1, that these values give; 0 for none."""
    return sigmoid(sum(CONFIDENCE.get(name, 0.0) * value for name, value in values.items())) if values else 0.0


def _odds_of_rivals(ranked: Sequence[Scored]) -> list[float]:
    """The odds, by the first one's, of the others that say something else."""
    first, *others = ranked
    return [
        math.exp(max(other.score - first.score, -_NONE))
        for other in others
        if other.score < first.score - _NEAR or not same(first.words, other.words)
    ]


def same(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two sentences, by their distinct terms, say the same thing."""
    first, second = len(a), len(b)
    if first < SAME * second or second < SAME * first:  # then they cannot
        return False
    shared = len(a & b)
    return shared >= SAME * (first + second - shared)


def sigmoid(x: float) -> float:
    """The logistic function, without overflow."""
    return 1 / (1 + math.exp(-x)) if x > -700 else 0.0
