from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.documents import document
from retrieval.engines import codec
from retrieval.model import Document, Source, Statement
from tests.retrieval.made import a_document, an_article

WORDS = st.text(max_size=60)
NAMES = st.none() | WORDS
OFFSETS = st.none() | st.integers(0, 10**7)
SOURCES = st.builds(
    Source,
    file=WORDS,
    path=WORDS,
    sha256=WORDS,
    size=st.integers(0, 10**9),
    encoding=WORDS,
    title=NAMES,
    outlet=NAMES,
    published=NAMES,
    language=NAMES,
)
STATEMENTS = st.builds(
    Statement,
    start=st.integers(0, 10**7),
    end=st.integers(0, 10**7),
    kind=st.sampled_from(["direct", "indirect", "mixed"]),
    speaker=NAMES,
    speaker_start=OFFSETS,
    speaker_end=OFFSETS,
    resolved=NAMES,
    role=NAMES,
    cue_start=OFFSETS,
    cue_end=OFFSETS,
)


@given(st.lists(WORDS, max_size=8).map("\n".join))
def test_documents_come_back_exactly(text: str) -> None:
    made = a_document(text)
    assert codec.load(codec.dump(made)) == made


@given(SOURCES, WORDS)
def test_whatever_is_known_of_a_source_comes_back(source: Source, text: str) -> None:
    made = Document(source, text, ())
    assert codec.load(codec.dump(made)) == made


@given(st.lists(STATEMENTS, max_size=4))
def test_statements_come_back_exactly(statements: list[Statement]) -> None:
    made = a_document("One passage.")
    made = replace(made, passages=(replace(made.passages[0], statements=tuple(statements)),))
    assert codec.load(codec.dump(made)) == made


@pytest.mark.parametrize("letter", ["ﷺ", "ͺ", "ﷲ", "½", "²", "ﬁ", "İ", "ß"])
def test_letters_that_fold_to_something_else_come_back(letter: str) -> None:
    """Some fold to whole phrases: U+FDFA to eighteen letters and three blanks."""
    made = a_document(f"A{letter} {letter} {letter * 3}.")
    assert codec.load(codec.dump(made)) == made


def test_a_document_is_one_line() -> None:
    line = codec.dump(a_document("One.\nTwo.\r\n\r\nThree.\u2028Four."))
    assert "\n" not in line
    assert "\r" not in line


def test_what_is_written_is_small() -> None:
    """No field is named, and no passage repeats the text: headroom for archives of many articles."""
    made = document(an_article("The harbour was closed at noon, and no ferry left it. " * 200))
    assert len(codec.dump(made)) < 3 * len(made.text)


@pytest.mark.parametrize(
    "line", ["", "x", "{}", "[]", "null", "3", '"text"', "[[], 1]", '[["a"], "b", [[1]]]', "[" * 10**5]
)
def test_what_is_no_document_is_told(line: str) -> None:
    with pytest.raises(codec.UNREADABLE):
        codec.load(line)


def test_a_document_is_json_that_others_can_read() -> None:
    source, text, passages = json.loads(codec.dump(a_document("One passage.", "b.txt")))
    assert (source[0], text, len(passages)) == ("b.txt", "One passage.", 1)
