from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.quotes.difference import difference, differing
from retrieval.quotes.words import words
from retrieval.results import Difference
from tests.retrieval.core_time import core_seconds

SOURCE = "Before that she said: the ferry to Norrby will be late tonight. And behind that she left."


QUOTES = st.lists(st.sampled_from([*SOURCE.split(), "slow", "never", "not"]), min_size=1)


def of_source(asked: str) -> tuple[Difference, ...]:
    """How a quote becomes what the source has of the ferry."""
    return difference(asked, SOURCE, words(SOURCE), SOURCE.index("the ferry"), SOURCE.index(". And"))


def told(asked: str) -> list[tuple[str, str]]:
    return [(change, piece.strip()) for change, piece in of_source(asked)]


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


def test_a_word_is_matched_where_it_stands_closest_to_the_rest() -> None:
    source = "The mast of the boat broke. The gulls will outlast the boats in this harbour."
    pieces = difference("The boats will outlast the gulls", source, words(source), source.index("will"), len(source))
    assert [(change, piece.strip()) for change, piece in pieces] == [
        ("equal", "The"),
        ("delete", "boats"),
        ("insert", "gulls"),
        ("equal", "will outlast the"),
        ("delete", "gulls"),
        ("insert", "boats"),
    ]


def test_a_word_behind_the_rest_is_matched_where_it_stands_first() -> None:
    source = "The gulls will outlast the boats. The boats sank."
    pieces = difference("gulls will outlast boats", source, words(source), source.index("gulls"), len(source))
    assert [(change, piece.strip()) for change, piece in pieces] == [
        ("equal", "gulls will outlast"),
        ("insert", "the"),
        ("equal", "boats"),
    ]


def test_inserted_words_have_white_space_where_they_touch_others() -> None:
    assert of_source("the ferry will be early tonight") == (
        ("equal", "the ferry "),
        ("insert", "to Norrby "),
        ("equal", "will be "),
        ("delete", "early "),
        ("insert", "late "),
        ("equal", "tonight"),
    )
    assert of_source("the ferry to Norrby will be late today")[1:] == (("delete", "today"), ("insert", "tonight"))
    assert of_source("the ferry to Norrby will be—early")[1:] == (("delete", "early"), ("insert", " late"))


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("We leave at dawn, but not today.", [("equal", "We leave at dawn, but not today.")]),
        ("We leave, but not today.", [("equal", "We leave,"), ("insert", "at dawn"), ("equal", "but not today.")]),
        ("We leave not today.", [("equal", "We leave"), ("insert", "at dawn, but"), ("equal", "not today.")]),
        ("We leave never.", [("equal", "We leave"), ("delete", "never."), ("insert", "at")]),
    ],
)
def test_what_stands_in_holes_is_left_out(asked: str, expected: list[tuple[str, str]]) -> None:
    """A cue between two quotations is none of the words, nor are the marks beside it."""
    source = "Lind stayed. “We leave at dawn,” Ann Lee said on Monday, “but not today.” The sea was wide."
    holes = [(0, 14), (source.index(",” Ann") + 2, source.index("but")), (source.index("” The"), len(source))]
    pieces = difference(asked, source, words(source), source.index("We"), source.index("today"), holes)
    assert [(change, piece.strip()) for change, piece in pieces] == expected


@given(QUOTES)
def test_what_is_equal_and_deleted_is_what_was_asked(asked: list[str]) -> None:
    quote = " ".join(asked)
    pieces = of_source(quote)
    assert "".join(piece for change, piece in pieces if change != "insert") == quote


@given(QUOTES)
def test_what_is_equal_and_inserted_stands_in_the_source(asked: list[str]) -> None:
    pieces = of_source(" ".join(asked))
    theirs = words(" ".join(piece for change, piece in pieces if change != "delete")).folded
    source = words(SOURCE).folded
    assert any(source[at : at + len(theirs)] == theirs for at in range(len(source) - len(theirs) + 1))


@pytest.mark.parametrize(
    ("first", "other", "expected"),
    [
        ("The ferry will leave at dawn,", "the FERRY will leave  at dawn.", []),
        ("The ferry will leave at dawn", "The ferry will sail at dawn", ["sail"]),
        ("The ferry will leave at dawn", "The old ferry will leave at dusk", ["old", "dusk"]),
        ("It’s a minor incursion", "It's a little foray", ["little foray"]),
        ("leave at dawn", "Tomorrow the ferry will leave at dawn, she said", []),
        ("Tomorrow the ferry will leave at dawn", "leave at dawn", []),
        ("We are (all) late", "We are late", []),
        ("gulls", "masts", ["masts"]),
        ("", "masts", []),
    ],
)
def test_the_words_that_the_first_wording_has_otherwise(first: str, other: str, expected: list[str]) -> None:
    assert [other[start:end] for start, end in differing(first, other)] == expected


@given(QUOTES, QUOTES)
def test_what_differs_lies_in_the_other_wording_in_order(first: list[str], other: list[str]) -> None:
    text = " ".join(other)
    found = differing(" ".join(first), text)
    assert all(0 <= start < end <= len(text) for start, end in found)
    assert all(before[1] <= after[0] for before, after in pairwise(found))
    assert differing(text, text.upper()) == []


def test_words_that_repeat_without_end_are_compared_in_bounded_time() -> None:
    """The most frequent only beside others; what is equal and deleted is what was asked all the same."""
    asked = "the sea of the dog and the cat of a " * 110
    source = "the sea of the cat and of the dog a gull " * 500
    pieces: list[tuple[Difference, ...]] = []
    taken = core_seconds(lambda: pieces.append(difference(asked, source, words(source), 0, len(source))))
    assert taken < 2.0
    assert "".join(piece for change, piece in pieces[0] if change != "insert") == asked
