"""The outlines of a test's text, and the words at places of one."""

from __future__ import annotations

from retrieval.attribution.outline import Outline, outline
from retrieval.attribution.phrases import Phrase
from retrieval.attribution.quotations import quotations
from retrieval.text.paragraphs import lines


def outlined(text: str) -> Outline:
    """The outline of a text of one line."""
    return outline(text, 0, len(text), quotations(text, lines(text)))


def outlines(text: str) -> list[Outline]:
    """The outlines of the paragraphs of a text."""
    spans = lines(text)
    found = quotations(text, spans)
    return [outline(text, start, end, [q for q in found if start <= q.open < end]) for start, end in spans]


def shown(o: Outline, places: tuple[int, int] | None) -> str | None:
    """The words at a stretch of places."""
    return " ".join(o.words[slice(*places)]) if places is not None else None


def mention(o: Outline, phrase: Phrase | None) -> str | None:
    """The words of a phrase without what describes it."""
    return " ".join(o.words[phrase.head : phrase.last + 1]) if phrase is not None else None
