"""Turns plain language and typed options into a command.

Only the wordings of a few commands are recognised (see `worded`), a quotation alone, and a message that quotes much.
Everything else is a question, and so is what was only worded like a command but finds nothing (see `Routed.question`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from bot.options import take_options
from bot.small_talk import small_talk, which_one
from bot.worded import ABOUT, worded
from retrieval import is_decoration, marked_quote, plain_question, undecorated, wordings

LONGEST = 4_000
"""Characters of a message that are read: far more than a question has."""

FOR_MESSAGES = ("check-quotes", "find-source")
"""The commands that take a whole message, in which nothing is read as an option or a name."""

OF_THE_QUESTION_BEFORE = ("why", "nearest", "more", "origin")
"""The commands that, without words of their own, mean the question before."""

NTH = "nth"
"""The option of `origin` that tells which quote of the answer is meant, as `small_talk.which_one` numbers them."""

ASKING = re.compile(r"(?:wh(?:o|at|ich|en|ere|y|ose|om)|how|by whom)\b", re.IGNORECASE)
"""The beginning of a question."""

MARKS = "\"“”„«»‘’'"
"""The quotation marks that people type."""

_ENDINGS = " ?.!,;:"
_SENTENCE = 3  # words in quotation marks: fewer are words to look for, not a quotation to check
_POLITE = re.compile(  # also before what is no question, unlike `plain_question`: can you show me quotes by Biden
    r"(?:please|pls|plz|hey|hi|so|and|ok|okay|(?:can|could|would) (?:you|some(?:one|body)|any(?:one|body))(?: please)?"
    r"|(?:tell|show|give|get|find) (?:me|us)|gimme|list"
    r"|compare(?= (?:what|quotes?|statements?)\b)"
    r"|(?:is there|are there|do (?:you|we) have|have (?:you|we) got)(?= any)|do you know"
    r"|i(?:[’']d like| would like| want) to (?:know|see))"
    r"[, ]+",
    re.IGNORECASE,
)
_SOURCES = re.compile(
    r"(?:(?:list|which|what|what are) )?(?:all )?(?:the |your )?(?:sources|articles)"
    r"(?: (?:do you have|have you got|are there|are in the archive|can you search))?$"
    r"|how many (?:sources|articles)(?: (?:do you have|have you got|are (?:there|in the archive)))?$"
    r"|what(?: is|[’']s) in the archive$|what (?:does the archive|do you) (?:hold|have|contain)$",
    re.IGNORECASE,
)
_QUOTATIONS = re.compile(
    r"[\"“„«](?P<words>[^\"“”„«»]{2,2000})[\"”“»]|‘(?P<single>[^‘’\n]{2,400}(?:’\w[^‘’\n]{0,400}){0,9})’(?!\w)"
)
_BLOCK = re.compile(r"^[ \t]{0,8}>[ \t>]{0,8}[\"“„«‘'(*_]{0,3}[^\W\d]", re.MULTILINE)  # > 5 is no quotation
_WHOSE = re.compile(r"(?:who|where|whose|by whom|find|source)\b", re.IGNORECASE)
_AUXILIARY = re.compile(
    r"(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must)(?:n[’']t)?\b"
    r"(?! (?:be|do)\b)",  # “will do” and “may be” ask nothing
    re.IGNORECASE,
)
_QUOTE_ALONE = re.compile(rf"{wordings.QUOTED}$")
_SOURCED = re.compile(
    r",? (?:with|including) (?:the |its |their |your )?(?:sources?|links?|citations?)$", re.IGNORECASE
)
_NAME_AND_TOPIC = re.compile(r"(?P<name>.{2,80}?)(?:,?\s+(?:about|on|regarding)|:)\s+(?P<about>.+)$", re.IGNORECASE)
_LEAD_IN = re.compile(rf"(?:{ABOUT}|for) (?=\S)", re.IGNORECASE)  # /timeline of the strike
_NO_NAME = re.compile(r"(?:about|regarding|concerning)(?!\S)", re.IGNORECASE)  # nobody is asked for
_NO_TOPIC = re.compile(r"\s(?:about|on|regarding)$", re.IGNORECASE)  # a question that was sent too soon


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
    if (nth := which_one(bare)) is not None:
        return Routed("origin", "", {**options, NTH: str(nth)})
    if talk := small_talk(wording) or small_talk(bare):
        return Routed(talk, "" if talk in OF_THE_QUESTION_BEFORE else wording, options)
    wording = bare
    if _SOURCES.match(wording):
        return Routed("sources", "", options)
    if _QUOTE_ALONE.match(wording):
        return Routed("check" if len(wording.split()) >= _SENTENCE else "who-said", wording, options, text)
    if marked := marked_quote(wording):
        words = wording if marked.may_be_part else marked.words
        return Routed("check", words, {**_named(marked.speaker), **options}, text)
    if meant := worded(wording):
        return Routed(meant.command, meant.text, {**meant.options, **options}, text, meant.aside)
    return Routed("ask", text, options, text)


def asks(text: str) -> bool:
    """Whether plain language asks something: it is worded as a question or as another command."""
    routed = route(text)
    if routed.command in ("noted", "greeting", "disputed"):
        return False
    wordings = (routed.text, _without_politeness(routed.text))
    is_question = routed.text.endswith("?") or any(ASKING.match(each) or _AUXILIARY.match(each) for each in wordings)
    return routed.command not in ("ask", "no-quote") or is_question


def called(command: str, text: str, options: Mapping[str, str]) -> Routed:
    """A command that was named. Options may also be typed into the text; those given apart have precedence.

    The text may word the command once more: `/said-by what did Lee say about gas`. The commands in FOR_MESSAGES take
    theirs as it is.
    """
    if command in FOR_MESSAGES:
        return Routed(command, text.strip(), options)
    text, typed = take_options(text[:LONGEST].strip())
    text = undecorated(text)
    if (meant := worded(_without_politeness(text))) and meant.command == command:
        return Routed(command, meant.text, {**meant.options, **typed, **options})
    found = {**typed, **options}
    if command == "timeline":
        text = text[match.end() :] if (match := _LEAD_IN.match(text)) else text
    if command == "said-by" and "about" not in found:
        if match := _NAME_AND_TOPIC.match(text):
            text, found["about"] = match["name"], match["about"]
        else:
            text = "" if _NO_NAME.match(text) else _NO_TOPIC.sub("", text)
    return Routed(command, text, found)


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
    return "check-quotes" if several and not ASKING.match(wording) else None


def _without_politeness(text: str) -> str:
    """The text without polite words around it: *please, can you tell me who said …*."""
    text = plain_question(text).rstrip(_ENDINGS)
    for _ in range(3):
        if match := _POLITE.match(text):
            text = text[match.end() :]
    return _SOURCED.sub("", text)


def _named(speaker: str | None) -> dict[str, str]:
    return {"speaker": speaker} if speaker else {}
