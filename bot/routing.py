"""Turns plain language and typed options into a command.

Only the wordings of a few commands are recognised, such as *who said …* or a quotation alone. Everything else is a
question, and so is what was only worded like such a command but finds nothing (see `Routed.question`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from bot.options import take_options
from bot.small_talk import small_talk
from retrieval import (
    is_decoration,
    is_nobody,
    is_pronoun,
    marked_quote,
    plain_question,
    time_apart,
    undecorated,
    without_courtesy,
    wordings,
)

LONGEST = 4_000
"""Characters of a message that are read: far more than a question has."""

FOR_MESSAGES = ("check-quotes", "find-source")
"""The commands that take a whole message, in which nothing is read as an option or a name."""

OF_THE_QUESTION_BEFORE = ("why", "nearest", "more", "origin")
"""The commands that, without words of their own, mean the question before."""

MARKS = "\"“”„«»‘’'"
"""The quotation marks that people type."""

_ENDINGS = " ?.!,;:"
_QUESTION_END = re.compile(r"(?<=\?)\s+")
_IS_IT = re.compile(rf"(?:is|was) (?:that|this|it) (?:really )?{wordings.TRUE}\?", re.IGNORECASE)  # of the next one
_ALL_MARKS = frozenset('"“”„«»>')
_SENTENCE = 3  # words in quotation marks: fewer are words to look for, not a quotation to check
_ON = wordings.ON_TOPIC
_ABOUT = r"(?:about|on|of|regarding|concerning)"
_WHERE = r"(?:to|in|at|on|during|after|before) [^?]{2,60}? (?:about|regarding|concerning)"  # say in Geneva about gas

_POLITE = re.compile(  # also before what is no question, unlike `plain_question`: can you show me quotes by Biden
    r"(?:please|pls|plz|hey|hi|so|and|ok|okay|(?:can|could|would) (?:you|some(?:one|body)|any(?:one|body))(?: please)?"
    r"|(?:tell|show|give|get|find) (?:me|us)|list|do you know|i(?:[’']d like| would like| want) to (?:know|see))[, ]+",
    re.IGNORECASE,
)
_SOURCES = re.compile(
    r"(?:(?:list|which|what|what are) )?(?:all )?(?:the |your )?(?:sources|articles)"
    r"(?: (?:do you have|have you got|are there|are in the archive|can you search))?$"
    r"|how many (?:sources|articles)(?: (?:do you have|have you got|are (?:there|in the archive)))?$"
    r"|what(?: is|[’']s) in the archive$|what (?:does the archive|do you) (?:hold|have|contain)$",
    re.IGNORECASE,
)
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
_TOPIC = rf"{_WHEN}(?: (?:{_WHERE}|{_ABOUT}) (?P<about>[^?]{{2,200}}))?$"
_WHAT = r"(?: (?:else|exactly|precisely|actually))?"
_EXACT = r"(?:(?:exact|precise|actual|direct|full|verbatim) )?"
ELSE = r"(?:(?:any|some|a few|what|any ?thing|some ?thing) )?(?:else|more)\b"
"""What begins a question for more than has been shown: *what else did she say*, *more quotes by Lee*."""

_SAID_BY = (
    rf"what{_WHAT} (?:did|does|do) (?P<text>[^?]{{2,80}}?) {wordings.SAYING}{_TOPIC}",
    r"what (?:did|does|do) (?P<text>[^?]{2,80}?) tell [^?]{2,40}? about (?P<about>[^?]{2,200})$",
    rf"what{_WHAT} (?:has|have|had) (?P<text>[^?]{{2,80}}?) {wordings.SAID}{_TOPIC}",
    rf"what (?:is|was|are|were) (?P<text>[^?]{{2,80}}?) saying{_TOPIC}",
    rf"(?:what (?:was|has been|is) )?said by (?P<text>[^?]{{2,80}}?){_TOPIC}",
    rf"(?:what|everything(?: that)?|all(?: that)?) (?!else\b)(?P<text>[^?]{{2,80}}?)"
    rf" (?:has |have |had )?{wordings.SAID}{_TOPIC}",
    rf"(?:an? |any |all |the |what )?{_EXACT}(?:quotes?|statements?|remarks?|comments?|reactions?|words)"
    rf" (?:by|from|of) (?P<text>[^?]{{2,80}}?){_TOPIC}",
    rf"what (?:were|was|are|is) (?P<text>[^?]{{2,80}}?)[’'](?:s)? {_EXACT}(?:words|quotes?){_TOPIC}",
    rf"{ELSE}(?: (?:quotes?|statements?|remarks?|comments?))? (?:from|by) (?P<text>[^?]{{2,80}}?){_TOPIC}",
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
    rf"(?:an? |any |all |some |the )?(?:quotes?|statements?|remarks?|comments?|reactions?) (?:{_ON}|to)"
    r" (?P<about>[^?]{2,200}?) (?:by|from) (?P<text>[^?]{2,80})$",
    rf"what (?:was|is|has been) {wordings.SAID} {_ON} (?P<about>[^?]{{2,200}}?) by (?P<text>[^?]{{2,80}})$",
)
_TIMELINE = (
    r"(?:show )?(?:a |the )?time ?line (?:of|on|for|about) (?P<text>.+)$",
    r"time ?line:? (?!(?:is|was|will|has)\b)(?P<text>.+)$",
    # what anybody said on a topic
    rf"(?:an? |any |all |some |the )?(?:(?:quotes?|statements?|remarks?|comments?) {_ON}|reactions? to) (?P<text>.+)$",
    rf"what (?:did|do|have|has) (?:people|others|every(?:one|body)|anybody|anyone|somebody|someone)"
    rf" (?:{wordings.SAYING}|{wordings.SAID}) {_ON} (?P<text>.+)$",
    rf"what (?:else )?(?:was|is|has been|is being|people|others) {wordings.SAID} {_ON} (?P<text>.+)$",
    rf"who (?:has |else )?said (?:what|anything|something) {_ON} (?P<text>.+)$",
)
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
_QUOTATIONS = re.compile(
    r"[\"“„«](?P<words>[^\"“”„«»]{2,2000})[\"”“»]|‘(?P<single>[^‘’\n]{2,400}(?:’\w[^‘’\n]{0,400}){0,9})’(?!\w)"
)
_BLOCK = re.compile(r"^[ \t]{0,8}>[ \t>]{0,8}[\"“„«‘'(*_]{0,3}[^\W\d]", re.MULTILINE)  # > 5 is no quotation
_ASKING = re.compile(r"(?:wh(?:o|at|ich|en|ere|y|ose|om)|how|by whom)\b", re.IGNORECASE)
_WHOSE = re.compile(r"(?:who|where|whose|by whom|find|source)\b", re.IGNORECASE)
_AUXILIARY = re.compile(
    r"(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must)(?:n[’']t)?\b"
    r"(?! (?:be|do)\b)",  # “will do” and “may be” ask nothing
    re.IGNORECASE,
)
_QUOTE_ALONE = re.compile(rf"{wordings.QUOTED}$")
_NAME_AND_TOPIC = re.compile(r"(?P<name>.{2,80}?),?\s+(?:about|on|regarding)\s+(?P<about>.+)$", re.IGNORECASE)
_LEAD_IN = re.compile(rf"(?:{_ABOUT}|for) (?=\S)", re.IGNORECASE)  # /timeline of the strike
_NO_NAME = re.compile(r"(?:about|regarding|concerning)(?!\S)", re.IGNORECASE)  # nobody is asked for
_NO_TOPIC = re.compile(r"\s(?:about|on|regarding)$", re.IGNORECASE)  # a question that was sent too soon

_NOT_WORDS = re.compile(
    r"(?:what|anything|something|nothing|it|this|that|so|about|of|for|to|regarding)\b", re.IGNORECASE
)
"""Words behind *who said* that begin no quotation: *who said anything about gas?*"""


@dataclass(frozen=True, slots=True)
class Routed:
    """A command with its text and its options."""

    command: str
    text: str
    options: Mapping[str, str]
    question: str | None = None  # all that was written, to be asked if the command finds nothing; None if it was named
    aside: str | None = None  # words of it that are neither time nor topic, and narrow nothing down: in Geneva


def route(text: str) -> Routed:
    """The command that plain language asks for: `ask` if its wording is no other's."""
    if command := _for_message(text):
        return Routed(command, text.strip(), {})
    text, options = take_options(" ".join(text[:LONGEST].split()))
    wording = text.rstrip(_ENDINGS)
    if not wording:
        return Routed("help", "", options)
    if is_decoration(text):  # a thumb
        return Routed("noted", wording, options)
    bare = _without_politeness(wording)
    if talk := small_talk(wording) or small_talk(bare):
        return Routed(talk, "" if talk in OF_THE_QUESTION_BEFORE else wording, options)
    wording = bare
    if _SOURCES.match(wording):
        return Routed("sources", "", options)
    if _QUOTE_ALONE.match(wording):
        return Routed("check" if len(wording.split()) >= _SENTENCE else "who-said", wording, options, text)
    if marked := marked_quote(wording):
        return Routed("check", marked.words, {**_named(marked.speaker), **options}, text)
    for command, pattern in _ROUTES:
        match = pattern.match(wording)
        if match and (given := _options(command, match)) is not None:
            return Routed(command, match["text"].strip(), {**given, **options}, text, _aside(match))
    return Routed("ask", text, options, text)


