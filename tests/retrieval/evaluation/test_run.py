from __future__ import annotations

import json
from typing import Any

import pytest

from retrieval import Library
from retrieval.errors import BadQuery
from retrieval.evaluation.judge import Judged
from retrieval.evaluation.known import Known, read_known
from retrieval.evaluation.run import QUOTES, Evaluation
from retrieval.results import Answer, Attribution

HOLDS = {"file": "talks.txt", "contains": "The (old) ferry carries 140\u00a0people"}
LEAVE = {"file": "more/again.txt", "contains": "We will leave Norrby at dawn"}


def known(query: str, *expect: dict[str, str], **options: Any) -> Known:
    return read_known(json.dumps({"query": query, "expect": expect, **options}), "line 1")


def judged(library: Library, query: str, *expect: dict[str, str], **options: Any) -> Judged:
    return Evaluation(library).judged(known(query, *expect, **options))


def test_a_question_is_answered_by_its_command_and_judged(library: Library) -> None:
    asked = judged(library, "How many people does the ferry carry?", HOLDS)
    assert isinstance(asked.found, Answer)
    assert (asked.first_right, asked.fault) == (True, None)
    said = judged(library, "we will leave Norrby", LEAVE, command="who-said", speaker="Bo Lind")
    assert isinstance(said.found, Attribution)
    assert (said.first_right, said.fault) == (True, "speaker")


def test_options_of_the_line_are_heeded(library: Library) -> None:
    """As `pullquote batch` heeds them."""
    elsewhere = judged(library, "How many people does the ferry carry?", HOLDS, source="more/*")
    assert (elsewhere.shown, elsewhere.fault) == ((), "silent")
    one = judged(library, "harbour of Norrby", {"file": "talks.txt", "contains": "harbour"}, k=1)
    assert len(one.shown) <= 1


def test_as_many_quotes_are_asked_for_as_the_figures_need(library: Library) -> None:
    assert len(judged(library, "Norrby", LEAVE).shown) <= QUOTES == 3


def test_what_cannot_be_asked_is_told(library: Library) -> None:
    with pytest.raises(BadQuery, match="soon"):
        judged(library, "Who sleeps?", HOLDS, since="soon")


@pytest.mark.parametrize(
    ("file", "is_missing"),
    [
        ("talks.txt", False),
        ("more/again.txt", False),
        ("again.txt", False),
        ("more", True),
        ("more/talks.txt", True),
        ("", False),
    ],
)
def test_a_file_is_known_by_its_name_with_or_without_its_folder(library: Library, file: str, is_missing: bool) -> None:
    expect = [{"file": file, "contains": "gulls"}] if file else []
    asked = known("Who sleeps?", *expect, {"file": "talks.txt", "contains": "gulls"})
    assert Evaluation(library).missing(asked) == ([file] if is_missing else [])
