from __future__ import annotations

from dataclasses import asdict
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.answers.evidence import AVERAGE_SENTENCE, Evidence, Weigher
from retrieval.answers.question import read_question
from retrieval.text.terms import terms

RARE = {"zeppelin": 4.0, "norrbi": 3.0}


def weigher(question: str, *unheld: str) -> Weigher:
    """A question's words, one unit each but for RARE ones; the archive holds all of them but `unheld`."""
    return Weigher.of(read_question(question), lambda term: RARE.get(term, 1.0), lambda term: term not in unheld)


def evidence(question: str, sentence: str, around: str = "", *unheld: str, **known: Any) -> Evidence:
    return weigher(question, *unheld).evidence(sentence, terms(sentence), terms(around), **known)


def test_coverage_is_the_share_of_the_carrying_weight() -> None:
    assert evidence("What did the zeppelin hit?", "A zeppelin rose.").coverage == pytest.approx(4 / 5)
    assert evidence("What did the zeppelin hit?", "It hit a mast.").coverage == pytest.approx(1 / 5)
    assert evidence("What did the zeppelin hit?", "Gulls cried.").coverage == 0.0
    assert evidence("What did the zeppelin hit?", "Zeppelins hit things.").coverage == pytest.approx(1.0)


def test_context_is_what_stands_around_and_not_in_the_sentence() -> None:
    found = evidence("What did the zeppelin hit?", "It hit a mast.", "The zeppelin hit nothing.")
    assert found.context == pytest.approx(4 / 5)
    assert found.coverage + found.context == pytest.approx(1.0)


def test_about_leaves_proper_names_aside() -> None:
    assert evidence("What did Lind sell in Norrby?", "Lind went to Norrby.").about == 0.0
    assert evidence("What did Lind sell in Norrby?", "She would sell it.").about == 1.0
    assert evidence("Where is Norrby, Lind?", "Gulls cried.").about == 1.0


def test_names_are_told_by_where_they_stand() -> None:
    question = "Where did Lind meet Lee?"
    assert evidence(question, "Lind met Lee.").named == 1.0
    assert evidence(question, "Lind was met.").named == 0.5
    assert evidence(question, "Lind was met.").unnamed == 0.5
    assert evidence(question, "Lind was met.", "Lee came.").unnamed == 0.0
    assert evidence(question, "Lind was met.", "", "lee").unknown == 0.5
    assert evidence("where is it?", "Lind was met.").named == 0.0


def test_bm25_grows_with_the_words_and_shrinks_with_the_length() -> None:
    question = "What did the zeppelin hit?"
    once = evidence(question, "A zeppelin rose.").bm25
    assert evidence(question, "A zeppelin, a zeppelin rose.").bm25 > once
    assert evidence(question, "A zeppelin rose " + "and rose " * int(AVERAGE_SENTENCE)).bm25 < once
    assert evidence(question, "Gulls cried.").bm25 == 0.0


def test_bm25_is_the_published_formula() -> None:
    """Robertson and Zaragoza 2009, with k1 0.5 and b 0.3, over the question's whole weight."""
    sentence = "zeppelin zeppelin rose"
    tf, norm = 2, 0.5 * (0.7 + 0.3 * 3 / AVERAGE_SENTENCE)
    assert evidence("zeppelin mast", sentence).bm25 == pytest.approx(4.0 * tf * 1.5 / (tf + norm) / 5.0)


def test_the_passages_score_is_brought_to_the_questions_weight() -> None:
    assert evidence("zeppelin mast", "Gulls.", passage_score=10.0).passage == pytest.approx(2.0)


def test_a_counted_thing_is_told() -> None:
    assert evidence("How many gulls came?", "Three gulls came.").counted == 1.0
    assert evidence("How many gulls came?", "Gulls came three times.").counted == 0.0
    assert evidence("When did gulls come?", "In 2014.").counted == 0.0


def test_a_statement_speaks_for_itself_when_it_is_asked_for() -> None:
    question = "What did Lind say about gulls?"
    assert evidence(question, "I hate gulls.", speaker="Bo Lind").spoken == 1.0
    assert evidence(question, "I hate gulls.", speaker="Ann Lee").spoken == 0.0
    assert evidence(question, "I hate gulls.").spoken == 0.0
    assert evidence("Where does Lind keep gulls?", "I hate gulls.", speaker="Bo Lind").spoken == 0.0


def test_phrases_stand_word_for_word() -> None:
    question = 'Where does it say "late ferry" and "no gulls"?'
    assert evidence(question, "A Late Ferry had no gulls.").phrase == 1.0
    assert evidence(question, "A ferry late with no gulls.").phrase == 0.5
    assert evidence("late ferry", "A late ferry.").phrase == 0.0


def test_headings_are_told() -> None:
    assert evidence("zeppelin", "Zeppelin", heading=True).heading == 1.0


@given(st.text(max_size=100), st.text(max_size=100), st.text(max_size=100))
def test_shares_are_shares_for_any_question(question: str, sentence: str, around: str) -> None:
    found = asdict(evidence(question, sentence, around))
    for name in (
        "coverage",
        "context",
        "about",
        "named",
        "unnamed",
        "unknown",
        "counted",
        "spoken",
        "phrase",
        "heading",
    ):
        assert 0.0 <= found[name] <= 1.0 + 1e-9, name
    assert found["coverage"] + found["context"] <= 1.0 + 1e-9
    assert 0.0 <= found["bm25"] <= 1.5
    assert -1.0 <= found["kind"] <= 1.0
