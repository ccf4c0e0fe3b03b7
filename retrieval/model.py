"""The values the library works with and returns. All frozen.

A **source** is one article file; a **passage** the stretch of it that BM25 ranks; a **sentence** what answers a
question. A **quote** is a stretch of a source word for word; a **statement** what somebody said, with its **speaker**
and its **cue** (*said*, *according to*); a **variant** the same statement as another source gives it.

Offsets count characters (Python `str` indices) of a source's decoded text, `start` inclusive, `end` exclusive.
Paragraph numbers count the non-empty lines of the decoded text from 1. What is not known is None.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

from retrieval.text.pronouns import is_pronoun

ParagraphKind: TypeAlias = Literal["title", "heading", "body", "furniture"]
"""What a line is: furniture (navigation, sharing lines, captions…) is never quoted as an answer."""

StatementKind: TypeAlias = Literal["direct", "indirect", "mixed"]
QuoteKind: TypeAlias = Literal["sentence", "direct", "indirect", "mixed"]
Agreement: TypeAlias = Literal["verbatim", "reworded", "single"]
Verdict: TypeAlias = Literal["verbatim", "altered", "misattributed", "not-found"]
Difference: TypeAlias = tuple[Literal["equal", "delete", "insert"], str]

# --- what a file holds ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A non-empty line; `start:end` leaves out the white space around it."""

    number: int
    start: int
    end: int
    kind: ParagraphKind


@dataclass(frozen=True, slots=True)
class Source:
    """One article: what is known of it, without its text. It is a file, or a line of a file of JSON Lines."""

    file: str  # the path below the folder that was indexed, forward slashes; of a line `news.jsonl!doc`
    path: str  # where the file was read, absolute
    sha256: str  # of the file's or the line's bytes, hexadecimal
    size: int  # bytes
    encoding: str
    title: str | None = None
    outlet: str | None = None
    published: str | None = None  # ISO 8601 date
    language: str | None = None  # ISO 639-1 code
    url: str | None = None  # where it was published, as an archive of JSON Lines tells
    extracted: bool = True  # whether its statements were looked for


@dataclass(frozen=True, slots=True)
class Article:
    """A source with its decoded text and its paragraphs, in order."""

    source: Source
    text: str
    paragraphs: tuple[Paragraph, ...]


# --- what the index holds ------------------------------------------------------------------------------------


class Sentence(NamedTuple):
    """A sentence by its place; `terms` are its words as ranking sees them, in order, repetitions kept."""

    start: int
    end: int
    paragraph: int
    kind: ParagraphKind
    terms: tuple[str, ...]


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
        """The best name the text gives for who said it: in full where it can be; no pronoun that stands alone."""
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
        return [sentence for sentence in self.sentences if sentence.end > start and sentence.start < end]

    def slice(self, start: int, end: int) -> str:
        """The source's `text[start:end]`, for a stretch inside this passage."""
        return self.text[start - self.start : end - self.start]


@dataclass(frozen=True, slots=True)
class Document:
    """What the index keeps of one source. `passages` are in the order of the text, furniture left out."""

    source: Source
    text: str
    passages: tuple[Passage, ...]


# --- what is asked and answered ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Filters:
    """Which part of the archive to look at; None or empty leaves that aside.

    `source` is a shell pattern over `file`; `since` and `until` are ISO dates, inclusive: a source without a
    date passes neither. `speaker` keeps statements of that person.
    """

    source: str | None = None
    speaker: str | None = None
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Context:
    """The sentence before a quote, shown beside it so that its pronoun can be read; not part of the quote."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Signal:
    """What spoke for or against a quote: its value, and the weight by which that adds to the score."""

    name: str
    value: float
    weight: float


@dataclass(frozen=True, slots=True)
class Quote:
    """A stretch of a source given word for word: `text` is the source's `text[start:end]`.

    `speaker` is the full name where the source gives it, else the mention; `mention` is the words that name
    the speaker at the quote when they differ (`he`). `score` orders quotes within one answer only; `matches`
    are the offsets of the words that matched, in the source; `differs` those of the words that the first variant of
    the statement says otherwise. `also` are sentences of other sources that say the same as this answer, the best of
    each source. `signals` tell why the quote was chosen, when that was asked for.
    """

    text: str
    file: str
    start: int
    end: int
    paragraph: int
    sha256: str
    title: str | None
    outlet: str | None
    published: str | None
    speaker: str | None
    role: str | None
    mention: str | None
    kind: QuoteKind
    score: float
    matches: tuple[tuple[int, int], ...]
    context: Context | None = None
    differs: tuple[tuple[int, int], ...] = ()
    also: tuple[Quote, ...] = ()
    signals: tuple[Signal, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """What `ask` found. Not answered: `quotes` is empty and `nearest` holds what came closest.

    `confidence` estimates the probability, 0 to 1, that the first quote answers the question. `read_as` is the
    question as it was understood, where it inherits from the one before it. When the reasons were asked for, `signals`
    tell how the confidence comes about (their values times their weights add up to its log odds), `threshold` is the
    least confidence at which `ask` answers, and `unmentioned` are the question's names that the archive never holds.
    """

    command: str
    query: str
    answered: bool
    confidence: float
    quotes: tuple[Quote, ...]
    nearest: tuple[Quote, ...]
    elapsed_ms: float
    read_as: str | None = None
    signals: tuple[Signal, ...] = ()
    threshold: float | None = None
    unmentioned: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Said:
    """One statement with its variants: the closest match first, one quote for each place that carries it.

    `said_on` is the ISO date on which it was made, as far as a source tells: the earliest that one gives.
    """

    speaker: str | None
    role: str | None
    quotes: tuple[Quote, ...]
    agreement: Agreement
    said_on: str | None = None


@dataclass(frozen=True, slots=True)
class Attribution:
    """What `who-said`, `said-by` and `timeline` found; the fields mean what they mean in `Answer`.

    `statements_left_out` tells that nobody is named, or nothing is found, because the archive was indexed without them.
    """

    command: str
    query: str
    answered: bool
    confidence: float
    statements: tuple[Said, ...]
    nearest: tuple[Quote, ...]
    elapsed_ms: float
    statements_left_out: bool = False


@dataclass(frozen=True, slots=True)
class Check:
    """Whether a quote is right. `diff` turns the words that were asked about into the source's.

    `claimed` is the speaker whom it was checked against, None where it was checked against nobody;
    `statements_left_out` means what it means in `Attribution`.
    """

    command: str
    query: str
    verdict: Verdict
    speaker: str | None
    quotes: tuple[Quote, ...]
    diff: tuple[Difference, ...]
    elapsed_ms: float
    claimed: str | None = None
    statements_left_out: bool = False


@dataclass(frozen=True, slots=True)
class SourceSummary:
    """A source with how much the index holds of it."""

    source: Source
    passages: int
    statements: int


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be indexed, and why."""

    file: str
    error: str


@dataclass(frozen=True, slots=True)
class IndexStep:
    """How far an indexing run is: bytes read, of how many; articles looked at; passages entered; the file at hand."""

    bytes: int
    of_bytes: int
    articles: int
    passages: int
    file: str


@dataclass(frozen=True, slots=True)
class IndexReport:
    """What an indexing run did: totals of the index, then how many of the files under the paths were what."""

    sources: int
    passages: int
    statements: int
    added: int
    updated: int
    removed: int
    unchanged: int
    failed: tuple[Failure, ...]
    elapsed_s: float
