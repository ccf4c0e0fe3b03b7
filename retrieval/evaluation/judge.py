"""Compares an answer with the known right one: what of it is right, and what is wrong."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Literal, TypeAlias

from retrieval.attribution.names import name_key, same_person
from retrieval.evaluation.known import Expected, Known
from retrieval.model import Document
from retrieval.results import Answer, Attribution, Check, Quote, Result

Documents: TypeAlias = Callable[[str], Document]
"""Gives the document of a file of the archive."""

Fault: TypeAlias = Literal["sentence", "answered", "silent", "speaker", "verdict", "altered"]
"""What is wrong: the first sentence or statement (`sentence`), an answer to a question without one (`answered`), none
to a question with one (`silent`), the speaker, the verdict, or a quote that isn't its source's text (`altered`)."""

_SHARED = 0.6
"""A quote is at the expected words when the two overlap by at least this share of the shorter one."""

_MARKS = str.maketrans("‘’“”–—", "''\"\"--")


@dataclass(frozen=True, slots=True)
class Judged:
    """An answer and what is right about it; None for what the question's command doesn't give.

    `likeliest` is the quote whose probability the confidence is: the first one, or without an answer the nearest.
    """

    known: Known
    found: Result
    shown: tuple[Quote, ...]
    verbatim: int  # how many of the quotes shown are their source's text
    first_right: bool | None  # the first quote; with who-said, a quote of the first statement
    three_right: bool | None  # one of the first three quotes
    likeliest: Quote | None
    likeliest_right: bool
    speaker_right: bool | None
    verdict_right: bool | None

    @property
    def fault(self) -> Fault | None:
        """What is wrong with the answer; None if nothing is."""
        if self.verdict_right is False:
            return "verdict"
        if self.known.abstain and self.shown:
            return "answered"
        if self.first_right is False:
            return "sentence" if self.shown else "silent"
        if self.speaker_right is False:
            return "speaker"
        return "altered" if self.verbatim < len(self.shown) else None


def judge(known: Known, found: Result, document: Documents) -> Judged:
    """What is right about the answer to a known question."""
    shown = _shown(found)
    right = [_is_right(quote, known, document) for quote in shown]
    likeliest = next(iter((*found.quotes, *found.nearest)), None) if isinstance(found, Answer) else None
    first_right = three_right = speaker_right = None
    if isinstance(found, Answer) and not known.abstain:
        first_right, three_right = any(right[:1]), any(right[:3])
    elif isinstance(found, Attribution) and not known.abstain:
        first = found.statements[0] if found.statements else None
        first_right = first is not None and any(right[: len(first.quotes)])
        speaker_right = first is not None and first_right and is_speaker(first.speaker, known.speaker)
    return Judged(
        known=known,
        found=found,
        shown=shown,
        verbatim=sum(is_verbatim(quote, document) for quote in shown),
        first_right=first_right,
        three_right=three_right,
        likeliest=likeliest,
        likeliest_right=likeliest is not None and not known.abstain and _is_right(likeliest, known, document),
        speaker_right=speaker_right,
        verdict_right=found.verdict == known.verdict if isinstance(found, Check) else None,
    )


def is_verbatim(quote: Quote, document: Documents) -> bool:
    """Whether a quote is its source's text, character for character, and names the source's bytes."""
    held = document(quote.file)
    return held.text[quote.start : quote.end] == quote.text != "" and held.source.sha256 == quote.sha256


def is_at(quote: Quote, expected: Expected, document: Documents) -> bool:
    """Whether a quote holds the expected words, or overlaps them for the most part.

    Case, spaces and the shapes of quotation marks and dashes make no difference.
    """
    if expected.file not in (quote.file, PurePosixPath(quote.file).name):
        return False
    if _plain(expected.contains) in _plain(quote.text):
        return True
    start = document(quote.file).text.find(expected.contains)
    end = start + len(expected.contains)
    shared = min(quote.end, end) - max(quote.start, start)
    return start >= 0 and shared >= _SHARED * min(len(expected.contains), quote.end - quote.start)


def is_speaker(named: str | None, expected: str | None) -> bool:
    """Whether the named speaker is the expected one: the same surname, and the same given name if both have one.

    Spellings of one name in Latin letters count as the same. If no speaker is expected, none may be named.
    """
    if not expected or not named:
        return not expected and not named
    a, b = name_key(named), name_key(expected)
    return a.last == b.last and (not a.first or not b.first or same_person(named, expected))


def _shown(found: Result) -> tuple[Quote, ...]:
    if isinstance(found, Attribution):
        return tuple(quote for said in found.statements for quote in said.quotes)
    return found.quotes


def _is_right(quote: Quote, known: Known, document: Documents) -> bool:
    return any(is_at(quote, each, document) for each in known.expect)


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().translate(_MARKS).split())
