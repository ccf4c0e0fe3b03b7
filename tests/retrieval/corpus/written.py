"""Files of other formats than plain text, made small: web pages, PDF byte by byte, Word documents by python-docx."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Mapping, Sequence
from io import BytesIO

import docx
from docx.document import Document
from docx.oxml.parser import parse_xml

from retrieval.corpus.printed import Line

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def a_page(body: str, head: str = "") -> bytes:
    """A web page with this markup in its body and its head."""
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode()


def a_column(
    lines: Sequence[str], *, x: float = 72, top: float = 740, size: float = 11, leading: float = 14, bold: bool = False
) -> list[Line]:
    """Lines below one another; one that begins with white space is indented, an empty one leaves its place free."""
    return [
        Line(line.strip(), x + (15 if line[0] == " " else 0), top - leading * number, size, bold)
        for number, line in enumerate(lines)
        if line
    ]


def a_pdf(*pages: Sequence[Line | bytes], title: str = "", trailer: str = "") -> bytes:
    """A PDF with these pages in Helvetica (PDF 32000-1:2008, 7.5); characters are those of Windows-1252.

    Bytes among the lines of a page are drawing instructions.
    """
    fonts = "<< /F0 3 0 R /F1 4 0 R >>"
    font = "<< /Type /Font /Subtype /Type1 /BaseFont /%s /Encoding /WinAnsiEncoding >>"
    numbers = range(6, 6 + 2 * len(pages), 2)
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{' '.join(f'{n} 0 R' for n in numbers)}] /Count {len(pages)} >>".encode(),
        (font % "Helvetica").encode(),
        (font % "Helvetica-Bold").encode(),
        f"<< /Title ({title}) /CreationDate (D:20240101120000Z) >>".encode("cp1252"),
    ]
    for number, page in zip(numbers, pages, strict=True):
        drawn = zlib.compress(b"\n".join(map(_drawn, page)))
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {number + 1} 0 R "
            f"/Resources << /Font {fonts} >> >>".encode()
        )
        objects.append(
            b"<< /Length %d /Filter /FlateDecode >>\nstream\n%b\nendstream" % (len(drawn), drawn),
        )
    return _file(objects, f"/Root 1 0 R /Info 5 0 R {trailer}")


def a_docx(document: Document | None = None) -> bytes:
    """The bytes of a Word document, an empty one if None."""
    file = BytesIO()
    (document or docx.Document()).save(file)
    return file.getvalue()


def a_docx_with(parts: Mapping[str, bytes]) -> bytes:
    """A Word document with some of its parts replaced."""
    file = BytesIO()
    with zipfile.ZipFile(BytesIO(a_docx())) as before, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            after.writestr(name, parts.get(name) or before.read(name))
    return file.getvalue()


def add_xml(document: Document, xml: str) -> None:
    """Add to the last paragraph what python-docx has no method for; `w:` is the namespace of Word's elements."""
    document.paragraphs[-1]._p.append(parse_xml(xml.replace(">", f" {W}>", 1)))


def _drawn(line: Line | bytes) -> bytes:
    if isinstance(line, bytes):
        return line
    text = line.text.encode("cp1252")
    for mark in (b"\\", b"(", b")"):
        text = text.replace(mark, b"\\" + mark)
    return b"BT /F%d %g Tf %g %g Td (%b) Tj ET" % (line.bold, line.size, line.x, line.y, text)


def _file(objects: Sequence[bytes], trailer: str) -> bytes:
    data, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n%b\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return data + b"xref\n0 %d\n0000000000 65535 f \n%btrailer\n<< /Size %d %b >>\nstartxref\n%d\n%%%%EOF\n" % (
        (size, table, size, trailer.encode(), len(data))
    )
