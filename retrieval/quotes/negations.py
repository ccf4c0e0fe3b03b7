"""Counts the words of a text that negate: a quote with one more or less than its source may say the opposite."""

from __future__ import annotations

from retrieval.quotes.words import words

_NEGATIONS = frozenset(("no", "not", "never", "none", "nobody", "nothing", "nowhere", "neither", "nor", "cannot"))
_AUXILIARIES = frozenset(
    ("do", "does", "did", "is", "are", "was", "were", "has", "have", "had", "wo", "would", "should", "could", "ca")
)


def negates(word: str) -> bool:
    """Whether a folded word (`words.words`) negates: *not*, *never*, *doesnt*."""
    return word in _NEGATIONS or (word.endswith("nt") and word.removesuffix("nt") in _AUXILIARIES)


def negations(text: str) -> int:
    """How many words of a text negate; *doesn't* is one, like *does not*."""
    return sum(map(negates, words(text).folded))
