from __future__ import annotations

import pytest

from retrieval.questions.topics import is_topic


@pytest.mark.parametrize(
    "text",
    [
        "sanctions on Russia",
        "U.S . POLICY TOWARD THE NEW REGIME IN SOUTH VIET NAM WHICH OVERTHREW PRESIDENT DIEM .",
        "The king who signed away his power",
        "Talks in Geneva, which Lavrov called useful.",
        "",
    ],
)
def test_a_topic_asks_nothing(text: str) -> None:
    assert is_topic(text)


@pytest.mark.parametrize(
    "text",
    [
        "Who met Lavrov",
        "in which city did they meet",
        "Did Blinken go to Kyiv",
        "The ferry sank. What are the issues",
        "The talks took place where?",
        "sanctions?",
        "sanctions？",
        "“Who signed it",
        "Hi, what did he say",
        "So what happened",
        "whats the capital",
        "About how many people died",
        "tell me who signed",
    ],
)
def test_a_question_is_none(text: str) -> None:
    assert not is_topic(text)
