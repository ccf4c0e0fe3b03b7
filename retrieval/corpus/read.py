"""Makes an Article of the bytes of a file or of a line: text, paragraphs, and what is known of its source."""

from __future__ import annotations

import hashlib
import os
from dataclasses import replace
from pathlib import Path

from retrieval.corpus.contents import Contents
from retrieval.corpus.dates import find_date
from retrieval.corpus.discover import ENDINGS, SUFFIXES, ArticleFile
from retrieval.corpus.formats import contents_of
from retrieval.corpus.furniture import classify
from retrieval.corpus.jsonl import read_row
from retrieval.corpus.metadata import metadata
from retrieval.corpus.regular_files import open_ordinary, refused
from retrieval.errors import SourceUnreadable
from retrieval.model import Article, Paragraph, Source
from retrieval.text.paragraphs import lines

_MEGABYTE = 1_000_000  # bytes, as the setting PULLQUOTE_MAX_SOURCE_MB counts


def read(origin: ArticleFile, max_bytes: int) -> bytes:
    """The bytes of an article file on disk.

    Raises SourceUnreadable for a file of more than `max_bytes` bytes, one whose ending is not an article's, and one
    that cannot be opened or is gone.
    """
    check_name(origin)
    try:
        return _bytes(origin, max_bytes)
    except OSError as error:
        raise unopened(origin, error) from error


def check_name(origin: ArticleFile) -> None:
    """Raises SourceUnreadable when a file's ending is not an article's, or its name is not valid UTF-8."""
    if origin.path.suffix and origin.path.suffix.lower() not in SUFFIXES:
        raise SourceUnreadable(origin.file, f"is of a kind that isn't read; the endings read are {ENDINGS}")
    try:
        str(origin.path).encode("utf-8")
    except UnicodeEncodeError:
        raise SourceUnreadable(origin.file, "its name is not valid UTF-8; rename it") from None


def unopened(origin: ArticleFile, error: OSError) -> SourceUnreadable:
    """The error for a file that cannot be opened or read, for the reason that the operating system gives."""
    if isinstance(error, FileNotFoundError) and origin.path.is_symlink():
        return SourceUnreadable(origin.file, "is a link to what isn’t there; mend the link, or remove it")
    if isinstance(error, FileNotFoundError):
        return SourceUnreadable(origin.file, "is gone; index its folder again")
    return refused(origin.file, error)


def article(file: str, path: Path, data: bytes) -> Article:
    """The article of a file's bytes. What the file's format says of the article overrides what is read from its text.

    Raises SourceUnreadable when the bytes are not what the file's ending says, or hold no words.
    """
    contents = contents_of(data, file)
    source = Source(
        file=file,
        path=str(path),
        sha256=_sha256(data),
        size=len(data),
        encoding=contents.encoding,
        title=contents.title,
        outlet=contents.outlet,
        published=contents.published,
        language=contents.language,
        url=contents.url,
    )
    return _taken_apart(source, contents)


def article_of_line(file: str, path: Path, data: bytes) -> Article:
    """The article of a line's bytes, cited as `file!doc`. What the line says of it overrides what its text gives.

    An article whose date cannot be read has none, and is marked as misdated. Raises BadQuery for a line that is no such
    object, SourceUnreadable for one without words.
    """
    row = read_row(data)
    source = Source(
        file=f"{file}!{row.doc}",
        path=str(path),
        sha256=_sha256(data),
        size=len(data),
        encoding="utf-8",
        title=row.title,
        outlet=row.outlet,
        published=find_date(row.published or ""),
        url=row.url,
    )
    made = _taken_apart(source, Contents(row.text, source.encoding))
    return replace(made, misdated=True) if row.published and not source.published else made


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _taken_apart(source: Source, contents: Contents) -> Article:
    """The article of a source and its contents; what the source lacks is read from the text's paragraphs."""
    text = contents.text
    spans = lines(text)
    if not spans:
        raise SourceUnreadable(source.file, "is empty")
    kinds = classify(text, spans, contents.headings)
    known = metadata(text, spans, kinds)
    source = replace(
        source,
        title=source.title or known.title,
        outlet=source.outlet or known.outlet,
        published=source.published or known.published,
        language=source.language or known.language,
    )
    paragraphs = (
        Paragraph(number, start, end, kind)
        for number, ((start, end), kind) in enumerate(zip(spans, kinds, strict=True), start=1)
    )
    return Article(source, text, tuple(paragraphs))


def _bytes(origin: ArticleFile, max_bytes: int) -> bytes:
    """The file's bytes. Raises SourceUnreadable when it is too large or no ordinary file, OSError if unreadable."""
    with open_ordinary(origin.path, origin.file) as file:
        status = os.fstat(file.fileno())
        data = file.read(max_bytes + 1) if status.st_size <= max_bytes else b""
    size = max(status.st_size, len(data))
    if size > max_bytes:
        raise SourceUnreadable(origin.file, f"is {size / _MEGABYTE:.1f} MB, {over(max_bytes)}")
    return data


def over(max_bytes: int) -> str:
    """The end of the message for an article that is longer than the limit."""
    return f"over the limit of {max_bytes / _MEGABYTE:g} MB; raise PULLQUOTE_MAX_SOURCE_MB"
