"""Article texts straight from files, without an index: a file an article, or a `.jsonl` with one a line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from retrieval.corpus.decode import decode
from retrieval.errors import BadQuery, SourceMissing, SourceUnreadable


def articles(file: str) -> Iterator[tuple[str, str]]:
    """(name, decoded text) of every article in a file; the name is the file's without its ending, or "doc".

    Raises SourceMissing, SourceUnreadable, and BadQuery for a line that is not {"doc", "text"}.
    """
    path = Path(file)
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise SourceMissing(file) from None
    except OSError as error:
        raise SourceUnreadable(file, error.strerror or "cannot be read") from error
    text, _ = decode(data, file)
    if path.suffix == ".jsonl":
        yield from _lines(file, text)
    else:
        yield path.stem, text


def _lines(file: str, text: str) -> Iterator[tuple[str, str]]:
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            article = json.loads(line)
            name, content = article["doc"], article["text"]
        except (ValueError, TypeError, KeyError, RecursionError) as error:
            raise BadQuery(f'{file}, line {number}: not a line like {{"doc", "text"}} ({error!r})') from error
        if not isinstance(name, str) or not isinstance(content, str):
            raise BadQuery(f"{file}, line {number}: doc and text are to be texts")
        yield name, content
