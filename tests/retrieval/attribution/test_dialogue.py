"""Transcripts and interviews: which paragraphs are labelled with their speaker, and what that gives."""

from __future__ import annotations

import pytest

from retrieval.attribution.dialogue import labels
from retrieval.attribution.outline import outline
from retrieval.attribution.statements import extract

Said = list[tuple[str, str | None]]


ROLES = (
    "The council heard Karl Dahl.\nCOUNCIL MEMBER DAHL: No.\nTRUSTEE LIND: Why?\nBoard Member Nora Quist: It is old."
)


def test_a_label_gives_name_and_role() -> None:
    assert [(s.speaker, s.resolved, s.role) for s in extract(ROLES)] == [
        ("DAHL", "Karl Dahl", "COUNCIL MEMBER"),
        ("LIND", "LIND", "TRUSTEE"),
        ("Nora Quist", "Nora Quist", "Board Member"),
    ]


OFFICES = (
    "The Secretary of State for Housing (Nora Quist): It is old.\nKarl Dahl (Leader of the Opposition): Why?\n"
    "The Parliamentary Under-Secretary of State (Baroness Lind): It is.\nThe Lord Bishop of Oslo: Who paid?\n"
    "The Secretary of State for Housing: Nobody.\nIlse Moss (Bergen West) (Lab): Nobody?"
)


def test_an_office_in_a_label_names_who_speaks_or_tells_who_that_is() -> None:
    assert [(s.speaker, s.resolved, s.role) for s in extract(OFFICES)] == [
        ("Nora Quist", "Nora Quist", "Secretary of State for Housing"),
        ("Karl Dahl", "Karl Dahl", "Leader of the Opposition"),
        ("Lind", "Lind", "Parliamentary Under-Secretary of State"),
        ("The Lord Bishop of Oslo", None, None),
        ("The Secretary of State for Housing", "Nora Quist", "Secretary of State for Housing"),
        ("Ilse Moss", "Ilse Moss", None),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("QUIST: It is old. We knew.\nDAHL: Who paid?", [("It is old. We knew", "QUIST"), ("Who paid?", "DAHL")]),
        ("Q: Why?\nA: It is old. We knew.", [("Why?", None), ("It is old. We knew", None)]),
        ("Q. Who paid for it?\nA. Nobody did.", [("Who paid for it?", None), ("Nobody did", None)]),
        ("**Interviewer:** Why?\n**Nora Quist:** It is old.", [("Why?", "Interviewer"), ("It is old", "Nora Quist")]),
        ("Host: Why?\nNora Quist (mayor): It is old.", [("Why?", "Host"), ("It is old", "Nora Quist")]),
        ("[Dahl]: Why?\nQuist [00:01:12]: It is old.", [("Why?", "Dahl"), ("It is old", "Quist")]),
        ("10:15 Dahl: Why?\n10:16 Quist: It is old.", [("Why?", "Dahl"), ("It is old", "Quist")]),
        ('"DAHL: Why is it so?\n"QUIST: It is old.', [("Why is it so?", "DAHL"), ("It is old", "QUIST")]),
        (
            "MR. DAHL: They say it fell.\nTHE COURT: Sit down.",
            [("They say it fell", "DAHL"), ("Sit down", "THE COURT")],
        ),
        ("It rained.\nIt snowed.\nMR. DAHL: It is old. I can't say more.", [("It is old. I can't say more", "DAHL")]),
        ("The vote failed.\nMAYOR QUIST: It is old. It fell.", [("It is old. It fell", "QUIST")]),
        (
            "**Present:** Mayor Nora Quist; Karl Dahl. **Absent:** Ilse Lind.\nQUIST: It is old.\nDAHL: Who paid?",
            [("It is old", "QUIST"), ("Who paid?", "DAHL")],
        ),
        ("Interview: Nora Quist\nQ: Why?\nA: It is old.", [("Why?", None), ("It is old", None)]),
        (
            "QUIST: It is old.\nI knew it. My father built it.\nIt fell.\nDAHL: Who paid?\nWe left.",
            [("It is old", "QUIST"), ("I knew it. My father built it", "QUIST"), ("Who paid?", "DAHL")],
        ),
        (
            "QUIST: It is old.\nSecond day\nI knew it.\nDAHL: Who paid?",
            [("It is old", "QUIST"), ("Who paid?", "DAHL")],
        ),
        ("Location: The old town hall of Bergen\nMembers present: Nora Quist, Karl Dahl and Ilse Lind", []),
        ("Update: The bridge has reopened.\nPhoto: The bridge in May.", []),
        ("Nora Quist: The bridge.\nIt rained.\nIt snowed.\nIt rained.\nIt snowed.\nLind: No.\nIt rained.", []),
    ],
)
def test_who_speaks_in_a_dialogue(text: str, expected: Said) -> None:
    assert [(text[s.start : s.end], s.speaker) for s in extract(text)] == expected


def test_one_label_makes_no_dialogue() -> None:
    """A single word before a colon may be a heading."""
    text = "Interviewer: Why?"
    assert labels([outline(text, 0, len(text), [])]) == [None]


def test_somebody_who_speaks_again_makes_a_dialogue() -> None:
    """However little of a text its transcript is."""
    text = "It rained.\n" * 9 + "Host: Why?\nQuist: It is old.\nHost: Is it?"
    assert [s.speaker for s in extract(text)] == ["Host", "Quist", "Host"]
