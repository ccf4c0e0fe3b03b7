"""What the library answers and reports. Values, all frozen; `model` says what offsets and paragraph numbers count.

A **quote** is a stretch of a source word for word; a **variant** the same statement as another source gives it. A field
has a default if most values lack it; JSON leaves it out of those.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

QuoteKind: TypeAlias = Literal["sentence", "direct", "indirect", "mixed"]
Agreement: TypeAlias = Literal["verbatim", "reworded", "single"]
Verdict: TypeAlias = Literal["verbatim", "altered", "misattributed", "not-found"]
Difference: TypeAlias = tuple[Literal["equal", "delete", "insert"], str]


@dataclass(frozen=True, slots=True)
class Context:
    """The sentence before a quote, by which its pronoun or the rest of a quotation is read; not part of the quote."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Signal:
    """Something that speaks for or against a quote. Its value times its weight is what it adds to the score."""

    name: str
    value: float
    weight: float


@dataclass(frozen=True, slots=True)
class Quote:
    """A stretch of a source given word for word: `text` is the source's `text[start:end]`.

    `speaker` is the full name if the source gives it, else the mention; `mention` is the words that name the speaker
    at the quote, if they differ from that (`he`). `score` orders quotes within one answer only. `matches` are the
    offsets, in the source, of the words that matched; `differs` those of the words that the first variant of the
    statement has otherwise. `also` are sentences of other sources that say the same as this answer, the best of each
    source. `signals` tell why the quote was chosen, if that was asked for; of two sentences that are quoted together,
    they are those of one, which is `chosen`. `labelled` tells that a transcript's label names the speaker (`LEE: …`),
    so that the words are speech without quotation marks; `reported` that most of the words are the source's own, in
    which it reports what the speaker said.
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
    chosen: Quote | None = None
    labelled: bool = False
    reported: bool = False


@dataclass(frozen=True, slots=True)
class Respelling:
    """A misspelt word as it was asked, and the archive's word that was read instead."""

    word: str
    read_as: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What `ask` found. Without an answer, `quotes` is empty and `nearest` holds what came closest.

    `confidence` estimates the probability, 0 to 1, that the first quote answers the question. `read_as` is the
    question as it was understood, if it inherits from the one before it; `respelled` are its misspelt words that were
    read as others. `undated` is the time that the question asks about, in its words, if nothing tells that the first
    quote is of that time. If the reasons were asked for, `signals` tell how the confidence comes about (their values
    times their weights add up to its log odds), `threshold` is the least confidence at which `ask` answers, and
    `unmentioned` are the question's names that the archive never holds.
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
    respelled: tuple[Respelling, ...] = ()
    undated: str | None = None


@dataclass(frozen=True, slots=True)
class Otherwise:
    """What the archive tells of the question what somebody said, if it has no such statement of theirs.

    `theirs` tells that the answer's quotes are their words after all, and on the topic by what stands around them.
    """

    answer: Answer
    theirs: bool


@dataclass(frozen=True, slots=True)
class Said:
    """One statement with its variants: the closest match first, one quote for each place that carries it.

    `said_on` is the ISO date on which it was made: the earliest that a source gives. `turned`: the first quote has a
    negation more or less than the words asked for, so it may say the opposite.
    """

    speaker: str | None
    role: str | None
    quotes: tuple[Quote, ...]
    agreement: Agreement
    said_on: str | None
    turned: bool = False


@dataclass(frozen=True, slots=True)
class Attribution:
    """What `who-said`, `said-by` and `timeline` found; the fields mean what they mean in `Answer`.

    `statements_left_out` tells that nobody is named, or nothing is found, because the archive was indexed without
    statements. Words are `respelled` only if nothing is found for them as they are. `near` tells that the statements
    may be about the topic, which stands around them and not in them; `more`, that there are more statements than were
    wanted. `otherwise` is what else the archive tells if `said-by` finds no statement. `holders` are those whom a
    description (*the mayor*), or several names, stand for.
    """

    command: str
    query: str
    answered: bool
    confidence: float
    statements: tuple[Said, ...]
    nearest: tuple[Quote, ...]
    elapsed_ms: float
    statements_left_out: bool = False
    respelled: tuple[Respelling, ...] = ()
    near: bool = False
    otherwise: Otherwise | None = None
    more: bool = False
    holders: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Check:
    """Whether a quote is right. `diff` turns the words that were asked about into the source's.

    `claimed` is the speaker against whom it was checked, if any. `by_another` tells that the source names somebody
    else; `unconfirmed` that it names nobody, or somebody who may or may not be the one claimed. `statements_left_out`
    means what it means in `Attribution`. `denied`: the source reports that the speaker denied these words or did not
    say them. `turned`: an altered quote has a negation more or less than the source, so it may say the opposite.
    """

    command: str
    query: str
    verdict: Verdict
    speaker: str | None
    quotes: tuple[Quote, ...]
    diff: tuple[Difference, ...]
    elapsed_ms: float
    claimed: str | None = None
    by_another: bool = False
    unconfirmed: bool = False
    statements_left_out: bool = False
    denied: bool = False
    turned: bool = False


Result: TypeAlias = Answer | Attribution | Check
"""What a command that asks the archive gives."""


@dataclass(frozen=True, slots=True)
class MessageCheck:
    """Whether the quotations of a message are right, in their order; `left_out` counts those that weren't checked."""

    checks: tuple[Check, ...]
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be indexed, and why."""

    file: str
    error: str


@dataclass(frozen=True, slots=True)
class Misdated:
    """A file of JSON Lines with dates that cannot be read: the number of such lines, and which is the first."""

    file: str
    lines: int
    first: int


@dataclass(frozen=True, slots=True)
class IndexStep:
    """How far an indexing run is."""

    bytes: int  # looked at so far
    of_bytes: int  # in all
    articles: int  # looked at
    passages: int  # added or updated
    file: str  # the one at hand; "" at the beginning and at the end


@dataclass(frozen=True, slots=True)
class IndexReport:
    """What an indexing run did: first the totals of the index, then what became of the articles under the paths.

    `skipped` counts the files that were left out for their ending, by that ending (`.html`, "" for none), the most
    frequent first. `misdated` are files whose articles were added or updated without the date that they came with.
    """

    sources: int
    passages: int
    statements: int
    added: int
    updated: int
    removed: int
    unchanged: int
    failed: tuple[Failure, ...]
    skipped: Mapping[str, int]
    misdated: tuple[Misdated, ...]
    elapsed_s: float
