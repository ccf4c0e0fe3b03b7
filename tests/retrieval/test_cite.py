from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.answers.spoken import statement_of
from retrieval.cite import matching, quote
from retrieval.model import Passage, Sentence, Statement
from retrieval.results import Context
from retrieval.text.terms import terms
from tests.retrieval.core_time import core_seconds
from tests.retrieval.made import a_document

MADE = a_document(
    "The harbour was closed.\n\nIt opened again. “Gulls sleep,” said the captain, Ann Lee.",
    title="Harbour news",
    published="2021-03-04",
)
PASSAGE = MADE.passages[0]


def test_a_quote_is_cut_from_the_source_and_cited() -> None:
    start = MADE.text.index("It opened")
    made = quote(PASSAGE, MADE.source, start, start + 16, score=1.234567, matches=((start, start + 2),))
    assert made.text == "It opened again." == MADE.text[made.start : made.end]
    assert (made.file, made.sha256, made.paragraph) == ("a.txt", MADE.source.sha256, 2)
    assert (made.title, made.outlet, made.published) == ("Harbour news", "The Paper", "2021-03-04")
    assert (made.speaker, made.role, made.mention, made.context) == (None, None, None, None)
    assert (made.kind, made.score, made.matches) == ("sentence", 1.2346, ((start, start + 2),))


@pytest.mark.parametrize(
    ("begins", "expected"),
    [
        ("No pier", None),
        ("A pier", "“No pier, and we can talk."),
        ("So it is", None),
        ("The harbour", None),
        ("Gulls", None),
        ("It rained", None),
    ],
)
def test_a_sentence_in_a_quotation_has_the_one_that_begins_it_beside_it(begins: str, expected: str | None) -> None:
    text = (
        "“No pier, and we can talk. A pier, and we can’t. So it is,” Ann Lee said. The harbour is old. "
        "“Gulls sleep,” she said. It rained."
    )
    made = a_document(text)
    sentence = next(
        each for each in made.passages[0].sentences if text[each.start : each.end].lstrip("“").startswith(begins)
    )
    context = quote(made.passages[0], made.source, sentence.start, sentence.end).context
    assert (context.text if context else None) == expected
    assert quote(made.passages[0], made.source, sentence.start, sentence.end, kind="direct").context is None


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        (Statement(0, 5, "direct", "Ann Lee"), ("Ann Lee", None)),
        (Statement(0, 5, "direct", "Ann Lee", resolved="Ann Lee"), ("Ann Lee", None)),
        (Statement(0, 5, "direct", "she", resolved="Ann Lee"), ("Ann Lee", "she")),
        (Statement(0, 5, "direct", "Lee", resolved="Ann Lee"), ("Ann Lee", "Lee")),
        (Statement(0, 5, "direct", "she"), (None, "she")),
        (Statement(0, 5, "direct"), (None, None)),
    ],
)
def test_the_speaker_is_named_as_far_as_the_source_does(
    statement: Statement, expected: tuple[str | None, str | None]
) -> None:
    """In full where it can be, beside the mention at the quote; a pronoun alone names nobody."""
    made = quote(PASSAGE, MADE.source, 0, 5, statement=statement)
    assert (made.speaker, made.mention) == expected


def test_the_role_is_the_statements() -> None:
    made = quote(PASSAGE, MADE.source, 0, 5, statement=Statement(0, 5, "direct", "Lee", role="the captain"))
    assert made.role == "the captain"


def test_context_is_the_sentence_word_for_word() -> None:
    before, after = PASSAGE.sentences[:2]
    made = quote(PASSAGE, MADE.source, after.start, after.end, context=before)
    assert made.context == Context("The harbour was closed.", before.start, before.end)
    assert MADE.text[before.start : before.end] == made.context.text


@pytest.mark.parametrize(("words", "paragraph"), [("The", 1), ("closed", 1), ("It", 2), ("Gulls", 2), ("Lee", 2)])
def test_paragraphs_are_those_of_the_source(words: str, paragraph: int) -> None:
    start = MADE.text.index(words)
    assert quote(PASSAGE, MADE.source, start, start + len(words)).paragraph == paragraph


def test_matches_are_the_words_that_count() -> None:
    found = matching(PASSAGE, PASSAGE.start, PASSAGE.end, frozenset(terms("harbour gull")))
    assert [MADE.text[start:end] for start, end in found] == ["harbour", "Gulls"]


