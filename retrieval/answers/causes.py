"""Whether a sentence may tell why something happened: whether it has a word for a cause."""

from __future__ import annotations

import re
from typing import Final

from retrieval.text.lazy import lazy_pattern
from retrieval.text.terms import located_terms, terms

_OF = "die dies died dead dying tired afraid ashamed proud sick short full"  # of what: died of cancer
_CAUSE = lazy_pattern(
    r"\b(?:because|since|due|owing|for|after|amid|over|so|thus|therefore|hence|thanks|result\w*|reasons?|caus\w+|lest"
    r"|as(?! (?:an?|chair\w*|head|chief|president|leader|director|mayor|minister|\w+[’']s)\b)"
    r"|blam\w+|cit(?:ed?|es|ing)|to|why|if|out of|from|by|when|while|until|prompt\w+|led|leads?|made|makes?|motive\w*"
    r"|forced?|forcing|avoid\w*|with|without|through|under|following|given|wake|grounds?|too|lack\w*|shortages?"
    r"|fear\w*|wish\w*|want\w*|need\w*|hop(?:e[ds]?|ing)|order(?:s|ed)?|advice|request\w*|unable"
    r"|protest\w*|against|about(?! \d)|suspicion|suspected|charges?|charged|allegations?|alleg\w+|accus\w+|guilty"
    r"|convict\w+|counts? of"
    rf"|(?:{'|'.join(f'(?<={word} )' for word in _OF.split())})of"
    r"|(?:ang\w+|furious|upset|shock\w*|outrag\w+|surpris\w+|dismay\w*) at"
    r"|in (?:anger|honou?r|memory|search|support))\b|, \w+ing\b|[;:–—]",
    re.IGNORECASE,
)
"""What a reason may begin with. A text without any of it seldom tells one; most that have it tell none either."""

_ASKING: Final = frozenset(terms("cause reason motive lead led prompt result make force"))
"""Words by which a question asks for a reason: *what led to the strike* is told by *led*."""

_EITHER_WAY: Final = ("after", "when", "while", "until", "to", "if", "following", "against", "about")
"""Words that may also lead to what happened, and then tell what came of it: *closed after it failed*."""

_NEAR = 60  # characters searched behind one of these
_OF_CAUSE = 3  # words behind it that tell the cause, and not what it caused: after one *failed*


def happening(matter: frozenset[str]) -> frozenset[str]:
    """What a question asks the reason of: the terms that carry it, but names (`matter`), without those that ask."""
    return matter - _ASKING


def tells_cause(text: str, happened: frozenset[str]) -> bool:
    """Whether a text has a word by which it may tell why something happened, which is given by its terms.

    No word of that itself tells why, nor one that leads to it: *closed after it failed*.
    """
    return any(_may_lead_to(text, cause, happened) for cause in _CAUSE.finditer(text))


def _may_lead_to(text: str, cause: re.Match[str], happened: frozenset[str]) -> bool:
    if not happened.isdisjoint(terms(cause.group().rpartition(" ")[2])):  # of *angry at* it is *at* that tells why
        return False
    if cause.group().casefold() not in _EITHER_WAY:
        return True
    behind = located_terms(text, cause.end(), min(len(text), cause.end() + _NEAR))[:_OF_CAUSE]
    return not any(term.term in happened for term in behind)
