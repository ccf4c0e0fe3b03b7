"""Quotes with their citation, sliced from the passage that holds them."""

from __future__ import annotations

from collections.abc import Collection

from retrieval.model import Context, Passage, Quote, QuoteKind, Sentence, Source, Statement
from retrieval.text.terms import located_terms

_MOSTLY = 0.5  # of a sentence must be one statement for its speaker to be the sentence's


def quote(
    passage: Passage,
    source: Source,
    start: int,
    end: int,
    *,
    kind: QuoteKind = "sentence",
    statement: Statement | None = None,
    score: float = 0.0,
    matches: tuple[tuple[int, int], ...] = (),
    context: Sentence | None = None,
) -> Quote:
    """The source's `text[start:end]`, which lies in the passage, cited; its speaker is the statement's."""
    speaker = statement.by if statement else None
    return Quote(
        text=passage.slice(start, end),
        file=source.file,
        start=start,
        end=end,
        paragraph=paragraph_at(passage, start),
        sha256=source.sha256,
        title=source.title,
        outlet=source.outlet,
        published=source.published,
        speaker=speaker,
        role=statement.role if statement else None,
        mention=statement.speaker if statement and statement.speaker != speaker else None,
        kind=kind,
        score=round(score, 4),
        matches=matches,
        context=Context(passage.slice(context.start, context.end), context.start, context.end) if context else None,
    )


def paragraph_at(passage: Passage, offset: int) -> int:
    """The number of the paragraph that an offset of the source lies in."""
    number = passage.sentences[0].paragraph
    for sentence in passage.sentences:
        if sentence.start > offset:
            break
        number = sentence.paragraph
    return number


def matching(passage: Passage, start: int, end: int, terms: Collection[str]) -> tuple[tuple[int, int], ...]:
    """The offsets of the words in `start:end` that are among the terms; neighbours are not joined."""
    located = located_terms(passage.text, start - passage.start, end - passage.start)
    places: list[tuple[int, int]] = []
    for term in located:
        place = (term.start + passage.start, term.end + passage.start)
        if term.term in terms and not (places and place[0] < places[-1][1]):
            places.append(place)
    return tuple(places)


def statement_of(passage: Passage, sentence: Sentence) -> Statement | None:
    """The statement that makes up most of a sentence, if one does."""
    length = _MOSTLY * (sentence.end - sentence.start)
    for statement in passage.statements:
        if min(statement.end, sentence.end) - max(statement.start, sentence.start) >= length:
            return statement
    return None
