"""The pronouns of the narration: whom each *he* and *she* stands for, in order, and what they tell of people's sex.

A sentence that begins with *He* or *She* after one about a single person tells that person's.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from retrieval.attribution.antecedents import antecedent, is_only_one_near, named_between, somebody_unnamed
from retrieval.attribution.claims.clause_heads import opens_adverbial
from retrieval.attribution.cues import CUES
from retrieval.attribution.first_names import FEMALE, MALE
from retrieval.attribution.mentions import ASIDE
from retrieval.attribution.names import Gender, fold
from retrieval.attribution.outline import Outline
from retrieval.attribution.people import Carried, People
from retrieval.attribution.phrases import Phrase, phrase_after, phrase_before
from retrieval.attribution.source_nouns import PERSON_NOUNS
from retrieval.attribution.spoken_names import name_words, surname_of, title_gender
from retrieval.attribution.titles import FEMALE_TITLES, MALE_TITLES
from retrieval.attribution.vocabulary import HE, REPLYING

_SUBJECTS = frozenset({"he", "she"})
_REFLEXIVES: dict[str, Gender] = {"himself": "he", "herself": "she"}
_PRONOUNS = _SUBJECTS | _REFLEXIVES.keys()
_GOING_ON = frozenset({"added", "adds", "also", "continued", "went"})


class Narrated(NamedTuple):
    """A sentence that holds *he*, *she*, *himself* or *herself*, counted from 0, and its places in an outline."""

    sentence: int
    o: Outline
    first: int
    end: int


def with_pronouns(outlines: Sequence[Outline]) -> list[Narrated]:
    """The sentences that hold *he*, *she*, *himself* or *herself*."""
    found = []
    sentence = 0
    for o in outlines:
        if not _PRONOUNS.isdisjoint(o.lower):
            places = enumerate(o.sentences, sentence)
            found += [Narrated(k, o, *span) for k, span in places if not _PRONOUNS.isdisjoint(o.lower[slice(*span)])]
        sentence += len(o.sentences)
    return found


def learn_from_pronouns(found: People, narrated: Sequence[Narrated]) -> None:
    """Take the gender of a person whom one sentence is about from the *He* or *She* that opens the next."""
    openings = {n.sentence - 1: _told_of_before(n) for n in narrated if n.o.lower[n.first] in _SUBJECTS}
    subjects: dict[int, set[str]] = {sentence: set() for sentence in openings if sentence not in found.unnamed}
    for mention in found.mentions:
        if mention.sentence in subjects and mention.prominence != ASIDE and found.is_person(mention):
            subjects[mention.sentence].add(found.full_name(mention.words, mention.titled, mention.start))
    for sentence, about in subjects.items():
        if len(about) == 1:
            (name,) = about
            gender = openings[sentence]
            if found.gender(name) is None and fold(name) not in (FEMALE if gender == "he" else MALE):
                found.genders[name] = gender


def _told_of_before(n: Narrated) -> Gender:
    """The gender that *He* or *She* at the head of a sentence tells of whom the one before is about.

    It is the other one where that brings in somebody as theirs: *Quist wrote to his wife. She …*.
    """
    start = next((first for first, end in n.o.sentences if end == n.first), n.first)
    female = n.o.lower[n.first] == "she"
    owner, kin = ("his", FEMALE_TITLES) if female else ("her", MALE_TITLES)
    owned = any(n.o.lower[k] == owner and n.o.lower[k + 1] in kin for k in range(start, n.first - 1))
    return "she" if female != owned else "he"


def learn_from_reflexives(found: People, narrated: Sequence[Narrated]) -> None:
    """Take the gender of the one person whom a sentence names before its *himself* or *herself*."""
    for _, o, first, end in narrated:
        place = next((k for k in range(first, end) if o.lower[k] in _REFLEXIVES), first)
        is_anothers = place == first or _stands_for_noun(o, place, first)
        named = () if is_anothers else named_between(found, o.starts[first], o.starts[place])
        if len(named) == 1:
            (name,) = named
            if found.gender(name) is None:
                found.genders[name] = _REFLEXIVES[o.lower[place]]


def _stands_for_noun(o: Outline, place: int, first: int) -> bool:
    """Whether a noun for a person is nearer to *himself* than a name: *met a man who hurt himself*."""
    near = next(
        (k for k in range(place - 1, first, -1) if o.words[k][0].isupper() or o.lower[k] in PERSON_NOUNS), first
    )
    return o.lower[near] in PERSON_NOUNS


def resolve_pronouns(found: People, narrated: Sequence[Narrated], life: str | None = None) -> None:
    """Find whom every *he* and *she* of the narration stands for, in order, since each may go on from the last.

    `life` is whose life the text tells.
    """
    for sentence, o, first, end in narrated:
        for place in [k for k in range(first, end) if o.lower[k] in _SUBJECTS]:
            gender: Gender = "he" if o.lower[place] == "he" else "she"
            start = o.starts[place]
            if life and found.gender(life) in (gender, None) and _opens_paragraph(found, o, place):
                found.antecedents[start] = life
                found.genders[life] = gender
                found.carried[gender].append(Carried(start, sentence, life))
                continue
            replying = not REPLYING.isdisjoint(o.lower[max(place - 1, first) : place + 2])
            name = antecedent(found, gender, start, replying=replying, other=_other(found, o, place, first))
            if name is not None and _looks_ahead(found, o, place, (first, end), name):
                name = None
            if name is None:
                _learn_of_unnamed(found, gender, start)
            found.antecedents[start] = name
            if name is not None:
                found.carried[gender].append(Carried(start, sentence, name))
                if found.gender(name) is None and is_only_one_near(found, name, start):
                    found.genders[name] = gender


def _opens_paragraph(found: People, o: Outline, place: int) -> bool:
    """Whether a pronoun of a paragraph's first sentence has nobody named before it, nor just goes on: *He added*."""
    goes_on = not _GOING_ON.isdisjoint(o.lower[place + 1 : place + 3])
    return not goes_on and not o.quoted_in(0, place) and not named_between(found, o.starts[0], o.starts[place])