def asks(text: str) -> bool:
    """Whether plain language asks something: it is worded as a question or as another command."""
    routed = route(text)
    if routed.command in ("noted", "greeting"):
        return False
    wordings = (routed.text, _without_politeness(routed.text))
    is_question = routed.text.endswith("?") or any(_ASKING.match(each) or _AUXILIARY.match(each) for each in wordings)
    return routed.command not in ("ask", "no-quote") or is_question


def called(command: str, text: str, options: Mapping[str, str]) -> Routed:
    """A command that was named. Options may also be typed into the text; those given apart have precedence.

    The commands in FOR_MESSAGES take their text as it is.
    """
    if command in FOR_MESSAGES:
        return Routed(command, text.strip(), options)
    text, typed = take_options(text[:LONGEST].strip())
    text = undecorated(text)
    found = {**typed, **options}
    if command == "timeline":
        text = text[match.end() :] if (match := _LEAD_IN.match(text)) else text
    if command == "said-by" and "about" not in found:
        if match := _NAME_AND_TOPIC.match(text):
            text, found["about"] = match["name"], match["about"]
        else:
            text = "" if _NO_NAME.match(text) else _NO_TOPIC.sub("", text)
    return Routed(command, text, found)


def questions(text: str) -> list[str]:
    """The questions of a message that asks several, one after the other; else the message alone."""
    asked = without_courtesy(undecorated(" ".join(text[:LONGEST].split())))
    pieces = [
        piece
        for piece in map(undecorated, _QUESTION_END.split(asked))
        if (len(piece.split()) > 1 or _asks(piece)) and not _IS_IT.match(piece)
    ]
    if len(pieces) < 2 or not _ALL_MARKS.isdisjoint(text):
        return [text]
    return pieces if all(piece.endswith("?") or _asks(piece) for piece in pieces) else [text]


def _asks(piece: str) -> bool:
    """Whether a piece of a message begins as a question does; its small words are spelt when it is answered."""
    return _ASKING.match(plain_question(piece)) is not None


def is_quoted(words: str) -> bool:
    """Whether words stand in quotation marks."""
    return _QUOTE_ALONE.match(words) is not None


def _for_message(text: str) -> str | None:
    """The command for a message that quotes a block or several sentences; None for any other message."""
    wording = _without_politeness(text.strip())
    if _BLOCK.search(text):
        return "find-source" if _WHOSE.match(wording) else "check-quotes"
    quoted = (match["words"] or match["single"] for match in _QUOTATIONS.finditer(text))
    several = sum(len(words.split()) >= _SENTENCE for words in quoted) > 1
    return "check-quotes" if several and not _ASKING.match(wording) else None


def _without_politeness(text: str) -> str:
    """The text without polite words around it: *please, can you tell me who said …*."""
    text = plain_question(text).rstrip(_ENDINGS)
    for _ in range(3):
        if match := _POLITE.match(text):
            text = text[match.end() :]
    return text


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


def _named(speaker: str | None) -> dict[str, str]:
    return {"speaker": speaker} if speaker else {}
