"""Reads a Word document (.docx): a line for each paragraph or table row, as the document would be printed.

The elements are those of ECMA-376, Part 1, 17 (https://ecma-international.org/publications-and-standards/standards/ecma-376/).
Left out are deleted and hidden text, headers, footers, notes, comments, and text boxes, which mostly repeat a line of
the text in large letters.
"""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

from retrieval.corpus.blocks import BODY, Block, BlockKind, Collected, joined, shown
from retrieval.corpus.contents import MOST_CHARACTERS, TOO_LONG, Contents, needs
from retrieval.errors import SourceUnreadable

if TYPE_CHECKING:
    from docx.document import Document
    from lxml.etree import _Element

_MOST_UNPACKED = 50_000_000  # bytes that unpacking may add; the words of a book take a tenth of that
_OLD_FORMAT = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""The first bytes of files of Word 97–2003, and of .docx files with a password.
https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-cfb/05060311-bfce-4b12-874d-71fd4ce63aea
"""
_MOST_BASES = 20  # steps from a style to the one it is based on; Word allows ten

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_NEVER = frozenset(
    {f"{_W}{name}" for name in ("del", "moveFrom", "txbxContent", "pPr", "rPr", "sectPr", "tblPr")}
    | {"{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}
)
_SIGNS = {f"{_W}noBreakHyphen": "-", f"{_W}tab": " ", f"{_W}ptab": " "}
_OFF = ("0", "false", "off")


def word_document(data: bytes, file: str) -> Contents:
    """The text of a .docx file, and the title from its properties if the document shows it, too, else its title line.

    There is no date of publication: the dates in a document are when it was written. Raises SourceUnreadable.
    """
    needs(file, "docx")
    if data.startswith(_OLD_FORMAT):
        raise SourceUnreadable(file, "has a password or is in Word's old format; save it as .docx without a password")
    _check_size(data, file)
    import docx

    try:
        document = docx.Document(BytesIO(data))
        blocks = _blocks(document)
        title = document.core_properties.title
    except Exception as error:  # whatever goes wrong in a library over bytes of any kind
        raise SourceUnreadable(file, "is damaged, or no Word document; save it again as .docx") from error
    if not blocks:
        raise SourceUnreadable(file, "holds no text; leave it out, or write out what its pictures show")
    text, headings = joined(blocks)
    if len(text) > MOST_CHARACTERS:
        raise SourceUnreadable(file, TOO_LONG)
    titled = next((block.text for block in blocks if block.kind == "title"), None)
    return Contents(text, "utf-8", headings, title=shown(title, blocks) or titled)


def _check_size(data: bytes, file: str) -> None:
    """Raises SourceUnreadable for bytes that are no zip archive, and for one that would unpack to far more than it has.

    The sizes are those in the archive's directory, and no part is unpacked beyond its size there.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            size = sum(part.file_size for part in archive.infolist())
    except Exception as error:
        raise SourceUnreadable(file, "is damaged, or no Word document; save it again as .docx") from error
    if size > len(data) + _MOST_UNPACKED:
        raise SourceUnreadable(file, f"unpacks to {size / 1e6:,.0f} MB, more than any article; save its text alone")


def _blocks(document: Document) -> list[Block]:
    """The paragraphs and table rows that aren't empty, in order."""
    from lxml.etree import iterwalk

    styles = _styles(document)
    collected, kind = Collected(), BODY
    walk = iterwalk(document.element.body, events=("start", "end"))
    for event, element in walk:
        tag = element.tag
        if event == "start":
            if tag in _NEVER or (tag == f"{_W}r" and _is_hidden(element)):
                walk.skip_subtree()
            elif tag == f"{_W}tr":
                collected.begin_row()
            elif tag == f"{_W}p":
                kind = styles.get(_value(element, f"{_W}pPr/{_W}pStyle"), BODY)
        elif tag == f"{_W}t":
            collected.add(element.text)
        elif tag in _SIGNS:
            collected.add(_SIGNS[tag])
        elif tag in (f"{_W}br", f"{_W}cr"):
            collected.end_line(kind)
        elif tag == f"{_W}p":
            collected.end_block(kind)
        elif tag == f"{_W}tc":
            collected.end_cell()
        elif tag == f"{_W}tr":
            collected.end_row()
    return collected.blocks


def _styles(document: Document) -> dict[str, BlockKind]:
    """Identifier of a style → the kind of its paragraphs, for title and heading styles and those based on them.

    Built-in styles have English names in Word of any language.
    """
    kinds: dict[str, BlockKind] = {}
    based: dict[str, str] = {}
    for style in document.styles.element.iterfind(f"{_W}style"):
        key, name = style.get(f"{_W}styleId", ""), _value(style, f"{_W}name").lower()
        based[key] = _value(style, f"{_W}basedOn")
        if name == "title":
            kinds[key] = "title"
        elif name.startswith("heading "):
            kinds[key] = "heading"
    for key in based:
        base = key
        for _ in range(_MOST_BASES):
            if base in kinds:
                kinds[key] = kinds[base]
                break
            base = based.get(base, "")
    return kinds


def _is_hidden(run: _Element) -> bool:
    found = run.find(f"{_W}rPr/{_W}vanish")
    return found is not None and found.get(f"{_W}val") not in _OFF


def _value(element: _Element, path: str) -> str:
    """The value of a property below an element; "" when it is not set."""
    found = element.find(path)
    return "" if found is None else str(found.get(f"{_W}val", ""))
