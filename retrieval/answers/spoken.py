"""Tells which statement a sentence mostly is, and so whose words it has."""

from __future__ import annotations

import re
from collections.abc import Sequence

from retrieval.model import Passage, Sentence, Statement

_LONGEST_CLAUSE = 80  # characters of a clause that only says who speaks
_BESIDE = re.compile(r"(?:\s?[,(].*[,)])?\s{0,2}(?:\w+\s)?")  # between a speaker and his cue: an apposition, one word
_MOSTLY = 0.5  # share of a sentence that one speaker must have said


def statement_of(passage: Passage, sentence: Sentence) -> Statement | None:
    """The statement that a sentence mostly consists of, if any.

    It covers half of the sentence, or is the first of several by one person that together do. A shorter quotation
    counts too if the rest of the sentence is only a short clause that attributes it: `“Yes,” said Ann Lee, the director
    of the port.`
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
    """Whether the rest of a sentence beside these statements is only a short clause that says who speaks."""
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
    """Whether `start:end` of the source has a letter or digit; it may end before it starts, and is then empty."""
    return any(map(str.isalnum, passage.slice(start, max(start, end))))


def _covered(statements: Sequence[Statement], sentence: Sentence) -> int:
    """The number of characters of a sentence that the statements cover, which are in order of their start."""
    characters, at = 0, sentence.start
    for statement in statements:
        start, end = max(statement.start, at), min(statement.end, sentence.end)
        if end > start:
            characters, at = characters + end - start, end
    return characters
