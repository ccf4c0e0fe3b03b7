"""Finds where in the archive some words were said, among statements and plain sentences."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from retrieval.cite import disjoint
from retrieval.engines.filters import statement_passes
from retrieval.engines.protocol import Engine, Hit, distinct
from retrieval.model import Filters, Passage, Statement
from retrieval.quotes.align import Alignment, align
from retrieval.quotes.located import Located, Run
from retrieval.quotes.places import Place, apart, narrowed, whole_sentences
from retrieval.text.compounds import otherwise_joined
from retrieval.text.lazy import lazy_pattern
from retrieval.text.terms import Term, fold, terms

PASSAGES = 30
"""The most passages that are read."""

BESIDES = 12
"""The most passages that are read besides those that hold all the words in a row."""

LONGEST = 60
"""Terms of the words asked for that are looked up; longer words are found by their beginning."""

LONGEST_WORDS = 4_000
"""Characters that are read, so that the cost of looking them up is bounded."""

ENOUGH = 0.6
"""The share of the words' weight that a place must hold, in order and close together."""

_WORD = lazy_pattern(r"\w+")
_SURELY_ONE = 5  # terms in a row that are surely a quote; then no other passages are searched
_LOOSE = 0.1  # a place's closeness may be this much lower than its share must be
_BRIEF = 3  # this few terms must all be there: part of them would fit by chance
_UNSAID = 0.9  # factor for the fit of a sentence without a speaker; a statement's is 1
_NEAREST = 3  # places shown as the closest if none holds the words
_NEAR_PASSAGES = 5  # passages that these are taken from


@dataclass(frozen=True, slots=True)
class Sought:
    """The words asked for: their terms in order, what each weighs, and the weight of those that must be there."""

    terms: tuple[str, ...]
    distinct: frozenset[str]
    weights: Mapping[str, float]
    total: float  # weight of all terms
    enough: float  # share of the weight

    @classmethod
    def of(cls, words: str, engine: Engine) -> Sought:
        """The words, weighed by their idf in the archive."""
        wanted = tuple(terms(words[:LONGEST_WORDS])[:LONGEST])
        weights = _weights(wanted, engine)
        total = sum(weights[term] for term in wanted)
        return cls(wanted, frozenset(wanted), weights, total, 1.0 if len(wanted) <= _BRIEF else ENOUGH)

    def among(self, terms: Iterable[str]) -> frozenset[str]:
        """Which of the words' terms are among these."""
        return self.distinct.intersection(terms)

    def held(self, terms: Collection[str]) -> float:
        """The share of the words' weight that is among the terms, in whatever order."""
        return sum([self.weights[term] for term in self.terms if term in terms]) / self.total if self.total else 0.0


@dataclass(frozen=True, slots=True)
class LookedUp:
    """The result of looking words up: the passages read, and the places that hold the words, the best fit first.

    `words` are those that were looked up, perhaps with a word joined or parted otherwise than asked.
    """

    words: str
    sought: Sought
    hits: list[Hit]
    found: list[Place]


def look_up(words: str, engine: Engine, filters: Filters) -> LookedUp:
    """The places that hold the words; case, punctuation and a forgotten word make no difference.

    If there are none, those that write one of the words in two, or two in one: *for ever*.
    """
    looked_up = _look_up(words, engine, filters)
    other = None if looked_up.found else otherwise_joined(words[:LONGEST_WORDS])
    again = _look_up(other, engine, filters) if other else looked_up
    return again if again.found else looked_up


def _look_up(words: str, engine: Engine, filters: Filters) -> LookedUp:
    sought = Sought.of(words, engine)
    hits = engine.search(sought.terms, PASSAGES, filters, phrase=sought.terms)
    places = _places_in(hits, sought, filters)
    if len(hits) < PASSAGES and (not places or len(sought.terms) < _SURELY_ONE):
        besides = engine.search(sought.terms, BESIDES if places else PASSAGES, filters)
        known, hits = len(hits), distinct([*hits, *besides])[:PASSAGES]
        places += _places_in(hits[known:], sought, filters)
    asked = frozenset(map(fold, _WORD.findall(words[:LONGEST_WORDS])))
    return LookedUp(words, sought, hits, apart(sorted(places, key=lambda place: _best_first(place, asked))))


def _places_in(hits: Sequence[Hit], sought: Sought, filters: Filters) -> list[Place]:
    """The places in these passages that hold the words and pass the filters; some may overlap."""
    return [place for hit in hits for place in in_passage(sought, hit) if statement_passes(place.statement, filters)]


def _best_first(place: Place, asked: Collection[str]) -> tuple[float, bool, int, str, int, int]:
    """Sorts places by fit; of those with the same fit, quotations in marks come before reports.

    Of these, such as have more of the very words `asked`, not other forms of them (*incursion* for *incursions*), come
    first. Of a quotation inside another the inner one does: the outer one's speaker hands the words on.
    """
    reported = place.statement is None or place.statement.kind != "direct"
    otherwise = sum(fold(place.passage.slice(start, end)) not in asked for start, end in place.matches)
    start = place.start if reported else -place.start
    return -round(place.fit, 9), reported, otherwise, place.source.file, place.matches[0][0], start


