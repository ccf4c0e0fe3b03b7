"""Whom each sentence is about: its subject, by name or without one (*his lawyer*, *a nurse*, *the driver*).

After a sentence about somebody without a name *he* and *she* may be theirs, and no longer whoever was named before.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from typing import NamedTuple

from retrieval.attribution.claims.clause_heads import head_of_clause, is_adverb, opens_adverbial
from retrieval.attribution.claims.insertions import called_as
from retrieval.attribution.cues import CUES
from retrieval.attribution.name_runs import GENITIVES
from retrieval.attribution.names import Gender
from retrieval.attribution.offices import of_what
from retrieval.attribution.outline import Outline
from retrieval.attribution.phrases import Phrase, phrase_after
from retrieval.attribution.source_nouns import EPITHETS, OCCUPATIONS, PERSONS
from retrieval.attribution.titles import FEMALE_TITLES, MALE_TITLES
from retrieval.attribution.vocabulary import (
    ADVERBS,
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    HER,
    HIM,
    PAST_VERBS,
    PERSON_PRONOUNS,
    POSSESSIVES,
    PREPOSITIONS,
    word_set,
)

_OPENING = DETERMINERS | POSSESSIVES | COORDINATORS | ADVERBS
_INDEFINITE = word_set("a an one another")
_DEFINITE = word_set("the this that")
_SINGLING = word_set("one another")
_NAMES_FOLLOW = word_set(", and called named nicknamed")
_AFTER_SUBJECT = frozenset({"who", "had", "has", "was", "is"})
_THINGS = DETERMINERS | {"neither", "nothing", "it"}
_SHORTEST = 5  # words of a sentence, its full stop included: It pleased the farmer.
_BEFORE_NOUN = 4  # words: the old village baker
_DESCRIBED = 8  # words from a noun to the name of whom it describes: a spokeswoman for the port of Oslo, Ann Lind


class Subject(NamedTuple):
    """The subject of a sentence by its words, the offset it begins at and its sentence, counted from 0.

    `named` tells a name from a common noun for one person. Of a noun, `gender` is what it tells and `speaks` whether a
    cue stands with it. `new` tells whether it may bring in somebody else than whoever was named before: *Zyx Quist
    laughed*, *his lawyer* and *the driver* do, *the candidate* does not. `meets`: whom the sentence of a noun has a
    pronoun for, as the object or owner: *a teacher advised her*. `what`: the words for what a noun is of, as the union
    in *the head of the union*.
    """

    words: tuple[str, ...]
    start: int
    sentence: int
    named: bool
    gender: Gender | None = None
    speaks: bool = False
    new: bool = False
    meets: Gender | None = None
    what: frozenset[str] = frozenset()


def subjects(
    outlines: Sequence[Outline],
    speaking: Iterable[tuple[Outline, Phrase]],
    named: Container[int],
    within: Container[int],
) -> Iterator[Subject]:
    """The subjects of the sentences `within`: nouns for one person and, in the sentences `named`, names.

    `speaking` are speakers without a name of words in quotation marks, as good as subjects: *“…,” said a nurse*.
    """
    spoken: dict[int, list[Phrase]] = {}
    for o, phrase in speaking:
        spoken.setdefault(id(o), []).append(phrase)
    sentence = -1
    for o in outlines:
        for first, end in o.sentences:
            sentence += 1
            if sentence in within:
                yield from _subjects_of(o, first, end, sentence, spoken.get(id(o), ()), is_named=sentence in named)


def _subjects_of(
    o: Outline, first: int, end: int, sentence: int, voices: Sequence[Phrase], *, is_named: bool
) -> Iterator[Subject]:
    """The subjects of one sentence, of which `voices` may speak; by name where `is_named`."""
    singled = _one_of_many(o, first, end)
    persons = not PERSONS.isdisjoint([*o.words[first:end], *o.lower[first + 1 : first + 2]])
    may_be_unnamed = singled is not None or persons
    if not may_be_unnamed and not is_named:
        return
    subject = singled or _subject(o, first, end, is_named=is_named, may_be_unnamed=may_be_unnamed)
    if subject is not None and subject.kind == "name":
        yield _named(o, subject, sentence, new=singled is not None or _acts(o, subject, end))
    if not may_be_unnamed:
        return
    tag = next((phrase for phrase in reversed(voices) if first <= phrase.head < end), None)
    noun = next((p for p in (subject, tag) if p is not None and (p == singled or _is_unnamed(o, p))), None)
    noun = noun or _brought_in(o, first, end)
    if noun is None or noun.kind == "name":
        return
    beside = _beside(o, noun, end)
    if beside is None:
        person = _unnamed(o, noun, end, sentence, speaks=noun == tag)
        yield person._replace(meets=_met(o.lower[first:end]))
    elif beside.kind == "name":
        yield _named(o, beside, sentence, new=True)


def _subject(o: Outline, first: int, end: int, *, is_named: bool, may_be_unnamed: bool) -> Phrase | None:
    """The phrase that a sentence is about; of a sentence without names only where its first words may open one."""
    owned = not GENITIVES.isdisjoint(o.words[first + 1 : first + 3])
    if not (is_named or owned or o.lower[first] in _OPENING or opens_adverbial(o, first)):
        return None
    return (working(o, first, end) if may_be_unnamed else None) or head_of_clause(o, first, end)


def _one_of_many(o: Outline, first: int, end: int) -> Phrase | None:
    """What somebody is called whom a sentence's first word singles out: *One, a lighthouse keeper, asked why*."""
    if o.lower[first] not in _SINGLING or o.words[first + 1 : first + 2] != [","]:
        return None
    who = phrase_after(o, first + 2, end)
    return who if who is not None and (who.kind == "name" or o.lower[who.first] in _INDEFINITE) else None


