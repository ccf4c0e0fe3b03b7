"""Whether a sentence tells who somebody is: *Foreign Minister Ann Lee*, *Lee, who led the talks*, *Lee is a potter*."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from retrieval.attribution.names import fold
from retrieval.attribution.source_nouns import PERSON_NOUNS
from retrieval.attribution.titles import HONORIFICS, TITLES
from retrieval.text.lazy import lazy_pattern
from retrieval.text.possessives import bare
from retrieval.text.terms import located_terms

_ROLES = (PERSON_NOUNS | TITLES) - HONORIFICS
_INSIDE = frozenset(("of", "for", "the", "and", "at"))  # small words inside a title: Secretary of State for Health
_LONGEST = 9  # words of a title and given names before a name
_TOLD = lazy_pattern(r"(?: [A-Z][\w.’'-]*){0,2}(?:,? (?:is|was|became|who (?:is|was)|,) an?\b| ?\((?:born|\d))")
_APPOSITION = lazy_pattern(r"(?: [A-Z][\w.’'-]*){0,2}, (?P<words>[^,;:.!?“”\"]{3,80})")
_WORD_BEFORE = lazy_pattern(r"([\w.’'-]+)[ -]$")


def introduces(text: str, name: Collection[str]) -> bool:
    """Whether a text tells what the bearer of a name is; the name is given by its terms."""
    return any(
        _has_title(text[:start]) or _TOLD.match(text, end) or _has_apposition(text, end)
        for start, end in _places(text, name)
    )


def _places(text: str, name: Collection[str]) -> Iterator[tuple[int, int]]:
    """The offsets of each run of the name's words in the text."""
    start = end = -1
    for word in located_terms(text):
        if word.term not in name or not text[word.start].isupper():
            continue
        if start >= 0 and text[end : word.start] == " ":
            end = word.end
            continue
        if start >= 0:
            yield start, end
        start, end = word.start, word.end
    if start >= 0:
        yield start, end


def _has_title(before: str) -> bool:
    """Whether what stands before a name ends in a title, perhaps with given names behind it."""
    for _ in range(_LONGEST):
        match = _WORD_BEFORE.search(before)
        if match is None:
            return False
        word = match.group(1)
        if fold(word).strip(".") in _ROLES:
            return True
        if not word[0].isupper() and word not in _INSIDE:
            return False
        before = before[: match.start()]
    return False


def _has_apposition(text: str, end: int) -> bool:
    match = _APPOSITION.match(text, end)
    return match is not None and any(fold(bare(word)) in _ROLES for word in match["words"].split())
