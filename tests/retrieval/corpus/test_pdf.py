"""From PDF files to their text."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from retrieval.corpus import pdf
from retrieval.corpus.contents import TOO_LONG, Contents
from retrieval.corpus.formats import contents_of
from retrieval.corpus.printed import Line
from retrieval.errors import SourceUnreadable
from tests.retrieval.core_time import core_seconds
from tests.retrieval.corpus.written import a_column, a_pdf

SAMPLES = Path(__file__).parents[2] / "samples" / "pdf"
HEAD = a_column(["Harbour bridge to close"], size=20, top=790)
LINES = ["“We would rather close it now,” said Maria Quist", "(the head of high-", "ways) – 3 of 4."]
ARTICLE = [*HEAD, *a_column(LINES)]
TEXT = "Harbour bridge to close\n“We would rather close it now,” said Maria Quist (the head of highways) – 3 of 4.\n"


def read(*pages: Sequence[Line | bytes], title: str = "", trailer: str = "") -> Contents:
    return contents_of(a_pdf(*pages, title=title, trailer=trailer), "a.pdf")


def test_a_pdf() -> None:
    found = read(ARTICLE)
    assert (found.text, found.encoding) == (TEXT, "utf-8")
    assert found.headings == {0}
    assert (found.title, found.published) == (None, None), "when it was made is not when it was published"


def test_the_title_is_told_where_a_page_shows_it() -> None:
    assert read(ARTICLE, title="harbour bridge to close").title == "Harbour bridge to close"
    assert read(ARTICLE, title="Microsoft Word - bridge.doc").title is None


def test_ligatures_are_letters() -> None:
    assert "ﬁ\ufb02".translate(pdf._GLYPHS) == "fifl"


def test_a_soft_hyphen_that_is_drawn_is_a_hyphen() -> None:
    """Typesetters draw it for every hyphen, whether it parts a word, is a word's own at a line's end, or amid one."""
    assert read(
        a_column(["The infra\xad", "structure fund of the Franco\xad", "German, well\xadknown council pays."])
    ).text == ("The infrastructure fund of the Franco-German, well-known council pays.\n")


@pytest.mark.parametrize("told", ["<FEFF00AD>", "<FEFF>", "()"])
def test_what_a_page_says_stands_for_a_soft_hyphen_parts_no_word(told: str) -> None:
    """Chromium draws a blank for one."""
    soft = f"/Span << /ActualText {told} >> BDC ( ) Tj EMC"
    drawn = f"BT /F0 11 Tf 72 640 Td (The har) Tj {soft} (bour au) Tj {soft} (thority is closed.) Tj ET".encode()
    assert read([*ARTICLE, drawn]).text == f"{TEXT}The harbour authority is closed.\n"


def test_other_words_that_a_page_tells_leave_what_it_draws() -> None:
    drawn = (
        b"BT /F0 11 Tf 72 640 Td /Span << /ActualText (gulls) /MCID 1 >> BDC (Gulls) Tj /P BMC ( sleep.) Tj EMC EMC ET"
    )
    left_open = b"/Span << /ActualText () >> BDC"
    assert read([*ARTICLE, drawn, left_open], a_column(["Terns fly."])).text == f"{TEXT}Gulls sleep.\nTerns fly.\n"


def test_the_time_of_marked_content_in_marked_content_grows_with_the_page() -> None:
    def seconds(count: int) -> float:
        page = b"BT /F0 11 Tf 72 640 Td " + b"/P BMC " * count + b"(Gulls) Tj " * count + b"EMC " * count + b"ET"
        return core_seconds(lambda: read([page]))

    assert seconds(32_000) < 28 * min(seconds(2_000) for _ in range(3))


def raised(before: str, mark: str, behind: str = " It is old.", *, up: float = 4, size: float = 7) -> str:
    """The text of a line with a mark between its words."""
    wide = 72 + 5 * len(before)
    line = [Line(before, 72, 640, 11), Line(mark, wide, 640 + up, size), Line(behind, wide + 9, 640, 11)]
    return read([*ARTICLE, *line]).text.removeprefix(TEXT)


@pytest.mark.parametrize(
    ("before", "mark"),
    [("It is closed.", "1"), ("He said “no.”", "12"), ("The report", "3"), ("She left,", "1,2"), ("She left;", "†")],
)
def test_the_mark_of_a_note_is_left_out(before: str, mark: str) -> None:
    assert raised(before, mark) == f"{before} It is old.\n"


@pytest.mark.parametrize(
    ("before", "mark"), [("It has 10 km", "2"), ("It has 10", "6"), ("On the 21", "st"), ("The report", "A")]
)
def test_powers_and_letters_stay(before: str, mark: str) -> None:
    assert raised(before, mark).replace(" ", "") == f"{before}{mark}Itisold.\n".replace(" ", "")


def test_a_figure_that_is_not_small_or_not_raised_stays() -> None:
    assert raised("The class of", "3", up=0) == "The class of3 It is old.\n"
    assert raised("The class of", "3", size=11, up=2) == "The class of3 It is old.\n"


def test_last_marks_on_a_line_of_their_own_are_the_paragraph_s() -> None:
    """White space before them lets a line break there; a bullet or a rule alone is no line."""
    marks = a_column([LINES[0], '."', "*", "___"], leading=14)
    assert read(marks).text == f'{LINES[0]} ."\n'


ENCRYPTED = (
    "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" + "00" * 32 + "> /U <" + "11" * 32 + "> >> /ID [<00> <00>]"
)


def test_signs_without_letters_are_told_from_an_address() -> None:
    with pytest.raises(SourceUnreadable, match="which letters its fonts draw"):
        read([*HEAD, *a_column(["/c01/c0b/c03/c04 /c05/c06/c07/c1a", "/a65/a66/a67/a68/a69/a70"])])
    assert (
        "/2024/05/12/b3/" in read([*ARTICLE, *a_column(["It is at /2024/05/12/b3/."], top=640), *a_column(LINES)]).text
    )


def test_a_file_whose_encryption_needs_a_library_says_which() -> None:
    """It opens without a password, so that to save it without one is no way out."""
    with pytest.raises(SourceUnreadable, match=r"pip install 'pypdf\[crypto\]'"):
        contents_of((SAMPLES / "aes.pdf").read_bytes(), "aes.pdf")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "is empty"),
        (b"It rained.", "is damaged, or no PDF; save it again"),
        (a_pdf(ARTICLE)[:400], "is damaged, or no PDF; save it again"),
        (a_pdf([]), "holds no text; if it is scanned, have its text recognised first"),
        (a_pdf(), "holds no text; if it is scanned, have its text recognised first"),
        (a_pdf(ARTICLE, trailer=ENCRYPTED), "is encrypted; save it without a password"),
    ],
)
def test_what_cannot_be_read_is_told_in_a_line(data: bytes, reason: str) -> None:
    with pytest.raises(SourceUnreadable) as caught:
        contents_of(data, "a.pdf")
    assert caught.value.reason == reason


@pytest.mark.parametrize(
    ("limit", "reason"),
    [
        ("_MOST_PAGES", "has 2 pages, more than any article; divide it into articles"),
        ("_MOST_STEPS", "draws more than any article; save its text in another format"),
        ("_MOST_DRAWING", "draws more than any article; save its text in another format"),
        ("_MOST_UNPACKED", "draws more than any article; save its text in another format"),
        ("MOST_CHARACTERS", TOO_LONG),
    ],
)
def test_what_is_longer_than_any_article_is_given_up(monkeypatch: pytest.MonkeyPatch, limit: str, reason: str) -> None:
    monkeypatch.setattr(pdf, limit, 1)
    with pytest.raises(SourceUnreadable) as caught:
        read(ARTICLE, ARTICLE)
    assert caught.value.reason == reason
