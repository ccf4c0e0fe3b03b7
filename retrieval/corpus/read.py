"""From an article file to an Article: decoded, taken apart into paragraphs, and told from its page."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from retrieval.corpus.decode import decode
from retrieval.corpus.discover import ENDINGS, SUFFIXES, Found
from retrieval.corpus.furniture import classify
from retrieval.corpus.metadata import metadata
from retrieval.corpus.ordinary import open_ordinary
from retrieval.errors import SourceUnreadable
from retrieval.model import Article, Paragraph, Source
from retrieval.text.paragraphs import lines

_MEGABYTE = 1_000_000  # bytes, as in the setting's name


def read(found: Found, max_bytes: int) -> Article:
    """The article of a file on disk.

    Raises SourceUnreadable, which names the file and the reason, for a file of more than `max_bytes` bytes, one
    that is empty, binary, of unknown encoding or of another kind, and one that cannot be opened or is gone.
    """
    if found.path.suffix and found.path.suffix.lower() not in SUFFIXES:
        raise SourceUnreadable(found.file, f"is not plain text or Markdown; the endings read are {ENDINGS}")
    try:
        str(found.path).encode("utf-8")
    except UnicodeEncodeError:
        raise SourceUnreadable(found.file, "its name is not valid UTF-8; rename it") from None
    try:
        data = _bytes(found, max_bytes)
    except FileNotFoundError:
        raise SourceUnreadable(found.file, "is gone; index its folder again") from None
    except PermissionError:
        raise SourceUnreadable(found.file, "may not be read; check its permissions") from None
    except OSError as error:
        raise SourceUnreadable(found.file, f"cannot be read: {error.strerror}") from error
    return article(found.file, found.path, data)


def article(file: str, path: Path, data: bytes) -> Article:
    """The article of a file's bytes. Raises SourceUnreadable for bytes that are no text or hold no words."""
    text, encoding = decode(data, file)
    spans = lines(text)
    if not spans:
        raise SourceUnreadable(file, "is empty")
    kinds = classify(text, spans)
    known = metadata(text, spans, kinds)
    source = Source(
        file=file,
        path=str(path),
        sha256=hashlib.sha256(data).hexdigest(),
        size=len(data),
        encoding=encoding,
        title=known.title,
        outlet=known.outlet,
        published=known.published,
        language=known.language,
    )
    paragraphs = (
        Paragraph(number, start, end, kind)
        for number, ((start, end), kind) in enumerate(zip(spans, kinds, strict=True), start=1)
    )
    return Article(source, text, tuple(paragraphs))


def _bytes(found: Found, max_bytes: int) -> bytes:
    """The file's bytes. Raises SourceUnreadable when there are too many, or when it is no ordinary file."""
    with open_ordinary(found.path, found.file) as file:
        status = os.fstat(file.fileno())
        data = file.read(max_bytes + 1) if status.st_size <= max_bytes else b""
    size = max(status.st_size, len(data))
    if size > max_bytes:
        raise SourceUnreadable(
            found.file,
            f"is {size / _MEGABYTE:.1f} MB, over the limit of {max_bytes / _MEGABYTE:g} MB; "
            "raise PULLQUOTE_MAX_SOURCE_MB",
        )
    return data
