"""The dateline that opens a news story: `WASHINGTON, Dec. 8 (UPI) —`. It names a place, and nobody who speaks.

Town in capitals, then where needed the state, the date and the agency, then a dash (The Associated Press Stylebook,
"datelines"); British papers and agencies set the town in small letters before the agency's bracket, South Asian ones
in capitals before a colon.
"""

from __future__ import annotations

from collections.abc import Sequence

from retrieval.attribution.name_words import PLACES
from retrieval.attribution.vocabulary import DASHES, TIME, word_set

_LONGEST = 14  # words, commas and brackets counted
_MARKS = frozenset({",", ".", "(", ")", "/"})
_LONGEST_TOWN = 4  # words before a colon
_FEWEST = 15  # words of a paragraph behind a colon
_LEAD = 40  # words in which a story tells its day
_SPOKEN = word_set("i we you my our your me us ? !")
"""Words of what somebody says, not of a story's first paragraph."""
_ZONES = frozenset({"GMT", "BST", "UTC", "CET", "CEST", "ET", "EST", "EDT", "PT", "IST", "am", "pm", "a.m.", "p.m."})
_AGENCIES = frozenset({"Reuters", "Xinhua", "Bloomberg"})


def dateline_end(words: Sequence[str]) -> int:
    """The place after the dash or colon of the dateline that a paragraph opens with, 0 where there is none."""
    if words and words[0][0].isdigit() and (clock := _clock_end(words)):
        return clock
    for place, word in enumerate(words[:_LONGEST]):
        if word in DASHES:
            return place + 1 if 0 < place < len(words) - 1 and _is_dateline(words[:place]) else 0
        if word == ":":
            return place + 1 if 0 < place <= _LONGEST_TOWN and _tells_a_story(words, place) else 0
        if not (word in _MARKS or word[0].isupper() or word[0].isdigit()):
            return 0
    return 0


def _clock_end(words: Sequence[str]) -> int:
    """The place behind the time of day that an entry of a live blog opens with: `23:41 GMT Mayor says …`."""
    end = 3 if words[1:2] == [":"] and words[2:3] and words[2].isdigit() and len(words[2]) == 2 else 1
    end += end < len(words) and words[end] in _ZONES
    return end if 1 < end < len(words) and words[end][0].isupper() else 0


def _is_dateline(words: Sequence[str]) -> bool:
    """Whether capitalised words before a dash are a dateline: a place, a town in capitals, or an agency's bracket."""
    if words[-1] == ")":
        return len(words) > 3 and (words[-2] in _AGENCIES or (words[-2].isupper() and len(words[-2]) > 1))
    town = words[0]
    return (town.isupper() and len(town) > 2) or town.lower() in PLACES or words[-1].lower() in PLACES


def _tells_a_story(words: Sequence[str], colon: int) -> bool:
    """Whether a paragraph in which words in capitals stand before a colon is a story's first, and no transcript's.

    It tells of a day, and speaks neither of *I* nor to *you*.
    """
    if len(words) < _FEWEST or words[-1] != "." or not all(word.isupper() for word in words[:colon]):
        return False
    lower = frozenset(map(str.lower, words[colon:]))
    return lower.isdisjoint(_SPOKEN) and not TIME.isdisjoint(map(str.lower, words[colon : colon + _LEAD]))
