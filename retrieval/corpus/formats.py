"""The endings of file names that hold an article each, and how the bytes of such a file become its text."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from retrieval.errors import SourceUnreadable

if TYPE_CHECKING:
    from retrieval.corpus.extracted import Extracted

Reader: TypeAlias = Callable[[bytes, str], "Extracted"]
"""A file's bytes and what errors call the file → what it gives. Raises SourceUnreadable."""


def extract(data: bytes, file: str) -> Extracted:
    """What a file's bytes give, by the ending of its name; where that isn't in the table, they are plain text.

    Raises SourceUnreadable for bytes that are not what the ending says, that hold no text, and where the library that
    reads them isn't installed.
    """
    if not data:
        raise SourceUnreadable(file, "is empty")
    return READERS.get(os.path.splitext(file)[1].lower(), _plain_text)(data, file)


# each reader is imported when a file of its kind is met, so that asking waits for none


def _plain_text(data: bytes, file: str) -> Extracted:
    from retrieval.corpus.decode import decode
    from retrieval.corpus.extracted import Extracted

    return Extracted(*decode(data, file))


def _web_page(data: bytes, file: str) -> Extracted:
    from retrieval.corpus.web_page import web_page

    return web_page(data, file)


def _word_document(data: bytes, file: str) -> Extracted:
    from retrieval.corpus.word_document import word_document

    return word_document(data, file)


def _pdf(data: bytes, file: str) -> Extracted:
    from retrieval.corpus.pdf import pdf

    return pdf(data, file)


READERS: dict[str, Reader] = {
    ".txt": _plain_text,
    ".text": _plain_text,
    ".md": _plain_text,
    ".markdown": _plain_text,
    ".html": _web_page,
    ".htm": _web_page,
    ".xhtml": _web_page,
    ".docx": _word_document,
    ".pdf": _pdf,
}
"""Ending → reader, in small letters."""
