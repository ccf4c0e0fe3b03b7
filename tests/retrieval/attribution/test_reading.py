"""Who takes the floor, and what waits for them."""

from __future__ import annotations

import pytest

from retrieval.attribution.phrases import Phrase
from retrieval.attribution.reading import Reading, is_open
from retrieval.attribution.voices import Voice
from tests.retrieval.attribution.outlined import outlined

LONG = "“We have waited for the bridge for eleven years.”"


def test_what_waits_is_said_by_who_takes_the_floor() -> None:
    o = outlined(f"{LONG} Quist spoke.")
    voice = Voice(o, Phrase(1, 1, 1, "name"), (2, 3))
    reading = Reading(waiting=[(o, (0, 1), None)])
    reading.speak(voice)
    assert [(turn.places, turn.voice) for turn in reading.found] == [((0, 1), voice)]
    assert (reading.last, reading.pair, reading.waiting) == (voice, [voice], [])


@pytest.mark.parametrize(("quotation", "turns"), [(LONG, 1), ("“No.”", 0)])
def test_what_waits_in_vain_is_nobodys_if_it_is_long(quotation: str, turns: int) -> None:
    o = outlined(quotation)
    reading = Reading(waiting=[(o, (0, 1), None)])
    reading.give_up()
    assert [turn.voice.speaker for turn in reading.found] == [None] * turns


@pytest.mark.parametrize(("text", "still_open"), [("“We wait.", True), ("“We wait.”", False), ("We wait.", False)])
def test_a_paragraph_that_its_quotation_does_not_end_in(text: str, still_open: bool) -> None:
    assert is_open(outlined(text)) is still_open
