"""Finds statements on a topic, by anyone or by one person, and all statements of one person."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import NamedTuple

from retrieval.answers import signals
from retrieval.answers.temporal import fit_of_statement
from retrieval.answers.weighed import WeighedQuestion, weigh
from retrieval.cite import matching
from retrieval.engines.protocol import Engine, Hit
from retrieval.model import Filters, Sentence, Statement
from retrieval.questions.question import FUNCTION_WORDS, read_question
from retrieval.questions.when import AskedTime, time_apart
from retrieval.quotes.acts import reports_act
from retrieval.quotes.context import question_before
from retrieval.quotes.near import ALL, near_topic
from retrieval.quotes.places import Place, statements_of
from retrieval.text.terms import terms

PASSAGES = 200
"""Passages on the topic that are read."""

LONGEST_NAME = 200
"""Characters of a name that are read."""

LONGEST_TOPIC = 500
"""Characters of a topic that are read, so that the cost of looking it up is bounded."""

_NEAREST = 3  # statements shown as the closest if none is on the topic

_ABOUT = 0.3
"""Share of the topic's weight that a statement and its passage must hold to be about it."""


@dataclass(frozen=True, slots=True)
class OnTopic:
    """The statements about a topic, the closest first; if there are none, those that came closest to it.

    `near` is true if the statements themselves have no word of the topic, but the text around them does. `whole` is
    true if one, with its passage, holds nearly all of the topic.
    """

    found: list[Place]
    nearest: list[Place]
    near: bool = False
    whole: bool = False


def said_by_each(
    people: Sequence[str], about: str | None, engine: Engine, filters: Filters, most: int
) -> list[OnTopic]:
    """What each of some people said; see `said_by`.

    Of several, what only has the topic around it is looked for where nobody's words hold it: that takes longest.
    """
    if len(people) == 1:
        return [said_by(people[0], about, engine, filters, most)]
    told = [said_by(person, about, engine, filters, most, around=False) for person in people]
    if not about or any(each.whole for each in told):
        return told
    return [said_by(person, about, engine, filters, most) for person in people]


def said_by(
    name: str, about: str | None, engine: Engine, filters: Filters, most: int, *, around: bool = True
) -> OnTopic:
    """A person's statements: the `most` closest to the topic; without a topic, those of the newest `most` passages.

    If none holds a word of the topic, those are given that have it `around` them (`OnTopic.near`). With a time in the
    topic (*sanctions on Wednesday*), only statements made then are given.
    """
    filters = Filters(filters.source, name[:LONGEST_NAME], filters.since, filters.until)
    return on_topic(about or "", engine, filters, most, around=around)


def merged(told: Sequence[OnTopic]) -> OnTopic:
    """The statements of several people: those that fit best first; of those that fit alike, each one's first.

    Those that only have the topic around them are left out if there are others.
    """
    if len(told) == 1:
        return told[0]
    direct = [each for each in told if each.found and not each.near]
    found = _taking_turns([each.found for each in direct or told])
    nearest = _taking_turns([each.nearest for each in told])[:_NEAREST]
    return OnTopic(found, [] if found else nearest, near=bool(found) and not direct)


def _taking_turns(found: Sequence[Sequence[Place]]) -> list[Place]:
    turns = [place for places in zip_longest(*found) for place in places if place is not None]
    return sorted(turns, key=lambda place: -place.fit)


def on_topic(topic: str, engine: Engine, filters: Filters, most: int, *, around: bool = True) -> OnTopic:
    """The `most` statements that are closest to a topic; if the filters have a speaker, only that person's.

    The `fit` of a statement is near 1 if it holds all of the topic's words itself. If no statement, with its passage,
    holds nearly all, those are given that have the topic `around` them, if there are any. With a time in the topic,
    only statements made then are given; if it is nothing but a time, they come from the newest `most` passages.
    """
    topic, time = time_apart(topic[:LONGEST_TOPIC])
    question = read_question(topic)
    if not topic or (time and question.empty):
        return OnTopic(_newest(time, engine, filters, most), [])
    hits = engine.search(question.terms, PASSAGES, filters)
    asked = weigh(question, engine.idf, engine.holds)
    fitting = [each for hit in hits for each in _fitting(asked, hit, filters.speaker)]
    fitting.sort(key=lambda each: (-each.fit, each.hit.source.file, each.statement.start))
    found, nearest = (
        [_found(each.hit, each.statement, each.fit, question.carrying, each.context) for each in chosen]
        for chosen in ([each for each in fitting if each.about][: None if time else most], fitting[:_NEAREST])
    )
    then = _then(time, found)[:most]
    if any(each.whole for each in fitting) and then:
        return OnTopic(then, [], whole=True)
    tells = around and not FUNCTION_WORDS.issuperset(question.carrying)
    near = _then(time, near_topic(asked, hits, engine, filters))[:most] if tells else []
    return OnTopic(near or then, [] if near or then else nearest, near=bool(near))


def _newest(time: AskedTime | None, engine: Engine, filters: Filters, most: int) -> list[Place]:
    """The statements of the newest passages, the newest article first; with a time, only those made then.

    Among those of one day, reports of acts (*she orders the fish*) come last, since they repeat no words.
    """
    found = [
        _found(hit, statement, 1.0 if time else 0.0, ())
        for hit in engine.newest(filters, most)
        for statement in statements_of(hit.passage, filters.speaker)
    ]
    found.sort(key=lambda place: (reports_act(place), place.source.file, place.start))
    return _then(time, sorted(found, key=lambda place: place.source.published or "", reverse=True))


def _then(time: AskedTime | None, found: Sequence[Place]) -> list[Place]:
    """The statements that may have been made at a time, those that surely were first; all if there is no time."""
    if time is None:
        return list(found)
    fits = [(_fit(time, place), place) for place in found]
    return [place for fit, place in sorted(fits, key=lambda each: -each[0]) if fit >= 0]


def _fit(time: AskedTime, place: Place) -> float:
    return fit_of_statement(time, place.passage, place.statement, place.source.published) if place.statement else -1.0


class _Fitting(NamedTuple):
    """A statement that has a word of the topic, how well it fits, and whether it is about the topic."""

    hit: Hit
    statement: Statement
    fit: float
    about: bool
    whole: bool  # whether hardly a word of the topic is missing there
    context: Sentence | None  # the last sentence of the question that it replies to, if that has a word of the topic


def _fitting(asked: WeighedQuestion, hit: Hit, speaker: str | None) -> Iterator[_Fitting]:
    """The statements of a passage that have a word of the topic, themselves or in the question that they reply to."""
    passage = hit.passage
    near = frozenset((*passage.terms, *terms(hit.source.title or "")))
    for statement in statements_of(passage, speaker):
        held = terms(passage.slice(statement.start, statement.end))
        question = question_before(passage, statement)
        replied = [term for sentence in question for term in sentence.terms]
        words = frozenset((*held, *replied))
        if asked.carrying.isdisjoint(words):
            continue
        coverage = asked.share(words)
        context = asked.share((asked.carrying & near) - words)
        fit = coverage + 0.3 * context + 0.2 * signals.bm25(asked, held, words)
        told = None if asked.carrying.isdisjoint(replied) else question[-1]
        yield _Fitting(hit, statement, fit, coverage + context >= _ABOUT, coverage + context >= ALL, told)


def _found(hit: Hit, statement: Statement, fit: float, topic: Sequence[str], context: Sentence | None = None) -> Place:
    matches = matching(hit.passage, statement.start, statement.end, frozenset(topic))
    return Place(hit.passage, hit.source, statement.start, statement.end, statement, fit, matches, context)
