from __future__ import annotations

from retrieval.text.synonyms import FILE, LEAST_SHARE, as_text, read_senses, synonyms, synonyms_of
from retrieval.text.terms import ANALYSER

SENSES = """\
ferry%1:06:00:: 03329663 1 4
ferryboat%1:06:00:: 03329663 1 1
boat%1:06:00:: 02858304 1 9
boat%1:06:01:: 03329663 2 0
steam_ferry%1:06:00:: 03329663 1 3
calm%3:00:00:: 00461494 1 2
still%5:00:00:calm:00 00461494 1 2
still%4:02:00:: 00027910 2 40
calm%2:37:00:: 00461494 1 5
"""


def lines() -> dict[str, list[str]]:
    told = [line.split() for line in FILE.read_text("utf-8").splitlines() if not line.startswith("#")]
    return {term: others for term, *others in told}


def test_senses_are_read_with_how_often_each_was_met() -> None:
    assert read_senses(SENSES.splitlines()) == {
        "ferry": {"103329663": 4},
        "ferryboat": {"103329663": 1},
        "boat": {"102858304": 9, "103329663": 0},
        "calm": {"300461494": 2, "200461494": 5},
        "still": {"300461494": 2, "400027910": 40},
    }


def test_words_stand_for_one_another_in_a_sense_that_both_are_often_used_in() -> None:
    """A boat was never met as a ferry, *still* seldom as calm: one in fifteen times."""
    assert 3 / 44 < LEAST_SHARE < 3 / 9
    assert synonyms(read_senses(SENSES.splitlines())) == {"ferri": {"ferryboat"}, "ferryboat": {"ferri"}}


def test_the_file_has_a_notice_and_a_line_a_term() -> None:
    text = as_text({"stop": {"halt", "ceas"}, "halt": {"stop"}})
    assert "WordNet 3.1 Copyright 2011 by Princeton University" in text
    assert [line for line in text.splitlines() if not line.startswith("#")] == ["halt stop", "stop ceas halt"]


def test_the_terms_of_the_file_are_those_of_the_analyser() -> None:
    assert f" {ANALYSER}," in FILE.read_text("utf-8").partition("\n")[0]
    assert as_text(lines()) == FILE.read_text("utf-8")


def test_synonyms_are_mutual_and_others() -> None:
    found = lines()
    assert all(term in found[other] for term, others in found.items() for other in others)
    assert all(term not in others for term, others in found.items())


def test_most_terms_have_none() -> None:
    assert synonyms_of("halt") == {"stop"}
    assert synonyms_of("norrbi") == frozenset()
