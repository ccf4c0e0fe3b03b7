"""Tells the command that a question is worded as: *who said …*, *what did X say about Y*, *timeline of …*."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from retrieval import is_nobody, is_pronoun, is_time, time_apart, wordings

ABOUT = r"(?:about|on|of|regarding|concerning)"
_ON = wordings.ON_TOPIC
_WHERE = r"(?:to|in|at|on|during|after|before) [^?]{2,60}? (?:about|regarding|concerning)"  # say in Geneva about gas

_WHO_SAID = (
    rf"(?:who(?:[’']s| has| have| was it that| first| is| else)?|which [\w’'-]{{2,30}}(?: [\w’'-]{{2,30}})?) "
    rf"{wordings.ASSERTED}\b[:,]?(?: that\b)?\s*(?P<text>.+)$",
    rf"when (?:did|was|were|has|have|had)\b{wordings.UNQUOTED}{{0,60}}\b(?:{wordings.SAYING}|{wordings.SAID})[:,]?"
    rf"(?: that)?:? ?(?P<text>{wordings.QUOTED})$",
    rf"(?:by whom|whose|where|who)\b{wordings.UNQUOTED}{{0,60}}(?P<text>{wordings.QUOTED})[^\"“”„«»]{{0,40}}$",
)
_WHEN = (
    r"(?: (?P<when>yesterday|today|(?:last|this) [^\W\d_]{3,9}|\w{1,9} (?:day|week|month|year)s? ago"
    r"|(?:in|since|before|after|until|during) [^?]{2,30}?))?"
)
_TOPIC = rf"{_WHEN}(?: (?:{_WHERE}|{ABOUT}) (?P<about>[^?]{{2,200}}))?$"
_WHAT = r"(?: (?:else|exactly|precisely|actually))?"
_SOME = (
    r"(?:(?:an?|any|all|some|the|a (?:few|couple of)|\d{1,2}|two|three|four|five|ten"
    r"|best|top|key|main|latest|newest|(?:most )?(?:recent|important)) ){0,3}"
)
_NAME = r"(?-i:[A-Z])[\w.-]{1,30}"
_EXACT = r"(?:(?:exact|precise|actual|direct|full|verbatim) )?"
ELSE = r"(?:(?:any|some|a few|what|any ?thing|some ?thing|who) )?(?:else|more)\b"
"""What begins a question for more than has been shown: *what else did she say*, *who else spoke about gas*."""

_SAID_BY = (
    rf"what{_WHAT} (?:did|does|do) (?P<text>[^?]{{2,80}}?) {wordings.SAYING}{_TOPIC}",
    r"what (?:did|does|do) (?P<text>[^?]{2,80}?) tell [^?]{2,40}? about (?P<about>[^?]{2,200})$",
    rf"what{_WHAT} (?:has|have|had) (?P<text>[^?]{{2,80}}?) {wordings.SAID}{_TOPIC}",
    rf"what (?:is|was|are|were) (?P<text>[^?]{{2,80}}?) saying{_TOPIC}",
    rf"(?:what (?:was|has been|is) )?said by (?P<text>[^?]{{2,80}}?){_TOPIC}",
    rf"(?:what|everything(?: that)?|all(?: that)?) (?!else\b)(?P<text>[^?]{{2,80}}?)"
    rf" (?:has |have |had )?{wordings.SAID}{_TOPIC}",
    rf"(?:{_SOME}|what ){_EXACT}(?:quotes?|statements?|remarks?|comments?|reactions?|words)"
    rf" (?:by|from|of) (?P<text>[^?]{{2,80}}?){_TOPIC}",
    rf"(?:an?|any|all|some|the) {_EXACT}(?P<text>{_NAME}(?: {_NAME}){{0,2}})(?:[’']s?)?"
    rf" (?:quotes?|statements?|remarks?|comments?){_TOPIC}",
    rf"what (?:were|was|are|is) (?P<text>[^?]{{2,80}}?)[’'](?:s)? {_EXACT}(?:words|quotes?){_TOPIC}",
    rf"(?:{ELSE}|any ?thing)(?: (?:quotes?|statements?|remarks?|comments?))? (?:from|by) (?P<text>[^?]{{2,80}}?)"
    rf"{_TOPIC}",
)
_WHEN_SAID = (
    rf"when (?:did|has|have|had) (?P<text>[^?]{{2,80}}?) (?:{wordings.SAYING}|{wordings.SAID}) (?:that|this|so|it)"
    r"(?: (?:about|regarding|concerning) (?P<about>[^?]{2,200}))?$",
)
_CHECK = (  # the end of the words may be their speaker's name, which the archive must tell
    rf"(?:{wordings.CHECKING}(?: (?:this|that))?(?: quote)?(?: for (?:me|us))?[:?]"
    rf"|(?:is|was) (?:this|that|it) (?:quote )?(?:really )?{wordings.TRUE}(?:[:?]| that(?= [\"“„«])))"
    rf" ?(?P<text>[^\"“”„«»]+|{wordings.QUOTED})$",
    rf"{wordings.CHECKING} (?!(?:if|whether|that|how|wh\w+)\b)(?P<text>[^\"“”„«»]+"
    r"(?: by | said |, | ?[—–] ?| -{1,2} | ?\()[^\"“”„«»]{2,80})$",
)
_SAID_ON = (  # whose words on a topic, the topic first: quotes about gas by Biden
    rf"{_SOME}(?:quotes?|statements?|remarks?|comments?|reactions?) (?:{_ON}|to)"
    r" (?P<about>[^?]{2,200}?) (?:by|from) (?P<text>[^?]{2,80})$",
    rf"what (?:was|is|has been) {wordings.SAID} {_ON} (?P<about>[^?]{{2,200}}?) by (?P<text>[^?]{{2,80}})$",
)
_TIMELINE = (
    r"(?:show )?(?:a |the )?time ?line (?:of|on|for|about) (?P<text>.+)$",
    r"time ?line:? (?!(?:is|was|will|has)\b)(?P<text>.+)$",
    # what anybody said on a topic
    rf"{_SOME}(?:(?:quotes?|statements?|remarks?|comments?) {_ON}|reactions? to) (?P<text>.+)$",
    rf"what (?:did|do|have|has|are|is) (?:people|others|every(?:one|body)|anybody|anyone|somebody|someone)"
    rf" (?:{wordings.SAYING}|{wordings.SAID}|saying) {_ON} (?P<text>.+)$",
    rf"what (?:else )?(?:was|is|has been|is being|people|others) {wordings.SAID}(?: so far| to date| yet)? {_ON}"
    r" (?P<text>.+)$",
    rf"who (?:has |else )?(?:said (?:what|anything|something)|commented) {_ON} (?P<text>.+)$",
    r"(?:who all|(?:every(?:one|body)|all|people|those) (?:who|that))(?: has| have)?"
    rf" (?:said (?:anything|something)|commented|spoken?) {_ON} (?P<text>.+)$",
    r"who (?:has |else )?(?:spoken?|talked) (?:about|regarding|concerning) (?P<text>.+)$",
)
_THEN = re.compile(
    rf"(?:what (?:was|has been) said|{_SOME}(?:statements?|quotes?|remarks?|comments?))"
    r" (?:(?:from|of) )?(?P<when>.{3,60})$",
    re.IGNORECASE,
)
"""What anybody said at a time, which is all that is told: *what was said in March*, *quotes from last week*."""

_ROUTES = tuple(
    (command, re.compile(pattern, re.IGNORECASE))
    for command, patterns in (
        ("check", _CHECK),
        ("who-said", _WHO_SAID),
        ("when-said", _WHEN_SAID),
        ("said-by", _SAID_ON),
        ("timeline", _TIMELINE),
        ("said-by", _SAID_BY),
    )
    for pattern in patterns
)
_NOT_WORDS = re.compile(
    r"(?:what|anything|something|nothing|it|this|that|so|about|of|for|to|regarding)\b", re.IGNORECASE
)
"""Words behind *who said* that begin no quotation: *who said anything about gas?*"""


@dataclass(frozen=True, slots=True)
class Worded:
    """A command as a question words it: its text and its options.

    `aside` are words that are neither time nor topic, and narrow nothing down: *in Geneva*.
    """

    command: str
    text: str
    options: Mapping[str, str]
    aside: str | None = None


def worded(wording: str) -> Worded | None:
    """What a question without marks at its end is worded as; None if its wording is no command's."""
    for command, pattern in _ROUTES:
        match = pattern.match(wording)
        if match and (given := _options(command, match)) is not None:
            return Worded(command, match["text"].strip(" ,"), given, _aside(match))
    then = _THEN.match(wording)
    return Worded("timeline", then["when"], {}) if then and is_time(then["when"]) else None


