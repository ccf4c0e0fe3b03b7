from __future__ import annotations

import os

import pytest

from retrieval.corpus.names import is_one_line, printable


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        (b"a.txt", "a.txt"),
        ("Übersicht 1/наука.txt".encode(), "Übersicht 1/наука.txt"),
        (b"caf\xe9.txt", r"caf\xe9.txt"),
        (b"two\nlines.txt", r"two\x0alines.txt"),
        (b"tab\tand\x1b[31mred.txt", r"tab\x09and\x1b[31mred.txt"),
        ("a\u0085b\u2028c.txt".encode(), r"a\xc2\x85b\xe2\x80\xa8c.txt"),
    ],
)
def test_a_name_is_printed_in_one_line(name: bytes, printed: str) -> None:
    assert printable(os.fsdecode(name)) == printed
    assert is_one_line(printed)


@pytest.mark.parametrize("name", ["two\nlines", "a\u0085b", "a\u2029b", "\x1b[31mred", "nul\0"])
def test_a_name_with_control_characters_is_no_line(name: str) -> None:
    assert not is_one_line(name)
