"""Reads what people want of the archive as a whole for its topic: *what do the articles say about gas*, *gas*."""

from __future__ import annotations

import re

from retrieval.questions.when import is_time
from retrieval.text.lazy import lazy_pattern
from retrieval.text.wordings import OPENING

ARCHIVE = r"(?:archives?|articles?|sources?|files?|documents?|corpus|collection|texts?|database)"
"""What people call the archive, as part of a pattern."""

_ARCHIVE = rf"(?:(?:the|your|our|this|these|those|any|all|some)(?: of the| other)? )?{ARCHIVE}"
_WITHIN = rf"(?:(?: anywhere)? in {_ARCHIVE}| here)"
_IN = rf"{_WITHIN}?"
_ON = r"(?:about|on|regarding|concerning|mentioning|covering|dealing with|related to)"
_THING = (
    r"(?:articles?|stories|story|sources?|passages?|reports?|information|info"
    r"|(?:latest )?news|latest|updates?|developments?|coverage|material|mentions?|anything|something|everything)"
)
_ANYTHING = rf"(?:(?:all|any|some|more|the|an?|every) )?{_THING}(?: else)?"
_HOLD = r"(?:say|know|have|hold|contain|report|write)"
_TOLD = lazy_pattern(
    rf"(?:what(?: else)? (?:does|do|did) {_ARCHIVE} (?:{_HOLD}|mention|tell(?: (?:me|us))?) {_ON}"
    rf"|what(?: else)? (?:do|can|have) (?:we|you)(?: already)? (?:know|have|got|find|tell (?:me|us)){_IN} (?:{_ON}|of)"
    rf"|what(?: is|[’']s)(?:(?: there| known| written){_IN}|{_WITHIN}) {_ON}"
    rf"|(?:is|are) there (?:{_ANYTHING}{_IN} {_ON}|(?:any |a )?mentions? of)"
    rf"|(?:do|does|did) {_ARCHIVE} {_HOLD} {_ANYTHING} {_ON}"
    rf"|(?:do|does|did) {_ARCHIVE} (?:ever )?(?:mention|cover|discuss|talk about|deal with)"
    rf"|(?:do|have) you (?:have|got|know|find) {_ANYTHING} {_ON}"
    rf"|(?:find|show|give|get|list|search for|look for|tell)(?: (?:me|us))? {_ANYTHING}{_IN} {_ON}"
    rf"|(?:search|look)(?: (?:in |through )?{_ARCHIVE})? (?:for|up)"
    rf"|(?:what(?: are| is|[’']s|[’']re) )?{_ANYTHING}{_IN} {_ON}"
    rf"|what(?: is|[’']s) new (?:{_ON}|with|in)"
    rf"|(?:which|what) (?:articles?|sources?|files?|documents?|passages?)"
    rf" (?:mentions?|covers?|discuss(?:es)?|talks? about|deals? with|(?:is|are) (?:about|on))"
    rf") (?P<topic>[^\s{OPENING}].*)$",  # what stands in marks alone would be a quotation to check
    re.IGNORECASE,
)
_MAY_BE_TOLD = lazy_pattern(
    rf"\b(?:{ARCHIVE}|{_THING}|we|you|there|here|known|written|new|search|look)\b", re.IGNORECASE
)
"""Words of which the long pattern needs one: without any it isn't even compiled, which takes 7 ms."""

_HAPPENED = lazy_pattern(
    r"what(?: else)? (?:(?:has )?happened|(?:is|was) (?:happening|going on)|happens|went on|took place) "
    r"(?P<when>[^?]{3,60}?) ?\??$",
    re.IGNORECASE,
)
_BEHIND = lazy_pattern(rf"(?<=\w){_WITHIN}(?=[?.!]*$)", re.IGNORECASE)


def topic_wanted(question: str) -> str:
    """The topic that the archive is asked about as a whole, or the question about it; other questions as they are."""
    match = _TOLD.match(question) if _MAY_BE_TOLD.search(question) else None
    return _BEHIND.sub("", match["topic"]).rstrip("?") if match else question


def time_wanted(question: str) -> str:
    """The time alone of which a question asks what happened then, as a topic; other questions as they are."""
    match = _HAPPENED.match(question)
    return match["when"] if match and is_time(match["when"]) else question
