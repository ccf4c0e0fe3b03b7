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
        (
            "QUIST: I said, “It is old.” Nobody heard.\nDAHL: Who paid?",
            [("I said, “It is old.” Nobody heard", "QUIST"), ("It is old.", "I"), ("Who paid?", "DAHL")],
        ),
        (
            "QUIST: Why?\nDAHL: “It is old.”\nQUIST: Who paid?",
            [("Why?", "QUIST"), ("It is old.", "DAHL"), ("Who paid?", "QUIST")],
        ),
        (
            "QUIST — Why?\nDAHL — It is old. We knew.\nQUIST — Who paid?",
            [("Why?", "QUIST"), ("It is old. We knew", "DAHL"), ("Who paid?", "QUIST")],
        ),
        ("PARIS — It is old.\nROME — Who paid?", []),
        (
            "**Q (Karl Dahl, Lind Research):** Why?\n**Nora Quist:** It is old.",
            [("Why?", "Karl Dahl"), ("It is old", "Nora Quist")],
        ),
        ("1. Nora Quist (Lab): It is old.\n2. Karl Dahl: Why?", [("It is old", "Nora Quist"), ("Why?", "Karl Dahl")]),
        ("**Q: Why?**\n**A:** It is old.", [("Why?", None), ("It is old", None)]),
        (
            "An interview with Nora Quist\nBy Karl Dahl\nQ: Are you glad?\nA: I am.",
            [("Are you glad?", None), ("I am", "Nora Quist")],
        ),
        (
            "A talk with Nora Quist\nLunch with Karl Dahl\nQ: Are you glad?\nA: I am.",
            [("Are you glad?", None), ("I am", None)],
        ),
        ("Location: The old town hall of Bergen\nMembers present: Nora Quist, Karl Dahl and Ilse Lind", []),
        ("Update: The bridge has reopened.\nPhoto: The bridge in May.", []),
        ("Nora Quist: The bridge.\nIt rained.\nIt snowed.\nIt rained.\nIt snowed.\nLind: No.\nIt rained.", []),
    ],
)
def test_who_speaks_in_a_dialogue(text: str, expected: Said) -> None:
    assert [(text[s.start : s.end], s.speaker) for s in extract(text)] == expected


def test_what_asks_or_tells_of_the_speaker_between_turns_is_nobodys() -> None:
    """It may be the interviewer's, or the writer's."""
    text = (
        "LIND: I built the bridge.\nCan you tell us why we need it?\nLIND: I like it.\n"
        "We met Lind in a café.\nLIND: I do.\nI always did.\nLIND: So there."
    )
    said = [text[s.start : s.end] for s in extract(text)]
    assert said == ["I built the bridge", "I like it", "I do", "I always did", "So there"]


@pytest.mark.parametrize("said", ["12,345 votes", "10"])
def test_a_score_behind_a_name_is_no_speech(said: str) -> None:
    assert extract(f"It rained.\nSENATOR QUIST: {said}\nIt snowed.\nIt rained.\nIt snowed.") == []


def test_one_label_makes_no_dialogue() -> None:
    """A single word before a colon may be a heading."""
    text = "Interviewer: Why?"
    assert labels([outline(text, 0, len(text), [])]) == [None]


def test_somebody_who_speaks_again_makes_a_dialogue() -> None:
    """However little of a text its transcript is."""
    text = "It rained.\n" * 9 + "Host: Why?\nQuist: It is old.\nHost: Is it?"
    assert [s.speaker for s in extract(text)] == ["Host", "Quist", "Host"]


def test_a_label_of_initials_is_whom_the_text_names_so() -> None:
    """If nobody else has them."""
    text = "Nora Quist talked to Karl Dahl Vega and Lars Olsen. Lone Opdal came.\nNQ: It is old.\nKD: Why?\nLO: No."
    assert [(s.speaker, s.resolved) for s in extract(text)] == [
        ("NQ", "Nora Quist"),
        ("KD", "Karl Dahl Vega"),
        ("LO", "LO"),
    ]


def test_whom_a_transcripts_speaker_calls_she_is_not_the_speaker() -> None:
    text = "Ms Quist: She said, “It is old.” I knew.\nMr Dahl: Who paid?"
    assert [(s.speaker, s.resolved) for s in extract(text)] == [("Quist", "Quist"), ("She", None), ("Dahl", "Dahl")]


def test_a_turn_that_holds_a_quotation_leaves_it_to_whoever_its_speaker_quotes() -> None:
    text = "Karl Dahl: Lars Lind called it “an old bridge”. Is it?\nNora Quist: Yes."
    assert [(text[s.start : s.end], s.by) for s in extract(text)] == [
        ("Lars Lind called it “an old bridge”. Is it?", "Karl Dahl"),
        ("it “an old bridge”", "Lars Lind"),
        ("Yes", "Nora Quist"),
    ]