def _other(found: People, o: Outline, place: int, first: int) -> str | None:
    """Whom a pronoun in its sentence can't stand for: Dahl in *Dahl, he added, “is late”*, or his own man.

    *When his lawyer, Karl Dahl, left, he wrote “…”* is not the lawyer.
    """
    if place - first < 2 or o.words[place - 1] != ",":
        return None
    name = phrase_before(o, place - 2, first)
    if name is not None and name.kind == "name" and name.first == first:
        tag = o.lower[place + 1 : place + 2]
        return _name(found, o, name) if tag and tag[0] in CUES and o.words[place + 2 : place + 3] == [","] else None
    if not opens_adverbial(o, first):
        return None
    owner = "his" if o.lower[place] in HE else "her"
    owned = next((k for k in range(first, place) if o.lower[k] == owner), place)
    comma = next((k for k in range(owned, place - 1) if o.words[k] == ","), place)
    apposed = phrase_after(o, comma + 1, place)
    return _name(found, o, apposed) if apposed is not None and apposed.kind == "name" else None


def _name(found: People, o: Outline, phrase: Phrase) -> str:
    return found.full_name(name_words(o, phrase), title_gender(o, phrase), o.starts[phrase.head])


def _learn_of_unnamed(found: People, gender: Gender, start: int) -> None:
    """Take the gender of somebody unnamed from a pronoun: *A teacher advised her. “No,” he said*."""
    sentence = somebody_unnamed(found, gender, start)
    if found.met.get(sentence, gender) != gender and found.unnamed.get(sentence, gender) is None:
        found.unnamed[sentence] = gender


def _looks_ahead(found: People, o: Outline, place: int, sentence: tuple[int, int], name: str) -> bool:
    """Whether a pronoun may be whoever its sentence goes on to name: *As he left, Karl Dahl smiled*, not `name`."""
    first, end = sentence
    if place == first or "," in o.words[first:place] or not opens_adverbial(o, first):
        return False
    comma = next((k for k in range(place + 1, end) if o.words[k] == ","), end)
    subject = phrase_after(o, comma + 1, end)
    if subject is None or subject.kind != "name":
        return False
    ahead = _name(found, o, subject)
    gender = title_gender(o, subject) or found.gender(ahead)
    pronoun = "he" if o.lower[place] in HE else "she"
    return ahead != name and fold(surname_of(tuple(ahead.split()))) in found.persons and gender in (pronoun, None)