def _options(command: str, match: re.Match[str]) -> dict[str, str] | None:
    """The options that a match gives; None if the command isn't meant after all."""
    if command == "who-said":
        return None if _NOT_WORDS.match(match["text"]) else {}
    if command in ("said-by", "when-said"):
        return None if _is_time(match) or is_nobody(match["text"]) else _topic(match)
    if command == "timeline" and is_pronoun(match["text"]):
        return None
    return {name: value.strip() for name, value in match.groupdict().items() if value and name != "text"}


def _is_time(match: re.Match[str]) -> bool:
    """Whether what stands in a speaker's place is a time: *quotes about gas from January*."""
    _, time = time_apart(match.string)
    return time is not None and any(phrase.endswith(match["text"]) for phrase in time.phrases)


def _topic(match: re.Match[str]) -> dict[str, str]:
    """The option `about` with the topic and, behind it, the time that a question names; empty if it names neither.

    A pronoun is no topic: nobody knows what it stands for.
    """
    about = (match["about"] or "").strip()
    about = "" if is_pronoun(about) else about
    _, time = time_apart(match.string)
    times = time.phrases if time else ()
    for phrase in times:
        about = "" if phrase.endswith(about) else about.replace(phrase, " ")  # say *on* Wednesday is no topic
    words = " ".join(" ".join((about, *times)).split())
    return {"about": words} if words else {}


def _aside(match: re.Match[str]) -> str | None:
    """What stands in the place of a time and is none."""
    phrase = match.groupdict().get("when")
    return phrase if phrase and time_apart(match.string)[1] is None else None
