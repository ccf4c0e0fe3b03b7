from __future__ import annotations

import pytest

from retrieval.answers.measures import measure_asked, tells_measure
from tests.retrieval.core_time import core_seconds


@pytest.mark.parametrize(
    ("question", "measure"),
    [
        ("How tall is the mast?", "tall"),
        ("how long was Lind jailed for", "long"),
        ("How far is Norrby from Lund?", "far"),
        ("How long ago did it sink?", None),
        ("How big is the ferry?", None),
        ("How many ferries are tall?", None),
    ],
)
def test_some_things_are_told_by_a_number_with_its_unit(question: str, measure: str | None) -> None:
    assert measure_asked(question) == measure


@pytest.mark.parametrize(
    ("measure", "text"),
    [
        ("tall", "The mast is 62 metres high."),
        ("tall", "It is a 30-metre mast."),
        ("tall", "It rises over four floors."),
        ("tall", "Lind is 6'2\"."),
        ("deep", "It lies 12km down."),
        ("long", "It lasted nine years."),
        ("long", "It is 7.8 kilometres long."),
        ("long", "It took four hours and 12 minutes."),
        ("long", "They have been closed since May."),
        ("long", "She was jailed for life."),
        ("far", "The shares fell 12 percent."),
        ("far", "It is ten minutes from the harbour."),
        ("fast", "It ran at 14.5 knots."),
        ("fast", "It sails twice as fast."),
        ("heavy", "It weighs two and a half tonnes."),
        ("hot", "It was 44.2 degrees."),
        ("cold", "It was -12C at noon."),
        ("wide", "The strait is a mile wide."),
    ],
)
def test_a_unit_tells_it(measure: str, text: str) -> None:
    assert tells_measure(measure, text)


@pytest.mark.parametrize(
    ("measure", "text"),
    [
        ("tall", "The mast cost 410 million euros in 2028."),
        ("tall", "Some 140 gulls slept."),
        ("heavy", "It lasted nine years."),
        ("tall", "It took nine years."),
        ("long", "The 48th ferry sank on 3 May."),
        ("long", "Lind, 44, and Lee, 51, slept."),
        ("fast", "Three gulls were fast."),
    ],
)
def test_a_number_of_something_else_tells_nothing_of_it(measure: str, text: str) -> None:
    assert not tells_measure(measure, text)


@pytest.mark.parametrize("measure", ["tall", "heavy", "fast", "long"])
def test_no_text_takes_long(measure: str) -> None:
    assert core_seconds(lambda: tells_measure(measure, "1," * 25_000)) < 0.5
