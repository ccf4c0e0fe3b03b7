"""Reads the misspelt words of a question as the archive spells them: *guage* as *gauge*.

Out of the words of the archive that are one letter away, the commonest is taken (Norvig,
https://norvig.com/spell-correct.html). A correct word that the archive lacks must stay as it is, so that it gets no
answer: an English word is never read as another word, and a name only as another name that the archive has beside the
same words.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from retrieval.attribution.titles import TITLES
from retrieval.engines.protocol import Engine
from retrieval.questions.parts import counted
from retrieval.questions.question import FUNCTION_WORDS, Question, read_question
from retrieval.results import Respelling
from retrieval.text import kin
from retrieval.text.edits import common_slips, one_letter_away, with_a_letter_more
from retrieval.text.lazy import lazy_pattern
from retrieval.text.lexicon import is_word
from retrieval.text.possessives import bare
from retrieval.text.terms import Term, fold, located_terms, term_of_letters

SHORTEST, SHORTEST_NAME = 5, 6
"""Letters of the shortest word, and of the shortest name, that is looked up: shorter ones are one letter away from too
many others."""

LONGEST = 16
"""Letters of the longest word that is looked up: each letter adds 54 words that are one letter away."""

LONG = 8
"""Letters from which a word may lack one though it may be a name: hardly a name of that length lacks one of a word."""

MOST = 2
"""The most words of a question that are looked up."""

_LOOKED_UP = 4  # the most words, other than English ones, that are looked up in the archive
_LOOKED_INTO = 3  # the most words that are tried, and passages read to see how the archive writes each of them
_HOW_MANY = lazy_pattern(r"how (?:many|much)\b", re.IGNORECASE)
_TITLES = frozenset(title.casefold() for title in TITLES)


_Row = tuple[str | None, str | None]
"""The terms of two words that stand side by side; None stands for the misspelt one."""


class _Word(NamedTuple):
    """A word of the question that the archive lacks."""

    text: str
    folded: str
    name: bool  # whether it is written with a capital, as names are
    maybe_name: bool  # whether it may be a name: the same, or the question's capitals tell nothing
    counted: bool  # whether it is or describes what is counted: more likely a thing than a person
    beside: tuple[_Row, ...]  # it with each of its neighbours that may belong to the same name


class _Read(NamedTuple):
    """A word that the archive holds; sorts by rarity, the commonest first."""

    rarity: float  # its idf
    word: str  # in small letters
    term: str


def as_the_archive_spells(text: str, engine: Engine) -> tuple[Question, tuple[Respelling, ...]]:
    """A question taken apart with its misspelt words as the archive spells them, and the list of these words."""
    question = read_question(text)
    found = respellings(question, engine)
    if not found:
        return question, ()
    return read_question(with_respellings(question.text, found)), found


def respellings(question: Question, engine: Engine, *, shown_right: bool = False) -> tuple[Respelling, ...]:
    """The misspelt words of a question, each with the word that the archive has instead, in the question's order.

    In a question without capitals a word may be a name, unless it is counted (*how many warshps*); then it is read as
    another word only after a common slip, or with a letter more where it is long. With `shown_right`, the caller checks
    what is found for the new spelling, so any letter may differ.
    """
    lacking = {term for term in question.terms if term not in FUNCTION_WORDS and not kin.held(term, engine.holds)}
    lacking |= _of_other_words(question, engine)
    careful = shown_right or (question.text[:1].isupper() and not question.text.isupper())
    misspelt = _misspelt(question, lacking)[:MOST] if lacking else []
    found = [(word.text, _nearest(word, engine, careful=careful)) for word in misspelt]
    return tuple(Respelling(word, _in_the_case_of(word, read)) for word, read in found if read)


def with_respellings(text: str, found: Iterable[Respelling]) -> str:
    """The text with each misspelt word replaced by its new spelling."""
    for each in found:
        text = re.sub(rf"(?<!\w){re.escape(each.word)}(?!\w)", each.read_as, text)
    return text


def _of_other_words(question: Question, engine: Engine) -> set[str]:
    """The terms of words in small letters that are no English ones and that the archive writes nowhere.

    Such a term is another word's: *governer* ends as *governed* does.
    """
    words = ((place.term, question.text[place.start : place.end]) for place in question.located)
    unknown = ((term, word) for term, word in words if word.islower() and _may_be_misspelt(word, name=False))
    held = [each for each in unknown if engine.holds(each[0])][:_LOOKED_UP]
    return {term for term, word in held if not _is_written(word, term, engine)}


def _is_written(word: str, term: str, engine: Engine) -> bool:
    """Whether the best passages for a term have it as this word, accents aside."""
    return any(
        place.term == term and fold(hit.passage.text[place.start : place.end]) == fold(word)
        for hit in engine.search([term], _LOOKED_INTO)
        for place in located_terms(hit.passage.text)
    )


def _misspelt(question: Question, lacking: Collection[str]) -> list[_Word]:
    """The words for the terms that the archive lacks, without correct words and words that are too short or long."""
    text, located = question.text, question.located
    things = counted(text) if _HOW_MANY.match(text) else None
    found: dict[str, _Word] = {}
    for number, place in enumerate(located):
        if place.term in lacking and not _is_part(text, place):
            word = bare(text[place.start : place.end])
            name = place.term in question.names
            maybe_name = name or not question.cased
            if _may_be_misspelt(word, name=name):
                is_counted = things is not None and place.end <= things.end
                beside = _beside(question, located, number) if maybe_name and not is_counted else ()
                found.setdefault(word, _Word(word, fold(word), name, maybe_name, is_counted, beside))
    return list(found.values())


def _is_part(text: str, place: Term) -> bool:
    """Whether a word is joined to another by a hyphen."""
    return text[place.start - 1 : place.start] == "-" or text[place.end : place.end + 1] == "-"


def _may_be_misspelt(word: str, *, name: bool) -> bool:
    """Whether a word has letters only, a length that can be judged, and isn't English; only names may have accents."""
    in_order = word.isupper() or not any(letter.isupper() for letter in word[1:])
    plain = word.isalpha() and in_order and (name or word.isascii())
    return plain and (SHORTEST_NAME if name else SHORTEST) <= len(word) <= LONGEST and not is_word(fold(word))


