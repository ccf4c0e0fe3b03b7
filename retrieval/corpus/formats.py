"""The formats that hold one article a file: by the ending of the file's name, how its bytes become text."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from retrieval.errors import SourceUnreadable

if TYPE_CHECKING:
    from retrieval.corpus.contents import Contents

Reader: TypeAlias = Callable[[bytes, str], "Contents"]
"""From a file's bytes and its name, as errors give it, to its contents. Raises SourceUnreadable."""


def contents_of(data: bytes, file: str) -> Contents:
    """The contents of a file, read as the format that the ending of its name stands for; plain text for any other.

    Raises SourceUnreadable when the bytes are not of that format or hold no text, and when the library that reads the
    format is not installed.
    """
    if not data:
        raise SourceUnreadable(file, "is empty")
    return READERS.get(os.path.splitext(file)[1].lower(), _plain_text)(data, file)


# each reader is imported when the first file of its format is met: commands that ask never need one


def _plain_text(data: bytes, file: str) -> Contents:
    from retrieval.corpus.contents import Contents
    from retrieval.corpus.decode import decode

    return Contents(*decode(data, file))


def _web_page(data: bytes, file: str) -> Contents:
    from retrieval.corpus.web_page import web_page

    return web_page(data, file)


def _word_document(data: bytes, file: str) -> Contents:
    from retrieval.corpus.word_document import word_document

    return word_document(data, file)


def _pdf(data: bytes, file: str) -> Contents:
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
