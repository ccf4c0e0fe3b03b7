"""Finds statements: those that hold some words, those of a person, those on a topic."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from retrieval.attribution.names import same_person
from retrieval.engines.protocol import NO_FILTERS, Engine
from retrieval.model import Filters
from retrieval.questions.question import read_question
from retrieval.questions.respelling import respellings, with_respellings
from retrieval.questions.speech import what_said
from retrieval.quotes.holders import describes, holders
from retrieval.quotes.identity import in_full
from retrieval.quotes.named import is_speaker
from retrieval.quotes.negations import negations
from retrieval.quotes.on_topic import LONGEST_NAME, OnTopic, merged, on_topic, said_by_each
from retrieval.quotes.places import Place
from retrieval.quotes.said import as_quote, said
from retrieval.quotes.search import look_up, nearest
from retrieval.quotes.variants import group, with_other_wordings
from retrieval.quotes.wording import Rarity
from retrieval.results import Quote, Respelling, Said
from retrieval.text.lazy import lazy_pattern

_GROUPED = 40  # the closest places, which are grouped into statements; others aren't shown anyway
_AND = lazy_pattern(r" (?:and|&|or) ", re.IGNORECASE)
_JOINT = lazy_pattern(r",? (?:and|&|or) |, ?", re.IGNORECASE)
_NAMED = 8  # people who may be named together
_MOST = 0.6  # share of a quote that others have shown: what is left is little more than who said it


@dataclass(frozen=True, slots=True)
class Statements:
    """The statements found, the confidence in the first one (0 to 1), and what came closest if there are none.

    `respelled` are the misspelt words that had to be corrected to find any. `near` is true if the statements have the
    topic only around them, `more` if there are others beside those wanted. `holders` are those whom a description, or
    several names, stand for.
    """

    statements: tuple[Said, ...]
    confidence: float
    nearest: tuple[Quote, ...] = ()
    respelled: tuple[Respelling, ...] = ()
    near: bool = False
    more: bool = False
    holders: tuple[str, ...] = ()


def holding(words: str, k: int, engine: Engine, filters: Filters = NO_FILTERS) -> Statements:
    """At most `k` statements that hold the words, each with every variant; see `search.look_up`."""
    return _found(words, engine, lambda spelt: _holding(spelt, k, engine, filters), by_words=True)


def _holding(words: str, k: int, engine: Engine, filters: Filters) -> Statements:
    looked_up = look_up(words, engine, filters)
    if not looked_up.found:
        close = nearest(looked_up)
        return Statements((), close[0].fit if close else 0.0, tuple(map(as_quote, close)))
    rarity = Rarity([hit.passage for hit in looked_up.hits])
    groups = with_other_wordings(group(looked_up.found[: _grouped_of(k)], rarity), k, engine, filters)
    shown, more = _shown(groups, k)
    statements = tuple(replace(each, turned=_is_turned(looked_up.words, each.quotes[0])) for each in shown)
    return Statements(statements, looked_up.found[0].fit, more=more)


def _is_turned(asked: str, quote: Quote) -> bool:
    """Whether a quote has a negation more or less than the words asked for, from the first that matches to the last."""
    first, last = quote.matches[0][0] - quote.start, quote.matches[-1][1] - quote.start
    return negations(asked) != negations(quote.text[first:last])


def of_person(name: str, about: str | None, k: int, engine: Engine, filters: Filters = NO_FILTERS) -> Statements:
    """At most `k` statements of a person, on a topic if one is given; see `on_topic.said_by_each`.

    Somebody who is described (*the mayor*) is whoever the archive calls so, perhaps several people, and several may be
    named (*Lee and Lind*). They may also have a name in common, so the confidence is the share of the statements that
    the first one's speaker may have made; with a topic, it is multiplied by the first one's fit.
    """
    told = _found(name, engine, lambda spelt: _of_person(spelt, about, k, engine, filters))
    if told.statements or not about:
        return told
    misspelt = respellings(read_question(what_said(name, about)), engine)
    return _respelt(told, about, misspelt, lambda spelt: _of_person(name, spelt, k, engine, filters))


def _of_person(name: str, about: str | None, k: int, engine: Engine, filters: Filters) -> Statements:
    filters = replace(filters, speaker=None)  # whose words are asked for, the name tells
    people = _several(name, engine, filters) or _described(name, engine, filters) or _titled(name, engine) or (name,)
    typed = {name, *_JOINT.split(name)}
    each_told = zip(people, said_by_each(people, about, engine, filters, _grouped_of(k)), strict=True)
    told = {person: each if person in typed else _of_one(person, each) for person, each in each_told}
    found = merged(list(told.values()))
    by = next((place.by for place in found.found if place.by), name)
    fitting = sum(same_person(place.by, by) for place in found.found if place.by)
    share = fitting / max(len(found.found), 1)
    grouped = _grouped(found, k, share * (_topical(found) if about else 1.0))
    named = ((person in typed and each.found[0].by) or person for person, each in told.items() if each.found)
    return replace(grouped, holders=() if people == (name,) else tuple(dict.fromkeys(named)))


def _of_one(holder: str, told: OnTopic) -> OnTopic:
    """What the holder of an office said; if several have that surname, as *Mayor Lee* and *Bruce Lee*, no other's."""
    names = {place.by for place in told.found if place.by and in_full(place.by)}
    if all(same_person(one, other) for one, other in combinations(names, 2)):
        return told
    return replace(told, found=[place for place in told.found if place.by == holder])


