"""Quoted names and titles, labels, headlines and deeds that are nobody's words."""

from __future__ import annotations

import pytest

from retrieval.attribution.statements import extract

NOTHING_SAID = [
    "The protesters sang “We Shall Not Be Moved” all night.",
    "Lind wrote a song, “Sawdust”, in May.",
    "Lind won for an essay entitled “What the Gull Saw”.",
    "Lind titled his talk “why not”.",
    "They named the dog “Rex”.",
    "The council called the programme “Streets Ahead”.",
    "**Tags:** bread, “slow news from the old town of Bergen by the sea”",
    "Analysis: “a gift to all of his enemies in the town”",
    "Storm Lind: red warning in force from noon",
    "Flood: Mayor debunks rumour of a broken dam and of a lost ferry",
    "Rights: Lind Trust, not to be copied without being asked for it",
    "Couple who built house told to pull it down",
    "Quist slammed on his brakes when he saw it.",
    "Quist told nobody for eleven months.",
    "Quist ordered the fish.",
    "An old saying among farmers is known to all.",
]


@pytest.mark.parametrize("text", NOTHING_SAID)
def test_what_is_no_speech_has_no_speaker(text: str) -> None:
    assert [s.speaker for s in extract(text) if s.speaker] == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Quist called it “a gift to his enemies”.", "Quist"),
        ("Quist dubbed him “the duke”.", "Quist"),
        ("Quist warned in May that it was late.", "Quist"),
        ("Quist named “Big Sky” and “Gulls” as her favourites.", "Quist"),
        ("Quist ordered the crew to leave.", "Quist"),
        ("Quist slammed the plan as “late”.", "Quist"),
        ("Quist told the Sunday Gull it was late.", "Quist"),
        ("Nora Quist: Mayors must go, for it was they who sold the ferry", "Nora Quist"),
    ],
)
def test_what_looks_like_it_is_speech(text: str, speaker: str) -> None:
    assert [s.speaker for s in extract(text)] == [speaker]


def test_a_section_of_the_law_says_nothing() -> None:
    text = (
        "Section 3 of the Health and Safety Act provides that they act “in such a way as to ensure that all are safe”."
    )
    assert [(s.kind, s.speaker) for s in extract(text)] == [("direct", None)]


def test_whoever_is_told_is_no_part_of_what_is_said() -> None:
    text = "Quist told the Sunday Gull it was late."
    assert [text[s.start : s.end] for s in extract(text)] == ["it was late"]
