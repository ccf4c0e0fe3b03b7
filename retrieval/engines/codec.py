"""Encodes documents as plain strings and numbers, and decodes them again, without loss.

Encoding produces everything that an engine writes, so that worker processes can do it. A passage can be decoded without
the others.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from itertools import chain
from operator import attrgetter
from typing import NamedTuple, TypeAlias, get_args

import msgspec

from retrieval.engines.filters import speaker_terms
from retrieval.model import Document, ParagraphKind, Passage, Sentence, Source, Statement

FORMAT = 14
"""The version of what is stored. It grows whenever older code could not read it, or would have made it differently."""

UNREADABLE = (msgspec.MsgspecError, ValueError, TypeError, LookupError, RecursionError)
"""The exceptions that decoding may raise for something that was not encoded here."""

_KINDS: tuple[ParagraphKind, ...] = get_args(ParagraphKind)
_KIND_NUMBERS = {kind: number for number, kind in enumerate(_KINDS)}
_row_of_source = attrgetter(*(field.name for field in fields(Source)))
from_json = msgspec.json.Decoder().decode
"""The value that a JSON text stands for. Raises one of UNREADABLE for anything else."""

_to_json = msgspec.json.Encoder().encode

_SentenceRow: TypeAlias = tuple[int, int, int, int, int]  # start, end, paragraph, number of its kind, how many terms
_Payload: TypeAlias = tuple[int, int, list[_SentenceRow], tuple[Statement, ...]]  # number, start, sentences, statements
_from_payload = msgspec.json.Decoder(_Payload).decode


class EncodedPassage(NamedTuple):
    """A passage as engines store it. A tuple, because that is half as expensive to pass between processes.

    `terms` are the terms of all its sentences, in order, separated by blanks; `length` is their number. `speakers` are
    the terms by which its speakers are looked up (`filters.speaker_terms`), likewise. `payload` is JSON: the passage's
    number, its start, its sentences and its statements; `statements` is the number of these.
    """

    terms: str
    length: int
    speakers: str
    text: str
    statements: int
    payload: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A document as engines store it. `around` are the pieces of text before, between and after its passages."""

    source: Source
    around: tuple[str, ...]
    passages: tuple[EncodedPassage, ...]


def encode(document: Document) -> Entry:
    """What an engine stores of a document, whose passages must be in the order of the text and not overlap."""
    ends = [0, *(passage.end for passage in document.passages)]
    starts = [*(passage.start for passage in document.passages), len(document.text)]
    return Entry(
        source=document.source,
        around=tuple(document.text[end:start] for end, start in zip(ends, starts, strict=True)),
        passages=tuple(_encoded(passage) for passage in document.passages),
    )


def decode(entry: Entry) -> Document:
    """The document that was encoded. Raises one of UNREADABLE for anything else."""
    text = whole_text(entry.around, (passage.text for passage in entry.passages))
    file = entry.source.file
    return Document(entry.source, text, tuple(decode_passage(file, p.text, p.terms, p.payload) for p in entry.passages))


def whole_text(around: Iterable[str], passages: Iterable[str]) -> str:
    """A source's text, put together from its passages and the pieces around them."""
    before, *others = around
    return before + "".join(text + after for text, after in zip(passages, others, strict=True))


def decode_passage(file: str, text: str, terms: str, payload: str | bytes) -> Passage:
    """The passage that was encoded. Raises one of UNREADABLE for anything else."""
    number, start, rows, statements = _from_payload(payload)
    words = tuple(terms.split())
    sentences = []
    at = 0
    for first, last, paragraph, kind, count in rows:
        sentences.append(Sentence(first, last, paragraph, _KINDS[kind], words[at : at + count]))
        at += count
    return Passage(
        file=file,
        number=number,
        start=start,
        end=start + len(text),
        text=text,
        sentences=tuple(sentences),
        statements=statements,
    )


def place_of(payload: bytes) -> tuple[int, int]:
    """(number, start) of a passage, from its payload. Raises one of UNREADABLE for anything else."""
    number, start, _ = payload.removeprefix(b"[").split(b",", 2)
    return int(number), int(start)


def dump_source(source: Source) -> str:
    """A source as JSON."""
    return _to_json(_row_of_source(source)).decode()


def load_source(line: str | bytes) -> Source:
    """The source that was dumped. Raises one of UNREADABLE for anything else."""
    return Source(*from_json(line))


def dump(entry: Entry) -> str:
    """An entry as one line of JSON."""
    return _to_json([_row_of_source(entry.source), entry.around, entry.passages]).decode()


def load(line: str) -> Entry:
    """The entry that was dumped. Raises one of UNREADABLE for anything else."""
    source, around, passages = from_json(line)
    return Entry(Source(*source), tuple(around), tuple(EncodedPassage(*row) for row in passages))


def _encoded(passage: Passage) -> EncodedPassage:
    sentences = [
        (sentence.start, sentence.end, sentence.paragraph, _KIND_NUMBERS[sentence.kind], len(sentence.terms))
        for sentence in passage.sentences
    ]
    names = {statement.by for statement in passage.statements if statement.by}
    return EncodedPassage(
        terms=" ".join(chain.from_iterable(sentence.terms for sentence in passage.sentences)),
        length=sum(len(sentence.terms) for sentence in passage.sentences),
        speakers=" ".join(sorted({term for name in names for term in speaker_terms(name)})),
        text=passage.text,
        statements=len(passage.statements),
        payload=_to_json([passage.number, passage.start, sentences, passage.statements]).decode(),
    )
