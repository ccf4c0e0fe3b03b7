"""Initialisms: those that every reader knows, such as *CEO*, and what any other may stand for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

_WRITTEN: Final = """
CEO: chief executive officer|chief executive
CFO: chief financial officer|finance chief|finance director
COO: chief operating officer
CTO: chief technology officer
AI: artificial intelligence
GDP: gross domestic product
IPO: initial public offering
NGO: non-governmental organisation|non-governmental organization|nongovernmental organization
MP: member of parliament
MEP: member of the european parliament
PM: prime minister
FBI: federal bureau of investigation
CIA: central intelligence agency
NSA: national security agency
NASA: national aeronautics and space administration
FDA: food and drug administration
CDC: centers for disease control and prevention|centers for disease control
EPA: environmental protection agency
SEC: securities and exchange commission
IRS: internal revenue service
NATO: north atlantic treaty organization|north atlantic treaty organisation|atlantic alliance
IMF: international monetary fund
WTO: world trade organization|world trade organisation
IAEA: international atomic energy agency
ICC: international criminal court
NHS: national health service
ECB: european central bank
OECD: organisation for economic co-operation and development
OPEC: organization of the petroleum exporting countries
"""

IN_FULL: Final[Mapping[str, tuple[str, ...]]] = {
    letters: tuple(words.split("|")) for letters, words in (line.split(": ") for line in _WRITTEN.strip().split("\n"))
}
"""Initials in capitals → the phrases that they stand for, in small letters, a longer one before its beginning."""

_LETTERS_OF = {words: letters for letters, in_full in IN_FULL.items() for words in in_full}
_TIMES_OF_DAY = frozenset(("PM",))  # no initials when a figure stands before them
_SMALL_WORDS = frozenset(("of", "the", "and", "for", "on", "in", "to", "de"))
_WORD = re.compile(r"[^\W\d_]+")
_BRIEF = re.compile(r"\b(?:[A-Z]{2,4}|[b-df-hj-np-tv-xz]{2,4})\b")


def as_word(pattern: str) -> str:
    """The regular expression, made to match whole words only."""
    return rf"(?<![\w.-]){pattern}(?![\w-])"


_KNOWN = re.compile(
    as_word(f"(?:{'|'.join(map(re.escape, sorted(_LETTERS_OF, key=len, reverse=True)))})"), re.IGNORECASE
)


def written(letters: str) -> str:
    """The regular expression for initials as texts write them: *PM*, *P.M.*, but no time of day (*8 PM*)."""
    either = as_word(rf"(?:{letters}|{''.join(rf'{letter}[.]' for letter in letters)})")
    return rf"(?<!\d\s){either}" if letters in _TIMES_OF_DAY else either


def shortened(text: str) -> str:
    """The text with each phrase that has initials in IN_FULL replaced by those."""
    return _KNOWN.sub(lambda found: _LETTERS_OF[found.group().casefold()], text)


def brief(text: str) -> list[str]:
    """The words of a text that may be initials: two to four capitals, or small letters without a vowel (*pm*)."""
    return _BRIEF.findall(text)


def may_stand_for(letters: str, words: str) -> bool:
    """Whether initials may stand for some of these words, in a row: *VP* for *the former vice president*.

    Initials in IN_FULL stand for their own phrases only.
    """
    if letters.upper() in IN_FULL:
        return letters.upper() in shortened(words).split()
    each = _WORD.findall(words.casefold())
    return any(
        letters.casefold() in "".join(word[0] for word in run)
        for run in (each, [word for word in each if word not in _SMALL_WORDS])
    )
