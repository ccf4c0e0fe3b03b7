"""Questions that ask what somebody said: *what did X say*, *how did X describe it*, *what is X's view on gas*."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Final

from retrieval.attribution.names import is_organisation
from retrieval.questions.parts import is_place
from retrieval.questions.when import topic_words
from retrieval.text.lazy import lazy_pattern
from retrieval.text.terms import terms

_DESCRIBING = r"describe|call(?!\w{0,3} (?:for|on|off)\b)|characteri[sz]e|label"
_VERBS = (
    rf"{_DESCRIBING}|view(?!er)|regard|assess|say|said|call|think|tell|told|claim|warn|demand|accuse|deny|denied"
    r"|promise|insist|argue|suggest|predict|threaten|respond"
    r"|react|reply|add(?!(?: [^?]{1,60})? to\b(?! (?:it|that|this)\b))|ask|want|expect|believe|comment|explain|mention"
)
_NEXT = r"[.?!] (?:what|which|who|whom|whose|when|where|why|how|did|does|do|is|are|was|were)\b"
"""Where a question follows: *has it arrived. What is it called*."""

_DESCRIPTION = r"description|characteri[sz]ation"
_REMARKS = (
    rf"{_DESCRIPTION}|opinion|view|assessment|comment|reaction|response|reply|answer|stance|remark|explanation|warning"
    r"|message"
)
_FORMS = tuple(
    lazy_pattern(form, re.IGNORECASE)
    for form in (
        r"\b(?:did|does|do|(?:has|have|had)(?! (?-i:[a-z]{2,20}ed|been|said|told)\b)) "
        rf"(?P<speaker>(?:(?!{_NEXT}).){{2,60}}?)\b(?P<verb>{_VERBS})\w{{0,3}}\b",
        rf"\b(?:what|how) (?:is|are|was|were) (?P<speaker>.{{2,60}}?)[’']s? (?P<verb>{_REMARKS})s?\b",
        rf"\bwhat (?:is|are|was|were) the (?P<verb>{_REMARKS})s? (?:of|by|from) (?P<speaker>.{{2,60}}?)"
        r"(?= (?:about|on|to|of|at|regarding|concerning)\b|\W*$)",
    )
)
_SEVERAL = lazy_pattern(r"[a-z-]{3,}(?<!s)s$")
_HE = lazy_pattern(r"(?:he|she|it|they|we|you|i) ", re.IGNORECASE)
_HE_ALONE = lazy_pattern(
    r"\w+(?: (?:have|had|to|ever|also|first|just|later|now|once|still|then|\w{2,20}ly)){1,3}", re.IGNORECASE
)
_IS_NO_VERB = lazy_pattern(
    r"\b(?:an?|another|any|been|for|her|his|its|most|my|no|not|of|our|some|the|their|this|those|with|your"
    r"|(?<!have )(?<!had )to)$",
    re.IGNORECASE,
)
"""Before a word that isn't the auxiliary's verb: *did Lind sink **the** claim*, *did she come **to** view it so*."""

_ANYBODY = lazy_pattern(r"(?:any|some|every)(?:one|body)|no(?:body| one)", re.IGNORECASE)
_DESCRIBES = lazy_pattern(rf"(?:{_DESCRIBING}|{_DESCRIPTION})\w{{0,3}}\b", re.IGNORECASE)

_CALLED: Final = frozenset(
    terms("called calling describe described label labelled dub dubbed brand branded hail hailed term characterised")
)
_SAID: Final = frozenset(terms("say says said think thinks thought believe believes believed consider considered"))
_BEING: Final = frozenset(terms("is was are were be been being as"))
_CALLED_REACH, _SAID_REACH, _BEING_REACH = 4, 3, 6  # words from a verb of each kind to its object, and on to *is*


@dataclass(frozen=True, slots=True)
class Speech:
    """Whose words a question asks for."""

    speaker: str  # as the question writes it
    verb: str  # the verb or noun that asks, without an ending: view of *Lind’s views*
    describing: bool  # whether it asks what the speaker calls something
    person: bool  # False for a country, an organisation or a group, for which others speak


def what_said(name: str, about: str | None) -> str:
    """The question what somebody said, about a topic if there is one: *What did Lee say about gas on Friday?*."""
    return f"What did {name} say{topic_words(about or '')}?"


def speech_asked(question: str) -> Speech | None:
    """Whose words a question asks for; None if it doesn't ask for anybody's."""
    for form in _FORMS:
        if (match := form.search(question)) and _is_speaker(speaker := match["speaker"].strip()):
            describing = _DESCRIBES.match(question, match.start("verb")) is not None
            return Speech(speaker, match["verb"], describing, _is_person(speaker))
    return None


def _is_speaker(words: str) -> bool:
    """Whether words before a verb of saying may be for who says it: not *did **he reject the** claim*."""
    if _ANYBODY.fullmatch(words) or _IS_NO_VERB.search(words):
        return False
    return not _HE.match(words) or _HE_ALONE.fullmatch(words) is not None


def _is_person(speaker: str) -> bool:
    """Whether only one person may be meant, unlike by a country's or organisation's name or a plural."""
    words = speaker.split()
    return not (_SEVERAL.match(words[-1]) or is_organisation(speaker) or any(map(is_place, (speaker, *words))))


def describes(words: Sequence[str], things: AbstractSet[str]) -> bool:
    """Whether a sentence, given as terms, tells what somebody calls one of the things: *called the talks “frank”*."""
    for place, word in enumerate(words):
        if word in _CALLED and not things.isdisjoint(words[place + 1 : place + 1 + _CALLED_REACH]):
            return True
        if word in _SAID:
            for thing in range(place + 1, min(place + 1 + _SAID_REACH, len(words))):
                if words[thing] in things and not _BEING.isdisjoint(words[thing + 1 : thing + 1 + _BEING_REACH]):
                    return True
    return False
