from __future__ import annotations

import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.corpus.jsonl import Row, raw_lines, read_row
from retrieval.errors import BadQuery


def lines(data: bytes, longest: int = 100) -> list[tuple[int, bytes | None]]:
    return list(raw_lines(io.BytesIO(data), longest))


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", []),
        (b"a", [(1, b"a")]),
        (b"a\nb\n", [(1, b"a"), (2, b"b")]),
        (b"\n \t\r\n\na\n", [(4, b"a")]),
        (b"a\r\nb\r\n", [(1, b"a"), (2, b"b")]),
        (b"\xef\xbb\xbfa\n\xef\xbb\xbfb", [(1, b"a"), (2, b"\xef\xbb\xbfb")]),
        (b" a \n", [(1, b" a ")]),
        (b"a\x0cb\xe2\x80\xa8c\rd", [(1, b"a\x0cb\xe2\x80\xa8c\rd")]),
    ],
)
def test_lines_by_their_numbers(data: bytes, expected: list[tuple[int, bytes | None]]) -> None:
    """Only line feeds end a line; blank ones are counted and left out."""
    assert lines(data) == expected


@pytest.mark.parametrize("end", [b"", b"\n", b"\r\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_the_limit_is_of_the_bytes_between(mark: bytes, end: bytes) -> None:
    assert lines(mark + b"a" * 10 + end, 10) == [(1, b"a" * 10)]
    assert lines(mark + b"a" * 11 + end, 10) == [(1, None)]


@pytest.mark.parametrize("size", [12, 14, 15, 16, 17, 5_000_000])
def test_what_follows_a_line_that_is_too_long_is_read(size: int) -> None:
    assert lines(b"a" * size + b"\nb\n" + b"c" * size, 10) == [(1, None), (2, b"b"), (3, None)]


@given(st.lists(st.binary(max_size=12).map(lambda data: data.replace(b"\n", b"")), max_size=6))
def test_lines_are_what_stands_between_line_feeds(parts: list[bytes]) -> None:
    expected = [(number, part.removesuffix(b"\r")) for number, part in enumerate([b"x", *parts], 1)]
    assert lines(b"\n".join([b"x", *parts])) == [(n, part) for n, part in expected if part.strip()]


def test_a_row() -> None:
    told = {"title": "T", "outlet": "O", "published": "2021-03-02", "url": "https://example.org"}
    assert read_row(json.dumps({"doc": "a", "text": " x\n", **told, "more": []}).encode()) == Row("a", " x\n", **told)
    assert read_row(b'{"text": "x", "doc": "a"}') == Row("a", "x", None, None, None, None)


@pytest.mark.parametrize("odd", [None, 5.5, [], {}, "", " "])
def test_what_is_not_told_as_a_text_is_not_told(odd: object) -> None:
    line = {"doc": "a", "text": "x", "title": odd, "outlet": odd, "published": odd, "url": odd}
    assert read_row(json.dumps(line).encode()) == Row("a", "x", None, None, None, None)


def test_a_date_may_be_a_number() -> None:
    assert read_row(b'{"doc": "a", "text": "x", "published": 20220121}').published == "20220121"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"no json", r"is not JSON \(expecting value at character 1\); write it like"),
        (b'{"text": "x"}', 'lacks "doc"; write it like'),
        (b'{"doc": "a"}', 'lacks "text"; write it like'),
        (b'{"doc": 1, "text": "x"}', 'gives no text for "doc"; write it like'),
        (b'{"doc": "a", "text": null}', 'gives no text for "text"; write it like'),
        (rb'{"doc": "a\nb", "text": "x"}', 'has a "doc" with a line break or another control character'),
        (rb'{"doc": "a\u001b[2J", "text": "x"}', 'has a "doc" with a line break or another control character'),
        (rb'{"doc": "a\u2028b", "text": "x"}', 'has a "doc" with a line break or another control character'),
        (b'{"doc": " ", "text": "x"}', 'has a "doc" that is blank or over 500 characters'),
        (b'{"doc": "%s", "text": "x"}' % (b"a" * 501), 'has a "doc" that is blank or over 500 characters'),
        (b'{"doc": "caf\xe9", "text": "x"}', r"is not UTF-8 \(byte 13 of the line\)"),
        (b'{"doc": "a", "text": "\\ud83d"}', "half a character"),
        (b'{"doc": "a", "text": "x", "title": "\\udc00"}', "half a character"),
    ],
    ids=lambda value: repr(value)[:30],
)
def test_a_line_of_another_shape_is_told_in_one_line(data: bytes, said: str) -> None:
    """In words that go on after the line's place, and none of Python's."""
    with pytest.raises(BadQuery, match=f"^.*{said}") as raised:
        read_row(data)
    assert "\n" not in str(raised.value)
    assert "Error" not in str(raised.value)


@given(st.binary(max_size=60))
def test_no_bytes_do_anything_else(data: bytes) -> None:
    with pytest.raises(BadQuery):
        read_row(data)