def _beside(question: Question, located: Sequence[Term], number: int) -> tuple[_Row, ...]:
    """The pairs of a word with the words right before and behind it, if these may belong to the same name."""
    place = located[number]
    pairs = [(before, place) for before in located[max(0, number - 1) : number]]
    pairs += [(place, behind) for behind in located[number + 1 : number + 2]]
    parts = question.names if question.cased else frozenset(question.carrying)
    rows: list[_Row] = []
    for first, second in pairs:
        other = first if second is place else second
        title = fold(question.text[other.start : other.end]) in _TITLES
        if other.term in parts and not title and question.text[first.end : second.start].isspace():
            rows.append((None if first is place else first.term, None if second is place else second.term))
    return tuple(rows)


def _nearest(word: _Word, engine: Engine, *, careful: bool) -> str | None:
    """The commonest of the archive's words that are one letter away and may be meant; None if there is none.

    `careful` is true if the asker would have written a name with a capital.
    """
    own = term_of_letters(word.folded)
    near = {each for each in one_letter_away(word.folded) if term_of_letters(each) != own}
    if not word.name:
        unsure = word.maybe_name and not word.counted and not (careful and len(word.folded) >= SHORTEST_NAME)
        likely = near.intersection(_likely(word.folded)) if unsure else near
        for read in _held(filter(is_word, likely), engine, name=False)[:_LOOKED_INTO]:
            if not word.maybe_name or not _is_name(read, engine):
                return read.word
    for read in _held(near, engine, name=word.maybe_name)[:_LOOKED_INTO]:
        if _is_that_name(read, word, engine) if word.maybe_name else _written(read, engine):
            return read.word
    return None


def _likely(word: str) -> Iterator[str]:
    """What somebody who wrote a word most likely meant, if it is no name."""
    yield from common_slips(word)
    if len(word) >= LONG:
        yield from with_a_letter_more(word)


def _held(words: Iterable[str], engine: Engine, *, name: bool) -> list[_Read]:
    """Those of the words whose terms the archive holds, the commonest first."""
    read = ((word, term_of_letters(word.title() if name else word)) for word in words)
    return sorted(_Read(engine.idf(term), word, term) for word, term in read if engine.holds(term))


def _is_name(read: _Read, engine: Engine) -> bool:
    """Whether the archive always writes a word with a capital."""
    written = _written(read, engine)
    return bool(written) and all(word[0].isupper() for word in written)


def _is_that_name(read: _Read, word: _Word, engine: Engine) -> bool:
    """Whether a word is a name in the archive, beside one of the same words as in the question, if there are any."""
    if len(read.word) < SHORTEST_NAME or not _is_name(read, engine):
        return False
    rows = ([term or read.term for term in row] for row in word.beside)
    return not word.beside or any(engine.search([read.term], 1, phrase=row) for row in rows)


def _written(read: _Read, engine: Engine) -> list[str]:
    """The word in each spelling of its case in the best passages for its term; empty if they have only other forms."""
    word = re.compile(rf"(?<!\w){read.word}(?!\w)", re.IGNORECASE)
    return [found for hit in engine.search([read.term], _LOOKED_INTO) for found in word.findall(hit.passage.text)]


def _in_the_case_of(word: str, read: str) -> str:
    if word.isupper():
        return read.upper()
    return read.capitalize() if word[0].isupper() else read
