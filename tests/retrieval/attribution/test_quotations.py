"""What stands between quotation marks: a golden table of marks, and what holds for any text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.attribution.quotations import quotations
from retrieval.attribution.statements import extract
from retrieval.text.paragraphs import lines

ROWS = [
    # every kind of mark
    ("“Stay,” she said.", ["Stay,"]),
    ('"Stay," she said.', ["Stay,"]),
    ("''Stay,'' she said.", ["Stay,"]),
    ("``Stay,'' she said.", ["Stay,"]),
    ("« Stay », she said.", ["Stay"]),
    ("„Stay,“ she said, “and wait.”", ["Stay,", "and wait."]),
    ("‘Stay,’ she said.", ["Stay,"]),
    ("'Stay,' she said.", ["Stay,"]),
    ("She said (“stay”) and left — “quietly”.", ["stay", "quietly"]),
    # nested marks stay inside the outer quotation
    ("“He told me, ‘Stay,’ and I did,” she said.", ["He told me, ‘Stay,’ and I did,"]),
    ("“I read “Ulysses” twice”, she said.", ["I read “Ulysses” twice"]),
    ("\"Stay. ''No,'' she said.", ["No,"]),
    # never closed, or closed and opened on another line
    ("“We were ready.\n“Nobody came,” she said.", ["We were ready.", "Nobody came,"]),
    ("“We were ready", ["We were ready"]),
    ("We were ready,” she said.", []),
    ("“We were ready. “Nobody came.”", ["Nobody came."]),
    # apostrophes, elisions, plural possessives, measures and markup are no marks
    ("The neighbours’ gate isn’t Anna’s.", []),
    ("the '90s and rock 'n' roll weren't 'til later", []),
    ("She said: ‘The neighbours’ gate, and Anna’s, were shut.’", ["The neighbours’ gate, and Anna’s, were shut."]),
    ("He is 6'2\" tall, and she is 5'10\".", []),
    ("“He is 6’2”,” she said.", ["He is 6’2”,"]),
    ('a <a href="x.html">link</a> and "words"', ["words"]),
    # white space inside the marks is not quoted
    ("“ Stay ,” she said.", ["Stay ,"]),
    ("\u201c\u00a0Stay\u00a0\u201d", ["Stay"]),
    # a quotation inside closes with the same stroke
    ("''He said 'yes,''' Quist said.", ["He said 'yes,'"]),
    ("'I said, \"Stay.\"' She left.", ['I said, "Stay."']),
    # closing marks that a typist set as openers
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_what_is_quoted(text: str, expected: list[str]) -> None:
    """Each row's quotations, without their marks, in order."""
    assert [text[q.start : q.end] for q in quotations(text, lines(text))] == expected


MARKED = st.text(alphabet=st.sampled_from("“”\"'’‘«»„` ab.,\n<>5s"), max_size=120)


@given(MARKED)
def test_quotations_are_in_order_and_inside_their_lines(text: str) -> None:
    """Quotations never overlap, never cross a line, and `open:close` holds `start:end`."""
    spans = lines(text)
    end = 0
    for quotation in quotations(text, spans):
        assert end <= quotation.open <= quotation.start <= quotation.end <= quotation.close
        assert any(a <= quotation.open and quotation.close <= b for a, b in spans)
        end = quotation.close


def test_the_marks_of_an_unclosed_quotation() -> None:
    """A quotation that is never closed runs to the end of its line, where `close` equals `end`."""
    text = "She said: “We were ready"
    (quotation,) = quotations(text, lines(text))
    assert (text[quotation.open], quotation.end, quotation.close) == ("“", len(text), len(text))


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
def test_dashes_are_marks_of_dialogue_where_a_tag_stands_beside_them(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert [(text[s.start : s.end], s.resolved) for s in extract(text) if s.kind == "direct"] == expected
