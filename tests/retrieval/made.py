"""Articles, documents and indexes made of plain text, for tests. Nothing here reads an article file."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from pathlib import Path

from retrieval.documents import document
from retrieval.engines import create_engine
from retrieval.engines.codec import encode
from retrieval.engines.protocol import Keeper
from retrieval.model import Article, Document, Paragraph, ParagraphKind, Source
from retrieval.text.paragraphs import lines


def an_article(
    text: str,
    file: str = "a.txt",
    *,
    title: str | None = None,
    published: str | None = None,
    furniture: Collection[int] = (),
    headings: Collection[int] = (),
) -> Article:
    """An article of a text; its paragraphs are body, but for those numbered as furniture or headings."""
    data = text.encode()
    source = Source(
        file=file,
        path=f"/archive/{file}",
        sha256=hashlib.sha256(data).hexdigest(),
        size=len(data),
        encoding="utf-8",
        title=title,
        outlet="The Paper",
        published=published,
        language="en",
    )

    def kind(number: int) -> ParagraphKind:
        if number in furniture:
            return "furniture"
        return "heading" if number in headings else "body"

    paragraphs = tuple(Paragraph(n, start, end, kind(n)) for n, (start, end) in enumerate(lines(text), 1))
    return Article(source, text, paragraphs)


def a_document(text: str, file: str = "a.txt", *, title: str | None = None, published: str | None = None) -> Document:
    """What the index keeps of a text that is all body."""
    return document(an_article(text, file, title=title, published=published))


def an_engine(folder: Path, *documents: Document) -> Keeper:
    """A memory engine in a folder, holding the documents."""
    engine = create_engine("memory", folder)
    for each in documents:
        engine.add(encode(each))
    engine.commit()
    return engine
