"""From bytes to text."""

from __future__ import annotations

import codecs
import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.corpus.decode import decode
from retrieval.errors import SourceUnreadable

CZECH = "Jezero se v pátek zvedlo, řekla starostka města. „Jsme připraveni,“ dodala a žádala občany, aby odešli.\n" * 4
RUSSIAN = "Озеро поднялось в пятницу, сказала мэр города. «Мы готовы», добавила она и попросила жителей уйти.\n" * 4
JAPANESE = "湖の水位が金曜日に上がったと市長が語った。「準備はできている」と彼女は付け加えた。\n" * 6
FRENCH = "Le lac a monté vendredi, a déclaré la mairesse. « Nous sommes prêts », a-t-elle ajouté à l’aîné.\n" * 4


@given(st.text(st.characters(min_codepoint=32, exclude_categories=["Cs"]), min_size=1))
def test_utf_8_is_decoded_as_it_is(text: str) -> None:
    """UTF-8 loses and gains nothing."""
    assert decode(text.encode("utf-8"), "a.txt") == (text, "utf-8")


def test_nothing_is_translated_or_stripped() -> None:
    """A byte order mark, every kind of line end and all white space stay where they are."""
    data = b"\xef\xbb\xbf one\r\ntwo\rthree\n\x0c\xc2\xa0 \n"
    assert decode(data, "a.txt") == ("\ufeff one\r\ntwo\rthree\n\x0c\u00a0 \n", "utf-8")


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-16-le", codecs.BOM_UTF16_LE),
        ("utf-16-be", codecs.BOM_UTF16_BE),
        ("utf-32-le", codecs.BOM_UTF32_LE),
        ("utf-32-be", codecs.BOM_UTF32_BE),
    ],
)
def test_a_byte_order_mark_decides(encoding: str, mark: bytes) -> None:
    """UTF-16 and UTF-32 are told by their mark, which is no part of the text."""
    text, name = decode(mark + "Ein See – größer.\n".encode(encoding), "a.txt")
    assert (text, name) == ("Ein See – größer.\n", encoding[:6])


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (FRENCH, "cp1252"),
        (CZECH, "cp1250"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN.replace("«", "'").replace("»", "'"), "koi8-r"),
        (JAPANESE, "shift-jis"),
        (JAPANESE, "euc-jp"),
    ],
)
def test_other_encodings_are_detected(text: str, encoding: str) -> None:
    """Text in the encodings of older archives is read as it was written, and the encoding is named."""
    found, name = decode(text.encode(encoding), "a.txt")
    assert found == text
    assert text.encode(name) == text.encode(encoding)


def test_a_long_file_is_detected_by_its_beginning() -> None:
    """Detection of a long file neither cuts a character in two nor loses the rest."""
    text = JAPANESE * 2000
    assert decode(text.encode("shift-jis"), "a.txt")[0] == text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"text\0text", "is binary, not text; save it as text, or leave it out"),
        ("Lake".encode("utf-16-le"), "is binary, not text; save it as text, or leave it out"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "is binary, not text; save it as text, or leave it out"),
        (bytes(range(1, 32)) * 4, "is binary, not text; save it as text, or leave it out"),
        (bytes(range(256)) * 8, "is binary, not text; save it as text, or leave it out"),
        ("Söhne größer".encode() + b"\xff", "is UTF-8 with broken characters; save it as UTF-8 again"),
        (
            "It was “late”, he said. ".encode() * 9 + b"\xe2\x80",
            "is UTF-8 with broken characters; save it as UTF-8 again",
        ),
        (codecs.BOM_UTF16_LE + b"\x00\xd8", "its encoding cannot be told; save it as UTF-8"),
        (codecs.BOM_UTF16_LE + b"a", "its encoding cannot be told; save it as UTF-8"),
    ],
)
def test_what_is_no_text(data: bytes, reason: str) -> None:
    """Binary and undecodable files are refused by name, with the reason."""
    with pytest.raises(SourceUnreadable) as caught:
        decode(data, "lake/a.txt")
    assert (caught.value.file, caught.value.reason) == ("lake/a.txt", reason)


def test_a_stray_control_character_is_still_text() -> None:
    """One odd character does not make a text binary."""
    assert decode(b"It rose.\x07 It fell.", "a.txt") == ("It rose.\x07 It fell.", "utf-8")


@given(st.binary(min_size=1, max_size=400))
def test_any_bytes_give_storable_text_or_a_reason(data: bytes) -> None:
    """What comes out can be written as UTF-8 again: no lone surrogates."""
    with contextlib.suppress(SourceUnreadable):
        assert decode(data, "a.txt")[0].encode("utf-8")