def test_a_word_that_comes_again_matches_again() -> None:
    made = a_document("A gull met the gulls’ gull, gull by gull.")
    found = matching(made.passages[0], 0, len(made.text), frozenset(terms("gull")))
    assert [made.text[start:end] for start, end in found] == ["gull", "gulls", "gull", "gull", "gull"]
    assert len(set(found)) == 5


def test_finding_matches_takes_time_in_proportion() -> None:
    """Ten times the words take about ten times as long, where work that is not linear would take a hundred."""
    few, many = (a_document("gull " * words).passages[0] for words in (2_000, 20_000))

    def find_in(passage: Passage) -> float:
        return core_seconds(lambda: matching(passage, passage.start, passage.end, frozenset({"gull"})))

    assert find_in(many) < 40 * max(find_in(few), 0.002)


def test_matches_stand_apart_where_a_name_is_two_terms() -> None:
    """*United States* is also *US*: the longer stretch would cover the shorter ones."""
    made = a_document("The United States left.")
    found = matching(made.passages[0], 0, len(made.text), frozenset(terms("United States")))
    assert [made.text[start:end] for start, end in found] == ["United", "States"]


def test_a_name_in_full_matches_its_initials() -> None:
    made = a_document("The United States left.")
    found = matching(made.passages[0], 0, len(made.text), frozenset(terms("US")))
    assert [made.text[start:end] for start, end in found] == ["United States"]


@given(st.text("The harbour’s US United States 14,000. ", max_size=80), st.data())
def test_matches_lie_in_the_stretch_apart_and_in_order(text: str, data: st.DataObject) -> None:
    made = a_document(f"The start. {text}")
    passage = made.passages[0]
    start = data.draw(st.integers(passage.start, passage.end))
    end = data.draw(st.integers(start, passage.end))
    last = start
    for a, b in matching(passage, start, end, frozenset(terms(made.text))):
        assert last <= a < b <= end
        last = b


@pytest.mark.parametrize(
    ("text", "labelled"),
    [
        ("MR. LEE: The port is shut for the whole of May.", True),
        ("LEE: “The port is shut for the whole of May.”", False),
        ("LEE — The port is shut for May.\nRAY — Why?\nLEE — It is old.", True),
        ("Uma Ray\nThe port is shut for May.\nKarl Lee\nWhy do you?\nUma Ray\nIt is old.", True),
        ("Lunch with Uma Ray\nQ: Do you know?\nA: The port is shut for May. He said, “No.” I left.", True),
        ("Lee said the port was shut for the whole of May.", False),
    ],
)
def test_speech_behind_a_transcripts_label_is_told_from_a_report(text: str, labelled: bool) -> None:
    made = a_document(f"It rained in Bergen.\n{text}")
    passage = made.passages[-1]
    statements = [each for each in passage.statements if each.speaker and "port" in made.text[each.start : each.end]]
    for statement in statements:
        assert quote(passage, made.source, statement.start, statement.end, statement=statement).labelled is labelled
    assert statements


@pytest.mark.parametrize(
    ("statement", "labelled"),
    [
        (Statement(110, 120, "indirect", "Lee", 10, 13, cue_start=14, cue_end=15), True),
        (Statement(110, 120, "indirect"), False),
    ],
)
def test_a_label_in_another_passage_is_one_and_nobodys_words_have_none(statement: Statement, labelled: bool) -> None:
    passage = Passage("a.txt", 1, 100, 160, "x" * 60, (Sentence(100, 160, 5, "body", ()),), ())
    assert quote(passage, MADE.source, 110, 120, statement=statement).labelled is labelled


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("Uma Ray said the port was shut for the whole of May.", True),
        ("Uma Ray said the port, “old and cold”, was shut for the whole of May.", True),
        ("The port was shut for the whole of May, said Uma Ray.", True),
        ("MR. LEE: The port is shut for the whole of May.", False),
        ("“The port is shut for the whole of May,” said Uma Ray.", False),
        ("“The port is shut,” said Uma Ray, “for the whole of May.”", False),
        ("Uma Ray said the port was “shut for the whole of May and for most of June”.", False),
        ("The port was shut for the whole of May.", False),
    ],
)
def test_what_a_source_tells_in_its_own_words_is_told_from_what_it_quotes(text: str, reported: bool) -> None:
    """Also where a whole sentence is shown, and most of what somebody said is not in its quotation marks."""
    made = a_document(f"It rained in Bergen.\n{text}")
    passage = made.passages[-1]
    sentence = passage.sentences[-1]
    statement = statement_of(passage, sentence)
    assert quote(passage, made.source, sentence.start, sentence.end, statement=statement).reported is reported
