"""Parts of regular expressions: quotation marks, and the ways in which people write that somebody said something."""

from __future__ import annotations

import re

from retrieval.text.calendar import MONTH
from retrieval.text.lazy import lazy_pattern

_SINGLE = r"[‘'](?=\S)[^‘\n]{2,}?\S[’']"
QUOTED = rf"(?:[\"“„«][^\"“”„«»]{{2,}}[\"”“»]|{_SINGLE})"
OPENING = "\"“„«‘'"
UNQUOTED = rf"(?:[^\n?{OPENING}]|(?<=\w)')"  # a character outside quotation marks; the apostrophe of Lee's is none
SAYING = r"(?:say|write|tweet|claim|think|state)"
SAID = r"(?:said|written|wrote|tweeted|claimed|thought|stated)"
ASSERTED = (
    r"(?:said|says?|saying|wrote|tweeted|claim(?:ed|s)|stated|warned|promised|insisted|argued|admitted|denied"
    r"|declared|announced|predicted|suggested)"
)
ON_TOPIC = r"(?:about|on|regarding|concerning)"
CHECKING = r"(?:(?:fact[ -]?)?check|verify|confirm)"
TRUE = r"(?:right|true|correct|accurate|real|genuine|legit|fake|false)"

_MONTH = rf"(?:{MONTH})\b\.?"
_YEAR = r"(?:1[5-9]|2[01])\d\d"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_BESIDE = r"[ ,;(\[—–-]"
_DATED = re.compile(  # — Lee, 20 January 2022; (Lee 2022); Lee on Jan. 20
    rf"(?<!{_BESIDE}){_BESIDE}+(?:(?:on|in|dated) )?"
    rf"(?:(?:{_DAY}(?: of)? )?{_MONTH},? {_YEAR}|{_DAY}(?: of)? {_MONTH}|{_MONTH} {_DAY}(?:,? {_YEAR})?"
    rf"|{_YEAR}(?:-\d\d-\d\d)?|\d{{1,2}}([./])\d{{1,2}}\1(?:\d\d)?\d\d)[)\] .]*$",
    re.IGNORECASE,
)


def undated(text: str) -> str:
    """A text without the date at its end, as people write it behind a name; all of it where it is nothing else."""
    return _DATED.sub("", text) or text


def is_date(text: str) -> bool:
    """Whether a text is nothing but a date or year: *15 January 2022*."""
    return _DATED.fullmatch(f" {text}") is not None


_SCENE = lazy_pattern(  # — Lee, speaking in Kyiv; Lee on Twitter; Lee, in an interview with the BBC
    r"(?<=\w)[ ,;(—–-]+(?:(?:speaking|talking|writing|posting|tweeting|testifying|answering|addressing|interviewed"
    r"|as quoted|quoted|as told|to (?:the )?(?:press|media|reporters|journalists|lawmakers|MPs))\b"
    r"|(?:in|on|at|during|after|before|via) (?:(?:an?|the|his|her|their) |(?-i:[A-Z]))).*$",
    re.IGNORECASE,
)


def unstaged(name: str) -> str:
    """A name as people type it, without where, when or to whom its bearer spoke: *Lee, speaking in Kyiv* is Lee.

    What describes somebody stays as it is: *a man in Kyiv* is nobody in particular.
    """
    bare = _SCENE.sub("", name)
    described = any(word[0].islower() for word in bare.split()[:1])
    return name if described or not bare else bare
