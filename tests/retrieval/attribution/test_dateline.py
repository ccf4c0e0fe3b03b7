"""Datelines: where a paragraph's own words begin."""

from __future__ import annotations

import pytest

from retrieval.attribution.dateline import dateline_end


@pytest.mark.parametrize(
    ("words", "end"),
    [
        ("BERGEN — Mayor Quist said", 2),
        ("BERGEN , Norway , May 8 ( NTB ) — Quist said", 10),
        ("Bergen ( Reuters ) - Quist said", 5),
        ("New York ( AFP ) – Quist said", 6),
        ("Oslo , Norway -- Quist said", 4),
        ("Paris -- Quist said", 2),
        ("Quist — the mayor — said", 0),
        ("Quist ( V ) — the mayor — said", 0),
        ("In Bergen — Quist said", 0),
        ("BERGEN was — Quist said", 0),
        ("BERGEN —", 0),
        ("— BERGEN", 0),
        ("", 0),
    ],
)
def test_where_the_dateline_ends(words: str, end: int) -> None:
    assert dateline_end(words.split()) == end
