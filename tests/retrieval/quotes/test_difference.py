from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.quotes.difference import difference
from retrieval.quotes.words import words

SOURCE = "Before that she said: the ferry to Norrby will be late tonight. And behind that she left."


QUOTES = st.lists(st.sampled_from([*SOURCE.split(), "slow", "never", "not"]), min_size=1)


def told(asked: str) -> list[tuple[str, str]]:
    first = SOURCE.index("the ferry")
    return [(change, piece.strip()) for change, piece in difference(asked, SOURCE, first, SOURCE.index(". And"))]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (
            "the ferry to Norrby will be early tonight",
            [("equal", "the ferry to Norrby will be"), ("delete", "early"), ("insert", "late"), ("equal", "tonight")],
        ),
        (
            "the ferry will be late tonight",
            [("equal", "the ferry"), ("insert", "to Norrby"), ("equal", "will be late tonight")],
        ),
        (
            "the slow ferry to Norrby will be late tonight",
            [("equal", "the"), ("delete", "slow"), ("equal", "ferry to Norrby will be late tonight")],
        ),
        ("the ferry to Norrby will be late tonight", [("equal", "the ferry to Norrby will be late tonight")]),
        (
            "a ferry to Norrby will be late",
            [("delete", "a"), ("insert", "the"), ("equal", "ferry to Norrby will be late")],
        ),
        (
            "The Ferry to Norrby will be late TODAY!",
            [("equal", "The Ferry to Norrby will be late"), ("delete", "TODAY!"), ("insert", "tonight")],
        ),
    ],
)
def test_golden(asked: str, expected: list[tuple[str, str]]) -> None:
    assert told(asked) == expected


@given(QUOTES)
def test_what_is_equal_and_deleted_is_what_was_asked(asked: list[str]) -> None:
    quote = " ".join(asked)
    pieces = difference(quote, SOURCE, SOURCE.index("the ferry"), SOURCE.index(". And"))
    assert "".join(piece for change, piece in pieces if change != "insert") == quote


@given(QUOTES)
def test_what_is_equal_and_inserted_stands_in_the_source(asked: list[str]) -> None:
    pieces = difference(" ".join(asked), SOURCE, SOURCE.index("the ferry"), SOURCE.index(". And"))
    theirs = words(" ".join(piece for change, piece in pieces if change != "delete")).folded
    source = words(SOURCE).folded
    assert any(source[at : at + len(theirs)] == theirs for at in range(len(source) - len(theirs) + 1))
