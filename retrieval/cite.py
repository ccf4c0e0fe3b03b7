"""Makes cited quotes: slices them from their passages, and adds source, speaker and context."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from retrieval.attribution.quotations import quotations
from retrieval.half_marks import whole
from retrieval.model import Passage, Sentence, Source, Statement
from retrieval.results import Context, Quote, QuoteKind
from retrieval.text.terms import BEGIN_NAMES, located_in_chunk, located_terms, terms_in_chunk

_LABEL_ENDS = frozenset({":", "—", "–", "-"})
_MOSTLY = 0.5  # share of a statement that marks must enclose, so that it is no report


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
    """The quote `start:end` of the source, which must lie in the passage; the statement gives its speaker and role.

    Quotation marks at the edges without a counterpart inside are left out. Without a `context`, a sentence inside a
    quotation gets the sentence before as its context if the quotation begins there.
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
        paragraph=_paragraph_at(passage, start),
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
    """The sentence before `start`, if a quotation that begins in it goes on at `start`; else None.

    Such a quotation is understood as a whole: *“No field, and we can talk about everything. A field, and we can’t.”*
    """
    before = next((sentence for sentence in reversed(passage.sentences) if sentence.end <= start), None)
    if before is None:
        return None
    begun = (said for said in passage.statements if said.kind == "direct" and said.start < before.end)
    return before if any(before.start <= said.start and start < said.end for said in begun) else None


def _is_labelled(passage: Passage, statement: Statement) -> bool:
    """Whether a transcript's label names the speaker of a statement without quotation marks.

    The label is a name with a colon or dash behind it, or it stands in a paragraph before: a name alone on a line,
    which has no cue, or the heading of an interview.
    """
    cue = statement.cue_start
    if statement.kind == "direct" or statement.speaker is None:
        return False
    if cue is None or cue < passage.start:
        return True
    return passage.slice(cue, cue + 1) in _LABEL_ENDS or "\n" in passage.slice(cue, max(cue, statement.start))


def _is_reported(passage: Passage, statement: Statement | None) -> bool:
    """Whether a statement is in the source's own words: without a label, and less than half in quotation marks."""
    if statement is None or statement.kind == "direct" or _is_labelled(passage, statement):
        return False
    text = passage.slice(max(statement.start - 1, passage.start), min(statement.end + 1, passage.end))
    quoted = sum(quotation.end - quotation.start for quotation in quotations(text, [(0, len(text))]))
    return quoted < _MOSTLY * (statement.end - statement.start)


def _paragraph_at(passage: Passage, offset: int) -> int:
    """The number of the paragraph that contains an offset of the source."""
    number = passage.sentences[0].paragraph
    for sentence in passage.sentences:
        if sentence.start > offset:
            break
        number = sentence.paragraph
    return number


def matching(passage: Passage, start: int, end: int, terms: frozenset[str]) -> tuple[tuple[int, int], ...]:
    """The offsets in the source of the words in `start:end` whose terms are among these; neighbours are not joined."""
    text = passage.slice(start, end)
    chunks = text.split()
    found = list(map(terms_in_chunk, chunks))
    if not BEGIN_NAMES.isdisjoint(chain.from_iterable(found)):  # a name may cover a blank
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
    """The spans, which are in order of their start, without those that overlap an earlier one."""
    kept: list[tuple[int, int]] = []
    for place in places:
        if not kept or place[0] >= kept[-1][1]:
            kept.append(place)
    return tuple(kept)
