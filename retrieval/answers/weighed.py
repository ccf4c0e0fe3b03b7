"""A question with the weights of its words, worked out once for all of its candidates."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass

from retrieval.answers.to_tell import ToTell, what_to_tell
from retrieval.questions.question import Question
from retrieval.text import kin
from retrieval.text.terms import terms as all_terms

Idf = Callable[[str], float]

USUAL_SIZE = 1_000
"""Passages. In a larger archive more words stand together by chance, so confidence in an answer is lowered there."""

_AROUND = 0.8
"""Share of its idf that a word weighs outside the part that asks: *Smoke darkened **Norrby**. What burnt there?*"""


@dataclass(frozen=True, slots=True)
class WeighedQuestion:
    """A question with the idf of its terms, each mapping in the question's order, so that sums come out the same."""

    question: Question
    weights: Mapping[str, float]  # term → idf
    carried: Mapping[str, float]  # the same of the terms that carry the question
    total: float  # of all terms' weights
    carried_total: float  # of the carrying terms' weights
    terms: frozenset[str]
    carrying: frozenset[str]
    forms: Mapping[str, str]  # other forms of the carrying terms, and of which: won → win
    speaker: frozenset[str]  # the carrying terms that name the person whose words are asked for
    absent: float  # share of the carrying terms' weight that it holds in no form; words that only ask don't count
    size: float  # share of the archive by which it is larger than usual; 0 for smaller ones
    to_tell: ToTell | None  # what its answer must tell
    unheard: float  # 1 for a question about somebody or something that the archive never names

    def held(self, terms: Iterable[str]) -> frozenset[str]:
        """Which of the question's terms are among these."""
        return self.terms.intersection(terms)

    def with_other_forms(self, held: frozenset[str], terms: Collection[str]) -> frozenset[str]:
        """Those `held` among these terms, and the question's terms that have another form there."""
        if self.forms.keys().isdisjoint(terms):
            return held
        return held.union([self.forms[term] for term in terms if term in self.forms])

    def share(self, held: Collection[str]) -> float:
        """The share of the carrying terms' weight that belongs to terms in `held`, from 0 to 1."""
        share = 0.0
        for term, weight in self.carried.items():
            if term in held:
                share += weight
        return share / self.carried_total


def weigh(question: Question, idf: Idf, holds: Callable[[str], bool], passages: int = 0) -> WeighedQuestion:
    """Weigh a question's words by `idf`; `holds` tells whether the archive, of so many passages, has a term at all.

    Those that only lead up to the question, in a sentence or clause before it, count less.
    """
    carrying = frozenset(question.carrying)
    # a small archive may hold no *when* at all, which then is no rare word
    known = {term: idf(term) if holds(term) or term in carrying else 0.0 for term in question.terms}
    weights = {term: weight * _AROUND if term in question.around else weight for term, weight in known.items()}
    carried_total = sum(weights[term] for term in question.carrying) or 1.0
    telling = [term for term in question.carrying if term not in question.asking]
    return WeighedQuestion(
        question=question,
        weights=weights,
        carried={term: weight for term, weight in weights.items() if term in carrying},
        total=sum(weights.values()) or 1.0,
        carried_total=carried_total,
        terms=frozenset(question.terms),
        carrying=carrying,
        forms={form: term for term in question.carrying for form in kin.FORMS.get(term, ())},
        speaker=carrying.intersection(all_terms(question.speech.speaker)) if question.speech else frozenset(),
        absent=sum(weights[term] for term in telling if not kin.held(term, holds)) / carried_total,
        size=max(1 - USUAL_SIZE / passages, 0.0) if passages else 0.0,
        to_tell=what_to_tell(question),
        unheard=float(any(not any(kin.held(term, holds) for term in party) for party in question.demands.parties)),
    )
