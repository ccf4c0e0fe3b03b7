from __future__ import annotations

import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.text.terms import LONGEST_WORD, fold, located_terms, terms


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("WARSHIPS", "warship"),
        ("Biden’s", "Biden"),
        ("Biden's", "biden"),
        ("allies’", "ally"),
        ("café", "CAFE"),
        ("Yıldırım", "YILDIRIM"),
        ("İsmail", "ismail"),
        ("Đỗ", "do"),
        ("Łódź", "Lodz"),
        ("Tromsø", "tromso"),
        ("Æsop", "aesop"),
        ("Zelenskyý", "zelenskyy"),
        ("nonstarters", "non-starters"),
        ("false-flag operations", "false flag operation"),
        ("U.S.", "US"),
        ("U.S", "US"),
        ("the U.S .", "the US"),
        ("U.S.", "USA"),
        ("the UK’s fleet", "the UK fleet"),
        ("Britain’s", "UK's"),
        ("the BRITISH fleet", "the U.K. fleet"),
        ("14,000", "14000"),
        ("don’t", "don't"),
        ("we’ll", "we"),
        ("O’Neill", "ONeill"),
        ("no\u00a0break", "no break"),
        ("ﬁnance", "finance"),
        ("Cafe\u0301s", "Cafés"),
        ("the World Trade Centre’s colours", "the World Trade Center’s colors"),
        ("response—severe", "response severe"),
    ],
)
def test_spellings_of_one_word_are_one_term(one: str, other: str) -> None:
    assert terms(one) == terms(other) != []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("US", "us"),
        ("3.5", "35"),
        ("de-escalation", "escalation"),
        ("S-400", "S-300"),
        ("UN", "un"),
        ("US’s", "us"),
        ("I’ll", "ill"),
        ("she'll", "Shell"),
        ("we’d", "wed"),
        ("who’re", "whore"),
    ],
)
def test_different_words_are_different_terms(one: str, other: str) -> None:
    assert terms(one) != terms(other)


def test_a_name_written_in_full_is_found_by_its_letters() -> None:
    assert set(terms("the United States")) >= set(terms("US"))
    assert set(terms("European\u00a0Union")) >= set(terms("EU"))


def test_only_the_name_itself_is_a_name_in_full() -> None:
    """The letters stand behind the words; words of the same stems have none, also beside the name."""
    assert terms("United States troops") == ["unit", "state", "usa", "troop"]
    assert terms("units stated") == ["unit", "state"]
    assert terms("United States, units stated") == ["unit", "state", "usa", "unit", "state"]


def test_stop_words_stay() -> None:
    assert terms("to be or not to be") == ["to", "be", "or", "not", "to", "be"]


def test_punctuation_alone_has_no_terms() -> None:
    assert terms("… — “” . , ' ’s") == terms("s")
    assert terms("  \n ") == []


def test_an_endless_word_is_cut() -> None:
    assert len(terms("a" * 10_000)[0]) <= LONGEST_WORD


@given(st.text(max_size=300))
def test_offsets_lie_in_the_text_in_order(text: str) -> None:
    found = located_terms(text)
    assert all(0 <= t.start < t.end <= len(text) and t.term for t in found)
    assert [t.end for t in found] == sorted(t.end for t in found)


@given(st.text(max_size=100), st.text(max_size=100))
def test_white_space_is_never_significant(a: str, b: str) -> None:
    assert terms(f"{a} {b}") == terms(f"{a}\u00a0\n {b}")


@given(
    st.lists(
        st.text(max_size=8)
        | st.sampled_from(["United", "STATES", "european union", "co-", "non-U.S.", "re‑"])
        | st.sampled_from(
            ["United States", "(United Nations’", "l’United Kingdom", "united stating", "European Unions"]
        )
    )
)
def test_terms_are_those_that_are_located(words: list[str]) -> None:
    text = " ".join(words)
    assert terms(text) == [located.term for located in located_terms(text)]


def test_a_word_that_is_met_again_has_the_same_terms() -> None:
    words = "non-starter’s, U.S.-led “Ukraine’s” 14,000"
    assert terms(words) == terms(words) == terms(words + " ")
    assert len(terms(f"{words} " * 3)) == 3 * len(terms(words))


def test_overlong_words_are_not_remembered() -> None:
    """Accented letters are folded one by one, and would be kept with what was made of them."""
    tracemalloc.start()
    try:
        for number in range(10):
            terms(f"{'é' * (50_000 + number)} a-{'b' * (50_000 + number)}")
        kept, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert kept < 200_000


def test_nothing_folds_to_nothing() -> None:
    assert fold("") == ""
    assert terms("") == []
