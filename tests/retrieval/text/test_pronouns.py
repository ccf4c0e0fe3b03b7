from __future__ import annotations

import pytest

from retrieval.text.pronouns import is_pronoun, refers_back


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("he", True),
        ("She", True),
        ("WHO", True),
        ("the latter", True),
        ("The Former", True),
        ("both", True),
        ("Ann Lee", False),
        ("he himself", False),
        ("latter", False),
        ("the", False),
        (" he", False),
        ("", False),
    ],
)
def test_a_mention_is_a_pronoun_only_as_a_whole(words: str, expected: bool) -> None:
    assert is_pronoun(words) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He left.", True),
        ("“It is late.”", True),
        ("— “They left", True),
        ("But she left.", True),
        ("“And their boats", True),
        ("BOTH LEFT", True),
        ("But then he left.", False),
        ("Hers is late.", False),
        ("Italy is warm.", False),
        ("Then Lee left, and she sang.", False),
        ("Lee left. He sang.", False),
        ("You left.", False),
        ("… “‘He left", False),
        ("", False),
    ],
)
def test_a_sentence_refers_back_if_it_opens_with_a_pronoun(text: str, expected: bool) -> None:
    """At most three marks and one *but* stand before it; *I* and *you* refer to nobody whom a text names before."""
    assert refers_back(text) is expected


def test_the_sentence_may_begin_anywhere_in_the_text() -> None:
    text = "Lee left. He sang."
    assert refers_back(text, text.index("He"))
    assert not refers_back(text, text.index("sang"))
    assert not refers_back(text, len(text))
