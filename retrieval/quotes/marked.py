"""Reads a quotation in its marks with the speaker that people type beside it: *“…” by Lee*, *Lee said: “…”*."""

from __future__ import annotations

import re
from dataclasses import dataclass

from retrieval.attribution.first_names import GIVEN
from retrieval.attribution.vocabulary import COORDINATORS, PREPOSITIONS, SUBORDINATORS
from retrieval.questions.when import is_time, time_apart
from retrieval.quotes.check import LONGEST
from retrieval.quotes.claimed import is_date, undated
from retrieval.text.lazy import lazy_pattern
from retrieval.text.pronouns import is_pronoun
from retrieval.text.wordings import ASSERTED, CHECKING, OPENING, QUOTED, SAID, SAYING, TRUE, UNQUOTED

_ENDINGS = " ?.!,;:"
_CALLED = (  # call it “…”, describe the plan as “…”, say it was “…”
    rf"(?:(?:call(?:ed)?|dub(?:bed)?|brand(?:ed)?|label(?:led|ed)?)(?: {UNQUOTED}{{2,60}}?)?"
    rf"|(?:describe|dismiss|denounce|characteri[sz]e)d?(?: {UNQUOTED}{{2,60}}?)? as"
    rf"|(?:{SAYING}|{SAID})(?: {UNQUOTED}{{2,60}}?)? (?:is|was|are|were|has been|had been|will be|would be))"
)
_SAID_PART = (  # said Russia would “…”, called the talks “…”
    rf"(?:{_CALLED}|{ASSERTED}(?! (?:nothing|no|not|never)\b)(?: (?:that|this))? {UNQUOTED}{{2,60}}?)"
)
_TOLD = rf"told (?!by\b){UNQUOTED}{{2,60}}?"  # “…,” she told reporters
_CREDIT = (
    r"(?:[—–-]{1,2}|by\b|a (?:real )?quote (?:by|from)\b|said by\b|according to\b|,(?: (?:said|says|wrote)\b)?|\()"
)
_THEN = rf"(?: (?:yesterday|today|(?:last|this|on|in|at|during) [^?{OPENING}]{{2,40}}))?"  # said “…” in Geneva

_NOT_ASKING = r"(?!(?:did|has|have|does|wh(?:o|at|ich|y|en|ere|ose)|how)\b)"
_TRUE_OR_NOT = rf"(?:(?:is|was) (?:that|this|it) )?(?:a )?{TRUE}(?: quote)?(?: or (?:not|{TRUE}))?"
_IS_IT = rf"(?:[,.;]? ?{_TRUE_OR_NOT})?"  # “…”. Is that true?

_CHECK = (
    rf"(?:is|was) (?:that|this|it) {TRUE}\W{{0,3}} (?P<text>{QUOTED}),? (?P<speaker>{UNQUOTED}{{2,80}})$",
    rf"(?:did|has|have|does) (?P<speaker>{UNQUOTED}{{2,80}}?) (?:really |actually |ever )?"
    rf"(?:{SAYING}|{SAID}|{_CALLED}|tell \w{{2,20}})\b[:,]?(?: (?:that|this|it))?[:?]?\s*(?P<text>{QUOTED}){_THEN}$",
    rf"(?:is|was) it (?:really )?(?P<speaker>{UNQUOTED}{{2,80}}?) (?:who|that) {ASSERTED}[:,]?(?: that)?"
    rf" (?P<text>{QUOTED})$",
    rf"(?:is|was) (?:this|that|it) (?:really )?(?:what|something(?: that)?) (?P<speaker>{UNQUOTED}{{2,80}}?)"
    rf" (?:really |actually |ever )?{SAID}[:?]? ?(?P<text>{QUOTED})$",
    rf"(?:please )?(?:is|was|{CHECKING})\b{UNQUOTED}{{0,40}} (?:by|from) (?P<speaker>{UNQUOTED}{{2,80}}?):?"
    rf"\s*(?P<text>{QUOTED})$",
    rf"(?:according to|in the words of) (?P<speaker>{UNQUOTED}{{2,80}}?)[:,]? (?P<text>{QUOTED}){_IS_IT}$",
    rf"{_NOT_ASKING}(?:{UNQUOTED}{{0,60}}?\b(?:that|if|whether):? |(?:is it {TRUE}|{CHECKING}):? )?"
    rf"{_NOT_ASKING}(?P<speaker>{UNQUOTED}{{2,80}}?)"
    rf"(?::| (?:has |have |had )?(?:really |actually |ever |never |once )?(?:{ASSERTED}|{_TOLD}|{_SAID_PART}){_THEN}"
    r"[:,]?(?: (?:that|this))?:?)"
    rf"\s*(?P<text>{QUOTED}){_THEN}{_IS_IT}$",
    rf"(?:is|was) (?P<text>{QUOTED}) (?:something(?: that)?|what) (?P<speaker>{UNQUOTED}{{2,80}}?)"
    rf" (?:really |actually |ever )?{SAID}$",
    rf"(?P<text>{QUOTED})[ ,.;:—–-]*(?:did|has|have) (?P<speaker>{UNQUOTED}{{2,80}}?)"
    rf" (?:really |actually |ever )?(?:{SAYING}|{SAID})(?: (?:that|this|it|so|these words))?$",
    rf"(?P<text>{QUOTED})[ ,.;—–-]*(?:is|was) (?:that|this|it) (?:really )?(?:(?:(?:said|written) )?(?:by|from) )?"
    rf"(?!(?:in|on|at|after|before|during|about|for|when|where|why|how)\b)(?P<speaker>{UNQUOTED}{{2,80}}?)"
    r"(?: (?:who|that) (?:said|wrote) (?:that|this|it|so))?$",
    rf"(?P<text>{QUOTED})[ ,]?\(?via {UNQUOTED}{{2,80}}$",  # where it was read, which tells nothing of who said it
    rf"(?:(?:is|was|{CHECKING})\b(?: (?:this|that|the|these))?(?: (?:quote|quotation|words))?(?: for (?:me|us))?:?\s*"
    rf"|{_NOT_ASKING}{UNQUOTED}{{0,80}}:\s*)?"
    rf"(?P<text>{QUOTED})\s*(?:{_CREDIT}|was said by|{ASSERTED})"
    rf"\s*(?P<speaker>{UNQUOTED}{{2,80}}?)(?: (?:{ASSERTED}|{_TOLD}))?$",
    rf"(?P<text>{QUOTED})\s*(?P<speaker>{UNQUOTED}{{2,80}}?) (?:{ASSERTED}|{_TOLD})$",
    rf"(?P<text>{QUOTED}) (?P<speaker>(?-i:[A-Z])[\w.’'-]{{1,30}}(?: (?-i:[A-Z])[\w.’'-]{{1,30}}){{0,3}})$",
    rf"(?P<text>{QUOTED})[ ,.;:—–-]*{_TRUE_OR_NOT}$",
    rf"(?:{CHECKING}|is|was|{_TRUE_OR_NOT})[:?]? ?(?:(?:the|this|that) (?:quote|quotation|line|phrase|words) )?"
    rf"(?P<text>{QUOTED})(?: (?:verbatim|{_TRUE_OR_NOT}))?$",
)
_WITH_NAME = tuple(lazy_pattern(pattern, re.IGNORECASE) for pattern in _CHECK)

