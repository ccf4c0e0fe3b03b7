"""Heads of clauses, after any opening adverbial."""

from __future__ import annotations

import pytest

from retrieval.attribution.claims.clause_heads import head_of_clause, opens_adverbial
from retrieval.attribution.outline import outline
from tests.retrieval.attribution.outlined import mention


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("Quist opened the bridge", "Quist"),
        ("On Tuesday, Quist opened the bridge", "Quist"),
        ("When Dahl left, Quist opened the bridge", "Quist"),
        ("Speaking in Oslo, she opened the bridge", "she"),
        ("Speaking in Salem, Ohio, Quist opened the bridge", "Quist"),
        ("the mayor, Nora Quist, opened the bridge", "Nora Quist"),
    ],
)
def test_head_of_a_clause(text: str, head: str) -> None:
    """The first phrase after any opening adverbial that can speak."""
    o = outline(text, 0, len(text), [])
    assert mention(o, head_of_clause(o, 0, len(o.words))) == head


@pytest.mark.parametrize(
    ("text", "opens"),
    [("On Tuesday", True), ("Speaking", True), ("When", True), ("Quist", False), ("King Olav", False)],
)
def test_opening_adverbials(text: str, opens: bool) -> None:
    assert opens_adverbial(outline(text, 0, len(text), []), 0) is opens
