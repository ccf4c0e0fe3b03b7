"""The office that *he* and *she* stand for behind a sentence about its bearer, who goes without a name: *the judge*."""

from __future__ import annotations

from retrieval.attribution.antecedents import names_anybody
from retrieval.attribution.claims.clause_heads import head_of_clause
from retrieval.attribution.name_runs import OF
from retrieval.attribution.outline import Outline
from retrieval.attribution.people import People
from retrieval.attribution.phrases import Phrase, phrase_after
from retrieval.attribution.titles import FEMALE_TITLES, MALE_TITLES
from retrieval.attribution.vocabulary import HE, SHE, word_set

_OFFICES = word_set(
    """
    speaker judge justice coroner magistrate president minister chancellor premier king queen prince princess pope mayor
    governor ambassador sheriff bishop archbishop chairman chairwoman chairperson chair referee umpire
    """
)
"""What only one person is at a time where a text says *the*."""


def office_bearer(text: str, o: Outline, pronoun: Phrase, everybody: People) -> str | None:
    """The words for the office of whom the sentence before, in the paragraph, is about, if that names nobody.

    `pronoun` is one whom nobody by name is known to be. None where its sex is another.
    """
    word = o.lower[pronoun.head]
    if word not in HE | SHE:
        return None
    own = next(k for k, (first, end) in enumerate(o.sentences) if first <= pronoun.head < end)
    if own == 0:
        return None
    first, end = o.sentences[own - 1]
    subject = head_of_clause(o, first, end)
    if subject is None or subject.kind != "noun" or o.lower[subject.first] != "the" or o.quoted_in(first, end):
        return None
    noun = o.lower[subject.last]
    others = FEMALE_TITLES if word in HE else MALE_TITLES
    if noun not in _OFFICES or noun in others or names_anybody(everybody, o.starts[first], o.ends[end - 1]):
        return None
    what = phrase_after(o, subject.last + 2, end) if o.lower[subject.last + 1] in OF else None
    return text[o.starts[subject.first] : o.ends[what.last if what is not None else subject.last]]
