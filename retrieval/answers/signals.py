"""Single signals: what one sentence by itself tells about whether it answers a question.

Each function is named after the field of `Evidence` that it computes. A share is a part, from 0 to 1, of the total
weight (idf) of the words that carry the question.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from retrieval.answers import signs
from retrieval.answers.evidence import Around, Stretch
from retrieval.answers.introductions import introduces
from retrieval.answers.numbers import counts
from retrieval.answers.untold import Telling, how_told, tells_any
from retrieval.answers.weighed import WeighedQuestion
from retrieval.attribution.first_names import GIVEN
from retrieval.attribution.names import name_key, same_person
from retrieval.questions.owner import tells
from retrieval.questions.speech import describes
from retrieval.text.asking import asks as is_question
from retrieval.text.asking import leaves_open
from retrieval.text.kin import in_a_row, kinship
from retrieval.text.terms import terms as all_terms
from retrieval.text.word_cache import WordCache

K1 = 0.5
B = 0.3
"""BM25's parameters (Robertson and Zaragoza 2009, https://doi.org/10.1561/1500000019) among sentences: smaller than
among passages, since a sentence is short and holds most words once."""

AVERAGE_SENTENCE = 22.0
"""Terms of an average sentence of news, against which BM25 measures a sentence's length."""

_TITLE_ALONE = 0.5  # what the title holds must count for less than a sentence that holds it
_BEGINNING = 7  # terms at the beginning of a sentence, where its subject stands
_ASIDE = 0.5  # the value of the right person's statement about something else
_APART = 5.0  # words between the question's words that halve their closeness
_DEFINED = ("definition", "other")  # kinds of thing asked for that a definition may answer
_NAMED = ("person", "place")  # kinds of thing asked for with no sign but a name; news is full of names


def _words_of(called: str) -> frozenset[str]:
    return frozenset(all_terms(called))


words_of: Final = WordCache(_words_of).__getitem__
"""The terms of a name or role; remembered, since the same people speak in many passages."""

Lacking = Sequence[tuple[str, float]]
"""The carrying terms that a sentence doesn't hold, with their weights, in the question's order."""


class Instead(NamedTuple):
    """Five shares of what a sentence lacks; each field is that of `Evidence`."""

    kin: float
    titled: float
    beside: float
    farther: float
    common: float


def lacking(weighed: WeighedQuestion, held: frozenset[str]) -> Lacking:
    """The carrying terms, with their weights, that aren't among the `held` terms of a sentence."""
    return [each for each in weighed.carried.items() if each[0] not in held]


def about(weighed: WeighedQuestion, held: frozenset[str]) -> float:
    """The share that a sentence holds of the carrying words that are no proper names; 1 if all of them are names."""
    share = total = 0.0
    names = weighed.question.names
    for term, weight in weighed.carried.items():
        if term not in names:
            total += weight
            share += weight * (term in held)
    return share / total if total else 1.0


def telling(weighed: WeighedQuestion, held: frozenset[str], rarity: Mapping[str, float]) -> float:
    """The share that a sentence holds, with each weight multiplied by the word's rarity among the candidates."""
    share = total = 0.0
    for term, weight in weighed.carried.items():
        told = weight * rarity[term]
        total += told
        if term in held:
            share += told
    return share / total if total else 0.0


def found_instead(
    weighed: WeighedQuestion, lacking: Lacking, words: frozenset[str], around: Around, common: frozenset[str]
) -> Instead:
    """What a sentence has kindred words for, of what it lacks, and what stands elsewhere instead.

    Elsewhere is, in this order, the title, the neighbouring sentences, the passage, and what many of the candidates
    hold (`common`). Each word counts once, for the first place that holds it, and only as far as the sentence itself
    has no kindred word for it. The title counts less for a sentence that has nothing else to do with the question.
    """
    places = (around.title, around.beside, around.passage, common)
    kin, shares = 0.0, [0.0] * len(places)
    row = in_a_row(words) if lacking else ""
    for term, weight in lacking:
        near = kinship(term, words, row, contrary=weighed.question.whether)
        kin += weight * near
        for number, there in enumerate(places):
            if term in there:
                shares[number] += weight * (1 - near)
                break
    if not kin and len(lacking) == len(weighed.carried):
        shares[0] *= _TITLE_ALONE
    return Instead(*[share / weighed.carried_total for share in (kin, *shares)])


