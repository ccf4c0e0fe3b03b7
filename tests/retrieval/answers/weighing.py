"""Questions and sentences to weigh, in an archive of a few words, and one of an article."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from retrieval.answers.compare import compare
from retrieval.answers.evidence import Around, Evidence, Stretch
from retrieval.answers.weighed import WeighedQuestion, weigh
from retrieval.questions.question import read_question
from retrieval.text.terms import terms
from tests.retrieval.made import a_document

HARBOUR = a_document(
    "The harbour of Norrby was closed on Monday. It opened again two days later.\n"
    "“We will leave Norrby at dawn,” Ann Lee said. The old ferry carries 140 people.",
    "talks.txt",
)
QUESTIONS = st.lists(st.sampled_from([*HARBOUR.text.split(), "How many", "Who", "Macron", "“two days”"]), min_size=1)

RARE = {"zeppelin": 4.0, "norrbi": 3.0}


def with_signals(**signals: Any) -> Evidence:
    """The evidence of a sentence with these signals and no others."""
    none: dict[str, Any] = dict.fromkeys(Evidence._fields, 0.0) | {"signs": ()}
    return Evidence(**none | signals)


NOTHING = with_signals()


def weighed(question: str, *unheld: str) -> WeighedQuestion:
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
