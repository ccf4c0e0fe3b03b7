"""The words for whom *he* and *she* stand for behind a sentence about somebody who goes without a name: *the judge*."""

from __future__ import annotations

from retrieval.attribution.antecedents import named_between
from retrieval.attribution.claims.clause_heads import head_of_clause
from retrieval.attribution.name_runs import OF
from retrieval.attribution.outline import Outline
from retrieval.attribution.people import People
from retrieval.attribution.phrases import Phrase, phrase_after
from retrieval.attribution.source_nouns import PERSONS
from retrieval.attribution.subjects import working
from retrieval.attribution.titles import FEMALE_TITLES, MALE_TITLES
from retrieval.attribution.vocabulary import ARTICLES, GENITIVE, HE, POSSESSIVES, PREPOSITIONS, SHE, word_set

_OFFICES = word_set(
    """
    speaker judge justice coroner magistrate president minister chancellor premier king queen prince princess pope mayor
    governor ambassador sheriff bishop archbishop chairman chairwoman chairperson chair referee umpire
    """
)
"""What only one person is at a time where a text says *the*."""
_BRINGING_IN = POSSESSIVES | {"a", "an", "one", "another"}
_OPENING = _BRINGING_IN | ARTICLES
_TELLING_OF = frozenset({"had", "has", "is", "was", "would"})


def nameless(text: str, o: Outline, pronoun: Phrase, everybody: People) -> str | None:
    """The words for whom the sentence before, in the paragraph, is about, if that names nobody.

    They are for an office, or bring somebody in: *the judge*, *a nurse*, *his father*. `pronoun` is one whom nobody by
    name is known to be. None where its sex is another.
    """
    word = o.lower[pronoun.head]
    own = next(k for k, (first, end) in enumerate(o.sentences) if first <= pronoun.head < end)
    if word not in HE | SHE or own == 0:
        return None
    first, end = o.sentences[own - 1]
    subject = working(o, first, end) or head_of_clause(o, first, end)
    if subject is None or subject.kind != "noun" or o.quoted_in(first, end):
        return None
    own_titles, others = (MALE_TITLES, FEMALE_TITLES) if word in HE else (FEMALE_TITLES, MALE_TITLES)
    noun = o.lower[subject.last]
    if noun in others or not _is_somebody(o, subject):
        return None
    met = _meets(o, subject.last + 1, end, "him" if word in HE else "her") or _meets_somebody(o, subject, end, others)
    if noun not in own_titles and met:
        return None  # a teacher met him, or a nurse: either may be he
    if named_between(everybody, o.starts[first], o.ends[end - 1]):
        return None
    what = phrase_after(o, subject.last + 2, end) if o.lower[subject.last + 1] in OF else None
    return text[o.starts[subject.first] : o.ends[what.last if what is not None else subject.last]]


def _meets(o: Outline, first: int, end: int, whom: str) -> bool:
    """Whether *him* or *her* stands for somebody from `first` on, rather than for whose something is."""
    places = (k for k in range(first, end - 1) if o.lower[k] == whom)
    return any(whom == "him" or not o.words[k + 1].isalpha() or o.lower[k + 1] in PREPOSITIONS for k in places)


def _meets_somebody(o: Outline, subject: Phrase, end: int, others: frozenset[str]) -> bool:
    """Whether a sentence tells of one more person, of whom the sex isn't the `others`': *a nurse met a teacher*."""
    nouns = (k for k in range(subject.last + 2, end) if o.lower[k] in PERSONS and o.lower[k] not in others)
    return any(not _OPENING.isdisjoint(o.lower[k - 2 : k]) for k in nouns)


def _is_somebody(o: Outline, noun: Phrase) -> bool:
    """Whether a noun is for an office, or brings somebody in; who *had* done something, or *was*, is told of."""
    opener, last = o.lower[noun.first], o.lower[noun.last]
    if opener == "the":
        return last in _OFFICES
    if o.lower[noun.last + 1] in _TELLING_OF:
        return False
    return last in PERSONS and (opener in _BRINGING_IN or not GENITIVE.isdisjoint(o.words[noun.first : noun.last]))
