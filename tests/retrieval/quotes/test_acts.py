from __future__ import annotations

import pytest

from retrieval.model import Statement
from retrieval.quotes.acts import reports_act
from retrieval.quotes.places import Place
from tests.retrieval.made import a_document


@pytest.mark.parametrize(
    ("text", "is_act"),
    [
        ("Ann Lee orders the fish of the day.", True),
        ("Ann Lee hopes for a reply.", True),
        ("Ann Lee said that it was late.", False),
        ("“It is late,” Ann Lee said.", False),
        ("Lunch with Ann Lee\nQ: Is it good?\nA: I hope for the fish of the day. He said, “No.” I left.", False),
    ],
)
def test_a_report_of_what_somebody_did_or_thought_repeats_no_words(text: str, is_act: bool) -> None:
    made = a_document(text)
    passage = made.passages[-1]
    statement = passage.statements[0]
    assert reports_act(Place(passage, made.source, statement.start, statement.end, statement, 1.0, ())) is is_act


def test_of_a_statement_without_a_cue_in_its_passage_nothing_is_known() -> None:
    """A transcript may have its label in the passage before, and no word here is to be taken for that."""
    made = a_document("The council of Norrby met, and nobody knew why. " * 20 + "\nLee orders the fish of the day.")
    passage = made.passages[-1]
    start, end = passage.start, passage.end
    before = start - len(passage.text) + passage.text.index("orders")
    for cue in (None, before):
        statement = Statement(start, end, "indirect", "Lee", cue_start=cue, cue_end=cue and cue + len("orders"))
        assert not reports_act(Place(passage, made.source, start, end, statement, 1.0, ()))
    assert not reports_act(Place(passage, made.source, start, end, None, 1.0, ()))
