"""Files of JSON Lines (https://jsonlines.org): an article a line, read a line at a time however large the file.

A line is `{"doc", "text"}`, and may tell `"title"`, `"outlet"`, `"published"` and `"url"`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from retrieval.errors import BadQuery

SUFFIX = ".jsonl"

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_SKIPPED = 1 << 20  # bytes at once
_LONGEST_DOC = 500  # characters; it becomes part of the source's name
_SHAPE = '{"doc", "text"}'


@dataclass(frozen=True, slots=True)
class Row:
    """What a line holds; what it doesn't tell, or not as a text, is None."""

    doc: str
    text: str
    title: str | None
    outlet: str | None
    published: str | None
    url: str | None


def raw_lines(opened: BinaryIO, longest: int) -> Iterator[tuple[int, bytes | None]]:
    r"""The number of every line that isn't blank with its bytes, None in place of more than `longest` bytes.

    Lines are counted from 1; their ends, `\n` or `\r\n`, and a byte order mark before the first are left out.
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
    """What a line's bytes hold. Raises BadQuery, whose message says what is wrong without naming the place."""
    try:
        value = json.loads(data.decode("utf-8"))
        doc, text = value["doc"], value["text"]
    except UnicodeDecodeError as error:
        raise BadQuery(f"not UTF-8 text (byte {error.start} of the line); save it as UTF-8") from None
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise BadQuery(f"not a line like {_SHAPE} ({error!r})") from None
    if not isinstance(doc, str) or not isinstance(text, str):
        raise BadQuery("doc and text are to be texts")
    if not doc.strip() or len(doc) > _LONGEST_DOC:
        raise BadQuery(f"doc is to be a name of up to {_LONGEST_DOC} characters")
    told = [
        given if isinstance(given := value.get(key), str) else None for key in ("title", "outlet", "published", "url")
    ]
    try:
        "".join([doc, text, *filter(None, told)]).encode("utf-8")
    except UnicodeEncodeError:
        raise BadQuery("it holds half a character (a lone surrogate); write the other half, too") from None
    title, outlet, published, url = ((given or "").strip() or None for given in told)
    return Row(doc, text, title, outlet, published, url)


def _skip_line(opened: BinaryIO) -> None:
    """Read on to the end of the line."""
    while (data := opened.readline(_SKIPPED)) and not data.endswith(b"\n"):
        pass
