"""Quotation marks that set off a name rather than speech: titles of works and programmes, and *so-called* words.

Titles of books, films, songs and programmes stand in quotation marks, capitalised headline-style (The Chicago
Manual of Style, 17th ed., 8.159 and 8.163); so do words that *so-called* announces (7.59).
"""

from __future__ import annotations

import re

from retrieval.attribution.quotations import Quotation
from retrieval.attribution.vocabulary import word_set

_LONGEST = 90  # characters of a title
_SMALL = word_set("a an the and or but nor of in on at by for from to with as vs is it")
_WORD = re.compile(r"[^\W_]+(?:['’.&-][^\W_]+){0,4}")
_LABEL = re.compile(r"[A-Z][A-Z.’'-]{2,30}(?: [A-Z][A-Z.’'-]{1,30}){0,3}: ")  # a transcript's, in a block quotation
_BEFORE = re.compile(r"([A-Za-z'’-]{1,30}),?\s{1,3}$")
_PROGRAMMES = frozenset({"on", "sing", "sings", "sang", "singing", "'s", "’s"})
_WORKS = word_set(
    """
    ad album anthem article autobiography ballad book column comedy documentary drama essay episode film game
    hit memoir movie musical newsletter novel opera paper play podcast poem program programme serial series
    show single sitcom song story thriller track video titled entitled headlined starring co-author
    """
)


def is_set_off(text: str, quotation: Quotation) -> bool:
    """Whether a quotation's marks set off a title, a *so-called* word or a transcript, so that they quote nobody."""
    if _is_transcript(text, quotation) or _is_direction(text, quotation):
        return True
    if quotation.end - quotation.start > _LONGEST:
        return False
    before = _BEFORE.search(text, max(0, quotation.open - 34), quotation.open)
    if before is None:
        return False
    word = before[1].lower()
    if word.endswith("so-called"):
        return True
    if (
        before[0].lower().rstrip().endswith(",")
        and word in _WORKS
        and _is_title_word(text[quotation.start : quotation.end])
    ):
        return True
    introduced = word in _PROGRAMMES or word in _WORKS or word.endswith(("'s", "’s"))
    return introduced and _is_headline_style(text[quotation.start : quotation.end])


def _is_transcript(text: str, quotation: Quotation) -> bool:
    """Whether a mark that is never closed opens a line with a transcript's label: that of a block quotation."""
    opens = text[quotation.open - 1 : quotation.open] in ("", "\n")
    return opens and quotation.close == quotation.end and _LABEL.match(text, quotation.start) is not None


def _is_direction(text: str, quotation: Quotation) -> bool:
    """Whether the marks hold brackets alone, as a transcript tells what happens: `“(Laughter.)”`."""
    return text[quotation.start : quotation.start + 1] == "(" and text[quotation.end - 1] == ")"


def _is_title_word(quoted: str) -> bool:
    """Whether one capitalised word alone is quoted: a song, “Sawdust”."""
    return _WORD.fullmatch(quoted.rstrip(",.")) is not None and quoted[:1].isupper()


def _is_headline_style(quoted: str) -> bool:
    """Whether every word but the small ones is capitalised, and more than one is."""
    words = _WORD.findall(quoted.rstrip(",."))
    capitals = sum(word[0].isupper() or word[0].isdigit() for word in words)
    plain = all(word[0].isupper() or word[0].isdigit() or word in _SMALL for word in words)
    return plain and capitals > 1 and quoted[-1:] not in "!?"
