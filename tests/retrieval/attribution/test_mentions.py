"""The names of a narration, with what stands beside them."""

from __future__ import annotations

import pytest

from retrieval.attribution.mentions import ASIDE, SUBJECT, TOPIC, mentions
from tests.retrieval.attribution.outlined import outlined


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mayor Nora Quist left", [("Nora Quist", SUBJECT, "Mayor", None)]),
        ("The former Mayor Nora Quist left", [("Nora Quist", SUBJECT, "former Mayor", None)]),
        ("City Engineer Nora Quist left", [("Nora Quist", SUBJECT, "City Engineer", None)]),
        ("The City Manager , Nora Quist , left", [("Nora Quist", SUBJECT, "City Manager", None)]),
        ("The Director of Utilities , Nora Quist , left", [("Nora Quist", SUBJECT, "Director of Utilities", None)]),
        ("Then the town’s manager , Nora Quist", [("Nora Quist", SUBJECT, "the town’s manager", None)]),
        ("Nora Quist , 54 , the mayor , left", [("Nora Quist", SUBJECT, "mayor", None)]),
        ("Nora Quist , 54 , left", [("Nora Quist", SUBJECT, None, None)]),
        ("The editor in chief , Nora Quist , left", [("Nora Quist", SUBJECT, None, None)]),
        ("The mayor , Nora Quist and a guest left", [("Nora Quist", SUBJECT, None, None)]),
        ("Board Member Nora Quist left", [("Nora Quist", SUBJECT, "Board Member", None)]),
        (
            "Council Members Nora Quist and Karl Dahl left",
            [("Nora Quist", SUBJECT, None, None), ("Karl Dahl", SUBJECT, None, None)],
        ),
        ("Quist , unlike most members , left", [("Quist", SUBJECT, None, None)]),
        ("Then former vice President Quist left", [("Quist", SUBJECT, "former vice President", None)]),
        ("Mrs. Quist left", [("Quist", SUBJECT, None, "she")]),
        (
            "We met Karl Dahl , the mayor of Bergen .",
            [("Karl Dahl", SUBJECT, "mayor of Bergen", None), ("Bergen", ASIDE, None, None)],
        ),
        ("It fell on Quist", [("Quist", ASIDE, None, None)]),
        ("Quist , who left", [("Quist", TOPIC, None, None)]),
        ("Nora Quist , through a spokeswoman , left", [("Nora Quist", SUBJECT, None, None)]),
        ("Then Dahl’s mother , Nora , left", [("Dahl", ASIDE, None, None), ("Nora", SUBJECT, "Dahl’s mother", "she")]),
        ("Quist’s bridge", [("Quist", ASIDE, None, None)]),
        ("The bridge fell", []),
    ],
)
def test_mentions(text: str, expected: list[tuple[str, int, str | None, str | None]]) -> None:
    """Each name with its prominence, its role, and the pronoun that a title calls for."""
    found = mentions(text, [outlined(text)], frozenset())
    assert [(" ".join(m.words), m.prominence, m.role, m.titled) for m in found] == expected


@pytest.mark.parametrize(
    ("text", "described"),
    [
        ("Zyx Quist , the green candidate , left", True),
        ("Zyx Quist , 34 , left", True),
        ("We met Quist , who runs the shop", True),
        ("His uncle , Quist , left", True),
        ("Quist , his uncle , left", True),
        ("Quist left", False),
        ("Quist , the leader in ferries , left", False),
        ("Zyx Quist , while an heir and a leader , left", False),
        ("We met a man of Quist , who runs the shop", False),
        ("Quist , 1998 , left", False),
    ],
)
def test_what_tells_that_a_name_is_a_person(text: str, described: bool) -> None:
    """An age, an office or a kinship in apposition, *who*; a single name’s office may be a company’s place."""
    assert mentions(text, [outlined(text)], frozenset())[-1].described is described


def test_a_name_beside_a_cue_is_what_the_text_is_about() -> None:
    (mention,) = mentions("It was Quist", [outlined("It was Quist")], frozenset({7}))
    assert mention.prominence == TOPIC
