"""Whom names stand for in one text."""

from __future__ import annotations

from time import process_time

import pytest

from retrieval.attribution.gathering import people
from retrieval.attribution.mentions import ASIDE, SUBJECT, TOPIC, mentions
from retrieval.attribution.people import People
from tests.retrieval.attribution.outlined import outlines


def everybody(text: str) -> People:
    return people(text, outlines(text), frozenset())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nora Quist left.", [("Nora Quist", SUBJECT, None)]),
        ("Quist’s boat left.", [("Quist", ASIDE, None)]),
        ("They spoke of Quist.", [("Quist", ASIDE, None)]),
        ("It hit Quist, who left.", [("Quist", TOPIC, None)]),
        ("Governor Nora Quist left.", [("Nora Quist", SUBJECT, "Governor")]),
        ("Nora Quist, the harbour master, left.", [("Nora Quist", SUBJECT, "harbour master")]),
        ("Mr. Quist left.", [("Quist", SUBJECT, None)]),
    ],
)
def test_mentions(text: str, expected: list[tuple[str, int, str | None]]) -> None:
    """Names with their prominence and role."""
    found = mentions(text, outlines(text), frozenset())
    assert [(" ".join(m.words), m.prominence, m.role) for m in found] == expected


@pytest.mark.parametrize(
    ("text", "name", "full"),
    [
        ("Nora Quist left. Quist returned.", "Quist", "Nora Quist"),
        ("Quist left. Nora Quist returned.", "Quist", "Nora Quist"),
        ("Nora Quist left.", "Nora Quist", "Nora Quist"),
        ("Nora Quist left.", "Dahl", "Dahl"),
        ("Joe Quist Jr. left. Quist returned.", "Quist", "Joe Quist Jr."),
    ],
)
def test_a_surname_stands_for_the_full_name(text: str, name: str, full: str) -> None:
    assert everybody(text).full_name(tuple(name.split())) == full


def test_of_very_many_bearers_a_surname_is_nobodys_and_takes_no_long_time() -> None:
    names = [f"{a}{b}{c}" for a in ("Qw", "Xv", "Zg", "Vr", "Wk", "Zk", "Qv") for b in "aeiou" for c in "dfgklmnrst"]
    text = " ".join(f"{name} Moss said it was late. Moss said he left." for name in names * 2)
    began = process_time()
    found = everybody(text)
    assert found.full_name(("Moss",), None, len(text)) == "Moss"
    assert found.full_name((names[0], "Moss"), None, len(text)) == f"{names[0]} Moss"
    assert process_time() - began < 2


def test_a_title_tells_two_bearers_of_a_surname_apart() -> None:
    found = everybody("Bill Moss met Jane Moss.")
    assert found.full_name(("Moss",), "she") == "Jane Moss"
    assert found.full_name(("Moss",), "he") == "Bill Moss"
