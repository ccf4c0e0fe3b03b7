from __future__ import annotations

import pytest

from bot.model import CitedQuote


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("We will not step back.", "“We will not step back.”"),
        ("She called it “a farce”.", "“She called it “a farce”.”"),
        ("“We will not step back.”", "“We will not step back.”"),
        ("“We will not,” he said.", "“We will not,” he said."),
        ("It will be met with a response.”", "“It will be met with a response.”"),
        ("Just as they are,” he said in Oslo.", "“Just as they are,” he said in Oslo."),
        ("“We have been clear.", "“We have been clear.”"),
        ("‘Never,’ she said", "‘Never,’ she said"),
        ("the house is the allies’", "“the house is the allies’”"),
        ("’tis the season", "“’tis the season”"),
    ],
)
def test_a_quote_that_brings_its_own_marks_gets_no_others(text: str, shown: str) -> None:
    assert CitedQuote(text, "talks.txt, ¶ 1").marked(text) == shown
