from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.cite import matching, paragraph_at, quote, statement_of
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
    ],
)
def test_a_sentence_in_a_quotation_has_the_one_that_begins_it_beside_it(begins: str, expected: str | None) -> None:
    text = (
        "“No pier, and we can talk. A pier, and we can’t. So it is,” Ann Lee said. The harbour is old. "
        "“Gulls sleep,” she said."
    )
    made = a_document(text)
    sentence = next(
        each for each in made.passages[0].sentences if text[each.start : each.end].lstrip("“").startswith(begins)
    )
    context = quote(made.passages[0], made.source, sentence.start, sentence.end).context
    assert (context.text if context else None) == expected


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
    assert paragraph_at(PASSAGE, MADE.text.index(words)) == paragraph


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


def with_statements(*statements: Statement) -> tuple[Passage, Sentence]:
    sentence = Sentence(10, 30, 1, "body", ())
    return Passage("a.txt", 0, 0, 60, "x" * 60, (sentence,), statements), sentence


@pytest.mark.parametrize(
    ("start", "end", "is_it"),
    [(10, 30, True), (0, 60, True), (12, 22, True), (20, 40, True), (12, 21, False), (25, 60, False), (40, 50, False)],
)
def test_a_sentence_is_a_statement_when_most_of_it_is(start: int, end: int, is_it: bool) -> None:
    statement = Statement(start, end, "direct", "Lee")
    assert statement_of(*with_statements(statement)) == (statement if is_it else None)


@pytest.mark.parametrize(
    ("first", "second", "third", "expected"),
    [
        (("Ann Lee", 0, 20), ("Ann Lee", 60, 100), None, True),
        (("Ann Lee", 0, 20), ("Bo Lind", 60, 100), None, False),
        (("Ann Lee", 0, 20), ("Ann Lee", 80, 100), None, False),
        (("Ann Lee", 0, 20), ("Ann Lee", 5, 15), ("Ann Lee", 10, 45), False),
        (("Ann Lee", 0, 20), ("Bo Lind", 30, 40), ("Ann Lee", 60, 120), True),
        ((None, 0, 20), (None, 60, 100), None, False),
    ],
)
def test_statements_of_one_person_together_are_their_sentence(
    first: tuple[str | None, int, int],
    second: tuple[str | None, int, int],
    third: tuple[str | None, int, int] | None,
    expected: bool,
) -> None:
    """When they make up most of it, each character counted once, though none does alone; the first of them is it."""
    given = [
        Statement(start, end, "direct", speaker=by)
        for each in (first, second, third)
        if each
        for by, start, end in [each]
    ]
    sentence = Sentence(0, 100, 1, "body", ("gull",))
    passage = Passage("a.txt", 0, 0, 120, "g" * 120, (sentence,), tuple(given))
    assert statement_of(passage, sentence) == (given[0] if expected else None)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“It is ready,” said Uma Ray.", "Uma Ray"),
        ("“No,” said Uma Ray, the director of the whole port.", "Uma Ray"),
        ("Uma Ray, the director of the whole port, said: “No.”", "Uma Ray"),
        ("Uma Ray called the bridge “old” and said the whole of it was “a joy”.", "Uma Ray"),
        ("On a bright morning in May, Uma Ray called it “a gift.”", "Uma Ray"),
        (
            "“No,” Uma Ray said, leaving the hall where the council had met since noon, for the boat to Oslo and home.",
            None,
        ),
        ("Uma Ray went home to Oslo by the evening boat and called the bridge there “old”.", None),
        ("Uma Ray met the council of the port and rejected the claim.", None),
    ],
)
def test_a_short_quote_with_the_clause_that_attributes_it_is_its_speakers(text: str, speaker: str | None) -> None:
    """But no long narrative with a few quoted words."""
    passage = a_document(f"The port of Bergen.\n{text}").passages[-1]
    found = statement_of(passage, passage.sentences[-1])
    assert (found.by if found else None) == speaker


@pytest.mark.parametrize(("speaker_start", "is_it"), [(0, False), (31, True)])
def test_a_short_quote_is_attributed_by_a_cue_in_its_own_sentence(speaker_start: int, is_it: bool) -> None:
    text = "Ann Lee said: it was long ago. Ann Lee said it was “old”."
    start, end, cue = text.index("old"), text.index("”"), speaker_start + len("Ann Lee ")
    statement = Statement(start, end, "direct", "Ann Lee", speaker_start, cue - 1, cue_start=cue, cue_end=cue + 4)
    passage = replace(a_document(text).passages[0], statements=(statement,))
    assert statement_of(passage, passage.sentences[1]) == (statement if is_it else None)


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
