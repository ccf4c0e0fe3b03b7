from __future__ import annotations

import hashlib
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from retrieval import Library
from retrieval.attribution.statements import extract
from retrieval.documents import LONGEST_JOINED, PASSAGE_CHARS, document
from retrieval.engines.codec import FORMAT, dump, encode
from retrieval.model import Document
from retrieval.text.terms import terms
from tests.retrieval.core_time import core_seconds
from tests.retrieval.made import a_document, an_article

SHORT = "A gull cried over the harbour."
LONG = "The rest of this paragraph is as long as a passage has to be so that nothing is joined to it. " * 5


def texts(made: Document) -> list[str]:
    return [passage.text for passage in made.passages]


def test_a_long_paragraph_is_a_passage_and_never_cut() -> None:
    assert texts(a_document(f"{LONG}\n{LONG * 20}\n{SHORT}")) == [LONG.strip(), (LONG * 20).strip(), SHORT]


def test_placing_statements_takes_no_longer_than_finding_them_however_long_the_paragraph() -> None:
    text = "The gulls were loud, Jan Nowak said. " * 8_000
    assert core_seconds(lambda: a_document(text)) < 4 * core_seconds(lambda: extract(text))


def test_short_paragraphs_are_joined_until_they_are_long_enough() -> None:
    made = a_document("\n".join([SHORT] * 40))
    assert len(made.passages) > 1
    for passage in made.passages[:-1]:
        assert PASSAGE_CHARS <= len(passage.text) < PASSAGE_CHARS + len(SHORT) + 1


def test_a_paragraph_that_begins_with_a_pronoun_stays_with_the_one_before_it() -> None:
    assert len(a_document(f"{LONG}\nShe left.").passages) == 1
    assert len(a_document(f"{LONG}\n“But they stayed,” Lee said.").passages) == 1
    assert len(a_document(f"{LONG}\nGulls left.").passages) == 2


def test_a_paragraph_stays_with_the_question_before_it() -> None:
    found = document(an_article(f"{LONG}Who sank the ferry?\n{LONG}"))
    assert len(found.passages) == 1


def test_not_even_a_pronoun_joins_without_end() -> None:
    made = a_document(f"{LONG}\n" + f"She left. {LONG}\n" * 20)
    assert all(len(passage.text) < LONGEST_JOINED + 2 * len(LONG) for passage in made.passages)
    assert len(made.passages) > 3


def test_furniture_is_in_no_passage_and_parts_what_it_stands_between() -> None:
    made = document(an_article(f"SHARE THIS\n{SHORT}\nSubscribe now\n{SHORT}\nSHARE", furniture=[1, 3, 5]))
    assert texts(made) == [SHORT, SHORT]
    assert [s.paragraph for p in made.passages for s in p.sentences] == [2, 4]
    assert document(an_article("SHARE THIS", furniture=[1])).passages == ()


def test_furniture_says_nothing() -> None:
    made = document(an_article(f"“Subscribe today,” Ann Lee said.\n{SHORT}", furniture=[1]))
    assert [passage.statements for passage in made.passages] == [()]


def test_sentences_know_their_paragraph_and_kind() -> None:
    made = document(an_article(f"Harbour news\n{SHORT} It left.", headings=[1]))
    (passage,) = made.passages
    assert [(s.paragraph, s.kind) for s in passage.sentences] == [(1, "heading"), (2, "body"), (2, "body")]
    assert made.text[passage.sentences[2].start : passage.sentences[2].end] == "It left."


def test_statements_stand_in_the_passage_where_they_begin() -> None:
    made = a_document(f"“The harbour is shut,” Ann Lee said. {LONG}\n“Gulls sleep,” Bo Lind said.")
    assert [[s.by for s in passage.statements] for passage in made.passages] == [["Ann Lee"], ["Bo Lind"]]


def test_a_heading_quotes_somebody_and_reports_nobody() -> None:
    """What it says in the editor's words is no statement."""
    made = document(an_article(f"Gulls sleep, says Ann Lee\n“Gulls sleep,” says Bo Lind\n{SHORT}", headings=[1, 2]))
    assert [[statement.by for statement in passage.statements] for passage in made.passages] == [["Bo Lind"]]


def test_without_statements_a_source_is_marked_so() -> None:
    made = document(an_article("“Gulls sleep,” Ann Lee said."), statements=False)
    assert (made.source.extracted, made.passages[0].statements) == (False, ())
    assert a_document("“Gulls sleep,” Ann Lee said.").source.extracted


def test_an_article_without_words_has_no_passages() -> None:
    assert a_document("").passages == ()
    assert a_document("\n \n").passages == ()


@given(
    st.lists(st.text("Gull sea. “He” said,\u00a0\t“no”!", max_size=120) | st.just(SHORT) | st.just(LONG), max_size=8),
    st.data(),
)
def test_offsets_are_those_of_the_text(paragraphs: list[str], data: st.DataObject) -> None:
    """Passages are numbered, in order and apart; what lies in them is cut from the text by its own offsets."""
    furniture = data.draw(st.sets(st.integers(1, 8)))
    article = an_article("\r\n".join(paragraphs), furniture=furniture)
    made = document(article)
    assert (made.source, made.text) == (article.source, article.text)
    assert [passage.number for passage in made.passages] == list(range(len(made.passages)))
    end = 0
    for passage in made.passages:
        assert end <= passage.start < passage.end <= len(made.text)
        end = passage.end
        assert passage.text == made.text[passage.start : passage.end]
        assert passage.sentences
        for sentence in passage.sentences:
            assert passage.start <= sentence.start < sentence.end <= passage.end
            assert passage.slice(sentence.start, sentence.end) == made.text[sentence.start : sentence.end]
            assert list(sentence.terms) == terms(made.text[sentence.start : sentence.end])
        for statement in passage.statements:
            assert passage.start <= statement.start < statement.end <= passage.end
    quotable = {p.number for p in article.paragraphs if p.kind != "furniture"}
    assert {s.paragraph for passage in made.passages for s in passage.sentences} == quotable


def test_other_documents_of_the_same_articles_need_another_format(seeds: Library) -> None:
    """An index made before a change of rules is told by its format; so a change of what is stored changes both here."""
    stored = "".join(
        dump(encode(replace(document, source=replace(document.source, path="")))) for document in _all(seeds)
    )
    assert (FORMAT, hashlib.sha256(stored.encode()).hexdigest()[:12]) == (14, "99ead7965cc6")


def _all(library: Library) -> list[Document]:
    return [library.source(summary.source.file) for summary in library.sources()]
