"""Documents as plain strings and numbers, and back, exactly.

Encoding works out everything an engine writes, so that other processes can do it; decoding one passage reads nothing
of the others.
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

FORMAT = 9
"""Grows whenever stored documents could no longer be read, or would be made otherwise, by the code before."""

UNREADABLE = (msgspec.MsgspecError, ValueError, TypeError, LookupError, RecursionError)
"""What decoding something that was not encoded here raises."""

_KINDS: tuple[ParagraphKind, ...] = get_args(ParagraphKind)
_KIND_NUMBERS = {kind: number for number, kind in enumerate(_KINDS)}
_row_of_source = attrgetter(*(field.name for field in fields(Source)))
from_json = msgspec.json.Decoder().decode
"""What a line of JSON holds. Raises one of UNREADABLE for anything else."""

_to_json = msgspec.json.Encoder().encode

_SentenceRow: TypeAlias = tuple[int, int, int, int, int]  # start, end, paragraph, number of its kind, how many terms
_Payload: TypeAlias = tuple[int, int, list[_SentenceRow], tuple[Statement, ...]]  # number, start, sentences, statements
_from_payload = msgspec.json.Decoder(_Payload).decode


class EncodedPassage(NamedTuple):
    """A passage as engines store it; a tuple, which costs half as much to pass on from process to process.

    `terms` are those of all its sentences, in order, `length` tells how many; `speakers` those of the names of all who
    say something in it (see `filters.speaker_terms`); both texts are parted by blanks. `payload` is JSON: number,
    start, sentences, statements.
    """

    terms: str
    length: int
    speakers: str
    text: str
    statements: int
    payload: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A document as engines store it; `around` is the text before, between and behind its passages."""

    source: Source
    around: tuple[str, ...]
    passages: tuple[EncodedPassage, ...]


def encode(document: Document) -> Entry:
    """What an engine stores of a document. Its passages must stand in the order of the text, apart."""
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
    """A source's text, put together from what stands around its passages and theirs."""
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
    """A passage's number and where it begins. Raises one of UNREADABLE for what is no payload."""
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
