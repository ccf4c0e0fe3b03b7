"""Says in plain words why a sentence was chosen, or why a question was not answered."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from retrieval.questions.kinds import Kind
from retrieval.questions.of_archive import time_wanted, topic_wanted
from retrieval.questions.question import Question, read_question
from retrieval.questions.respelling import with_respellings
from retrieval.questions.when import FITS, LIKE, OTHER
from retrieval.questions.written import carrying_words
from retrieval.results import Answer, Quote
from retrieval.text.lazy import lazy_pattern
from retrieval.text.pronouns import refers_back
from retrieval.text.terms import terms

_KINDS: Final[Mapping[Kind, str]] = {
    "count": "number",
    "amount": "number",
    "measure": "number",
    "age": "number",
    "duration": "length of time",
    "time": "date or time",
    "place": "name of a place",
    "country": "name of another country",
    "state": "name of a state",
    "person": "name of a person",
    "organisation": "name of an organisation",
    "name": "name",
    "definition": "definition",
    "reason": "reason",
}
"""Kind of thing asked for → a noun for it. Kinds without signs are left out: they give no reason."""

_ASKING = lazy_pattern(
    r"\b(?:how [a-z]+|when|where|why|whom?|whose"
    r"|(?:what|which) (?!(?:am|are|can|could|did|do|does|had|has|have|is|shall|should|was|were|will|would)\b)[a-z]+)\b",
    re.IGNORECASE,
)
_TELLS = lazy_pattern(r"[.!…][\"'”’»)*_]{0,9}\Z")  # how a sentence ends that is no question and no heading
_FAR, _CLOSE = 0.9, 0.6  # values of `share` that bound about the upper and the lower third of right answers
_LEAST_TOLD = 0.015  # probability; a smaller one is "hardly once"
_SUREST = 99  # in 100, the most that is claimed: nothing here is certain
_LARGE = 0.8  # value of `size` for an archive five times as large as usual
_SURE = 0.3  # weight of signs from which the thing asked for is surely there
_MUCH = 0.5  # share from which it is mentioned
_REPLIES = "It replies to what stands before it, whose words count as its own."


@dataclass(frozen=True, slots=True)
class _Facts:
    """The quoted sentence, the question, and which of the question's words the sentence holds.

    A reply also holds the words of the question or heading that it replies to.
    """

    question: Question
    quote: Quote
    held: tuple[str, ...]  # carrying words, as the question writes them
    lacking: Mapping[str, str]  # term → carrying word that it lacks
    unmentioned: tuple[str, ...]
    replies: bool


_Reason = Callable[[float, _Facts], str | None]
"""From a signal's value to a sentence about the quote; None when there is nothing worth saying."""


def in_words(answer: Answer) -> tuple[str, ...]:
    """Why the first quote was chosen, or why nothing was answered: one plain sentence for each reason.

    The reasons are about the first quote, or the nearest one when there is no answer; of two sentences that are quoted
    together, about the one that was chosen. Empty for an answer without reasons, which `Library.ask(…, explain=True)`
    gives.
    """
    if answer.threshold is None:
        return ()
    quotes = answer.quotes or answer.nearest
    if not quotes:
        return ("No sentence in the archive has any word of the question.",)
    quote = quotes[0]
    facts = _facts(answer, quote.chosen or quote)
    values = {signal.name: signal.value for signal in (*answer.signals, *quote.signals)}
    found = (reason(values[name], facts) for name, reason in _REASONS.items() if name in values)
    first, *others = [reason for reason in found if reason]
    if not answer.answered:
        first = f"The nearest sentence {first.removeprefix('It ')}"
    respelled = (
        f"Nothing in the archive has “{each.word}”, so it was read as “{each.read_as}”." for each in answer.respelled
    )
    replies = [_REPLIES] if facts.replies else []
    return (*respelled, *_of_two(quote), first, *replies, *others, _together(answer.confidence, answer.threshold))


def _of_two(quote: Quote) -> Iterator[str]:
    """Which of two sentences that are quoted together was chosen. Either may lack the quotation mark at its edge."""
    if quote.chosen:
        second = quote.chosen.start - quote.start > quote.end - quote.chosen.end
        chosen, other = ("second", "first") if second else ("first", "second")
        yield f"The {chosen} sentence was chosen; the {other} one stands beside it, and comes near it."


def _facts(answer: Answer, quote: Quote) -> _Facts:
    question = read_question(
        with_respellings(time_wanted(topic_wanted(answer.read_as or answer.query)), answer.respelled)
    )
    replied_to = _replied_to(quote)
    there = frozenset(terms(f"{replied_to} {quote.text}"))
    written = carrying_words(question)
    held = tuple(word for term, word in written.items() if term in there)
    lacking = {term: word for term, word in written.items() if term not in there}
    return _Facts(question, quote, held, lacking, answer.unmentioned, bool(replied_to))


def _replied_to(quote: Quote) -> str:
    """The question or heading that a quote replies to, or nothing: what else stands before it may begin a quotation."""
    before = quote.context.text if quote.context else ""
    return "" if _TELLS.search(before) or refers_back(quote.text) else before


