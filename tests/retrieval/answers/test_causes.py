from __future__ import annotations

import pytest

from retrieval.answers.causes import tells_cause


@pytest.mark.parametrize(
    "text",
    [
        "The canal closed because of ice.",
        "DUE TO ICE the canal closed.",
        "The canal closed after a storm.",
        "The canal closed following a storm.",
        "Lind was arrested on suspicion of theft.",
        "Lind left on health grounds.",
        "Lind died of cancer.",
        "Lind left as the storm came.",
        "Lind was furious at the cost.",
        "Lind left, taking her boats.",
        "Lind left: the boats were sold.",
        "Because.",
    ],
)
def test_a_word_for_a_cause_may_tell_why(text: str) -> None:
    assert tells_cause(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The canal closed in May.",
        "Lind left as head of the board.",
        "Lind left as Norrby’s mayor.",
        "Lind wrote about 40 books.",
        "A book of Lind’s sold well.",
        "The forecast was dull.",
    ],
)
def test_without_one_a_text_tells_no_cause(text: str) -> None:
    assert not tells_cause(text)
