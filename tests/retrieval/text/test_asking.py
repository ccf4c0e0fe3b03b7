from __future__ import annotations

import pytest

from retrieval.text.asking import asks


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
