"""Plain language and typed options become a command: what a person means by what they wrote."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

OPTIONS = ("about", "speaker", "source", "since", "until")
"""The options a command can have, the same names as on the command line."""

LONGEST = 4_000
"""Characters of a message that are read; Slack and Discord allow no longer ones for long."""

_DASHES = "(?:--|—|–)"  # phones and Slack turn two hyphens into a dash
_OPTION = re.compile(
    rf"(?:^|\s){_DASHES}({'|'.join(OPTIONS)})[ =]+(\"[^\"\n]*\"|“[^”\n]*”|(?:(?!\s{_DASHES})[^\n])+)", re.IGNORECASE
)
_MARKS = "\"“”„«»‘’'"
_QUOTED = r"[\"“„«][^\"“”„«»]{3,}[\"”“»]"
_SAY = r"(?:say|said|says|write|wrote|tweet(?:ed)?|claim(?:ed)?|think|tell|told|promised?|call(?:ed)?)"

_WHO_SAID = re.compile(
    r"who(?:’s|'s| has| was it that| first)? "
    r"(?:said|says|saying|told|wrote|tweeted|claimed|promised|called|warned|asked)\b[:,]?(?: that\b)?"
    r"\s*(?P<text>.+?)\s*\?*$",
    re.IGNORECASE,
)
_SAID_BY = re.compile(
    rf"what (?:did|does|do|has|have|had|was|is) (?P<text>[^?]{{2,80}}?) {_SAY}(?:ing)?\b"
    r"(?: (?:about|on|of|regarding|concerning|to)\b\s*(?P<about>[^?]{2,200}))?\s*\?*$",
    re.IGNORECASE,
)
_DID_SAY = re.compile(
    rf"(?:did|has|have|does) (?P<speaker>[^\"“„«?]{{2,80}}?) (?:really |actually |ever )?{_SAY}\b[:,]?(?: that)?\s*"
    rf"(?P<text>{_QUOTED})\W*$",
    re.IGNORECASE,
)
_QUOTE_ALONE = re.compile(rf"\s*(?P<text>{_QUOTED})[\s.?!]*$")
_HELP = re.compile(r"(?:help|hello|hi|hey|\?+|what can you do\??)\W*$", re.IGNORECASE)
_SOURCES = re.compile(r"(?:list |show |which |what )?(?:the |all )?sources\W*$", re.IGNORECASE)
_ABOUT = re.compile(r"^(?P<name>.{2,80}?)\s+(?:about|on|regarding)\s+(?P<about>.+)$", re.IGNORECASE)
_BY = re.compile(rf"^\s*(?P<text>{_QUOTED})\s*(?:[—–-]{{1,2}}|by|said by|,)\s*(?P<speaker>[^\n]{{2,80}}?)\W*$")


@dataclass(frozen=True, slots=True)
class Routed:
    """A command with its text and its options. `guessed` tells that the wording was read, not a command's name."""

    command: str
    text: str
    options: Mapping[str, str]
    guessed: bool = False


def route(text: str) -> Routed:
    """The command that plain language asks for; what is no other is a question."""
    text = " ".join(text[:LONGEST].split())
    text, options = take_options(text)
    if not text or _HELP.match(text):
        return Routed("help", "", options)
    if _SOURCES.match(text):
        return Routed("sources", "", options)
    for command, pattern in (
        ("check", _DID_SAY),
        ("check", _QUOTE_ALONE),
        ("who-said", _WHO_SAID),
        ("said-by", _SAID_BY),
    ):
        if match := pattern.match(text):
            named = {name: value for name, value in match.groupdict().items() if value and name != "text"}
            return Routed(command, match["text"].strip(), {**named, **options}, guessed=True)
    return Routed("ask", text, options, guessed=True)


def named(command: str, text: str, options: Mapping[str, str]) -> Routed:
    """A command called by its name; options typed into the text count like given ones, which come first."""
    text, typed = take_options(text[:LONGEST].strip())
    found = {**typed, **options}
    if command == "said-by" and "about" not in found and (match := _ABOUT.match(text)):
        text, found["about"] = match["name"], match["about"]
    if command == "check" and "speaker" not in found and (match := _BY.match(text)):
        text, found["speaker"] = match["text"], match["speaker"]
    return Routed(command, text, found)


def take_options(text: str) -> tuple[str, dict[str, str]]:
    """The text without the options typed into it (`--about sanctions`), and those options."""
    options = {match[1].casefold(): match[2].strip().strip(_MARKS) for match in _OPTION.finditer(text)}
    return (_OPTION.sub("", text).strip(), options) if options else (text, {})
