"""Transcripts that name who speaks on a line alone."""

from __future__ import annotations

import pytest

from retrieval.attribution.statements import extract

Said = list[tuple[str, str | None]]

CALL = """Norrby plc earnings call

Company participants
Nora Quist - Chief Executive Officer
Karl Dahl - Chief Financial Officer

Operator
Welcome to the call.

Nora Quist
Thank you. The bridge is old.

It fell in May.

Karl Dahl
Debt came down.

Question-and-answer session

Operator
The next question is from Lars Lind.

Nora Quist
It was old.

This transcript may be wrong.
"""


def said(text: str) -> Said:
    return [(text[s.start : s.end], s.speaker) for s in extract(text)]


def test_a_name_on_a_line_alone_speaks_what_stands_below_it() -> None:
    """Up to a heading, and only once behind the last; the list of who takes part says nothing."""
    assert said(CALL) == [
        ("Welcome to the call", "Operator"),
        ("Thank you. The bridge is old", "Nora Quist"),
        ("It fell in May", "Nora Quist"),
        ("Debt came down", "Karl Dahl"),
        ("The next question is from Lars Lind", "Operator"),
        ("It was old", "Nora Quist"),
    ]


@pytest.mark.parametrize("line", ["Nora Quist – Chief Executive Officer", "**Nora Quist**", "Nora Quist, Norrby plc"])
def test_a_title_or_marks_may_stand_with_the_name(line: str) -> None:
    text = f"{line}\n\nIt is old.\n\nKarl Dahl\n\nWho paid you?\n\n{line}\n\nNobody did."
    assert said(text) == [("It is old", "Nora Quist"), ("Who paid you?", "Karl Dahl"), ("Nobody did", "Nora Quist")]


@pytest.mark.parametrize(
    "text",
    [
        "Nora Quist\n\nIt rained.\n\nKarl Dahl\n\nIt snowed.",
        "Nora Quist\n\nIt rained.\n\nNora Quist\n\nIt snowed.",
        "Getty Images\n\nIt rained.\n\nReuters Photo\n\nIt snowed.\n\nGetty Images\n\nIt rained.",
        "Norrby Council\n\nIt rained.\n\nBergen Port\n\nIt snowed.\n\nNorrby Council\n\nIt rained.",
        "Nora Quist\n\nIt rained.\n\nKarl Dahl\n\nIt snowed.\n\nNora Quist\n\nIt rained.",
        "Nora Quist\n\nNora won, as you know.\n\nKarl Dahl\n\nDahl came second.\n\nNora Quist\n\nQuist jumped.",
        "Nora Quist\n\nShe has buses.\n\nKarl Dahl\n\nHe knows you.\n\nNora Quist\n\nShe likes parks.",
    ],
)
def test_bylines_credits_headings_and_lists_of_people_speak_for_nobody(text: str) -> None:
    assert said(text) == []
