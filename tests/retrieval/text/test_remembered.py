from __future__ import annotations

from retrieval.text.remembered import LONGEST, Remembered


def test_what_is_made_of_a_word_is_made_once() -> None:
    made: list[str] = []

    def upper(word: str) -> str:
        made.append(word)
        return word.upper()

    remembered = Remembered(upper, 10)
    assert [remembered["gull"], remembered["gull"], remembered[""]] == ["GULL", "GULL", ""]
    assert made == ["gull", ""]


def test_no_more_words_are_kept_than_are_wanted_and_none_that_is_longer_than_any() -> None:
    remembered = Remembered(len, 10)
    for length in range(1_000):
        assert remembered["x" * length] == length
        assert len(remembered) <= 10
        assert max(map(len, remembered)) <= LONGEST
