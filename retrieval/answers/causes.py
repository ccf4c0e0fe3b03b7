"""Whether a sentence may tell why something happened: whether it has a word for a cause."""

from __future__ import annotations

import re

from retrieval.text.lazy import lazy_pattern

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


def tells_cause(text: str) -> bool:
    """Whether a text has a word by which it may tell why something happened."""
    return _CAUSE.search(text) is not None
