"""Quotations between dashes, and who says them."""

from __future__ import annotations

import pytest

from retrieval.attribution.statements import extract


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "—We are late,— says Karl Dahl. —We always are.",
            [("We are late,", "Karl Dahl"), ("We always are", "Karl Dahl")],
        ),
        ("—We are late,— Ann Lind says.", [("We are late,", "Ann Lind")]),
        ("—We are late —says Ann Lind—. We always are.", [("We are late", "Ann Lind"), ("We always are", "Ann Lind")]),
        ("– We are late, – said Ann Lind, – and old.", [("We are late,", "Ann Lind"), ("and old", "Ann Lind")]),
        ("—Why? —Ann Lind asked.", [("Why?", "Ann Lind")]),
        ("— Ann Lind — said on Tuesday.", []),
        ("— Ann Lind, the mayor", []),
        ("– The bridge, – which is old, – closed.", []),
    ],
)
def test_what_stands_between_dashes(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert _direct(text) == expected


def test_a_dialogue_whose_lines_have_one_dash() -> None:
    text = "— Are you late? asked Ann Lind.\n— I am, said Karl Dahl. You know me, he added, and my boat."
    untold = "\n— And will you be late tomorrow, and the day after that?"
    assert _direct(text + untold) == [
        ("Are you late?", "Ann Lind"),
        ("I am,", "Karl Dahl"),
        ("You know me,", "Karl Dahl"),
        ("and my boat", "Karl Dahl"),
        ("And will you be late tomorrow, and the day after that", None),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "— The road is shut, police said.\n— The bridge is old.\n— The port is broke, officials said.",
        "— You are late, said Ann Lind.\n— I am, said Karl Dahl.",
        "— Your road is shut, police said.\n— You can vote today, officials said.\n— We have had rain.",
    ],
)
def test_items_of_a_list_are_no_dialogue(text: str) -> None:
    assert _direct(text) == []


def _direct(text: str) -> list[tuple[str, str | None]]:
    return [(text[s.start : s.end], s.resolved) for s in extract(text) if s.kind == "direct"]