def _described(name: str, engine: Engine, filters: Filters) -> tuple[str, ...]:
    """Those whom the archive calls so: in the sources that pass the filters, or else in others."""
    return holders(name, engine, filters) or (holders(name, engine, NO_FILTERS) if filters != NO_FILTERS else ())


def _several(names: str, engine: Engine, filters: Filters) -> tuple[str, ...]:
    """A few people whose names *and*, *or* or commas join; empty if somebody is unknown, as in *Trade and Industry*.

    Nor are those several who are called the same (*Johnson and Johnson*), or a firm that the archive calls by both; and
    behind a comma alone stands what somebody is as well (see `_titled`).
    """
    parts = _JOINT.split(names[:LONGEST_NAME])
    if not 1 < len(parts) <= _NAMED or len(set(map(str.casefold, parts))) == 1:
        return ()
    if not _AND.search(names):
        return tuple(dict.fromkeys(parts)) if all(is_speaker(part, engine) for part in parts) else ()
    if " & " in names and is_speaker(names, engine):
        return ()
    meant = [_described(part, engine, filters) or ((part,) if is_speaker(part, engine) else ()) for part in parts]
    return tuple(dict.fromkeys(person for people in meant for person in people)) if all(meant) else ()


def _titled(name: str, engine: Engine) -> tuple[str, ...]:
    """Whoever is named with an office, a comma between them: *Ann Lee, the mayor*; *the mayor, Ann Lee*."""
    parts = name[:LONGEST_NAME].split(", ")
    named = [part for part in parts if not describes(part)]
    return tuple(named) if len(named) == 1 < len(parts) and is_speaker(named[0], engine) else ()


def on(topic: str, k: int, engine: Engine, filters: Filters = NO_FILTERS) -> Statements:
    """The `k` statements closest to a topic, the closest first; see `on_topic.on_topic`.

    The confidence is the fit of the first one, at most 1; see `on_topic.on_topic`.
    """
    return _found(topic, engine, lambda spelt: _on(spelt, k, engine, filters))


def _on(topic: str, k: int, engine: Engine, filters: Filters) -> Statements:
    told = on_topic(topic, engine, filters, _grouped_of(k))
    return _grouped(told, k, _topical(told))


def _found(asked: str, engine: Engine, find: Callable[[str], Statements], *, by_words: bool = False) -> Statements:
    """What is found for the words asked; if nothing, for the same with misspelt words as the archive spells them.

    `by_words` is true if all words must be found side by side, which shows whether a correction is right.
    """
    told = find(asked)
    misspelt = () if told.statements else respellings(read_question(asked), engine, shown_right=by_words)
    return _respelt(told, asked, misspelt, find)


def _respelt(
    told: Statements, asked: str, misspelt: tuple[Respelling, ...], find: Callable[[str], Statements]
) -> Statements:
    """What is found for words as the archive spells them, where that is anything; else what was told before."""
    spelt = with_respellings(asked, misspelt)
    if spelt == asked:
        return told
    again = find(spelt)
    return replace(again, respelled=misspelt) if again.statements else told


def _grouped_of(k: int) -> int:
    """How many places are grouped if `k` statements are wanted."""
    return max(_GROUPED, 2 * k)


def _topical(told: OnTopic) -> float:
    return min(told.found[0].fit, 1.0) if told.found else 0.0


def _grouped(told: OnTopic, k: int, confidence: float) -> Statements:
    if not told.found:
        return Statements((), confidence, tuple(map(as_quote, told.nearest)))
    closest = told.found[: _grouped_of(k)]
    rarity = Rarity([place.passage for place in closest])
    shown, more = _shown(group(closest, rarity), k)
    return Statements(shown, confidence, near=told.near, more=more)


def _shown(groups: Iterable[Sequence[Place]], k: int) -> tuple[tuple[Said, ...], bool]:
    """The first `k` statements, and whether there are more; one for each first quote.

    A sentence may report several statements, and hold one that stands for itself as well (*“Go,” she said, at last*).
    """
    seen: list[Quote] = []
    kept: list[Said] = []
    for members in groups:
        statement = said(members)
        first = statement.quotes[0]
        if not any(_is_shown(first, other) for other in seen):
            if len(kept) == k:
                return tuple(kept), True
            kept.append(statement)
        seen += statement.quotes
    return tuple(kept), False


def _is_shown(quote: Quote, other: Quote) -> bool:
    """Whether the other quote is the same, or has most of its words at the same place, by the same speaker."""
    if quote.file != other.file or quote.speaker != other.speaker:
        return (quote.file, quote.start, quote.end) == (other.file, other.start, other.end)
    return min(quote.end, other.end) - max(quote.start, other.start) >= _MOST * (quote.end - quote.start)
