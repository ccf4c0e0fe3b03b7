from __future__ import annotations

import pytest

from retrieval.text.asking import asks, leaves_open


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Who sank the ferry?", True),
        ("“Who sank the ferry?”", True),
        ("(Who sank it?) ", True),
        ("Who sank it? Nobody knew.", False),
        ("They asked who sank it.", False),
        ("**Who sank the ferry?**", True),
        ("They sank a ferry.[which?]", False),
        ("", False),
    ],
)
def test_a_question_ends_as_one(text: str, question: bool) -> None:
    assert asks(text) == question


@pytest.mark.parametrize(
    ("text", "is_open"),
    [
        ("It is unclear who sank the ferry.", True),
        ("UNCLEAR WHO SANK THE FERRY", True),
        ("The port did not say when it would open.", True),
        ("He didn’t immediately know why it sank.", False),
        ("“I don’t know how it sank,” she said.", True),
        ("She declined to say whether she would leave.", True),
        ("**The claim:** Gulls sank the ferry.", True),
        ("MYTH: Gulls sank it.", True),
        ("The claim is that gulls sank it.", False),
        ("It isn’t clear who sank the ferry.", True),
        ("Not known: who sank the ferry.", False),
        ("Not known yet is who sank the ferry.", True),
        ("*An earlier version of this article said that gulls sank the ferry.*", True),
        ("The first version of the ferry sank.", True),
        ("The paper did not name who paid.", True),
        ("Lind didn’t explain why it sank.", True),
        ("Their names were not given.", True),
        ("Her successor hasn’t been named.", True),
        ("The nurse was named.", False),
        ("It is clear who sank the ferry.", False),
        ("She said when it would open.", False),
    ],
)
def test_what_is_not_known_or_told_is_left_open(text: str, is_open: bool) -> None:
    assert leaves_open(text) is is_open
