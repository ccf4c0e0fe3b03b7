from __future__ import annotations

import pytest

from retrieval.answers.causes import happening, tells_cause
from retrieval.text.terms import terms


def stems(words: str) -> frozenset[str]:
    return frozenset(terms(words))


@pytest.mark.parametrize(
    ("text", "happened"),
    [
        ("The canal closed because of ice.", "canal closed"),
        ("DUE TO ICE the canal closed.", "canal closed"),
        ("The canal closed after a storm.", "canal closed"),
        ("The canal closed after the gulls of Norrby had closed it.", "canal closed"),
        ("Lind died of cancer.", "Lind died"),
        ("Lind left as the storm came.", "Lind left"),
        ("Lind was furious at the cost.", "Lind furious"),
        ("Lind left, taking her boats.", "Lind left"),
        ("Lind left: the boats were sold.", "Lind left"),
        ("Lind wrote about the canal.", "Lind wrote"),
        ("It closed after", "closed"),
        ("Because.", ""),
    ],
)
def test_a_word_for_a_cause_may_tell_why(text: str, happened: str) -> None:
    assert tells_cause(text, stems(happened))


@pytest.mark.parametrize(
    ("text", "happened"),
    [
        ("", "canal closed"),
        ("The canal closed in May.", "canal closed"),
        ("Lind moved on after the canal closed.", "canal closed"),
        ("Lind moved on AFTER THE CANAL CLOSED.", "canal closed"),
        ("Lind was charged in May.", "Lind charged"),
        ("Lind left as head of the board.", "Lind left"),
        ("Lind left as Norrby’s mayor.", "Lind left"),
        ("Lind wrote about 40 books.", "Lind wrote"),
        ("A book of Lind’s sold well.", "book sold"),
        ("The forecast was dull.", "forecast"),
    ],
)
def test_without_one_a_text_tells_no_cause_nor_by_what_happened_itself(text: str, happened: str) -> None:
    """Nor by a word that leads to what happened, and so tells what came of it."""
    assert not tells_cause(text, stems(happened))


def test_a_word_that_is_only_a_cause_may_lead_to_what_happened() -> None:
    """*Because* is never followed by what it caused, unlike *after*."""
    assert tells_cause("It was because the canal closed.", stems("closed"))
    assert not tells_cause("It was after the canal closed.", stems("closed"))


def test_one_of_several_words_for_a_cause_is_enough() -> None:
    assert tells_cause("After the canal closed, it was blamed on ice.", stems("canal closed"))


def test_what_happened_is_asked_for_without_the_words_that_ask() -> None:
    assert happening(stems("what led to the strike")) == stems("what to the strike")
    assert happening(stems("reasons for the strike")) == stems("for the strike")
    assert happening(frozenset()) == frozenset()
