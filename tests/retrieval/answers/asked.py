"""Questions and sentences to weigh, in an archive of a few words."""

from __future__ import annotations

from typing import Any

from retrieval.answers.compare import compare
from retrieval.answers.evidence import Around, Evidence, Stretch
from retrieval.answers.question import read_question
from retrieval.answers.weighed import Weighed, weigh
from retrieval.text.terms import terms

RARE = {"zeppelin": 4.0, "norrbi": 3.0}


def weighed(question: str, *unheld: str) -> Weighed:
    """A question's words, one unit each but for RARE ones; the archive holds all of them but `unheld`."""
    return weigh(read_question(question), lambda term: RARE.get(term, 1.0), lambda term: term not in unheld)


def evidence(question: str, sentence: str, around: str = "", *unheld: str, **known: Any) -> Evidence:
    """The evidence of a sentence that stands alone, but for what is around it."""
    stretch = Stretch(sentence, terms(sentence), Around(passage=frozenset(terms(around))), **known)
    (found,) = compare(weighed(question, *unheld), [stretch])
    return found


def among(question: str, *sentences: str) -> list[Evidence]:
    """The evidence of each of a question's candidate sentences."""
    return compare(weighed(question), [Stretch(sentence, terms(sentence)) for sentence in sentences])
