"""Reads the lines of a file of questions, or of standard input."""

from __future__ import annotations

from collections.abc import Iterator

import click

from retrieval import BadQuery, SourceMissing, SourceUnreadable


def json_lines(file: str) -> Iterator[tuple[str, str]]:
    """The lines of a file or of standard input that aren't blank, each after its place: the file and its number.

    Raises SourceMissing, SourceUnreadable, and BadQuery for what is not UTF-8.
    """
    name = "standard input" if file == "-" else file
    try:
        with click.open_file(file, encoding="utf-8-sig") as stream:
            for number, line in enumerate(stream, 1):
                if line.strip():
                    yield f"{name}, line {number}", line
    except FileNotFoundError:
        raise SourceMissing(file) from None
    except OSError as error:
        raise SourceUnreadable(file, f"{error.strerror or 'cannot be read'}; name a file of JSON Lines") from error
    except UnicodeDecodeError as error:
        raise BadQuery(f"{name}: not UTF-8 text ({error.reason} at byte {error.start}); save it as UTF-8") from error
