"""What a file gives: its text, and what it tells of the article beside that."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from importlib import import_module

from retrieval.errors import SourceUnreadable

MOST_CHARACTERS = 10_000_000
"""A file whose text is longer is no article, however few bytes it is packed into."""

TOO_LONG = f"holds more text than any article (over {MOST_CHARACTERS:,} characters)"


@dataclass(frozen=True, slots=True)
class Extracted:
    """A file's text, the encoding of its characters, and what the file itself tells; None is what it doesn't.

    Of plain text the text is the file's bytes decoded. Of other formats it is a line for each block of the document
    (paragraph, heading, list item, row of a table), without markup; `headings` are where lines begin that the document
    calls headings. `published` is an ISO 8601 date, `language` an ISO 639-1 code.
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
    """Import the libraries of the extra `formats` that a file is read with, and let them log nothing from then on.

    What is wrong with a file is told once, by its name. Raises SourceUnreadable where one is not installed.
    """
    for module in modules:
        try:
            import_module(module)
        except ImportError:
            raise SourceUnreadable(
                file, "needs a library that is not installed; install it with: pip install 'pullquote[formats]'"
            ) from None
        logging.getLogger(module).setLevel(logging.CRITICAL + 1)
