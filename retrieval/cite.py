"""Quotes with their citation, sliced from the passage that holds them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain

from retrieval.attribution.quotations import quotations
from retrieval.half_marks import whole
from retrieval.model import Passage, Sentence, Source, Statement
from retrieval.results import Context, Quote, QuoteKind
from retrieval.text.terms import BEGIN_NAMES, located_in_chunk, located_terms, terms_in_chunk

_LONGEST_CLAUSE = 80  # characters that tell who speaks and no more
_BESIDE = re.compile(r"(?:\s?[,(].*[,)])?\s{0,2}(?:\w+\s)?")  # between a speaker and his cue: an apposition, one word
_LABEL_ENDS = frozenset({":", "—", "–", "-"})
_MOSTLY = 0.5  # of a sentence must be one statement for its speaker to be the sentence's, and in marks to be quoted


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
    """The source's `text[start:end]`, which lies in the passage, cited; its speaker is the statement's.

    A sentence has the one before as its context, too, where that begins the quotation that it goes on with.
    """
    if context is None and kind == "sentence":
        context = _begun_before(passage, start)
    speaker = statement.by if statement else None
    start, end = (offset + passage.start for offset in whole(passage.text, start - passage.start, end - passage.start))
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
        labelled=statement is not None and _is_labelled(passage, statement),
        reported=speaker is not None and _is_reported(passage, statement),
    )


def _begun_before(passage: Passage, start: int) -> Sentence | None:
    """The sentence before `start` where a quotation begins in it that goes on from there; else None.

    A quotation is read as a whole: *“No field, and we can talk about everything. A field, and we can’t.”*
    """
    before = next((sentence for sentence in reversed(passage.sentences) if sentence.end <= start), None)
    if before is None:
        return None
    begun = (said for said in passage.statements if said.kind == "direct" and said.start < before.end)
    return before if any(before.start <= said.start and start < said.end for said in begun) else None


def _is_labelled(passage: Passage, statement: Statement) -> bool:
    """Whether a transcript's label tells who says a statement, which has no marks around it.

    That is a name with its colon or dash, or what stands in a paragraph before: a name on a line alone, which has no
    cue, or the heading of an interview.
    """
    cue = statement.cue_start
    if statement.kind == "direct" or statement.speaker is None:
        return False
    if cue is None or cue < passage.start:
        return True
    return passage.slice(cue, cue + 1) in _LABEL_ENDS or "\n" in passage.slice(cue, max(cue, statement.start))


def _is_reported(passage: Passage, statement: Statement | None) -> bool:
    """Whether the source tells a statement in its own words: no label, and less than half of it in quotation marks."""
    if statement is None or statement.kind == "direct" or _is_labelled(passage, statement):
        return False
    text = passage.slice(max(statement.start - 1, passage.start), min(statement.end + 1, passage.end))
    quoted = sum(quotation.end - quotation.start for quotation in quotations(text, [(0, len(text))]))
    return quoted < _MOSTLY * (statement.end - statement.start)


def paragraph_at(passage: Passage, offset: int) -> int:
    """The number of the paragraph that an offset of the source lies in."""
    number = passage.sentences[0].paragraph
    for sentence in passage.sentences:
        if sentence.start > offset:
            break
        number = sentence.paragraph
    return number


def matching(passage: Passage, start: int, end: int, terms: frozenset[str]) -> tuple[tuple[int, int], ...]:
    """The offsets of the words in `start:end` that are among the terms; neighbours are not joined."""
    text = passage.slice(start, end)
    chunks = text.split()
    found = list(map(terms_in_chunk, chunks))
    if not BEGIN_NAMES.isdisjoint(chain.from_iterable(found)):  # of a name perhaps whose own term reaches over blanks
        return disjoint([(start + word.start, start + word.end) for word in located_terms(text) if word.term in terms])
    places: list[tuple[int, int]] = []
    at = 0
    for chunk, held in zip(chunks, found, strict=True):
        at = text.index(chunk, at)
        if not terms.isdisjoint(held):
            words = located_in_chunk(chunk)
            places += [(start + at + word.start, start + at + word.end) for word in words if word.term in terms]
        at += len(chunk)
    return disjoint(places)


def disjoint(places: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """The places, in order of their start, without those that overlap one before."""
    kept: list[tuple[int, int]] = []
    for place in places:
        if not kept or place[0] >= kept[-1][1]:
            kept.append(place)
    return tuple(kept)


def statement_of(passage: Passage, sentence: Sentence) -> Statement | None:
    """The statement that makes up most of a sentence; else the first of those by one person that do together.

    Where what somebody is quoted with begins or ends a sentence, and the rest is a short clause that attributes it, it
    is theirs however short it is: `“Yes,” said Ann Lee, the director of the port.`
    """
    length = _MOSTLY * (sentence.end - sentence.start)
    within: list[Statement] = []
    for statement in passage.statements:
        shared = min(statement.end, sentence.end) - max(statement.start, sentence.start)
        if shared >= length:
            return statement
        if shared > 0 and statement.by:
            within.append(statement)
    speakers = dict.fromkeys(statement.by for statement in within)
    for by in speakers:
        theirs = [statement for statement in within if statement.by == by]
        if _covered(theirs, sentence) >= length:
            return theirs[0]
    return within[0] if len(speakers) == 1 and _is_rest_attribution(passage, sentence, within) else None


def _is_rest_attribution(passage: Passage, sentence: Sentence, within: Sequence[Statement]) -> bool:
    """Whether all that is beside quoted statements is a short clause, before or behind them, that tells who speaks."""
    first = within[0]
    if sentence.end - sentence.start - _covered(within, sentence) > _LONGEST_CLAUSE or first.kind == "indirect":
        return False
    if first.cue_start is None or first.cue_end is None or first.speaker_end is None:
        return False
    if not (sentence.start <= first.cue_start and first.cue_end <= sentence.end):
        return False
    if first.cue_start >= first.end:
        return not _has_words(passage, sentence.start, first.start)
    last = max(statement.end for statement in within)
    beside = passage.slice(first.speaker_end, max(first.speaker_end, first.cue_start))
    return not _has_words(passage, last, sentence.end) and _BESIDE.fullmatch(beside) is not None


def _has_words(passage: Passage, start: int, end: int) -> bool:
    """Whether a letter or a digit stands in a stretch, which is empty where it ends before it starts."""
    return any(map(str.isalnum, passage.slice(start, max(start, end))))


def _covered(statements: Sequence[Statement], sentence: Sentence) -> int:
    """How many characters of a sentence are in one of the statements, which begin in order."""
    characters, at = 0, sentence.start
    for statement in statements:
        start, end = max(statement.start, at), min(statement.end, sentence.end)
        if end > start:
            characters, at = characters + end - start, end
    return characters
