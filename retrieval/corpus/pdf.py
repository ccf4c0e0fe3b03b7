"""Reads a PDF: the lines that its pages draw, joined to paragraphs again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Any

from retrieval.corpus.blocks import Block, joined, one_line, shown
from retrieval.corpus.contents import MOST_CHARACTERS, TOO_LONG, Contents, needs
from retrieval.corpus.printed import Line, paragraphs
from retrieval.errors import SourceUnreadable

if TYPE_CHECKING:
    from pypdf import PdfReader

_MOST_PAGES = 2_000
_MOST_UNPACKED = 20_000_000  # bytes of one decompressed stream; a newspaper's page needs a hundredth of that
_MOST_DRAWING = 50_000_000  # bytes of drawing instructions of all pages; a book has a tenth of that
_MOST_STEPS = 10_000_000  # drawing operators that are executed, shared ones counted for each page

_TOO_MUCH = "draws more than any article; save its text in another format"

_GLYPHS = str.maketrans(
    {
        "\ufb00": "ff",
        "\ufb01": "fi",
        "\ufb02": "fl",
        "\ufb03": "ffi",
        "\ufb04": "ffl",
        "\ufb05": "st",
        "\ufb06": "st",
        "\xad": "-",  # drawn, it is a hyphen: typesetters have one sign for both, and leave out what parts no line
        "\uf0b7": "•",  # Word's bullets, in the font Symbol
        "\uf0a7": "▪",
    }
)
"""Characters that only fonts have (ligatures, bullets) → what they stand for."""

_NAMES = re.compile(r"(?:/[A-Za-z]{0,3}\d[\dA-Fa-f]{0,3}){4,}")
"""Names of signs for which a font doesn't give the letters: */c01/c0b*, */a65/a66*."""

_NOTE_MARK = re.compile(r"\s*(?P<mark>\d{1,3}(?:, ?\d{1,3})*|[*†‡]{1,3})\s*")
_NOTED = re.compile(r"(?:[^\W\d_]{3}|[.,;:!?…)\]\"'”’»])$")
"""What a note's mark stands behind: the end of a word or a punctuation mark; a raised figure behind others is a power
(*km2*, *106*)."""

_SMALLER, _RAISED = 0.9, 0.1  # times the size of the letters before it: the size of a note's mark, its height

_DRAWS_NOTHING = "\xad\u200b\u2060\ufeff"  # only tell where a word may be broken

_LAST_MARKS = re.compile(r"(?! )[.!?…,;:)\]'\"’“”» ]{1,4}")
"""The last marks of a paragraph, which are a line of their own if white space stands before them."""


class _Overlong(Exception):
    """The PDF is too large to read; the message says why, and begins with a verb."""


def pdf(data: bytes, file: str) -> Contents:
    """The text of a PDF, and the title from its properties if its pages show it, too.

    There is no date of publication: the dates in a PDF are when the file was made. Raises SourceUnreadable.
    """
    needs(file, "pypdf")
    try:
        title, blocks = _read(data)
    except Exception as error:  # whatever goes wrong in a library over bytes of any kind
        raise SourceUnreadable(file, _reason(error)) from error
    text, headings = joined(blocks)
    letters = sum(map(str.isalnum, text))
    if not letters:
        raise SourceUnreadable(file, "holds no text; if it is scanned, have its text recognised first")
    if 10 * text.count("\N{REPLACEMENT CHARACTER}") > letters or 10 * _named(text) > letters:
        raise SourceUnreadable(file, "does not tell which letters its fonts draw; save it as PDF again")
    return Contents(text, "utf-8", headings, title=shown(title, blocks))


def _read(data: bytes) -> tuple[str | None, list[Block]]:
    """The title from the properties of a PDF, and its paragraphs. Raises _Overlong, and whatever pypdf raises."""
    from pypdf import apply_configuration

    with apply_configuration(
        zlib_maximum_output_length=_MOST_UNPACKED,
        lzw_maximum_output_length=_MOST_UNPACKED,
        run_length_maximum_output_length=_MOST_UNPACKED,
        array_based_stream_maximum_output_length=_MOST_UNPACKED,
    ):
        reader = _opened(data)
        title = reader.metadata.title if reader.metadata else None
        return title, paragraphs(list(_pages(reader)))


def _reason(error: Exception) -> str:
    """What is wrong with a file that could not be read."""
    from pypdf.errors import DependencyError, FileNotDecryptedError, LimitReachedError, WrongPasswordError

    if isinstance(error, _Overlong):
        return str(error)
    if isinstance(error, LimitReachedError):
        return _TOO_MUCH
    if isinstance(error, DependencyError):  # most such files open without a password, and are encrypted all the same
        return "is encrypted by AES; install what reads it with: pip install 'pypdf[crypto]'"
    if isinstance(error, FileNotDecryptedError | WrongPasswordError):
        return "is encrypted; save it without a password"
    return "is damaged, or no PDF; save it again"


def _named(text: str) -> int:
    """How many characters of a text are names of signs, which pypdf gives if it knows nothing else of them."""
    return sum(len(match.group()) for match in _NAMES.finditer(text))


