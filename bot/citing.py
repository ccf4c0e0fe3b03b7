"""From the quotes that the library gives to quotes with their citations in words, ready to be shown."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot import texts
from bot.model import Also, CitedQuote
from bot.viewer import path_of
from retrieval import Quote

_QUOTATION = re.compile(r"[“\"„«‘][^“”\"„«»‘]{1,2000}[”\"»’]")
_ALSO = 3  # sources named below a quote beside its own


def cited(quote: Quote) -> CitedQuote:
    """A quote with its citation in words."""
    return CitedQuote(
        text=quote.text,
        citation=cite(quote),
        matches=_runs(quote.text, _inside(quote, quote.matches)),
        differs=_inside(quote, quote.differs),
        also=_also_in(quote.also),
        context=quote.context.text if quote.context else None,
        speaker=texts.speaker(quote.speaker, quote.mention),
        role=quote.role,
        manner=texts.REPORTED if quote.reported else "",
        path=path_of(quote),
    )


def cite(quote: Quote) -> str:
    """A quote's citation, in one line."""
    return texts.citation(quote.title, quote.outlet, quote.published, quote.file, quote.paragraph)


def variants(quotes: Sequence[Quote], shown: int) -> tuple[CitedQuote, ...]:
    """The first places that carry some words; the last of them names the others."""
    kept = tuple(cited(quote) for quote in quotes[:shown])
    further = quotes[shown:]
    return (*kept[:-1], replace(kept[-1], also=_also_in(further))) if further else kept


def told_apart(quotes: tuple[CitedQuote, ...]) -> tuple[CitedQuote, ...]:
    """The quotes for below a lead that names a speaker: each whose source names nobody says so."""
    return tuple(replace(quote, speaker=quote.speaker or texts.UNNAMED) for quote in quotes)


def as_sought(quotes: Sequence[Quote]) -> tuple[Quote, ...]:
    """Quotes whose matches are the very words asked for: `reported` then tells of these, not of what is around them."""
    return tuple(
        replace(quote, reported=quote.speaker is not None and not (quote.labelled or is_quoted(quote)))
        for quote in quotes
    )


def is_quoted(quote: Quote) -> bool:
    """Whether the words that matched are somebody's own: a quotation, or in quotation marks inside the quote."""
    if quote.kind == "direct" or not quote.matches:
        return True
    first, last = quote.matches[0][0] - quote.start, quote.matches[-1][1] - quote.start
    return any(match.start() <= first and last <= match.end() for match in _QUOTATION.finditer(quote.text))


def _inside(quote: Quote, places: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    return tuple((start - quote.start, end - quote.start) for start, end in places)


def _runs(text: str, matches: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """The matches, with those joined between which there is only white space."""
    runs: list[tuple[int, int]] = []
    for start, end in matches:
        if runs and not text[runs[-1][1] : start].strip():
            runs[-1] = (runs[-1][0], end)
        else:
            runs.append((start, end))
    return tuple(runs)


def _also_in(quotes: Sequence[Quote]) -> tuple[Also, ...]:
    lines = tuple(Also(texts.also_in(cite(quote)), path_of(quote)) for quote in quotes[:_ALSO])
    return (*lines, Also(texts.more(len(quotes) - _ALSO))) if len(quotes) > _ALSO else lines
