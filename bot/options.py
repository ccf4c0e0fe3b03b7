"""Options typed into a message, as on the command line: `what did Lavrov say --about sanctions --since 2022-01-21`."""

from __future__ import annotations

import re
from collections.abc import Mapping

_OF_WORDS = ("about", "speaker")
OF_SOURCES = ("source", "since", "until")
"""The options that sources pass or don't; the value of each is one word or a date."""

_DASHES = "(?:--|—|–)"  # phones and Slack turn two hyphens into a dash
_QUOTED = r"\"[^\"\n]{0,400}\"|“[^”\n]{0,400}”"  # bounded, for marks that are never closed
_DATE = r"\d{1,2} [^\W\d]{3,9},? \d{4}|[^\W\d]{3,9} \d{1,2},? \d{4}"
_WORDS = rf"(?:(?!\s{_DASHES})[^\n])+"
_OPTION = re.compile(
    rf"(?:^|\s){_DASHES}(?:({'|'.join(_OF_WORDS)})[ =]+({_QUOTED}|{_WORDS})"
    rf"|({'|'.join(OF_SOURCES)})[ =]+({_QUOTED}|{_DATE}|\S+))",
    re.IGNORECASE,
)
_LEFT = re.compile(r"(?:^|\s)(--[a-z]{2,20})(?=\s|=|$)", re.IGNORECASE)
_MARKS = '"“”'


def take_options(text: str) -> tuple[str, dict[str, str]]:
    """The text without the options typed into it, and these options: name → value.

    The value of `about` and `speaker` goes up to the next option; that of the others is a word or a date, or words in
    quotation marks.
    """
    options = {
        (match[1] or match[3]).casefold(): (match[2] or match[4]).strip().strip(_MARKS).strip()
        for match in _OPTION.finditer(text)
    }
    return (_OPTION.sub("", text).strip(), options) if options else (text, {})


def left_over(text: str) -> str | None:
    """What looks like an option in a text from which they were taken: none has that name, or its value is missing."""
    match = _LEFT.search(text)
    return match[1] if match else None


def as_typed(options: Mapping[str, str]) -> str:
    """Options as they are typed: `--since 2022-01-01 --source "a b.txt"`."""
    return " ".join(f"--{name} {_in_marks(value) if ' ' in value else value}" for name, value in options.items())


def _in_marks(value: str) -> str:
    return f"“{value}”" if '"' in value else f'"{value}"'
