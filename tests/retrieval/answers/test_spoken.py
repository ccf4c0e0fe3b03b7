from __future__ import annotations

from dataclasses import replace

import pytest

from retrieval.answers.spoken import statement_of
from retrieval.model import Passage, Sentence, Statement
from tests.retrieval.made import a_document


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
        ((None, 0, 60), ("Bo Lind", 80, 100), None, True),
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
        ("Uma Ray called it “old” and left for Oslo.", None),
        ("Uma Ray said it was late.", None),
    ],
)
def test_a_short_quote_with_the_clause_that_attributes_it_is_its_speakers(text: str, speaker: str | None) -> None:
    """But no long narrative with a few quoted words, and no report; whoever speaks elsewhere in the passage."""
    passage = a_document(f"“It rained,” Bo Lind said.\n{text}").passages[-1]
    found = statement_of(passage, passage.sentences[-1])
    assert (found.by if found else None) == speaker


@pytest.mark.parametrize(("speaker_start", "is_it"), [(0, False), (31, True)])
def test_a_short_quote_is_attributed_by_a_cue_in_its_own_sentence(speaker_start: int, is_it: bool) -> None:
    text = "Ann Lee said: it was long ago. Ann Lee said it was “old”."
    start, end, cue = text.index("old"), text.index("”"), speaker_start + len("Ann Lee ")
    statement = Statement(start, end, "direct", "Ann Lee", speaker_start, cue - 1, cue_start=cue, cue_end=cue + 4)
    passage = replace(a_document(text).passages[0], statements=(statement,))
    assert statement_of(passage, passage.sentences[1]) == (statement if is_it else None)
