from __future__ import annotations

from retrieval.text.synonyms import FILE, LEAST_SHARE, as_text, read_relatives, read_senses, synonyms, synonyms_of
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
        "ferry": {"n03329663": 4},
        "ferryboat": {"n03329663": 1},
        "boat": {"n02858304": 9, "n03329663": 0},
        "calm": {"a00461494": 2, "v00461494": 5},
        "still": {"a00461494": 2, "r00027910": 40},
    }


def test_words_stand_for_one_another_in_a_sense_that_both_are_often_used_in() -> None:
    """A boat was never met as a ferry, *still* seldom as calm: one in fifteen times."""
    assert 3 / 44 < LEAST_SHARE < 3 / 9
    assert synonyms(read_senses(SENSES.splitlines()), set()) == {"ferri": {"ferryboat"}, "ferryboat": {"ferri"}}


def test_what_is_derived_from_a_word_is_its_relative() -> None:
    """Also the other way round; what only has the same term is not."""
    data = """\
  1 The notice.
00000011 41 v 01 author 0 001 + 00000012 n 0201 | write
00000012 18 n 02 writer 0 author 0 003 + 00000011 v 0102 @ 00000013 n 0000 ! 00000014 n 0000 | who writes
00000013 18 n 01 authority 0 000 | power
00000014 00 s 01 still(p) 1 001 \\ 00000015 n 0101 | calm
00000015 07 n 01 stillness 0 000 | calm
"""
    assert read_relatives(data.splitlines()) == {frozenset({"author"}), frozenset({"still", "stillness"})}


def test_words_of_one_term_are_told_of_as_far_as_they_are_relatives() -> None:
    counts = {"author": {"n1": 9}, "authority": {"n2": 4}, "authoring": {"v1": 1}, "writer": {"n1": 7}}
    senses = counts | {"power": {"n2": 5}, "penning": {"v1": 2}}
    assert synonyms(senses, {frozenset({"author", "authoring"})}) == {
        "author": {"writer", "pen"},
        "writer": {"author"},
        "pen": {"author"},
    }


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
