from __future__ import annotations

from typing import ClassVar

from retrieval.text.word_cache import ANSWERING, LONGEST, WordCache


class _OfTen(WordCache[int]):
    most: ClassVar[int] = 10


def test_what_is_made_of_a_word_is_made_once() -> None:
    made: list[str] = []

    def upper(word: str) -> str:
        made.append(word)
        return word.upper()

    remembered = WordCache(upper)
    assert [remembered["gull"], remembered["gull"], remembered[""]] == ["GULL", "GULL", ""]
    assert made == ["gull", ""]


def test_no_more_words_are_kept_than_are_wanted_and_none_that_is_longer_than_any() -> None:
    remembered = _OfTen(len)
    for length in range(1_000):
        assert remembered["x" * length] == length
        assert len(remembered) <= 10
        assert max(map(len, remembered)) <= LONGEST


def test_a_process_that_answers_keeps_few_words() -> None:
    remembered = WordCache(len)
    for number in range(ANSWERING + 1):
        assert remembered[str(number)] == len(str(number))
    assert len(remembered) == 1
