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
from retrieval.attribution.vocabulary import GENITIVE, HE, POSSESSIVES, SHE, word_set

_OFFICES = word_set(
    """
    speaker judge justice coroner magistrate president minister chancellor premier king queen prince princess pope mayor
    governor ambassador sheriff bishop archbishop chairman chairwoman chairperson chair referee umpire
    """
)
"""What only one person is at a time where a text says *the*."""
_BRINGING_IN = POSSESSIVES | {"a", "an", "one", "another"}
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
    if o.lower[subject.last] in (FEMALE_TITLES if word in HE else MALE_TITLES) or not _is_somebody(o, subject):
        return None
    if named_between(everybody, o.starts[first], o.ends[end - 1]):
        return None
    what = phrase_after(o, subject.last + 2, end) if o.lower[subject.last + 1] in OF else None
    return text[o.starts[subject.first] : o.ends[what.last if what is not None else subject.last]]


def _is_somebody(o: Outline, noun: Phrase) -> bool:
    """Whether a noun is for an office, or brings somebody in; who *had* done something, or *was*, is told of."""
    opener, last = o.lower[noun.first], o.lower[noun.last]
    if opener == "the":
        return last in _OFFICES
    if o.lower[noun.last + 1] in _TELLING_OF:
        return False
    return last in PERSONS and (opener in _BRINGING_IN or not GENITIVE.isdisjoint(o.words[noun.first : noun.last]))