def nearest(looked_up: LookedUp) -> list[Place]:
    """The sentences that came closest to the words, the closest first, for when no place holds enough of them."""
    sought = looked_up.sought
    found = []
    for hit in looked_up.hits[:_NEAR_PASSAGES]:
        sentences = hit.passage.sentences
        body = [number for number, sentence in enumerate(sentences) if sentence.kind == "body"]
        number = max(body, key=lambda number: sought.held(set(sentences[number].terms)), default=0)
        best = sentences[number]
        if body and (share := sought.held(set(best.terms))) > 0:
            located = Located(hit.passage)
            run = located.of(number)
            matched = located.places(run.start + at for at, term in enumerate(run.terms) if term in sought.weights)
            statement = _spanning(located, matched)
            found.append(_found(hit, best.start, best.end, statement, share * ENOUGH, matched))
    return apart(sorted(found, key=lambda place: -place.fit))[:_NEAREST]


def _weights(wanted: Sequence[str], engine: Engine) -> dict[str, float]:
    """The idf of each term; one that the archive lacks, perhaps a slip, weighs no more than the rarest other one."""
    weights = {term: engine.idf(term) for term in wanted}
    rarest = max((weight for term, weight in weights.items() if engine.holds(term)), default=0.0)
    return {term: min(weight, rarest) for term, weight in weights.items()}


def in_passage(sought: Sought, hit: Hit) -> Iterator[Place]:
    """The places of a passage that hold the words."""
    passage = hit.passage
    held = [sought.among(sentence.terms) for sentence in passage.sentences]
    if not _enough(sought, held):
        return
    located = Located(passage)
    whole = align(sought.terms, located.all().terms, sought.weights)
    if not _close(sought, whole):
        return
    found = False
    for start, end, statement, run in _places(sought, located, passage, held):
        alignment = align(sought.terms, run.terms, sought.weights)
        if _suffices(sought, alignment):
            found = True
            fit = max(alignment.closeness, 0.0) * (1.0 if statement else _UNSAID)
            matched = _matched(located, run, alignment)
            yield _found(hit, start, end, statement or _spanning(located, matched), fit, matched)
    if not found and len(sought.terms) > _BRIEF:
        across = _across(sought, hit, located, whole)
        if across:
            yield across


def _enough(sought: Sought, held: Sequence[frozenset[str]]) -> bool:
    """Whether sentences, given by the words' terms in each, hold enough of the words together."""
    return sought.held(frozenset().union(*held)) >= sought.enough


def _close(sought: Sought, alignment: Alignment) -> bool:
    """Whether the aligned words stand close enough together."""
    return alignment.closeness >= sought.enough - _LOOSE


def _suffices(sought: Sought, alignment: Alignment) -> bool:
    """Whether an alignment has enough of the words, close enough together."""
    return bool(alignment.pairs) and alignment.share >= sought.enough and _close(sought, alignment)


def _places(
    sought: Sought, located: Located, passage: Passage, held: Sequence[frozenset[str]]
) -> Iterator[tuple[int, int, Statement | None, Run]]:
    """The statements of a passage that may hold enough of the words, then its sentences, each with its terms.

    `held` are the words' terms that each sentence holds.
    """
    may_hold: dict[range, bool] = {}  # sentences → whether enough of the words stand close together in them
    for statement in passage.statements:
        over = passage.numbers_over(statement.start, statement.end)
        if over not in may_hold:
            around = [term for number in over for term in passage.sentences[number].terms]
            may_hold[over] = _enough(sought, [held[number] for number in over]) and _close(
                sought, align(sought.terms, around, sought.weights)
            )
        if may_hold[over]:
            yield statement.start, statement.end, statement, located.within(statement.start, statement.end)
    for number, sentence in enumerate(passage.sentences):
        if sentence.kind == "body" and sought.held(held[number]) >= sought.enough:
            yield sentence.start, sentence.end, None, located.of(number)


def _matched(located: Located, run: Run, alignment: Alignment) -> list[Term]:
    return located.places(run.start + at for _, at in alignment.pairs)


def _across(sought: Sought, hit: Hit, located: Located, alignment: Alignment) -> Place | None:
    """The sentences that hold the words together, with a statement if one person said all of them.

    `alignment` is that of the whole passage. None if only headings hold the words: they repeat what the article tells.
    """
    passage = hit.passage
    if not _suffices(sought, alignment):
        return None
    matched = _matched(located, located.all(), alignment)
    first, last = matched[0].start, matched[-1].end
    if all(sentence.kind != "body" for sentence in passage.sentences_over(first, last)):
        return None
    fit = max(alignment.closeness, 0.0) * _UNSAID
    return _found(hit, *whole_sentences(passage, first, last), _spanning(located, matched), fit, matched)


def _spanning(located: Located, matched: Sequence[Term]) -> Statement | None:
    """The statement with all of the words, if one person said them; several statements of theirs are joined."""
    said = [located.said_at(term.start) for term in matched]
    first, last = said[0], said[-1]
    if first is None or last is None or len({statement and statement.by for statement in said}) != 1:
        return None
    return first if first == last else first._replace(end=last.end, kind="mixed")


def _found(hit: Hit, start: int, end: int, statement: Statement | None, fit: float, matched: Sequence[Term]) -> Place:
    matches = tuple((term.start, term.end) for term in matched)
    start, end = narrowed(hit.passage, start, end, matches[0][0], matches[-1][1])
    return Place(hit.passage, hit.source, start, end, statement, fit, disjoint(matches))
