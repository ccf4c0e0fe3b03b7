"""The rows (tantivy documents) of the disk engine: one for each passage, one for each source, one for the settings.

Fields are described at https://docs.rs/tantivy/latest/tantivy/schema/. Terms are analysed before they come here, so
that all engines have the same; tantivy only splits them at blanks.
"""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import tantivy

from retrieval.corpus.paths import places_of
from retrieval.engines import codec
from retrieval.engines.codec import EncodedPassage, Entry
from retrieval.engines.made_with import MADE_WITH
from retrieval.engines.protocol import Hit
from retrieval.model import SourceSummary

PASSAGE, SOURCE, SETTINGS = "passage", "source", "settings"
"""The kinds of rows."""

_ISO_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)")


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source's row. `around` is the JSON of the text around its passages, to be decoded when the text is wanted."""

    summary: SourceSummary
    around: str


def schema() -> tantivy.Schema:
    """The fields, each with what it is for."""
    made = tantivy.SchemaBuilder()
    for name in ("kind", "file"):  # `file` is also what a source and its passages are deleted by
        made.add_text_field(name, tokenizer_name="raw", index_option="basic")
    made.add_text_field("below", tokenizer_name="raw", index_option="basic")  # of a source: its path and folders
    made.add_text_field("terms", stored=True, tokenizer_name="whitespace", index_option="position")
    made.add_text_field("speakers", tokenizer_name="whitespace", index_option="basic")
    made.add_integer_field("day", indexed=True, fast=True)
    for name in ("passages", "statements"):  # of a source, to be summed up
        made.add_integer_field(name, fast=True)
    made.add_integer_field("length", fast=True)  # in terms: of a source, to be summed up, and of each passage
    made.add_bytes_field("row", stored=True)
    return made.build()


def rows_of(entry: Entry) -> Iterator[tantivy.Document]:
    """The rows of a source and its passages."""
    source = codec.dump_source(entry.source)
    statements = sum(passage.statements for passage in entry.passages)
    yield tantivy.Document(
        kind=SOURCE,
        file=entry.source.file,
        below=list(places_of(entry.source.path)),
        passages=len(entry.passages),
        statements=statements,
        length=sum(passage.length for passage in entry.passages),
        row=_packed(source, json.dumps([len(entry.passages), statements]), json.dumps(entry.around)),
    )
    day = day_number(entry.source.published)
    for passage in entry.passages:
        yield _row_of(passage, entry.source.file, source, day)


def _row_of(passage: EncodedPassage, file: str, source: str, day: int | None) -> tantivy.Document:
    row = tantivy.Document()  # added value by value, which spares tantivy finding out the type of each
    row.add_text("kind", PASSAGE)
    row.add_text("file", file)
    row.add_text("terms", passage.terms)
    row.add_text("speakers", passage.speakers)
    row.add_integer("length", passage.length)
    row.add_bytes("row", _packed(source, passage.payload, passage.text, terms=passage.terms))
    if day is not None:
        row.add_integer("day", day)
    return row


def settings_row() -> tantivy.Document:
    """The row that says how the index was made. An index without it has no commit."""
    return tantivy.Document(kind=SETTINGS, row=json.dumps(MADE_WITH).encode())


def hit_of(row: tantivy.Document, score: float) -> Hit:
    """A passage's row as a hit. Raises one of codec.UNREADABLE."""
    line, payload, text = _unpacked(row)
    source = codec.load_source(line)
    return Hit(codec.decode_passage(source.file, text.decode(), terms_of(row), payload), source, score)


def words_of(row: tantivy.Document) -> tuple[int, int, str]:
    """(number, start, text) of a passage's row. Raises one of codec.UNREADABLE."""
    _, payload, text = _unpacked(row)
    return *codec.place_of(payload), text.decode()


def terms_of(row: tantivy.Document) -> str:
    """A passage's terms, in order, separated by blanks."""
    return row.get_first("terms") or ""


def source_of(row: tantivy.Document) -> SourceRow:
    """A source's row, decoded. Raises one of codec.UNREADABLE."""
    line, counts, around = _unpacked(row)
    return SourceRow(SourceSummary(codec.load_source(line), *codec.from_json(counts)), around.decode())


def settings_of(row: tantivy.Document) -> dict[str, Any]:
    """What the index was made with. Raises one of codec.UNREADABLE."""
    return dict(json.loads(row.get_first("row") or b""))


def day_number(iso_date: str | None) -> int | None:
    """An ISO date as a number that sorts like it: 20220121. None for anything else."""
    match = _ISO_DATE.fullmatch(iso_date or "")
    return int("".join(match.groups())) if match else None


def _packed(*parts: str, terms: str = "") -> bytes:
    """The parts, one a line, after a checksum. All but the last are JSON, and so hold no line break."""
    packed = "\n".join(parts).encode()
    return b"%d\n%b" % (_crc(packed, terms), packed)


def _unpacked(row: tantivy.Document) -> tuple[bytes, bytes, bytes]:
    """The parts. Raises ValueError when they are not as they were packed: tantivy verifies nothing that it reads."""
    crc, packed = (row.get_first("row") or b"").split(b"\n", 1)
    if _crc(packed, terms_of(row)) != int(crc):
        raise ValueError("a row is not as it was written, its checksum is another")
    first, second, last = packed.split(b"\n", 2)
    return first, second, last


def _crc(packed: bytes, terms: str) -> int:
    """The CRC-32 of what is stored of a passage or a source."""
    return zlib.crc32(packed, zlib.crc32(terms.encode()))