def beginning(weighed: WeighedQuestion, terms: Sequence[str]) -> float:
    """The share held at the beginning of the sentence, where its subject stands."""
    return weighed.share(terms[:_BEGINNING])


def closeness(weighed: WeighedQuestion, terms: Sequence[str]) -> float:
    """How near to one another the carrying words stand: 1 if side by side, 0 if there is only one of them."""
    carrying = weighed.carrying
    places = [place for place, term in enumerate(terms) if term in carrying]
    if len(places) < 2 or len({terms[place] for place in places}) < 2:
        return 0.0
    between = places[-1] - places[0] + 1 - len(places)
    return 1 / (1 + between / _APART)


def length_norm(terms: int) -> float:
    """The part of BM25's denominator that grows with the number of terms in a sentence."""
    return K1 * (1 - B + B * terms / AVERAGE_SENTENCE)


def bm25(weighed: WeighedQuestion, terms: Sequence[str], held: frozenset[str]) -> float:
    """BM25 of a sentence (Robertson and Zaragoza), divided by the weight of all the question's words.

    A term that is in `held` but not in the sentence's own `terms`, because its speaker or day has it, counts once.
    """
    norm = length_norm(len(terms))
    score = 0.0
    for term, weight in weighed.weights.items():
        if term in held:
            tf = terms.count(term) or 1
            score += weight * tf * (K1 + 1) / (tf + norm)
    return score / weighed.total


def introduced(weighed: WeighedQuestion, text: str) -> bool:
    """Whether the sentence tells who somebody is, if the question asks for that."""
    question = weighed.question
    return question.asks_who and introduces(text, question.names)


def defines(weighed: WeighedQuestion, text: str, beginning: float, *, introduced: bool) -> float:
    """The share `beginning` for a sentence that defines something, if the question may ask for a definition; else 0.

    1 for one that tells who somebody is, wherever it does.
    """
    if introduced:
        return 1.0
    return beginning if beginning and weighed.question.kind in _DEFINED and signs.defines(text) else 0.0


def counted(weighed: WeighedQuestion, text: str) -> float:
    """1 if a number counts what *how many* asks for, or the age or length of time asked for stands beside its owner."""
    question = weighed.question
    if question.kind == "age":
        return float(signs.tells_age_of(text, weighed.carrying))
    if question.kind == "duration":
        return float(signs.lasts(text, weighed.carrying - question.names))
    return float(bool(question.counted) and counts(text, question.counted))


def unnamed(weighed: WeighedQuestion, *there: frozenset[str]) -> float:
    """The share, by number, of the question's proper names that are in none of these sets of terms."""
    names = weighed.question.names
    return len(names.difference(*there)) / len(names) if names else 0.0


def naming(weighed: WeighedQuestion) -> float:
    """1 if a person or a place is asked for."""
    return float(weighed.question.kind in _NAMED)


def defining(weighed: WeighedQuestion) -> float:
    """1 if a definition is asked for."""
    return float(weighed.question.kind == "definition")


def named(weighed: WeighedQuestion, stretch: Stretch) -> float:
    """1 if the question asks for a thing by its kind, as in *which song*, and the sentence has a name it lacks.

    Always 0 for a sentence from an archive: news is so full of names that another one tells nothing.
    """
    question = weighed.question
    wanted = question.which and question.kind in ("other", "country", "state") and not stretch.passage_score
    return float(wanted and signs.has_name(stretch.text, weighed.terms))


def wanting(weighed: WeighedQuestion, held: frozenset[str]) -> float:
    """The number of the question's terms that a sentence lacks, carrying or not."""
    return float(len(weighed.terms - held))


