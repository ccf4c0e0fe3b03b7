"""A negation that reaches a verb: `did not say`, `never said`, but not `did not just say`."""

from __future__ import annotations

from collections.abc import Sequence

from retrieval.attribution.claims.speakers import skip_back
from retrieval.attribution.outline import Outline

NEVER = frozenset({"not", "never", "cannot", "nor", "n't", "n’t"})
NOT_MERELY = frozenset({"only", "just", "merely", "simply", "solely"})
"""Adverbs that a negation takes in the verb's place: *did not just say*."""


def is_negated(group: Sequence[str]) -> bool:
    """Whether a negation among auxiliaries and adverbs reaches the verb behind them: `did not just say` says it."""
    for place, word in enumerate(group):
        if word in NEVER or word.endswith(("n't", "n’t")):
            return NOT_MERELY.isdisjoint(group[place:])
    return False


def is_verb_negated(o: Outline, verb: int, first: int) -> bool:
    """Whether the auxiliaries and adverbs before the verb at `verb`, in the sentence from `first` on, negate it."""
    return is_negated(o.lower[skip_back(o, verb - 1, first) + 1 : verb])