_TAG = lazy_pattern(rf"(?<=\w)[,.;)?] ?(?:{_TRUE_OR_NOT}|yes)$", re.IGNORECASE)  # “…” said Lee, right?
_LEAD = lazy_pattern(rf"{_TRUE_OR_NOT} ?[:?] ?(?![ {OPENING}])", re.IGNORECASE)  # is this real? Lee: “…”
_BEFORE = lazy_pattern(
    r"^(?:(?:but|and|then|yesterday|today|last [a-z]{3,9}),? )?(?:(?:said |written )?(?:by|from) )?", re.IGNORECASE
)
_OWN = frozenset(("i", "we", "you"))
_CLAUSE = (COORDINATORS | PREPOSITIONS | SUBORDINATORS) - GIVEN  # Per is a name
_NOBODY = lazy_pattern(
    r"(?:.*\b)?(?:to|want|needs?|expect|whom?|what|that|article|archive|source|report|text"
    r"|story|transcript|interview|minutes|fact[ -]?check"
    r"|any(?:one|body)|some(?:one|body)"
    r"|every(?:one|body)|nobody|people)s?\b|(?:is|was|were|has been|had been|have been)$",
    re.IGNORECASE,
)
"""Words in the place of a name that mean nobody in particular."""

_LEAD_IN = lazy_pattern(
    r"\b(?:is|was|this|that|these|quotes?|quotation|following|facts?|check|verify|confirm|real|true|false|correct"
    r"|accurate|genuine|fake|please|really|thoughts?|headline|title|caption|favou?rite|seen|posted|emphasis"
    r"|translat(?:ed|ion)|paraphrased?|sic|applause|laughter|page \d{1,4})\b|right$|^(?:see|yes|no|not)\b",
    re.IGNORECASE,
)
"""Words in the place of a name that tell of a quotation instead: *is this quote real: “…”*, *“…” (emphasis mine)*."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A quotation with its marks, and the name given as its speaker, if there is one.

    It `may_be_part` of a longer quote where a clause or the speaker's own *I*, *you* or *we* stands in the place of the
    name: *After we met, she said “…”*; *You say “…”*.
    """

    words: str
    speaker: str | None
    may_be_part: bool = False


def marked_quote(text: str) -> Marked | None:
    """The quotation that a text asks to check; None for any other text.

    A quotation alone, without a name, needs a word that asks to check it.
    """
    wording = " ".join(text[:LONGEST].split()).rstrip(_ENDINGS)
    lead = _LEAD.match(wording)
    wording = _TAG.sub("", wording[lead.end() :] if lead else wording)
    match = next((match for pattern in _WITH_NAME if (match := pattern.match(wording))), None)
    if match is None:
        return None
    beside = match.groupdict().get("speaker") or ""
    speaker = name_in(beside)
    if speaker and _begins_clause(speaker):
        speaker = None
    may_be_part = speaker is None and (_begins_clause(beside) or beside.casefold() in _OWN)
    return Marked(match["text"].strip(), speaker, may_be_part)


def is_nobody(name: str) -> bool:
    """Whether words in the place of a name mean nobody in particular."""
    return is_pronoun(name) or _NOBODY.match(name) is not None


def name_in(words: str) -> str | None:
    """The name that stands in its place beside a quotation, without a date or time; None if nobody is meant there.

    That is so in *did he say “…”?*, and in *“…” (emphasis mine)*.
    """
    words = words.strip(" ()")
    if is_date(words) or is_time(words):
        return None
    words = undated(words)
    rest, time = time_apart(words)
    if time and words.startswith(time.phrases[0]):  # On Friday Lee said
        words = rest.lstrip(" ,")
    name = _BEFORE.sub("", words.strip(" ()"))
    told = any(map(str.isalpha, name)) and not is_nobody(name) and not _LEAD_IN.search(name)
    return name if told else None


def _begins_clause(words: str) -> bool:
    """Whether several words begin as a clause or phrase does, so that no name stands there: *after we met, she*."""
    first, _, rest = words.strip(" (").casefold().partition(" ")
    return bool(rest) and first in _CLAUSE
