from __future__ import annotations

import pytest

from retrieval.questions.question import read_question
from retrieval.questions.written import carrying_words, unmentioned


@pytest.mark.parametrize(
    ("question", "held", "names"),
    [
        ("Did Emmanuel Macron call Biden?", {"biden"}, ("Emmanuel Macron",)),
        ("Did Macron’s aides call Macron and Scholz?", set(), ("Macron", "Scholz")),
        ("Did Ann Lee call?", {"ann", "lee"}, ()),
        ("Did the United States call?", set(), ("United States",)),
    ],
)
def test_names_that_the_archive_never_holds(question: str, held: set[str], names: tuple[str, ...]) -> None:
    assert unmentioned(read_question(question), held.__contains__) == names


def test_words_are_told_as_the_question_writes_them_first() -> None:
    question = read_question("Did Macron’s aides aid the United States, and did they aid Macron?")
    assert list(carrying_words(question).values()) == ["Macron", "aides", "United States"]
