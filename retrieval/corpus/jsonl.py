"""Files of JSON Lines (https://jsonlines.org) with an article in each line, read one line at a time.

A line is `{"doc", "text"}`, and may have `"title"`, `"outlet"`, `"published"` and `"url"`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO, NamedTuple

from retrieval.corpus.names import is_one_line
from retrieval.errors import BadQuery
from retrieval.json_object import json_object, needed

SUFFIX = ".jsonl"

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_SKIPPED = 1 << 20  # bytes of an overlong line that are skipped at once
_LONGEST_DOC = 500  # characters; it becomes part of the source's name
_WANTED = 'write it like {"doc": "its name", "text": "its words"}'


class Row(NamedTuple):
    """What a line holds; a field that is missing or no text is None. A date may be a number: `20220121`."""

    doc: str
    text: str
    title: str | None
    outlet: str | None
    published: str | None
    url: str | None


def raw_lines(opened: BinaryIO, longest: int) -> Iterator[tuple[int, bytes | None]]:
    r"""(number, bytes) of every line that isn't blank; None in place of more than `longest` bytes.

    Lines are numbered from 1. Their ends, `\n` or `\r\n`, and a byte order mark before the first are left out.
    """
    number = 0
    while data := opened.readline(longest + 5):  # a byte order mark and an end take up to five
        number += 1
        whole = data.endswith(b"\n") or len(data) < longest + 5
        if not whole:
            _skip_line(opened)
        if number == 1:
            data = data.removeprefix(_BYTE_ORDER_MARK)
        data = data.removesuffix(b"\n").removesuffix(b"\r")
        if not whole or len(data) > longest:
            yield number, None
        elif data and not data.isspace():
            yield number, data


def read_row(data: bytes) -> Row:
    """What a line's bytes hold. Raises BadQuery, worded as in `json_object`."""
    value = _object(data)
    doc, text = _text(value, "doc"), _text(value, "text")
    if not doc.strip() or len(doc) > _LONGEST_DOC:
        raise BadQuery(f'has a "doc" that is blank or over {_LONGEST_DOC} characters; name the article shortly')
    if not is_one_line(doc):
        raise BadQuery('has a "doc" with a line break or another control character; name the article in one line')
    if isinstance(value.get("published"), int):
        value["published"] = str(value["published"])
    row = Row(doc, text, *(_optional_text(value, key) for key in ("title", "outlet", "published", "url")))
    if b"\\u" in data:  # only an escape can stand for half a character
        try:
            "".join(filter(None, row)).encode("utf-8")
        except UnicodeEncodeError:
            raise BadQuery("holds half a character (a lone surrogate); write the other half, too") from None
    return row


def _object(data: bytes) -> dict[str, Any]:
    """A line's JSON object."""
    try:
        return json_object(data.decode("utf-8"), _WANTED)
    except UnicodeDecodeError as error:
        raise BadQuery(f"is not UTF-8 (byte {error.start + 1} of the line); save it as UTF-8") from None


def _text(value: Mapping[str, Any], key: str) -> str:
    """The text that a line must give for a key."""
    text = needed(value, key, _WANTED)
    if not isinstance(text, str):
        raise BadQuery(f'gives no text for "{key}"; {_WANTED}')
    return text


def _optional_text(value: Mapping[str, Any], key: str) -> str | None:
    """The text that a line has for a key, without the white space around it; None if there is none."""
    text = value.get(key)
    return (text.strip() or None) if isinstance(text, str) else None


def _skip_line(opened: BinaryIO) -> None:
    """Read to the end of the line and drop it."""
    while (data := opened.readline(_SKIPPED)) and not data.endswith(b"\n"):
        pass
