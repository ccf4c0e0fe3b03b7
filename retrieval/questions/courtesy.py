"""Leaves out what people put around a question in chat: *Hi! Can you tell me …? Thanks!*."""

from __future__ import annotations

import re

from retrieval.questions.of_archive import ARCHIVE
from retrieval.text.lazy import lazy_pattern
from retrieval.text.wordings import ASSERTED

_MARKS = "“”\"„«»‘’'"  # what stands in quotation marks belongs to the question
_GREETING = (
    r"(?:hi|hello|hey|(?:good )?(?:morning|afternoon|evening)|greetings)"
    r"(?: (?:there|again|all|everyone|everybody|team|folks|guys|pullquote|bot)){0,2}"
)
_BEFORE_IT = (
    r"(?:please|pls|plz|so|and|ok|okay|well|right|sorry|thanks|thank you|(?:a )?(?:quick (?:question|one)|question)"
    r"|just)"
)
_PAUSE = r"(?:\s?[,.!:;–—]+\)?\s*|\s?-+\s+)"  # also a smile, not the hyphen of Right-wing
_ASKING = r"(?=(?:who|whom|whose|what|which|when|where|why|how|if|whether|(?:in|on|at|by|for|to|from) wh[a-z]{2,4}) \w)"
_GOES_ON = rf"(?={_ASKING}|@|(?:can|could|would|will|do|does|did|is|are|was|were|has|have|please|tell|show|i|any) )"
_REQUEST = (
    r"(?:(?:can|could|would|will) (?:you|somebody|someone|anybody|anyone)"
    r"(?: (?:please|pls|kindly|just|maybe|possibly)){0,2}"
    r" (?:tell|show|remind|explain|say|find out|look up|check)(?: (?:to )?(?:me|us))?"
    r"|(?:please |pls |just )?(?:tell|show|remind|let) (?:me|us)(?: know)?"
    r"|(?:do|does) (?:you|we|anyone|anybody|someone|somebody)(?: (?:happen to|already|even))? know|did you know"
    r"|(?:i(?: am|[’']m| was)? |we(?: are|[’']re| were)? |)(?:just |only )?(?:wonder|wondering|curious)(?: about)?"
    r"|(?:i|we)(?:[’']d| would)? (?:just )?(?:like|love|want|need|wanted) to (?:know|see|find out|ask|learn|understand)"
    r"|(?:i|we)(?: am| are|[’']m|[’']re) (?:trying|looking) to (?:find out|understand|learn)"
    r"|(?:is it (?:known|clear)|(?:do you have |have you )?any (?:idea|clue)|(?:my|the) question is|(?:may|can) i ask)"
    r")"
)
_BY_THE_ARCHIVE = (  # all answers are
    rf"(?:according to|based on|going by|per) (?:the|your|our|this|these|those) {ARCHIVE}"
)
_LEADING = lazy_pattern(
    rf"[^\w{_MARKS}]{{0,3}}(?:(?<=@)[\w.-]{{2,40}}[,:]?\s+(?!{ASSERTED}\b)"
    rf"|{_GREETING}(?:{_PAUSE}|\s+{_GOES_ON})|{_BEFORE_IT}{_PAUSE}"
    rf"|(?:(?:please|pls|plz|so|ok|okay) ){{1,3}}{_ASKING}|{_REQUEST}[,:]? {_ASKING}"
    r"|(?:please )?(?:give|tell|show) (?:me|us) (?=(?:the|an?) )"
    rf"|{_BY_THE_ARCHIVE}(?:[,:]\s*| {_ASKING}))(?=[\w@])",
    re.IGNORECASE,
)
_CLOSING = (
    r"(?:(?:many )?thanks|thank (?:you|u)|thx|ty|tysm|cheers|please|pls|plz|much appreciated|(?:kind |best )?regards)"
)
_TRAILING = lazy_pattern(
    rf"(?:(?P<end>[?.!])\s*|[,;–—]\s*|(?<=\s)-+\s*|(?<!\bto)\s(?=(?:please|pls|plz|thx|tysm)\b)){_CLOSING}"
    rf"(?: (?:a lot|so much|very much|again|all|in advance|pullquote|for your help)){{0,2}}[^\w?{_MARKS}]{{0,6}}\??$",
    re.IGNORECASE,
)
_TRAILING_ARCHIVE = lazy_pattern(rf",? {_BY_THE_ARCHIVE}(?P<end>[?.!]*)\s*$", re.IGNORECASE)
_OR_NOT = lazy_pattern(r"(?<=\w),? or not(?=[?!. ]{0,4}$)", re.IGNORECASE)
"""What asks nothing more of a question to which the answer is yes or no: *did he apologise **or not***."""

_MOST = 4  # courtesies before a question


def without_courtesy(question: str) -> str:
    """The question without what people put around it; all of it if it is no more.

    That is greetings, *can you tell me*, *according to the archive*, thanks and the like.
    """
    bare = _OR_NOT.sub("", question)
    for _ in range(_MOST):
        match = _LEADING.match(bare)
        if match is None:
            break
        bare = bare[match.end() :]
    if match := _TRAILING.search(bare):
        bare = f"{bare[: match.start()].rstrip()}{match['end'] or ('?' if bare.endswith('?') else '')}"
    bare = _TRAILING_ARCHIVE.sub(r"\g<end>", bare)
    return bare if any(map(str.isalnum, bare)) else question
