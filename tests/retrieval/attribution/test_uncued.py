"""Whose a quotation is that no cue stands with."""

from __future__ import annotations

import pytest

from retrieval.attribution.uncued import by_subject, characterises, named_in
from tests.retrieval.attribution.outlined import mention, outlined

LONG = "“the bridge that nobody but her had ever wanted”"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Quist was blunt: “No.”", "Quist"),
        (f"Quist hailed it as {LONG}.", "Quist"),
        (f"Quist was hailed as {LONG}.", None),
        (f"Quist left, who had {LONG}.", None),
        (f"Quist is {LONG}.", None),
        (f"Quist did not speak of {LONG}.", None),
        (f"Section 3 of the Safety Act provides that it be {LONG}.", None),
        ("Quist rowed the “Moose” home.", None),
    ],
)
def test_whoever_a_sentence_is_about_says_what_it_announces(text: str, speaker: str | None) -> None:
    o = outlined(text)
    voice = by_subject(o, 0, len(o.words))
    assert mention(o, voice.speaker if voice is not None else None) == speaker


@pytest.mark.parametrize(
    ("text", "characterising"), [("hailed it as a “gift”", True), ("is known as a “gift”", False), ("a “gift”", False)]
)
def test_what_a_quotation_is_seen_as(text: str, characterising: bool) -> None:
    o = outlined(text)
    assert characterises(o, len(o.words) - 1) is characterising


@pytest.mark.parametrize(("text", "speaker"), [("On Friday Quist left.", "Quist"), ("The mayor left.", None)])
def test_a_sentence_before_lends_its_subject_if_that_is_a_name(text: str, speaker: str | None) -> None:
    o = outlined(text)
    voice = named_in((o, (0, len(o.words))))
    assert mention(o, voice.speaker if voice is not None else None) == speaker
