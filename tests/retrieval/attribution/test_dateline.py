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
        ("BERGEN : The court on Monday told the port of the town to mend its old quays .", 2),
        ("NEW BERGEN : The court on Monday told the port of the town to mend its old quays .", 3),
        ("QUIST : The court on Monday told us to mend the old quays of the town of Bergen .", 0),
        ("QUIST : The court told the port of the town to mend its old quays and its sheds .", 0),
        ("Bergen : The court on Monday told the port of the town to mend its old quays .", 0),
        ("BERGEN : Quist said on Monday .", 0),
        ("23 : 41 Mayor Quist says", 3),
        ("23 : 41 GMT Mayor Quist says", 4),
        ("9.15 am Mayor Quist says", 2),
        ("9.15 million voters say", 0),
        ("3 : 1 was the score", 0),
        ("3 : 2 Norrby beat Sundby", 0),
        ("", 0),
        ("23 :", 0),
    ],
)
def test_where_the_dateline_ends(words: str, end: int) -> None:
    assert dateline_end(words.split()) == end
