"""Cues that are no verbs of the table: a colon, a dash, and any verb in the past tense beside a quotation."""

from __future__ import annotations

import pytest

from retrieval.attribution.claims.other_cues import at_colon, at_dash, bare_tag, open_tag
from tests.retrieval.attribution.outlined import mention, outlined, shown


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Quist : “Stay”", "Quist"),
        ("QUIST : It fell in May", "QUIST"),
        ("Update : It fell in the middle of May", None),
        ("Quist : 42 votes", None),
        ("Quist : The Old Bridge Fell In May", "Quist"),
        ("Measles : health chief says it was waiting to happen", None),
        ("The old mayor of Bergen left with a word : “Stay”", "The old mayor"),
        ("The old mayor of Bergen misses the mark - Nora Quist : “Stay”", "Nora Quist"),
        ("Then : “Stay”", None),
        ("Q&A : “Stay”", None),
    ],
)
def test_at_colon(text: str, speaker: str | None) -> None:
    o = outlined(text)
    claim = at_colon(o, o.words.index(":"), 0, len(o.words), [])
    assert (mention(o, claim.speaker) if claim else None) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"), [("“Stay” — Quist", "Quist"), ("“Stay” — Quist left", None), ("“Stay” — a voter", None)]
)
def test_at_dash(text: str, speaker: str | None) -> None:
    o = outlined(text)
    claim = at_dash(o, 1, 0, len(o.words))
    assert (mention(o, claim.speaker) if claim else None) == speaker


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Stay,” Quist retaliated", [("Quist", "“”")]),
        ("“Stay,” intoned Quist", [("Quist", "“”")]),
        ("“Stay” Quist retaliated", []),
        ("“Stay,” Quist calls from the stairs .", [("Quist", "“”")]),
        ("“Stay,” she beams .", [("she", "“”")]),
        ("“Stay,” agrees Quist .", [("Quist", "“”")]),
        ("“Stay,” the voters .", []),
        ("In “Moose,” Quist played a cop .", []),
        ("“Stay,” Quist rows", [("Quist", "“”")]),
        ("“Stay,” Quist for Bergen rows", []),
        ("“Stay,” Quist , a voter , rows", [("Quist", "“”")]),
    ],
)
def test_open_tag(text: str, expected: list[tuple[str, str]]) -> None:
    o = outlined(text)
    found = open_tag(o, 0, len(o.words), [])
    assert [(mention(o, claim.speaker), shown(o, claim.before)) for claim in found] == expected


@pytest.mark.parametrize(("text", "speaker"), [("Quist pressed .", "Quist"), ("Quist rowed the boat home .", None)])
def test_bare_tag(text: str, speaker: str | None) -> None:
    o = outlined(text)
    claim = bare_tag(o, 0, len(o.words))
    assert (mention(o, claim.speaker) if claim else None) == speaker
