"""What is read from a file of any format: the text of its article, and what the file itself says about the article."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from importlib import import_module

from retrieval.errors import SourceUnreadable

MOST_CHARACTERS = 10_000_000
"""A file with a longer text is refused: it is no article. A small compressed file may hold that much."""

TOO_LONG = f"holds more text than any article (over {MOST_CHARACTERS:,} characters); divide it into articles"


@dataclass(frozen=True, slots=True)
class Contents:
    """A file's text, its encoding, and what the file says about the article; None where it says nothing.

    The text of a plain-text file is its decoded bytes. The text of any other format has one line for each block of the
    document (paragraph, heading, list item, table row), without markup. `headings` are the offsets of the lines that
    the document marks as headings or as its title. `published` is an ISO 8601 date, `language` an ISO 639-1 code.
    """

    text: str
    encoding: str
    headings: frozenset[int] = frozenset()
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None


def needs(file: str, *modules: str) -> None:
    """Import the libraries that a file of this format is read with, which are the extra `formats`, and mute their logs.

    Muted, because what is wrong with a file is reported once, with the file's name. Raises SourceUnreadable when a
    library is not installed.
    """
    for module in modules:
        try:
            import_module(module)
        except ImportError:
            raise SourceUnreadable(
                file, "needs a library that is not installed; install it with: pip install 'pullquote[formats]'"
            ) from None
        logging.getLogger(module).setLevel(logging.CRITICAL + 1)
