"""Documents as JSON text and back, exactly. Compact arrays, since every engine stores many."""

from __future__ import annotations

import json
from dataclasses import astuple
from typing import Any

from retrieval.model import Document, Passage, Sentence, Source, Statement

FORMAT = 3
"""Grows whenever stored documents could no longer be read, or would be made otherwise, by the code before."""

UNREADABLE = (ValueError, TypeError, LookupError, RecursionError)
"""What reading a line that is no document's raises."""


def dump(document: Document) -> str:
    """A document as one line of JSON."""
    passages = [
        [
            passage.start,
            passage.end,
            [[s.start, s.end, s.paragraph, s.kind, " ".join(s.terms)] for s in passage.sentences],
            [astuple(statement) for statement in passage.statements],
        ]
        for passage in document.passages
    ]
    return json.dumps([astuple(document.source), document.text, passages], ensure_ascii=False)


def load(line: str) -> Document:
    """The document that was dumped. Raises one of UNREADABLE for anything else."""
    source, text, passages = json.loads(line)
    file: str = source[0]
    return Document(
        source=Source(*source),
        text=text,
        passages=tuple(_passage(file, number, text, *fields) for number, fields in enumerate(passages)),
    )


def _passage(
    file: str, number: int, text: str, start: int, end: int, sentences: list[Any], statements: list[Any]
) -> Passage:
    return Passage(
        file=file,
        number=number,
        start=start,
        end=end,
        text=text[start:end],
        sentences=tuple(
            Sentence(at, to, paragraph, kind, tuple(terms.split())) for at, to, paragraph, kind, terms in sentences
        ),
        statements=tuple(Statement(*fields) for fields in statements),
    )
