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


def _direct(text: str) -> list[tuple[str, str | None]]:
    return [(text[s.start : s.end], s.resolved) for s in extract(text) if s.kind == "direct"]