def working(o: Outline, first: int, end: int) -> Phrase | None:
    """A sentence's subject, where that calls somebody by what they do: *The banker rose*, *In Oslo, a baker left*."""
    start = first
    if opens_adverbial(o, first):
        start = next((k + 1 for k in range(first, end - 1) if o.words[k] == ","), first)
    if o.lower[start] not in DETERMINERS:
        return None
    noun = next((k for k in range(start + 1, min(start + _BEFORE_NOUN, end - 1)) if o.words[k] in OCCUPATIONS), None)
    if noun is None or not (_is_verb(o.lower[noun + 1]) or o.lower[noun + 1] in _AFTER_SUBJECT):
        return None
    return Phrase(start, start, noun, "noun")


def _brought_in(o: Outline, first: int, end: int) -> Phrase | None:
    """Somebody whom a sentence ends with: *She slept when the guard knocked*, *Neither word impressed the farmer*."""
    if o.words[end - 1] != "." or end - first < _SHORTEST:
        return None
    noun = end - 2
    if o.words[noun] not in PERSONS:
        noun -= 1
        comes = o.words[noun] in PERSONS and o.lower[noun - 2] == "when" and _is_verb(o.lower[noun + 1])
    else:
        rest = range(first + 1, noun - 1)
        nobody_else = not any(o.capital[k] or o.lower[k] in PERSON_PRONOUNS for k in rest)
        comes = o.lower[first] in _THINGS and nobody_else and o.lower[noun - 2] not in PREPOSITIONS
    return Phrase(noun - 1, noun - 1, noun, "noun") if comes and o.lower[noun - 1] == "the" else None


def _named(o: Outline, name: Phrase, sentence: int, *, new: bool) -> Subject:
    words = tuple(o.words[name.head : name.last + 1])
    return Subject(words, o.starts[name.head], sentence, True, new=new)


def _met(words: Sequence[str]) -> Gender | None:
    him, her = not HIM.isdisjoint(words), not HER.isdisjoint(words)
    return None if him == her else "he" if him else "she"


def _acts(o: Outline, name: Phrase, end: int) -> bool:
    """Whether a name without an article has a verb or a comma behind it: *Zyx Quist laughed*, not *Crown Point and*."""
    behind = o.lower[name.last + 1] if name.last + 1 < end else ""
    return o.lower[name.first] not in DETERMINERS and (behind in AUXILIARIES or _is_verb(behind))


def _is_verb(word: str) -> bool:
    """Whether a word behind a subject may be its verb, or a comma before that."""
    return word == "," or word in CUES or word in PAST_VERBS or word.endswith("ed")


def _is_unnamed(o: Outline, phrase: Phrase) -> bool:
    """Whether a phrase is a common noun for one person, and tells nothing of a name before it."""
    if phrase.kind != "noun" or o.lower[phrase.last] not in PERSONS:
        return False
    if o.capital[phrase.last]:  # The Speaker, without a name, is as much somebody as the speaker
        whole = phrase.last == phrase.first + 1 and o.lower[phrase.first] == "the"
        return whole and phrase.last + 1 < len(o.words) and _goes_on(o.lower[phrase.last + 1])
    before = phrase.first - 1
    return not (before > 0 and o.words[before] == "," and o.capital[before - 1])


def _goes_on(word: str) -> bool:
    """Whether a word behind a subject belongs to its verb."""
    return word in AUXILIARIES or is_adverb(word) or (word != "," and _is_verb(word))


def _beside(o: Outline, noun: Phrase, end: int) -> Phrase | None:
    """The name or pronoun that a noun tells of: *a spokesman for the port, Karl Dahl*; *the son of a baker, he*."""
    after = noun.last + 1
    if o.lower[after : after + 2] == [",", "who"]:
        comma = next((k for k in range(after + 2, end) if o.words[k] == ","), after + 2)
        called = called_as(o, after + 1, comma)
        if called is not None:
            return called
    naming = next((k for k in range(after, min(after + _DESCRIBED, end)) if o.lower[k] in _NAMES_FOLLOW), end)
    while naming + 1 < end and not o.words[naming + 1][0].isalnum():
        naming += 1
    found = phrase_after(o, naming + 1, end)
    return found if found is not None and (found.kind == "name" or o.lower[found.last] in PERSON_PRONOUNS) else None


def _unnamed(o: Outline, phrase: Phrase, end: int, sentence: int, *, speaks: bool) -> Subject:
    noun, opener = o.lower[phrase.last], o.lower[phrase.first]
    gender: Gender | None = "she" if noun in FEMALE_TITLES else "he" if noun in MALE_TITLES else None
    words = tuple(o.words[phrase.first : phrase.last + 1])
    owned = opener in POSSESSIVES or not POSSESSIVES.isdisjoint(o.lower[phrase.first : phrase.last])
    bare = phrase.last == phrase.first + 1 and opener in _DEFINITE
    named = o.words[phrase.last + 1 : phrase.last + 2] == [","] and o.capital[min(phrase.last + 2, end - 1)]
    new = opener in _INDEFINITE or owned or named or (bare and noun not in EPITHETS)
    return Subject(words, o.starts[phrase.head], sentence, False, gender, speaks, new, what=of_what(o, phrase))
