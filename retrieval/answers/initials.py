"""Finds the other form of a question's names: initials for a name in full (NFL), and for well-known initials the name.

Well-known initials (`text.initialisms`) need no introduction. Others count if some article introduces them beside the
name in full (Schwartz and Hearst 2003, https://psb.stanford.edu/psb-online/proceedings/psb03/abstracts/p451.html).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, islice
from typing import NamedTuple

from retrieval.engines.protocol import Engine, Hit
from retrieval.model import Sentence
from retrieval.questions.question import FUNCTION_WORDS, Question
from retrieval.text.initialisms import IN_FULL, as_word, written
from retrieval.text.lazy import lazy_pattern
from retrieval.text.terms import frozen_terms, term_of_letters, terms

FEWEST, MOST = 3, 6
"""Fewest and most initials of a name. Two are too ambiguous; UN, EU, UK and US are terms of their own anyway."""

MOST_NAMES = 2
"""Names of a question that count in their other form, too, at most."""

MOST_LOOKED_FOR = 6
"""Names whose initials are looked for at most: each may take a search."""

_PASSAGES = 5  # best passages in which initials are looked for beside their name
_BETWEEN = 10  # most characters between a name and its initials: (the NFL, or NFL
_SMALL = r"(?:(?:of|the|and|for|on|in|to|de) ){0,2}"
_PART = r"[\w’'-]{1,30}"
_FULL = lazy_pattern(rf"\b[A-Z]{_PART}(?: {_SMALL}[A-Z]{_PART}){{{FEWEST - 1},{MOST + 2}}}")


class Form(NamedTuple):
    """Another form of a name of the question."""

    words: str  # the name as the question has it
    asked: tuple[str, ...]  # the terms of those words
    written: re.Pattern[str]  # matches the other form in texts
    sought: tuple[str, ...]  # the terms to search for passages with the other form; empty when that is no use


def other_forms(question: Question, engine: Engine) -> list[Form]:
    """The other forms of at most MOST_NAMES names of a question.

    Well-known ones come first, in the order of `initialisms.IN_FULL`, then initials that the archive introduces.
    """
    names = islice(dict.fromkeys(_FULL.findall(question.text)), MOST_LOOKED_FOR) if question.cased else ()
    return list(islice(chain(_known(question.text, engine), _told(names, engine)), MOST_NAMES))


def _known(text: str, engine: Engine) -> Iterator[Form]:
    """The other forms of names with well-known initials, unless the archive uses these for something else."""
    small = text.casefold()
    for letters, in_full in IN_FULL.items():
        words = next((words for words in in_full if words in small), None)
        if words and re.search(as_word(words), small):
            form = Form(words, tuple(terms(words)), re.compile(written(letters)), (term_of_letters(letters),))
        elif letters in text and re.search(written(letters), text):
            full = re.compile(as_word(f"(?:{'|'.join(map(re.escape, in_full))})"), re.IGNORECASE)
            form = Form(letters, (term_of_letters(letters),), full, tuple(terms(in_full[-1])))
        else:
            continue
        told = [terms(name) for name in _names_of(letters, engine)]
        if not told or any(terms(each) in told for each in in_full):
            yield form


def _told(names: Iterable[str], engine: Engine) -> Iterator[Form]:
    """The initials of full names, each of the longest part of a name for which the archive has initials."""
    for name in names:
        for part in _parts(name):
            letters = "".join(word[0] for word in part.split() if word[0].isupper())
            term, asked = term_of_letters(letters), tuple(terms(part))
            hits = engine.search(asked, _PASSAGES, phrase=asked) if engine.holds(term) else []
            if next(_introduced(re.escape(part), letters, hits), None):
                sought = () if term in FUNCTION_WORDS else (term,)
                yield Form(part, asked, re.compile(written(letters)), sought)
                break


def instead(form: Form, carrying: Sequence[str]) -> list[str]:
    """The carrying terms of a question with the other form of a name in place of the name; to search for.

    Empty for initials that are a function word, too (WHO): too many passages have that, and would come before better
    ones.
    """
    return [*(term for term in carrying if term not in form.asked), *form.sought] if form.sought else []


def with_forms(hit: Hit, forms: Sequence[Form]) -> Hit:
    """The hit with the terms that its sentences would have if they wrote the names as the question does."""
    if not forms:
        return hit
    passage = hit.passage
    sentences = tuple(
        _with_forms(sentence, passage.slice(sentence.start, sentence.end), forms) for sentence in passage.sentences
    )
    return hit if sentences == passage.sentences else replace(hit, passage=replace(passage, sentences=sentences))


def as_asked(text: str, forms: Sequence[Form]) -> str:
    """The text with the names written as the question does."""
    for form in forms:
        text = form.words.join(form.written.split(text))
    return text


def _with_forms(sentence: Sentence, text: str, forms: Sequence[Form]) -> Sentence:
    written = as_asked(text, forms)
    return sentence if written == text else sentence._replace(terms=frozen_terms(written))


def _names_of(letters: str, engine: Engine) -> Iterator[str]:
    """The full names that the archive introduces with these initials."""
    in_full = f" {_SMALL}".join(f"{letter}{_PART}" for letter in letters)
    return _introduced(in_full, letters, engine.search((term_of_letters(letters),), _PASSAGES))


def _introduced(in_full: str, letters: str, hits: Sequence[Hit]) -> Iterator[str]:
    """The full names, matched by the pattern, that passages have right beside their initials."""
    name, short = rf"(?P<name>{as_word(in_full)})", written(letters)
    beside = re.compile(rf"{name}\W.{{0,{_BETWEEN}}}?{short}")
    behind = re.compile(rf"{short}\W.{{0,{_BETWEEN}}}?{name}")
    texts = [hit.passage.text for hit in hits]
    return (match["name"] for text in texts for form in (beside, behind) if (match := form.search(text)))


def _parts(name: str) -> Iterator[str]:
    """The parts of a name that begin and end with a capitalised word, the longest first."""
    words = name.split()
    capitals = [number for number, word in enumerate(words) if word[0].isupper()]
    for length in range(min(len(capitals), MOST), FEWEST - 1, -1):
        for first in range(len(capitals) - length + 1):
            yield " ".join(words[capitals[first] : capitals[first + length - 1] + 1])
