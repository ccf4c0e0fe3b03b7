"""Sentences that tell who somebody is, and such as only name them."""

from __future__ import annotations

import pytest

from retrieval import Library, in_words
from retrieval.answers.introductions import introduces
from retrieval.text.terms import terms


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Foreign Minister Ann Lind left.", "Ann Lind"),
        ("Foreign Minister Ann Lind left.", "Lind"),
        ("The US Secretary of State for Energy Bo Karl Holt smiled.", "Holt"),
        ("Asked by host Ann Lind, he smiled.", "Lind"),
        ("Ann Lind, who was the mayor of Norrby, left.", "Ann Lind"),
        ("Lind, the mayor, left.", "Lind"),
        ("Lind, chief of the island’s fire service, left.", "Ann Lind"),
        ("Ann Lind is a retired engineer.", "Lind"),
        ("Lind (born 1960) lives in Norrby.", "Lind"),
        ("Holt met Lind, a retired engineer.", "Lind"),
    ],
)
def test_a_title_an_apposition_or_a_definition_introduces(text: str, name: str) -> None:
    assert introduces(text, frozenset(terms(name)))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Lind left the talks.", "Lind"),
        ("Mr Lind left the talks.", "Lind"),
        ("Minister Holt met Lind.", "Lind"),
        ("Lind, who left early, met Minister Holt.", "Lind"),
        ("Minister Bo Holt, Lind said, was late.", "Lind"),
        ("Lind spokesman Bo Holt left.", "Lind"),
        ("Holt met Lind, Mayor Quist and others.", "Lind"),
        ("Lind, where the minister lives, is old.", "Lind"),
        ("Lind is a liar.", "Lind"),
        ("If Lind is elected mayor, many will leave.", "Lind"),
        ("the lind tree, the doctor said", "Lind"),
        ("", "Lind"),
    ],
)
def test_a_name_alone_introduces_nobody(text: str, name: str) -> None:
    assert not introduces(text, frozenset(terms(name)))


@pytest.mark.parametrize("asked", ["Who is Blinken?", "who is lavrov", "who’s Zelenskyy?", "And who was Harris?"])
def test_whoever_the_archive_introduces_is_told(seeds: Library, asked: str) -> None:
    told = seeds.ask(asked)
    assert told.answered
    assert introduces(told.quotes[0].text, frozenset(terms(asked.split()[-1].title())))


def test_whoever_it_only_names_is_not_told(seeds: Library) -> None:
    assert not seeds.ask("Who is Kyiv?").answered


def test_the_reason_is_that_it_tells_who_that_is(seeds: Library) -> None:
    assert "It tells who that is." in in_words(seeds.ask("Who is Blinken?", explain=True))