def _opened(data: bytes) -> PdfReader:
    """The opened file; one that needs a password only for changing or printing can be read."""
    from pypdf import PdfReader
    from pypdf.errors import WrongPasswordError

    reader = PdfReader(BytesIO(data))
    if reader.is_encrypted and not reader.decrypt(""):
        raise WrongPasswordError
    if len(reader.pages) > _MOST_PAGES:
        raise _Overlong(f"has {len(reader.pages):,} pages, more than any article; divide it into articles")
    return reader


def _pages(reader: PdfReader) -> Iterator[list[Line]]:
    """The lines of each page. Raises _Overlong when the pages draw more than any article."""
    characters = drawing = 0
    steps = _Steps()
    for page in reader.pages:
        steps.begin_page()
        contents = page.get_contents()
        drawing += len(contents.get_data()) if contents is not None else 0
        if drawing > _MOST_DRAWING:
            raise _Overlong(_TOO_MUCH)
        lines = _Lines()
        page.extract_text(visitor_operand_before=steps.take, visitor_text=lines.add)
        yield lines.all()
        characters += sum(len(line.text) for line in lines.all())
        if characters > MOST_CHARACTERS:
            raise _Overlong(TOO_LONG)


class _Steps:
    """Counts the operators that pages draw with, and silences text that is told to stand for nothing.

    Chromium draws a blank for a soft hyphen amid a line, and tells what it is (PDF 32000-1:2008, 14.9.4).
    """

    def __init__(self) -> None:
        self._count = 0
        self._silenced: list[bool] = []  # for each marked-content sequence around the operator
        self._silent = 0  # how many of these are

    def begin_page(self) -> None:
        """Forget what the page before has left open."""
        self._silenced.clear()
        self._silent = 0

    def take(self, operator: bytes, operands: list[Any], *_: Any) -> None:
        """Take an operator with its operands, before pypdf does. Raises _Overlong."""
        self._count += 1
        if self._count > _MOST_STEPS:
            raise _Overlong(_TOO_MUCH)
        if operator in (b"BDC", b"BMC"):
            self._silenced.append(operator == b"BDC" and _stands_for_nothing(operands[-1]))
            self._silent += self._silenced[-1]
        elif operator == b"EMC" and self._silenced:
            self._silent -= self._silenced.pop()
        elif operator in (b"Tj", b"TJ") and self._silent:
            operands[-1] = type(operands[-1])()


def _stands_for_nothing(properties: Any) -> bool:
    """Whether the properties of marked content say that its text is a soft hyphen, or the like."""
    actual_text = properties.get("/ActualText") if isinstance(properties, dict) else None
    if isinstance(actual_text, bytes):  # behind a byte order mark
        actual_text = actual_text.decode("utf-16", "replace")
    return isinstance(actual_text, str) and not actual_text.strip(_DRAWS_NOTHING)


class _Lines:
    """Collects the lines of a page from the pieces of text that pypdf passes to a visitor.

    https://pypdf.readthedocs.io/en/stable/user/extract-text.html#using-visitors-to-extract-text
    """

    def __init__(self) -> None:
        self._lines: list[Line] = []
        self._pieces: list[Line] = []

    def add(self, text: str, cm: list[float], tm: list[float], font: Any, size: float) -> None:
        """Take a piece of text, whose position the two matrices give; one that ends in a line feed ends its line.

        PDF 32000-1:2008, 9.4.4: https://opensource.adobe.com/dc-acrobat-sdk-docs/pdfstandards/PDF32000_2008.pdf
        """
        if text.strip():
            x, y = tm[4] * cm[0] + tm[5] * cm[2] + cm[4], tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
            b, d = tm[2] * cm[0] + tm[3] * cm[2], tm[2] * cm[1] + tm[3] * cm[3]
            name = str((font or {}).get("/BaseFont", ""))
            piece = Line(text, x, y, abs(size) * (b * b + d * d) ** 0.5, "bold" in name.lower())
            if self._pieces and (match := _note_mark(piece, self._pieces[-1])):
                piece = self._pieces[-1]._replace(text=text[match.end("mark") :])
            self._pieces.append(piece)
        elif self._pieces and text:
            self._pieces.append(self._pieces[-1]._replace(text=text))
        if text.endswith("\n"):
            self._end()

    def all(self) -> list[Line]:
        """The lines so far."""
        self._end()
        return self._lines

    def _end(self) -> None:
        """Make a line of the pieces. The longest piece gives its size and weight, so that a raised figure does not.

        A rule or a bullet alone is no line, wherever on the page it was drawn.
        """
        text = one_line("".join(piece.text for piece in self._pieces).translate(_GLYPHS))
        if any(map(str.isalnum, text)) or _LAST_MARKS.fullmatch(text):
            first = self._pieces[0]
            most = max(self._pieces, key=lambda piece: len(piece.text))
            self._lines.append(Line(text, first.x, first.y, most.size, most.bold))
        self._pieces.clear()


def _note_mark(piece: Line, before: Line) -> re.Match[str] | None:
    """The mark of a note that a piece of a line is, small and raised behind the piece before it; None if it is none.

    The note itself stands elsewhere, so that its mark would be a figure amid the article's words.
    """
    is_raised = piece.y - before.y > _RAISED * before.size and piece.size < _SMALLER * before.size
    return _NOTE_MARK.fullmatch(piece.text) if is_raised and _NOTED.search(before.text.rstrip()) else None