def rarest(lacking: Lacking) -> float:
    """The weight of the rarest carrying word that a sentence lacks; 0 if it lacks none."""
    return max([weight for _, weight in lacking], default=0.0)


def asks(text: str, spoken: float) -> float:
    """1 for a sentence that asks or leaves a question open, unless it is by the speaker asked for."""
    return float(spoken <= 0 and (is_question(text) or leaves_open(text)))


def spoken(weighed: WeighedQuestion, stretch: Stretch, held: frozenset[str]) -> float:
    """If the question asks what somebody said: 1 for a statement by them, less for one about something else.

    -1 for a statement by another person; 0 otherwise. `held` are the question's terms that the sentence holds.
    """
    speech = weighed.question.speech
    if speech is None:
        return 0.0
    if stretch.speaker is None or not _is_asked(weighed, stretch.speaker, stretch.called):
        anothers = bool(weighed.speaker) and stretch.speaker and speech.person and weighed.speaker.isdisjoint(held)
        return -1.0 if stretch.passage_score and anothers else 0.0
    things = weighed.carrying - weighed.speaker
    if speech.describing:
        return float(describes(stretch.terms, things))
    said = stretch.terms if stretch.part is None else all_terms(stretch.part)
    return _ASIDE if things and things.isdisjoint(said) else 1.0


def _is_asked(weighed: WeighedQuestion, speaker: str, called: str | None) -> bool:
    """Whether the question asks for this speaker's words: it has a name of theirs, or all its words for them fit."""
    if weighed.question.speech and _is_namesake(weighed.question.speech.speaker, speaker):
        return False
    name, named = words_of(speaker), weighed.speaker & weighed.question.names
    if named and not named.isdisjoint(name):
        return True
    return bool(weighed.speaker) and weighed.speaker <= name.union(words_of(called or ""))


def _is_namesake(name: str, speaker: str) -> bool:
    """Whether a speaker has the surname of a person who is asked for, and another given name: *Ann Lee*, *Bo Lee*."""
    wanted, other = name_key(name), name_key(speaker)
    if wanted.last not in other.last.split("-") or GIVEN.isdisjoint(wanted.first) or not other.first:
        return False
    alike = wanted.gender == other.gender and wanted.first[0][0] == other.first[0][0]  # Katie, Kate; Mohammed, Muhammad
    return not alike and not same_person(name, speaker) and set(wanted.first).isdisjoint(other.first)


def owned(weighed: WeighedQuestion, stretch: Stretch) -> float:
    """1 if the sentence tells of a thing as belonging to the owner asked for, -1 to another one, 0 if unclear."""
    thing = weighed.question.owned
    if thing is None or not stretch.passage_score:  # alone, a sentence may leave out what all of them are about
        return 0.0
    return float(tells(thing, stretch.text, stretch.terms, stretch.around.earlier | stretch.around.title))


def told(
    weighed: WeighedQuestion,
    stretch: Stretch,
    held: frozenset[str],
    found: Sequence[str],
    spoken: float,
    *,
    introduced: bool,
) -> Telling:
    """Whether a sentence tells what is asked for.

    `found` are its signs of that, `spoken` the signal of that name; `introduced` as the function of that name tells.
    """
    if not stretch.passage_score:  # alone, a sentence may leave out what all of them are about
        return "told"
    words, near = held.union(stretch.terms), stretch.around.passage | stretch.around.title
    if spoken < 0 or (spoken > 0 and _is_of_something_else(weighed, words, near)):
        return "untold"
    if weighed.to_tell is None:
        return "told"
    if weighed.question.asks_who and not introduced:
        return "missing"
    return how_told(weighed.to_tell, stretch.text, words, found, near, spoken > 0)


def _is_of_something_else(weighed: WeighedQuestion, words: frozenset[str], near: frozenset[str]) -> bool:
    """Whether a statement has nothing, in itself or around it, of the things that the question asks about."""
    things = weighed.carrying - weighed.speaker
    return bool(things) and things.isdisjoint(near) and not tells_any(things, words)
