"""Sentences that tell who somebody is, and such as only name them."""

from __future__ import annotations

import pytest

from retrieval import Library, in_words
from retrieval.answers.introductions import introduces
from retrieval.text.terms import terms
from tests.retrieval.core_time import core_seconds


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
        ("Lind (1901–1990) lived in Norrby.", "Lind"),
        ("Lind (58) lives in Norrby.", "Lind"),
        ("Ann Lind, the mayor, left.", "Ann"),
        ("The Secretary of Health and Energy Bo Holt smiled.", "Holt"),
        ("Lind became the mayor.", "Lind"),
        ("Mayor Lind Tuesday opened it.", "Lind"),
        ("Mayor Ann Lind Tuesday opened it.", "Ann Lind"),
        ("Lind, a lawyer accused of theft, left.", "Lind"),
        ("Holt met Lind, a retired engineer.", "Lind"),
        ("Lind, 58, an engineer from Norrby, left.", "Lind"),
        ("Lind was elected mayor in 2010.", "Lind"),
        ("Lind has been mayor since 2010.", "Lind"),
        ("Lind – the mayor of Norrby – left.", "Lind"),
        ("Lind (a retired engineer) left.", "Lind"),
        ("Lind, a lawyer who said it fell, left.", "Lind"),
        ("Lind, who led the talks, left.", "Lind"),
        ("Ann Holt met Mayor Lind.", "Ann Lind"),
        ("The Norrby striker Lind scored.", "Lind"),
        ("President Ursula von der Leyen spoke.", "Ursula von der Leyen"),
        ("Wu Lind, general secretary of the party, spoke.", "Wu Lind"),
        ("It was " + "long ago " * 40 + "that Mayor Lind left.", "Lind"),
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
        ("Ann Holt, a lawyer, left.", "Ann Lind"),
        ("Mayor Ann Holt met Lind.", "Ann Lind"),
        ("Lind, her lawyer said, is ill.", "Lind"),
        ("Lind, a spokesman for the port told us, is ill.", "Lind"),
        ("Lind, the mayor says, is ill.", "Lind"),
        ("Lind was the first to see the doctor.", "Lind"),
        ("Lind is the place where the mayor lives.", "Lind"),
        ("Lind, Holt and the mayor left.", "Lind"),
        ("Lind was named in the mayor’s speech.", "Lind"),
        ("Lind (2) scored twice.", "Lind"),
        ("Lind was told the mayor left.", "Lind"),
        ("Lind, not the mayor, left.", "Lind"),
        ("Lind is the best team in the league.", "Lind"),
        ("the lind tree, the doctor said", "Lind"),
        ("", "Lind"),
    ],
)
def test_a_name_alone_introduces_nobody(text: str, name: str) -> None:
    assert not introduces(text, frozenset(terms(name)))


@pytest.mark.parametrize("words", ["Lind a ", "Lind, ", "Bo Lind of the ", "Lind-a-", "Lind, who left "])
def test_time_grows_with_the_text_alone(words: str) -> None:
    """Eight times the text takes about eight times as long, where looking back to its beginning would take sixty."""
    short, long, name = words * 300, words * 2_400, frozenset(terms("Lind"))
    least = core_seconds(lambda: introduces(short, name))
    assert core_seconds(lambda: introduces(long, name)) < 30 * max(least, 0.002)


@pytest.mark.parametrize("asked", ["Who is Blinken?", "who is lavrov", "who’s Zelenskyy?", "And who was Harris?"])
def test_whoever_the_archive_introduces_is_told(seeds: Library, asked: str) -> None:
    told = seeds.ask(asked)
    assert told.answered
    assert introduces(told.quotes[0].text, frozenset(terms(asked.split()[-1].title())))


def test_whoever_it_only_names_is_not_told(seeds: Library) -> None:
    assert not seeds.ask("Who is Kyiv?").answered


def test_the_reason_is_that_it_tells_who_that_is(seeds: Library) -> None:
    assert "It tells who that is." in in_words(seeds.ask("Who is Blinken?", explain=True))
