"""Lists every mention of a source's speakers, with the name that it was taken for and the reason."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from retrieval.attribution.names import same_person
from retrieval.model import Document, Statement
from retrieval.text.paragraphs import lines
from retrieval.text.pronouns import is_pronoun

MentionReason: TypeAlias = Literal[
    "named so",
    "a part of the name that the source gives in full",
    "a pronoun for the person named before it",
    "a description that the source ties to the name",
]


@dataclass(frozen=True, slots=True)
class Mention:
    """The words for a speaker beside a statement, at `start:end` of the source, and the name that they stand for."""

    file: str
    paragraph: int
    start: int
    end: int
    words: str
    name: str
    reason: MentionReason


def mentions(document: Document) -> list[Mention]:
    """The mentions of a source's speakers, in the order of the text, without those that stand for nobody known."""
    starts = [start for start, _ in lines(document.text)]
    found = {
        (start, end): (words, statement)
        for passage in document.passages
        for statement in passage.statements
        for words, start, end in _named(statement)
    }
    return [
        Mention(document.source.file, bisect_right(starts, start), start, end, words, name, _reason(words, name))
        for (start, end), (words, statement) in sorted(found.items(), key=lambda item: item[0])
        if (name := statement.by)
    ]


def _named(statement: Statement) -> Iterator[tuple[str, int, int]]:
    """The words for a statement's speaker, with their offsets, if the text has any."""
    if statement.speaker is not None and statement.speaker_start is not None and statement.speaker_end is not None:
        yield statement.speaker, statement.speaker_start, statement.speaker_end


def _reason(words: str, name: str) -> MentionReason:
    if words == name:
        return "named so"
    if is_pronoun(words):
        return "a pronoun for the person named before it"
    if same_person(words, name):
        return "a part of the name that the source gives in full"
    return "a description that the source ties to the name"
