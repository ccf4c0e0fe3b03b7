"""Places of the archive: stretches of a passage, with the statement that they are."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from retrieval.attribution.names import same_person
from retrieval.model import Passage, Sentence, Source, Statement

_LONG = 300  # characters; of a longer statement only the sentences that hold the words are quoted


@dataclass(frozen=True, slots=True)
class Place:
    """A place that holds the words: `start:end` of the source, the statement it is or None, and how well it fits.

    `fit` is 1 when all words stand there one after the other. `matches` are the offsets of the words found. `context`
    is the sentence before it by which it is read.
    """

    passage: Passage
    source: Source
    start: int
    end: int
    statement: Statement | None
    fit: float
    matches: tuple[tuple[int, int], ...]
    context: Sentence | None = None

    @property
    def text(self) -> str:
        """The words of the source at this place."""
        return self.passage.slice(self.start, self.end)

    @property
    def by(self) -> str | None:
        """Who said it, as far as the source tells."""
        return self.statement.by if self.statement else None


@lru_cache(maxsize=1 << 14)
def one_person(a: str, b: str) -> bool:
    """`same_person`, remembered: the same few names come again and again."""
    return same_person(a, b)


def statements_of(passage: Passage, speaker: str | None) -> list[Statement]:
    """The statements of a passage whose speaker is named, or is that person; without those inside another one.

    The parts of a quotation that its cue splits (`“Yes,” she said, “but no.”`) are one statement, the cue in it.
    """
    kept: list[Statement] = []
    for statement in passage.statements:
        by = statement.by
        wanted = by and (speaker is None or by == speaker or one_person(by, speaker))
        if not wanted or (kept and statement.end <= kept[-1].end):
            continue
        if kept and _is_split(passage, kept[-1], statement):
            statement = kept.pop()._replace(end=statement.end, kind="mixed")
        kept.append(statement)
    return kept


def _is_split(passage: Passage, one: Statement, other: Statement) -> bool:
    """Whether two statements are parts of one quotation: in one sentence, their cue between them.

    After another cue than that of the first, a capital begins a quotation of its own (*adding: “She is late.”*).
    """
    cue_start, cue_end = other.cue_start, other.cue_end
    if other.kind != "direct" or one.kind == "indirect" or one.by != other.by or cue_start is None or cue_end is None:
        return False
    if not one.end <= cue_start < cue_end <= other.start:
        return False
    goes_on = one.cue_start == cue_start or passage.slice(other.start, other.start + 1).islower()
    return goes_on and len(passage.sentences_over(one.end - 1, other.start + 1)) == 1


def whole_sentences(passage: Passage, start: int, end: int) -> tuple[int, int]:
    """`start:end`, widened to the sentences that it lies in."""
    held = passage.sentences_over(start, end)
    return (min(held[0].start, start), max(held[-1].end, end)) if held else (start, end)


def narrowed(passage: Passage, start: int, end: int, first: int, last: int) -> tuple[int, int]:
    """`start:end`; when that is long, only as much of it as the sentences that hold `first:last`."""
    held = passage.sentences_over(first, last)
    if end - start <= _LONG or not held:
        return start, end
    return max(start, held[0].start), min(end, held[-1].end)


def apart(found: Sequence[Place]) -> list[Place]:
    """The places, without those that overlap one before of the same source."""
    kept: list[Place] = []
    of_source: dict[str, list[tuple[int, int]]] = {}  # the stretches of what is kept, ascending
    for place in found:
        before = of_source.setdefault(place.source.file, [])
        at = bisect_left(before, (place.end, 0))
        if at == 0 or before[at - 1][1] <= place.start:
            before.insert(at, (place.start, place.end))
            kept.append(place)
    return kept


def overlap(a: Place, b: Place) -> bool:
    """Whether two places share a character."""
    return a.source.file == b.source.file and a.start < b.end and b.start < a.end
