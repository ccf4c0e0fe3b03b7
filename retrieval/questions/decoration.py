"""Leaves out what is no words around a question in chat: emoji, an address, marks of emphasis and of a list."""

from __future__ import annotations

import re

from retrieval.text.lazy import lazy_pattern

_SIGNS = "\U0001f000-\U0001faff\u2300-\u23ff\u25a0-\u27bf\u2b00-\u2bff\ufe0f\u200d\u20e3"
_EMOJI = rf"(?:[{_SIGNS}]|<a?:\w{{2,32}}:\d{{1,20}}>|(?<!\w):[a-z0-9_+'-]{{2,40}}:(?!\w))"
_ADDRESS = r"(?><?https?://[^\s<>“”\"]{1,500}>?)"  # atomic: addresses within one could be split in countless ways
_EMPHASIS = r"[*_~`|]"
_BULLET = r"(?:[•‣▪●]|[-–—](?=\s)|\d{1,2}[.)](?=\s+[\"“„«]?[^\W\d_]))"
_LEADING = lazy_pattern(rf"(?:\s|{_EMOJI}|{_ADDRESS}|{_EMPHASIS}(?=\S)|{_BULLET})+", re.IGNORECASE)
_TRAILING = lazy_pattern(
    rf"(?:\s|{_EMOJI}|(?<=[\s?.!]){_ADDRESS}|(?<=[^\s(]){_EMPHASIS}(?!\w)|(?<=\s):[a-z0-9_+'-]{{2,40}}(?=\W*$))+"
    r"(?P<end>[?.!]*)$",
    re.IGNORECASE,
)
_EMPHASISED = lazy_pattern(  # *words*, not 5 * 3 * 2 nor snake_case_name
    rf"(?<![\w*_~`|])(?P<mark>{_EMPHASIS}{{1,3}})(?P<words>[^\s*_~`|](?:[^*_~`|\n]{{0,200}}[^\s*_~`|])?)(?P=mark)(?![\w*_~`|])"
)
_AROUND_QUOTE = lazy_pattern(rf"(?<!\w){_EMPHASIS}{{1,3}}(?=[\"“„«])|(?<=[\"”“»]){_EMPHASIS}{{1,3}}(?!\w)")
_PART = lazy_pattern(rf"[*_~`|:<•‣▪●–—\-{_SIGNS}]|\d[.)]\s")
"""What all of these have one of; most questions have none, and are told apart by that in no time."""

_LONGEST_END = 600  # characters in which such an end is looked for


def undecorated(text: str) -> str:
    """The text without these around it, and without emphasis within it; all of it if it is no more."""
    bare = _bare(text)
    return bare if _has_words(bare) else text


def is_decoration(text: str) -> bool:
    """Whether there are no words in a text, but at most what stands around them."""
    return not _has_words(_bare(text))


def _has_words(text: str) -> bool:
    return any(map(str.isalnum, text))


def _bare(text: str) -> str:
    if not _PART.search(text):
        return text
    bare = _AROUND_QUOTE.sub("", _EMPHASISED.sub(r"\g<words>", text))
    bare = bare[match.end() :] if (match := _LEADING.match(bare)) else bare
    start = max(0, len(bare) - _LONGEST_END)
    if match := _TRAILING.search(bare, start):
        bare = f"{bare[: match.start()]}{match['end']}"
    return bare
