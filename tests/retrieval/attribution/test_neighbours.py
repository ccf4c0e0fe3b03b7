"""Cues whose speaker is not the name that stands nearest."""

from __future__ import annotations

import pytest

from retrieval.attribution.statements import extract


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Karl Dahl was jailed for what the judge called “a life of lies”.", "the judge"),
        ("Karl Dahl was jailed for what Judge Nora Quist described as “a life of lies”.", "Nora Quist"),
        ("Nora Quist, an analyst at Lind Lee, who warned of floods in spring, has left.", "Nora Quist"),
        ("Quist met the head of the union in Bergen, who said it was “late”.", "the head"),
        ("The report by Lars Lind, which the council had ordered, said the ferry was “late”.", "The report"),
        ("A camera caught him shouting “go home” at the crew.", "him"),
        ("He lost, although the laboratory in Cologne had reported “a clear finding”.", "the laboratory"),
        ("Quist has read the report, whose author used the word “late” ten times.", None),
        ("The clerk Lind, who “counted his teeth each night as if they might be gone”, deserves better.", None),
        ("Lind is “a man of the past who never saw what the others wanted”.", None),
        ("The film has him saying “the ferry is late”.", None),
        ("As Lind put it in May, the ferry was “late”.", "Lind"),
        ("People briefed on the plan said the ferry was “late”.", "People"),
    ],
)
def test_who_speaks_is_not_who_stands_nearest(text: str, speaker: str | None) -> None:
    assert {s.resolved or s.speaker for s in extract(text)} <= {speaker}


def test_an_inverted_tag_between_commas_gives_both_parts_to_its_speaker() -> None:
    text = "Ms Lind, said the judge, had been “lied to”."
    assert [(text[s.start : s.end], s.speaker) for s in extract(text)] == [
        ("Ms Lind", "the judge"),
        ("had been “lied to”", "the judge"),
    ]
