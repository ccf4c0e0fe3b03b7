"""What an archive is made of: sources, passages, sentences, statements. Values, all frozen.

A **source** is one article file; a **passage** the stretch of it that BM25 ranks; a **sentence** what answers a
question; a **statement** what somebody said, with its **speaker** and its **cue** (*said*, *according to*).

Offsets count characters (Python `str` indices) of a source's text, `start` inclusive, `end` exclusive. That text is the
decoded bytes of a text file, and what is extracted from a file of another format. Paragraph numbers count its non-empty
lines from 1. What is not known is None.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from operator import attrgetter
from typing import Literal, NamedTuple, TypeAlias

from retrieval.text.paragraphs import lines
from retrieval.text.pronouns import is_pronoun

ParagraphKind: TypeAlias = Literal["title", "heading", "body", "furniture"]
"""What a line is: furniture (navigation, sharing lines, captions…) is never quoted as an answer."""

StatementKind: TypeAlias = Literal["direct", "indirect", "mixed"]

# --- what a file holds ---------------------------------------------------------------------------------------


class Paragraph(NamedTuple):
    """A non-empty line; `start:end` leaves out the white space around it."""

    number: int
    start: int
    end: int
    kind: ParagraphKind


@dataclass(frozen=True, slots=True)
class Source:
    """What is known of an article, without its text. An article is a file, or a line of a file of JSON Lines."""

    file: str  # the path below the folder that was indexed, forward slashes; of a line `news.jsonl!doc`
    path: str  # where the file was read, absolute
    sha256: str  # of the file's or the line's bytes, hexadecimal
    size: int  # bytes
    encoding: str
    title: str | None = None
    outlet: str | None = None
    published: str | None = None  # ISO 8601 date
    language: str | None = None  # ISO 639-1 code
    url: str | None = None  # where it was published, as a line of JSON or a web page tells
    extracted: bool = True  # whether its statements were looked for


@dataclass(frozen=True, slots=True)
class Article:
    """A source with its decoded text and its paragraphs, in order.

    `misdated` tells that it came with a date of publication that cannot be read.
    """

    source: Source
    text: str
    paragraphs: tuple[Paragraph, ...]
    misdated: bool = False


# --- what the index holds ------------------------------------------------------------------------------------


class Sentence(NamedTuple):
    """Where a sentence stands; `terms` are its words as ranking sees them, in order, with repetitions."""

    start: int
    end: int
    paragraph: int
    kind: ParagraphKind
    terms: tuple[str, ...]


_START, _END = attrgetter("start"), attrgetter("end")


class Statement(NamedTuple):
    """A stretch of text that somebody said, without its quotation marks and its cue.

    `speaker` is the mention as it stands in the text (`he`, `Mr. Biden`), `resolved` the full name it stands
    for as the same text gives it, `role` what the text calls that person beside the name.
    """

    start: int
    end: int
    kind: StatementKind
    speaker: str | None = None
    speaker_start: int | None = None
    speaker_end: int | None = None
    resolved: str | None = None
    role: str | None = None
    cue_start: int | None = None
    cue_end: int | None = None

    @property
    def by(self) -> str | None:
        """The best name that the text gives for who said it, in full if possible; never a pronoun alone."""
        return self.resolved or (None if self.speaker and is_pronoun(self.speaker) else self.speaker)


@dataclass(frozen=True, slots=True)
class Passage:
    """The stretch of a source that BM25 ranks: a paragraph, or short paragraphs joined.

    `text` is the source's `text[start:end]`; `statements` are those that begin in it. All offsets inside are
    those of the source.
    """

    file: str
    number: int  # position among the source's passages, from 0
    start: int
    end: int
    text: str
    sentences: tuple[Sentence, ...]
    statements: tuple[Statement, ...]

    @property
    def terms(self) -> list[str]:
        """The terms of all sentences, in order."""
        return [term for sentence in self.sentences for term in sentence.terms]

    def sentences_over(self, start: int, end: int) -> list[Sentence]:
        """The sentences that share a character with `start:end` of the source."""
        return [self.sentences[number] for number in self.numbers_over(start, end)]

    def numbers_over(self, start: int, end: int) -> range:
        """The numbers of those sentences, which stand in order and apart."""
        return range(
            bisect_right(self.sentences, start, key=_END),
            bisect_left(self.sentences, end, key=_START),
        )

    def slice(self, start: int, end: int) -> str:
        """The source's `text[start:end]`, for a stretch inside this passage."""
        return self.text[start - self.start : end - self.start]


@dataclass(frozen=True, slots=True)
class Document:
    """What the index keeps of one source. `passages` are in the order of the text, furniture left out."""

    source: Source
    text: str
    passages: tuple[Passage, ...]

    @property
    def lines(self) -> list[tuple[int, int]]:
        """The (start, end) of every paragraph, furniture too: position i holds number i + 1."""
        return lines(self.text)


@dataclass(frozen=True, slots=True)
class SourceSummary:
    """A source with how much the index holds of it."""

    source: Source
    passages: int
    statements: int


@dataclass(frozen=True, slots=True)
class Filters:
    """Which part of the archive to look at; what is None or empty excludes nothing.

    `source` is a shell pattern over `file`; `since` and `until` are ISO dates, inclusive: a source without a
    date passes neither. `speaker` keeps statements of that person.
    """

    source: str | None = None
    speaker: str | None = None
    since: str | None = None
    until: str | None = None
