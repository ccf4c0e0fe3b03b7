from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.text.lexicon import FILE, filter_of, is_word, read_words


@pytest.mark.parametrize("word", ["harbour", "harbor", "gauge", "ferries", "organisation", "organization", "manor"])
def test_english_words_are_known_in_any_form(word: str) -> None:
    assert is_word(word)


@pytest.mark.parametrize("word", ["guage", "goverment", "recieve", "seperate", "occured", "warshps", "blinkin"])
def test_misspelt_words_are_not(word: str) -> None:
    assert not is_word(word)


def test_few_other_strings_are_taken_for_words() -> None:
    taken = sum(is_word(f"{a}{b}{c}qx{d}") for a in "bdfgh" for b in "aeiou" for c in "lmnrst" for d in "aeiouy")
    assert taken < 0.03 * 900


@given(st.sets(st.text("abcdefgh", min_size=4, max_size=9), min_size=1, max_size=50))
def test_a_filter_has_a_few_bits_for_each_of_its_words(words: set[str]) -> None:
    assert len(filter_of(words)) == len(words) * 10 // 8 + 1


def test_the_filter_of_a_list_is_the_same_in_whatever_order() -> None:
    words = ["gull", "ferry", "harbour"]
    assert filter_of(words) == filter_of(words[::-1]) != filter_of([*words[1:], "mast"])


def test_lists_have_a_word_at_the_beginning_of_each_line(tmp_path: Path) -> None:
    made = tmp_path / "words.txt"
    made.write_text("\ufeffharbour 120\ngull\nsea\nO'Hara 3\nferry,7\nnon-stop\n", "utf-8")
    assert read_words([made]) == {"harbour", "gull", "ferry"}


def test_the_filter_takes_little_room() -> None:
    assert FILE.stat().st_size < 200_000
