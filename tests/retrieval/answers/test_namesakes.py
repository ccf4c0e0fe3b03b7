from __future__ import annotations

import pytest

from retrieval.answers.namesakes import Thing, is_anothers, thing_named
from retrieval.questions.question import read_question
from retrieval.text.terms import terms


@pytest.mark.parametrize(
    ("question", "thing"),
    [
        ("When was Norrby airport shut?", Thing("airport", frozenset({"norrbi"}))),
        ("How long is the Port Lee bridge?", Thing("bridg", frozenset({"port", "lee"}))),
        ("How many Norrby glasses were sold?", Thing("glass", frozenset({"norrbi"}))),
        ("When was the airport shut?", None),
    ],
)
def test_a_thing_may_be_called_by_a_name_and_a_noun(question: str, thing: Thing | None) -> None:
    asked = read_question(question)
    assert thing_named(asked) == thing


@pytest.mark.parametrize(
    ("text", "anothers"),
    [
        ("Lund Airport was shut in May.", True),
        ("They shut the Lund airport.", True),
        ("Norrby Airport was shut in May.", False),
        ("Lund Airport was shut, as Norrby’s was.", False),
        ("The airport was shut.", False),
        ("Lund Airport is an airport.", False),
        ("New airport for gulls", False),
        ("In May airport gulls slept.", False),
        ("They shut the Norrbyan airport.", False),
        ("Lund sank.", False),
    ],
)
def test_another_names_thing_is_another_one(text: str, anothers: bool) -> None:
    assert is_anothers(Thing("airport", frozenset(terms("Norrby"))), text, terms(text)) is anothers
