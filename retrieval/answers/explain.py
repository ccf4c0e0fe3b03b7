"""Why a sentence was chosen, and how sure that choice is: signals with their weights, and the same in plain words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from retrieval.answers.choose import Choice, confidence_signals
from retrieval.answers.evidence import Evidence
from retrieval.answers.kinds import Kind
from retrieval.answers.question import Question, read_question
from retrieval.answers.weights import CONFIDENCE, SIGNALS
from retrieval.answers.when import FITS, OTHER
from retrieval.model import Answer, Quote, Signal
from retrieval.text.terms import Term, located_terms, terms

_MEANINGS: Final[Mapping[str, str]] = {
    "about": "share of the words it holds, names aside",
    "telling": "the same with names, rare ones first",
    "kin": "share it has another form or a near word of",
    "beginning": "share that stands where its subject is",
    "closeness": "1: the carrying words stand side by side",
    "context": "share it lacks but what is around it holds",
    "before": "share it lacks, the sentence before holds",
    "after": "share it lacks, the sentence after holds",
    "titled": "share it lacks, the title holds",
    "common": "share it lacks, many rivals hold",
    "bm25": "BM25 of the sentence, all words counted",
    "passage": "BM25 of its passage",
    "relative": "BM25 of its passage by the best one’s",
    "lead": "1: first of its passage; 1/2: the second; …",
    "defines": "share that stands where it defines a thing",
    "counted": "1: its number counts what is asked for",
    "kind": "signs of what is asked for; below 0: none",
    "agreement": "how much other candidates say the same",
    "unnamed": "share of names not in it or around it",
    "spoken": "1: whose words are asked for; -1: no name",
    "phrase": "share of quoted phrases, word for word",
    "heading": "1: a heading, which answers nothing",
    "asks": "1: a question, which answers nothing",
    "owned": "1: the owner’s thing; -1: another one’s",
    "when": "1: of the time asked; below 0: of another",
    "share": "its odds as a share of all candidates’ odds",
    "unknown": "share of names the archive never has",
    "absent": "share of words it never has, squared",
    "alone": "1: a sentence that stands in no passage",
    "bias": "where nothing else tells",
}
"""Name of a signal → what its value is, in at most 43 characters, which fit a line with the rest."""

_KINDS: Final[Mapping[Kind, str]] = {
    "count": "number",
    "amount": "number",
    "measure": "number",
    "age": "number",
    "duration": "length of time",
    "time": "date or time",
    "place": "name of a place",
    "person": "name of a person",
    "organisation": "name of an organisation",
    "definition": "definition",
    "reason": "reason",
}
"""What is asked for, in words; a kind that has no outward sign speaks for or against nothing."""

_ASKING = re.compile(
    r"\b(?:how [a-z]+|when|where|why|whom?|whose"
    r"|(?:what|which) (?!(?:am|are|can|could|did|do|does|had|has|have|is|shall|should|was|were|will|would)\b)[a-z]+)\b",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile(r"['’]s?$")
_FAR, _CLOSE = 0.9, 0.6  # shares: about the upper and the lower third of those of right answers
_LEAST_TOLD = 0.015  # probability
_SURE = 0.3  # weight of signs from which what is asked for is surely there
_MUCH = 0.5  # of a share, from which it is worth a word


@dataclass(frozen=True, slots=True)
class _Told:
    """What the words are about: a signal's value for a quote, the question, and which of its words the quote holds."""

    value: float
    question: Question
    quote: Quote
    held: tuple[str, ...]  # carrying words, as the question writes them
    lacking: Mapping[str, str]  # term → carrying word that it lacks
    unmentioned: tuple[str, ...]


_Words = Callable[[_Told], str | None]


def score_signals(evidence: Evidence) -> tuple[Signal, ...]:
    """What makes up a sentence's score: the values times the weights add up to it."""
    return tuple(Signal(name, round(float(getattr(evidence, name)), 6), weight) for name, weight in SIGNALS.items())


def certainty_signals(choices: Sequence[Choice]) -> tuple[Signal, ...]:
    """What makes up the confidence in the first choice: values times weights add up to its log odds."""
    return tuple(Signal(name, round(value, 6), CONFIDENCE[name]) for name, value in confidence_signals(choices).items())


