"""What the question before asks, as the next one goes on from it: one row a wording."""

from __future__ import annotations

import pytest

from retrieval.questions.earlier import first_asked, words_said


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("when was that: who won", "who won"),
        ("by how much: who won the election", "who won the election"),
        ("When did somebody say “never ever”", "who said “never ever”"),
        ("“never ever”", "who said “never ever”"),
        ("Check: “never ever”", "who said “never ever”"),
        ("did she say “never ever”", "who said “never ever”"),
        ("did Lee say “never ever”", "did Lee say “never ever”"),
        ("did the boss say “never ever”", "did the boss say “never ever”"),
        ("“never ever” — Lee", "“never ever” — Lee"),
        ("what does “never ever” mean", "what does “never ever” mean"),
        ("who won", "who won"),
        ("", ""),
    ],
)
def test_what_follow_ups_have_put_before_a_question_is_left_out(question: str, first: str) -> None:
    assert first_asked(question) == first


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("who said never ever", "never ever"),
        ("Who said “never ‘ever’”", "never ‘ever’"),
        ("Who else said that “never ever”", "never ever"),
        ("who announced that “never ever”", "never ever"),
        ("did Lee say “never ever”", "never ever"),
        ("“never ever” — Lee", "never ever"),
        ("did Lee call it “never ever”", "never ever"),
        ("Lee told the court: “never ever”", "never ever"),
        ("“never ever” was that Lee", "never ever"),
        ("“never ever,” she said", "never ever,"),
        ("is the “Blue Star” in port", None),
        ("did Lee say the “Blue Star” sank", None),
        ("who announced the strike", None),
        ("who said something about gas", None),
        ("what did Lee mean by “never ever”", None),
        ("what did Lee say", None),
    ],
)
def test_the_words_that_somebody_is_said_to_have_said(question: str, words: str | None) -> None:
    assert words_said(question) == words
