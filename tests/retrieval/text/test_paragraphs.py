"""Paragraphs are the non-empty lines of a text, by offsets."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.text.paragraphs import BLANKS, ZERO_WIDTH, lines

AWKWARD = st.text(st.sampled_from("ab.\n\r \t\u00a0\u200b\ufeff\u2028\x0c\x85“”\U0001f600"))


def test_blanks_are_all_that_python_takes_for_white_space() -> None:
    """The list of white space is Python's, and the marks that show nothing; none stands in it twice."""
    spaces = {character for character in map(chr, range(sys.maxunicode + 1)) if character.isspace()}
    assert sorted(BLANKS) == sorted(spaces | set(ZERO_WIDTH))


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("", []),
        ("\n\r\n \t \n", []),
        ("one", ["one"]),
        ("one\n", ["one"]),
        ("one\ntwo", ["one", "two"]),
        ("one\r\n\r\ntwo\rthree", ["one", "two", "three"]),
        ("  one two  \n\ttwo\t", ["one two", "two"]),
        ("\u00a0one\u00a0two\u00a0\n\u00a0\n", ["one\u00a0two"]),
        ("\ufeffTitle\n\u200b\u200b\nbody\u200b", ["Title", "body"]),
        ("a\u2028b\x0cc\x85d\x0be", ["a\u2028b\x0cc\x85d\x0be"]),
        ("x", ["x"]),
        (" . \n…", [".", "…"]),
    ],
)
def test_lines(text: str, paragraphs: list[str]) -> None:
    r"""Line ends are \n, \r\n and \r; white space, no-break spaces and marks that show nothing are left out."""
    assert [text[start:end] for start, end in lines(text)] == paragraphs


@given(st.text() | AWKWARD)
def test_what_lies_between_paragraphs_is_blank(text: str) -> None:
    """Paragraphs are ordered, not empty, on one line, and leave out nothing that shows."""
    position = 0
    for start, end in [*lines(text), (len(text), len(text))]:
        assert not text[position:start].translate(dict.fromkeys(map(ord, ZERO_WIDTH))).strip()
        assert "\n" not in text[start:end]
        assert "\r" not in text[start:end]
        position = end


@given(AWKWARD)
def test_a_paragraph_begins_and_ends_with_something_that_shows(text: str) -> None:
    """No paragraph has white space at its edges."""
    for start, end in lines(text):
        assert start < end
        for edge in (text[start], text[end - 1]):
            assert not edge.isspace()
            assert edge not in ZERO_WIDTH