def unmentioned(question: Question, holds: Callable[[str], bool]) -> tuple[str, ...]:
    """The question's names, as it writes them, of which `holds` tells that the archive hasn't got them."""
    joined: list[tuple[int, int]] = []
    for term in _located(question, question.names):
        if holds(term.term):
            continue
        if joined and question.text[joined[-1][1] : term.start].isspace():
            joined[-1] = (joined[-1][0], term.end)
        else:
            joined.append((term.start, term.end))
    return tuple(dict.fromkeys(_bare(question.text[start:end]) for start, end in joined))


def meaning_of(signal: str) -> str:
    """What a signal's value is, in a few words; empty for a name that is no signal's."""
    return _MEANINGS.get(signal, "")


def in_words(answer: Answer) -> tuple[str, ...]:
    """Why the first quote was chosen, or why the archive is taken not to say: a sentence a reason, in plain words.

    They speak of the first quote, or of the nearest one where nothing is answered. Empty for an answer whose reasons
    weren't asked for (`Library.ask(…, explain=True)`).
    """
    if answer.threshold is None:
        return ()
    quotes = answer.quotes or answer.nearest
    if not quotes:
        return ("No sentence in the archive has any word of the question.",)
    question = read_question(answer.read_as or answer.query)
    values = {signal.name: signal.value for signal in (*answer.signals, *quotes[0].signals)}
    found = (
        _told(words, values[name], question, quotes[0], answer) for name, words in _WORDS.items() if name in values
    )
    first, *others = [reason for reason in found if reason]
    if not answer.answered:
        first = f"The nearest sentence {first.removeprefix('It ')}"
    return (first, *others, _together(answer.confidence, answer.threshold))


def _told(words: _Words, value: float, question: Question, quote: Quote, answer: Answer) -> str | None:
    there = frozenset(terms(quote.text))
    carrying = {term.term: term for term in reversed(_located(question, frozenset(question.carrying)))}
    written = {term: _bare(question.text[place.start : place.end]) for term, place in reversed(carrying.items())}
    held = tuple(word for term, word in written.items() if term in there)
    lacking = {term: word for term, word in written.items() if term not in there}
    return words(_Told(value, question, quote, held, lacking, answer.unmentioned))


def _located(question: Question, wanted: frozenset[str]) -> list[Term]:
    """The wanted terms where they stand in the question; a name of several words in place of its words."""
    kept: list[Term] = []
    for term in located_terms(question.text):
        if term.term in wanted:
            while kept and kept[-1].start >= term.start:
                kept.pop()
            kept.append(term)
    return kept


def _bare(word: str) -> str:
    return _POSSESSIVE.sub("", word)


def _together(confidence: float, threshold: float) -> str:
    sure = f"about {round(100 * confidence)} times" if confidence >= _LEAST_TOLD else "hardly once"
    least = round(100 * threshold)
    verdict = f"from {least} on, it is an answer" if confidence >= threshold else f"below {least}, nothing is an answer"
    return f"All in all, a sentence like it is right {sure} in 100; {verdict}."


# --- a signal in words: what its value says of a quote, None where that is nothing worth saying -------------------


def _coverage(told: _Told) -> str:
    held, all_ = len(told.held), len(told.held) + len(told.lacking)
    if not told.lacking:
        words = {1: "the word that carries", 2: "both words that carry"}.get(all_, f"all {all_} words that carry")
        return f"It holds {words} the question: {_listed(told.held)}."
    lacking = _listed(told.lacking.values())
    if all_ == 1:
        return f"It lacks the word that carries the question: {lacking}."
    if not held:
        return f"It holds none of the {all_} words that carry the question: {lacking}."
    return f"It holds {held} of the {all_} words that carry the question: {_listed(told.held)}; it lacks {lacking}."


def _about(told: _Told) -> str | None:
    names_alone = told.value < _MUCH and told.held and told.question.names
    return "Names left aside, it lacks most of what the question is about." if names_alone else None


def _context(told: _Told) -> str | None:
    return "The sentences around it or its title hold what it lacks." if told.value and told.lacking else None


