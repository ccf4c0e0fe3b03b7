"""Explains a sentence's score and the confidence in it: the signals with their weights, and what each means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from retrieval.answers.choose import Choice, scored
from retrieval.answers.confidence import confidence_signals
from retrieval.answers.evidence import Evidence
from retrieval.answers.weights import CONFIDENCE, SIGNALS
from retrieval.results import Signal

_MEANINGS: Final[Mapping[str, str]] = {
    "about": "share of the words it holds, names aside",
    "telling": "the same with names, rare ones first",
    "kin": "share it has another form or a near word of",
    "beginning": "share that stands where its subject is",
    "closeness": "1: the carrying words stand side by side",
    "titled": "share it lacks, the title holds",
    "beside": "share left, the sentences beside it hold",
    "farther": "share left, its passage holds farther off",
    "common": "share left, many rivals hold",
    "bm25": "BM25 of the sentence, all words counted",
    "passage": "BM25 of its passage",
    "relative": "BM25 of its passage by the best one’s",
    "lead": "1: first of its passage; 1/2: the second; …",
    "defines": "share that stands where it defines a thing",
    "counted": "1: its number counts what is asked for",
    "kind": "signs of what is asked for; below 0: none",
    "agreement": "how much other candidates say the same",
    "unnamed": "share of names not in it or around it",
    "spoken": "1: whose words are asked for; -1: another’s",
    "heading": "1: a heading, which answers nothing",
    "asks": "1: it asks itself, or leaves it open",
    "owned": "1: the owner’s thing; -1: another one’s",
    "together": "1: the next best one is of its passage",
    "untold": "1: what is asked for isn’t told; 4: surely",
    "unworded": "1: no word of what is asked about it",
    "when": "1: of the time asked; below 0: of another",
    "share": "its odds as a share of all candidates’ odds",
    "absent": "share of words it never has, squared",
    "unheard": "1: asks of what it never names",
    "size": "share of the archive beyond the usual size",
    "length": "how many words it has, logarithm",
    "lacks": "how many of the carrying words it lacks",
    "naming": "1: a person or a place is asked for",
    "defining": "1: a definition is asked for",
    "named": "1: a name of what “which …” asks for",
    "wanting": "how many of all the words it lacks",
    "rarest": "weight of the rarest word it lacks",
    "alone": "1: a sentence that stands in no passage",
    "score": "its score: all of its signals together",
    "spread": "how evenly the odds spread; 0: on one alone",
    "bias": "where nothing else tells",
}
"""Name of a signal → what its value means, in at most 43 characters, which leave room for the numbers on a line."""


def score_signals(evidence: Evidence) -> tuple[Signal, ...]:
    """The signals of a sentence's score, which is the sum of the values times the weights."""
    return tuple(Signal(name, round(float(getattr(evidence, name)), 6), weight) for name, weight in SIGNALS.items())


def explained_confidence(choices: Sequence[Choice]) -> tuple[Signal, ...]:
    """The signals of the confidence in the first choice, whose log odds are the sum of the values times the weights."""
    signals = confidence_signals(scored(choices))
    return tuple(Signal(name, round(value, 6), CONFIDENCE[name]) for name, value in signals.items())


def meaning_of(signal: str) -> str:
    """What a signal's value means, in a few words; empty for an unknown name."""
    return _MEANINGS.get(signal, "")
