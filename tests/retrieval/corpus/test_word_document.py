"""From Word documents to their text."""

from __future__ import annotations

import docx
import pytest
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE

from retrieval.corpus.contents import Contents
from retrieval.corpus.formats import contents_of
from retrieval.errors import SourceUnreadable
from tests.retrieval.corpus.written import W, a_docx, a_docx_with, add_xml


def read(document: Document) -> Contents:
    return contents_of(a_docx(document), "a.docx")


@pytest.fixture
def minutes() -> Document:
    document = docx.Document()
    document.add_heading("Ferry minutes", 0)
    document.add_paragraph("The board met\u00a0on 3 May.")
    document.add_heading("Fares", 1)
    said = document.add_paragraph("“We will ")
    said.add_run("not").bold = True
    said.add_run(" raise fares,” said Ann Lee.\nShe left.\tBy ferry.")
    document.add_paragraph("A fare for dogs", style="List Bullet")
    table = document.add_table(2, 3)
    for number, text in enumerate(["Route", "Adult", "Child", "Weston\nto Milton", "£4.20", ""]):
        table.rows[number // 3].cells[number % 3].text = text
    document.add_paragraph(" ")
    document.add_paragraph("The meeting closed.", style="Quote")
    return document


def test_a_document_is_read_in_order_a_line_a_block(minutes: Document) -> None:
    found = read(minutes)
    assert found.text == (
        "Ferry minutes\nThe board met on 3 May.\nFares\n“We will not raise fares,” said Ann Lee.\nShe left. By ferry.\n"
        "A fare for dogs\nRoute\tAdult\tChild\nWeston to Milton\t£4.20\nThe meeting closed.\n"
    )
    assert found.headings == {0, found.text.index("Fares")}


def test_the_title_is_the_one_shown_and_no_date_is_told(minutes: Document) -> None:
    """Word fills in when a document was begun, which is not when it was published."""
    minutes.core_properties.title = "Council template"
    found = read(minutes)
    assert (found.title, found.published, found.outlet) == ("Ferry minutes", None, None)
    minutes.core_properties.title = "The board met on 3 May."
    assert read(minutes).title == "The board met on 3 May."


def test_a_title_in_two_lines_is_one_title() -> None:
    document = docx.Document()
    document.add_heading("Ferry stays in port,\nharbour master says", 0)
    document.add_heading("What happens\nnext", 1)
    found = read(document)
    assert (found.title, found.text) == (
        "Ferry stays in port, harbour master says",
        "Ferry stays in port, harbour master says\nWhat happens next\n",
    )


def test_a_style_that_is_based_on_a_heading_s_is_one(minutes: Document) -> None:
    style = minutes.styles.add_style("House crosshead", WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = minutes.styles["Heading 3"]
    minutes.add_paragraph("Any other business", style=style)
    found = read(minutes)
    assert found.text.index("Any other") in found.headings


@pytest.mark.parametrize(
    ("xml", "text"),
    [
        ("<w:ins><w:r><w:t>Added</w:t></w:r></w:ins>", "It is Added"),
        ("<w:del><w:r><w:delText>gone</w:delText><w:t>gone</w:t></w:r></w:del>", "It is"),
        ("<w:moveFrom><w:r><w:t>moved</w:t></w:r></w:moveFrom>", "It is"),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>", "It is"),
        ('<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>shown</w:t></w:r>', "It is shown"),
        ("<w:hyperlink><w:r><w:t>linked</w:t></w:r></w:hyperlink>", "It is linked"),
        ("<w:sdt><w:sdtContent><w:r><w:t>filled in</w:t></w:r></w:sdtContent></w:sdt>", "It is filled in"),
        ("<w:r><w:t>well</w:t><w:noBreakHyphen/><w:t>known</w:t></w:r>", "It is well-known"),
        ("<w:r><w:t>so</w:t><w:softHyphen/><w:t>lid</w:t></w:r>", "It is solid"),
        ("<w:r><w:instrText>PAGE</w:instrText></w:r>", "It is"),
        ("<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>boxed</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>", "It is"),
    ],
)
def test_words_are_those_that_would_be_printed(xml: str, text: str) -> None:
    document = docx.Document()
    document.add_paragraph("It is ")
    add_xml(document, xml)
    assert read(document).text == f"{text}\n"


BODY = "<w:document {w}><w:body>{body}</w:body></w:document>"
PARAGRAPH = "<w:p><w:r><w:t>It rained.</w:t></w:r></w:p>"


def with_body(body: str) -> bytes:
    return a_docx_with({"word/document.xml": BODY.format(w=W, body=body).encode()})


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "is empty"),
        (b"It rained.", "is damaged, or no Word document; save it again as .docx"),
        (a_docx()[:-500], "is damaged, or no Word document; save it again as .docx"),
        (a_docx_with({"word/document.xml": b"<broken"}), "is damaged, or no Word document; save it again as .docx"),
        (a_docx_with({"[Content_Types].xml": b"<x/>"}), "is damaged, or no Word document; save it again as .docx"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
            "has a password or is in Word's old format; save it as .docx",
        ),
        (a_docx(), "holds no text; leave it out, or write out what its pictures show"),
        (with_body(f"<!-- {'x' * 60_000_000} -->"), "unpacks to 61 MB, more than any article; save its text alone"),
    ],
)
def test_what_cannot_be_read_is_told_in_a_line(data: bytes, reason: str) -> None:
    with pytest.raises(SourceUnreadable) as caught:
        contents_of(data, "a.docx")
    assert caught.value.reason.startswith(reason)


def test_entities_are_not_blown_up() -> None:
    """A few bytes that stand for billions: https://en.wikipedia.org/wiki/Billion_laughs_attack."""
    entities = "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    xml = f"<!DOCTYPE x [<!ENTITY a 'lol'>{entities}]>" + BODY.format(w=W, body=PARAGRAPH.replace("It", "&j; It"))
    try:
        found = contents_of(a_docx_with({"word/document.xml": xml.encode()}), "a.docx")
    except SourceUnreadable:
        return
    assert len(found.text) < 100


def test_tables_in_tables_are_a_row_of_the_outer_one() -> None:
    inner = f"<w:tbl><w:tr><w:tc>{PARAGRAPH}</w:tc><w:tc>{PARAGRAPH}</w:tc></w:tr></w:tbl>"
    data = with_body(f"<w:tbl><w:tr><w:tc>{inner}{PARAGRAPH}</w:tc><w:tc>{PARAGRAPH}</w:tc></w:tr></w:tbl>{PARAGRAPH}")
    assert contents_of(data, "a.docx").text == "It rained. It rained. It rained.\tIt rained.\nIt rained.\n"
