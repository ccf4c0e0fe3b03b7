from __future__ import annotations

import pickle
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.documents import document
from retrieval.engines import codec
from retrieval.engines.codec import Entry
from retrieval.engines.filters import speaker_terms
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


def there_and_back(made: Document) -> Document:
    """The document as another process, and then a file, would give it back."""
    entry: Entry = pickle.loads(pickle.dumps(codec.encode(made)))
    return codec.decode(codec.load(codec.dump(entry)))


@given(st.lists(WORDS, max_size=8).map("\n".join), st.sets(st.integers(1, 8)))
def test_documents_come_back_exactly(text: str, furniture: set[int]) -> None:
    made = document(an_article(text, furniture=furniture))
    assert there_and_back(made) == made


@given(SOURCES, WORDS)
def test_whatever_is_known_of_a_source_comes_back(source: Source, text: str) -> None:
    made = Document(source, text, ())
    assert there_and_back(made) == made


@given(st.lists(STATEMENTS, max_size=4))
def test_statements_come_back_exactly(statements: list[Statement]) -> None:
    made = a_document("One passage.")
    made = replace(made, passages=(replace(made.passages[0], statements=tuple(statements)),))
    assert there_and_back(made) == made


@pytest.mark.parametrize("letter", ["ﷺ", "ͺ", "ﷲ", "½", "²", "ﬁ", "İ", "ß"])
def test_letters_that_fold_to_something_else_come_back(letter: str) -> None:
    """Some fold to whole phrases: U+FDFA to eighteen letters and three blanks."""
    made = a_document(f"A{letter} {letter} {letter * 3}.")
    assert there_and_back(made) == made


def test_a_document_is_one_line() -> None:
    line = codec.dump(codec.encode(a_document("One.\nTwo.\r\n\r\nThree.\u2028Four.")))
    assert "\n" not in line
    assert "\r" not in line


def test_what_is_written_is_small() -> None:
    """No field is named, and no passage repeats the text: headroom for archives of many articles."""
    made = document(an_article("The harbour was closed at noon, and no ferry left it. " * 200))
    assert len(codec.dump(codec.encode(made))) < 3 * len(made.text)


@pytest.mark.parametrize(
    "line", ["", "x", "{}", "[]", "null", "3", '"text"', "[[], 1]", '[["a"], "b", [[1]]]', "[" * 10**5]
)
def test_what_is_no_document_is_told(line: str) -> None:
    with pytest.raises(codec.UNREADABLE):
        codec.decode(codec.load(line))


@pytest.mark.parametrize("payload", ["", "{}", "[]", "[0]", "[0, 0, [[1]], []]", "[0, 0, [[1, 2, 3, 99, 1]], []]"])
def test_what_is_no_passage_is_told(payload: str) -> None:
    with pytest.raises(codec.UNREADABLE):
        codec.decode_passage("a.txt", "One.", "one", payload)


def test_a_passage_is_decoded_without_its_document() -> None:
    made = a_document("“The ferry is late,” Ann Sörensen said.", "b.txt")
    (passage,) = codec.encode(made).passages
    decoded = codec.decode_passage("b.txt", passage.text, passage.terms, passage.payload)
    assert decoded == made.passages[0]
    assert (passage.terms.split(), passage.statements) == (made.passages[0].terms, 1)


def test_a_passage_is_looked_up_by_the_names_of_those_who_speak() -> None:
    """By every spelling of a name that may stand for one of them."""
    made = a_document("“The ferry is late,” Ann Sörensen said.\n“It sank,” Bo Lind said.")
    (passage,) = codec.encode(made).passages
    for name in ("Ann Sorensen", "Mr. Lind", "Ann"):
        assert speaker_terms(name) & set(passage.speakers.split(" "))
    assert not speaker_terms("Nora Quist") & set(passage.speakers.split(" "))


@given(SOURCES)
def test_a_source_comes_back_exactly(source: Source) -> None:
    assert codec.load_source(codec.dump_source(source)) == source
