"""The name of a claimed speaker as people type it: without the date and place behind it, and with its capitals."""

from __future__ import annotations

import re
from collections.abc import Sequence

from retrieval.attribution.first_names import GIVEN
from retrieval.attribution.name_words import PARTICLES
from retrieval.attribution.names import fold
from retrieval.attribution.source_nouns import PERSON_NOUNS
from retrieval.attribution.titles import HONORIFICS, TITLES
from retrieval.engines.protocol import Engine
from retrieval.questions.capitals import names_in
from retrieval.text.calendar import MONTH
from retrieval.text.lazy import lazy_pattern
from retrieval.text.lexicon import is_word
from retrieval.text.terms import terms

_LOOKED_AT = 5  # passages by which it is told whether the archive writes a word with a capital
_SHORTEST = 4  # letters of a word that the list of English words may have
_DETERMINED = lazy_pattern(r"(?:the|an?|his|her|their|its|our|my|your|some|one|two)\b")
_MONTH = rf"(?:{MONTH})\b\.?"
_YEAR = r"(?:1[5-9]|2[01])\d\d"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_BESIDE = r"[ ,;(\[—–-]"
_DATED = lazy_pattern(  # — Lee, 20 January 2022; (Lee 2022); Lee on Jan. 20
    rf"(?<!{_BESIDE}){_BESIDE}+(?:(?:on|in|dated) )?"
    rf"(?:(?:{_DAY}(?: of)? )?{_MONTH},? {_YEAR}|{_DAY}(?: of)? {_MONTH}|{_MONTH} {_DAY}(?:,? {_YEAR})?"
    rf"|{_YEAR}(?:-\d\d-\d\d)?|\d{{1,2}}([./])\d{{1,2}}\1(?:\d\d)?\d\d)[)\] .]*$",
    re.IGNORECASE,
)
_SCENE = lazy_pattern(  # — Lee, speaking in Kyiv; Lee on Twitter; Lee, in an interview with the BBC
    r"(?<=\w)[ ,;(—–-]+(?:(?:speaking|talking|writing|posting|tweeting|testifying|answering|addressing|interviewed"
    r"|as quoted|quoted|as told|to (?:the )?(?:press|media|reporters|journalists|lawmakers|MPs))\b"
    r"|(?:in|on|at|during|after|before|via) (?:(?:an?|the|his|her|their) |(?-i:[A-Z]))).*$",
    re.IGNORECASE,
)


def undated(text: str) -> str:
    """A text without the date at its end, as people write it behind a name; all of it where it is nothing else."""
    return _DATED.sub("", text) or text


def is_date(text: str) -> bool:
    """Whether a text is nothing but a date or year: *15 January 2022*."""
    return _DATED.fullmatch(f" {text}") is not None


def unstaged(name: str) -> str:
    """A name as people type it, without where, when or to whom its bearer spoke: *Lee, speaking in Kyiv* is Lee.

    What describes somebody stays as it is: *a man in Kyiv* is nobody in particular.
    """
    bare = _SCENE.sub("", name)
    described = any(word[0].islower() for word in bare.split()[:1])
    return name if described or not bare else bare


def as_name(speaker: str, engine: Engine) -> str:
    """A name typed in small letters, as names are written: *president putin* → *President Putin*.

    Other words stay as they are: those that begin with an article (*the mayor*), or end in a noun for people (*union
    leader*) or a word that the archive has, mostly without a capital. If it has none of the last word, that is no name
    where it is English (*on twitter*), unless a title or given name comes first.
    """
    if not speaker.islower() or _DETERMINED.match(speaker) or not _ends_in_name(speaker.split(), engine):
        return speaker
    return " ".join(word if word in PARTICLES else word.title() for word in speaker.split())


def _ends_in_name(words: Sequence[str], engine: Engine) -> bool:
    last = words[-1]
    first = fold(words[0]).strip(".") if len(words) > 1 else ""
    if first in HONORIFICS:
        return True
    if fold(last) in PERSON_NOUNS | TITLES:
        return False
    own = terms(last)
    if hits := engine.search(own, _LOOKED_AT) if any(map(engine.holds, own)) else []:
        return bool(names_in(last, own, [hit.passage.text for hit in hits]))
    return first in TITLES | GIVEN or (len(last) >= _SHORTEST and last.isalpha() and not is_word(fold(last)))