def _bm25(told: _Told) -> str | None:
    return "Its words fit the question’s, the small ones too." if told.value >= _MUCH else None


def _passage(told: _Told) -> str | None:
    return "Its whole passage is about the question’s words." if told.value >= _MUCH else None


def _lead(told: _Told) -> str | None:
    return "It opens its passage." if told.value == 1 else None


def _kind(told: _Told) -> str | None:
    noun = _KINDS.get(told.question.kind)
    if noun is None or not told.value:
        return None
    asking = _ASKING.search(told.question.text)
    asked_for = f"which “{asking.group()}” asks for" if asking else "which is asked for"
    if told.value < 0:
        return f"It has no {noun}, {asked_for}."
    return f"It {'has' if told.value >= _SURE else 'may have'} a {noun}, {asked_for}."


def _counted(told: _Told) -> str | None:
    return "The number counts what is asked for." if told.value else None


def _kin(told: _Told) -> str | None:
    return "It has other forms of the question’s words, or words near them." if told.value and told.lacking else None


def _agreement(told: _Told) -> str | None:
    return "Other sentences that fit the question say the same things." if told.value >= _MUCH else None


def _unnamed(told: _Told) -> str | None:
    names = [word for term, word in told.lacking.items() if term in told.question.names]
    if not told.value or told.unmentioned:
        return None
    if names and round(told.value * len(told.question.names)) == len(names):
        return f"Neither it nor what stands around it names {_listed(names)}."
    return "Neither it nor what stands around it has all the names of the question."


def _spoken(told: _Told) -> str | None:
    if told.value < 0:
        return "Nothing in it or around it names whose words are asked for."
    return f"It is a statement by {told.quote.speaker}, as asked for." if told.value and told.quote.speaker else None


def _phrase(told: _Told) -> str | None:
    return "It has the words in quotation marks, one after the other." if told.value else None


def _heading(told: _Told) -> str | None:
    return "It is a heading, which names a thing and answers nothing." if told.value else None


def _owned(told: _Told) -> str | None:
    if not told.value:
        return None
    return "It tells of that very thing." if told.value > 0 else "It has the words, but speaks of something else."


def _when(told: _Told) -> str | None:
    asked = told.question.when
    if asked is None or not told.value:
        return None
    time = _listed(f"“{phrase}”" for phrase in asked.phrases)
    if told.value == FITS:
        return f"It tells of the time asked for, {time}."
    if told.value > 0:
        return f"It tells of no time itself; what is before it, or its article’s date, fits {time}."
    if told.value == OTHER:
        return f"It tells of another time than {time}."
    return f"It doesn’t tell of {time}, and what is before it, or its article’s date, is of another time."


def _asks(told: _Told) -> str | None:
    return "It is a question itself, which answers nothing." if told.value else None


def _alone(told: _Told) -> str | None:
    if told.value >= _FAR:
        return "No other sentence comes near it."
    return "Another sentence comes close to it." if told.value < _CLOSE else None


def _unknown(told: _Told) -> str | None:
    names = _listed(f"“{name}”" for name in told.unmentioned)
    return f"The archive never mentions {names}." if names else None


def _nothing(_: _Told) -> None:
    """A part of the sum that says nothing of its own; the sum is told at the end."""


_SILENT = ["beginning", "closeness", "relative", "defines", "before", "after", "titled", "common", "absent"]
_WORDS: Final[Mapping[str, _Words]] = {
    "telling": _coverage,
    "about": _about,
    "kin": _kin,
    "context": _context,
    "unnamed": _unnamed,
    "unknown": _unknown,
    "kind": _kind,
    "counted": _counted,
    "spoken": _spoken,
    "phrase": _phrase,
    "bm25": _bm25,
    "passage": _passage,
    "lead": _lead,
    "agreement": _agreement,
    "heading": _heading,
    "asks": _asks,
    "owned": _owned,
    "when": _when,
    "share": _alone,
    **dict.fromkeys([*_SILENT, "alone", "bias"], _nothing),
}
"""Name of a signal → what says it in words, in the order in which a person is told."""


def _listed(words: Iterable[str]) -> str:
    return ", ".join(words)
