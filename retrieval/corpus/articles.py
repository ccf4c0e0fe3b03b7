"""Article texts straight from files, without an index: a file an article, or a `.jsonl` with one a line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from retrieval.corpus.decode import decode
from retrieval.corpus.ordinary import open_ordinary
from retrieval.errors import BadQuery, SourceMissing, SourceUnreadable

_BYTE_ORDER_MARK = "\ufeff"


def articles(file: str) -> Iterator[tuple[str, str] | BadQuery]:
    """(name, decoded text) of every article in a file; the name is the file's without its ending, or "doc".

    In the place of a line that is not {"doc", "text"} stands the BadQuery that says so, and the rest follows.
    Raises SourceMissing and SourceUnreadable.
    """
    path = Path(file)
    text, _ = decode(_bytes(path, file), file)
    if path.suffix.lower() != ".jsonl":
        yield path.stem, text
        return
    for number, line in enumerate(text.removeprefix(_BYTE_ORDER_MARK).split("\n"), 1):
        if line.strip():
            yield _article(line, f"{file}, line {number}")


def _bytes(path: Path, file: str) -> bytes:
    try:
        with open_ordinary(path, file) as opened:
            return opened.read()
    except FileNotFoundError:
        raise SourceMissing(file) from None
    except PermissionError:
        raise SourceUnreadable(file, "may not be read; check its permissions") from None
    except OSError as error:
        raise SourceUnreadable(file, f"cannot be read: {error.strerror}; check the path") from error


def _article(line: str, place: str) -> tuple[str, str] | BadQuery:
    try:
        article = json.loads(line)
        name, content = article["doc"], article["text"]
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        return BadQuery(f'{place}: not a line like {{"doc", "text"}} ({error!r})')
    if not isinstance(name, str) or not isinstance(content, str):
        return BadQuery(f"{place}: doc and text are to be texts")
    return name, content
