from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.text.edits import common_slips, one_letter_away

WORDS = st.text("aabceilnrstuy", min_size=2, max_size=8)


@pytest.mark.parametrize(
    ("misspelt", "meant"),
    [
        ("guage", "gauge"),
        ("recieve", "receive"),
        ("seperate", "separate"),
        ("succesor", "successor"),
        ("harrbour", "harbour"),
        ("raitings", "ratings"),
        ("occured", "occurred"),
    ],
)
def test_common_slips_are_undone(misspelt: str, meant: str) -> None:
    assert meant in set(common_slips(misspelt))


@pytest.mark.parametrize(
    ("misspelt", "meant"),
    [("warshps", "warships"), ("trogan", "trojan"), ("frome", "from"), ("goverment", "government")],
)
def test_others_are_one_letter_away(misspelt: str, meant: str) -> None:
    assert meant in set(one_letter_away(misspelt)) - set(common_slips(misspelt))


@given(WORDS)
def test_the_first_letter_stays(word: str) -> None:
    assert {each[0] for each in one_letter_away(word)} == {word[0]}


@given(WORDS)
def test_common_slips_are_among_all_of_them(word: str) -> None:
    assert set(common_slips(word)) <= set(one_letter_away(word))


@given(WORDS, st.data())
def test_a_letter_left_out_added_or_changed_can_be_put_right(word: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(1, len(word)))
    letter = data.draw(st.sampled_from("abz"))
    for slip in (word[:place] + word[place + 1 :], word[:place] + letter + word[place:]):
        assert slip == word or word in set(one_letter_away(slip))