def _together(confidence: float, threshold: float) -> str:
    sure = f"about {min(round(100 * confidence), _SUREST)} times" if confidence >= _LEAST_TOLD else "hardly once"
    least = round(100 * threshold)
    verdict = f"from {least} on, it is an answer" if confidence >= threshold else f"below {least}, nothing is an answer"
    return f"All in all, a sentence like it is right {sure} in 100; {verdict}."


def _listed(words: Iterable[str]) -> str:
    return ", ".join(words)


def _any(reason: str) -> _Reason:
    """A reason that is given whenever the signal isn't 0."""
    return lambda value, _: reason if value else None


def _from(least: float, reason: str) -> _Reason:
    """A reason that is given when the signal is at least `least`."""
    return lambda value, _: reason if value >= least else None


def _for_lacking(reason: str) -> _Reason:
    """A reason that is given when the signal isn't 0 and the quote lacks words."""
    return lambda value, facts: reason if value and facts.lacking else None


def _coverage(_: float, facts: _Facts) -> str:
    held, all_ = len(facts.held), len(facts.held) + len(facts.lacking)
    if not facts.lacking:
        words = {1: "the word that carries", 2: "both words that carry"}.get(all_, f"all {all_} words that carry")
        return f"It holds {words} the question: {_listed(facts.held)}."
    lacking = _listed(facts.lacking.values())
    if all_ == 1:
        return f"It lacks the word that carries the question: {lacking}."
    if not held:
        return f"It holds none of the {all_} words that carry the question: {lacking}."
    return f"It holds {held} of the {all_} words that carry the question: {_listed(facts.held)}; it lacks {lacking}."


def _about(value: float, facts: _Facts) -> str | None:
    names_alone = value < _MUCH and facts.held and facts.question.names
    return "Names left aside, it lacks most of what the question is about." if names_alone else None


def _unnamed(value: float, facts: _Facts) -> str | None:
    names = [word for term, word in facts.lacking.items() if term in facts.question.names]
    if not value or facts.unmentioned:
        return None
    if names and round(value * len(facts.question.names)) == len(names):
        return f"Neither it nor what stands around it names {_listed(names)}."
    return "Neither it nor what stands around it has all the names of the question."


def _absent(_: float, facts: _Facts) -> str | None:
    names = _listed(f"“{name}”" for name in facts.unmentioned)
    return f"The archive never mentions {names}." if names else None


def _defines(value: float, facts: _Facts) -> str | None:
    return "It tells who that is." if value and facts.question.asks_who else None


def _kind(value: float, facts: _Facts) -> str | None:
    noun = _KINDS.get(facts.question.kind)
    if noun is None or not value or facts.question.asks_who:
        return None
    asking = _ASKING.search(facts.question.text)
    asked_for = f"which “{asking.group()}” asks for" if asking else "which is asked for"
    if value < 0:
        return f"It has no {noun}, {asked_for}."
    return f"It {'has' if value >= _SURE else 'may have'} a {noun}, {asked_for}."


def _spoken(value: float, facts: _Facts) -> str | None:
    if value < 0:
        return "Nothing in it or around it names whose words are asked for."
    return f"It is a statement by {facts.quote.speaker}, as asked for." if value and facts.quote.speaker else None


def _owned(value: float, _: _Facts) -> str | None:
    if not value:
        return None
    return "It tells of that very thing." if value > 0 else "It has the words, but speaks of something else."


def _when(value: float, facts: _Facts) -> str | None:
    asked_time = facts.question.when
    if asked_time is None or not value:
        return None
    time = _listed(f"“{phrase}”" for phrase in asked_time.phrases)
    if value == FITS:
        return f"It tells of the time asked for, {time}."
    if value == LIKE:
        return f"It tells of {time} too, but its article has no date."
    if value > 0:
        return f"It tells of no time itself; what is before it, or its article’s date, fits {time}."
    if value == OTHER:
        return f"It tells of another time than {time}."
    return f"It doesn’t tell of {time}, and what is before it, or its article’s date, is of another time."


def _alone(value: float, _: _Facts) -> str | None:
    if value >= _FAR:
        return "No other sentence comes near it."
    return "Another sentence comes close to it." if value < _CLOSE else None


_REASONS: Final[Mapping[str, _Reason]] = {
    "telling": _coverage,
    "about": _about,
    "kin": _for_lacking("It has other forms of the question’s words, or words near them."),
    "titled": _for_lacking("Its title holds what it lacks."),
    "beside": _for_lacking("The sentence before or after it holds what it lacks."),
    "unnamed": _unnamed,
    "absent": _absent,
    "kind": _kind,
    "defines": _defines,
    "counted": _any("The number tells how many there are of the very thing asked about."),
    "spoken": _spoken,
    "bm25": _from(_MUCH, "Its words fit the question’s, the small ones too."),
    "passage": _from(_MUCH, "Its whole passage is about the question’s words."),
    "lead": _from(1.0, "It opens its passage."),
    "agreement": _from(_MUCH, "Other sentences that fit the question say the same things."),
    "heading": _any("It is a heading, which names a thing and answers nothing."),
    "asks": _any("It only asks that itself, or leaves it open."),
    "owned": _owned,
    "untold": _any("It doesn’t tell what is asked for."),
    "unworded": _any("It has no word for what is asked about it."),
    "when": _when,
    "size": _from(_LARGE, "In an archive as large as this, many a sentence has such words by chance."),
    "share": _alone,
}
"""Name of a signal → the function that words it, in the order in which reasons are given."""
