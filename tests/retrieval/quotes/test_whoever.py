from __future__ import annotations

from collections.abc import Iterator

import pytest

from retrieval import Library
from tests.retrieval.made import a_document, an_engine

TOWN = """Mayor Ada Carver opened the new footbridge over the river Lenn in Halverton on Monday.

"The bridge joins two halves of a town," Carver said.

The engineer Bo Lind designed the footbridge. Lind said that it would last a hundred years.

Ada Carver and Bo Lind planted the first oak in the park of Halverton.

"Nobody needs a second bridge," said Judge Naomi Fielding.

Moe Dahl and Bo Lind planted the first elm in the park of Halverton. "It is small," said Moe Dahl.

"The river is deep," a fisher said.

A nurse found the purse under the oak on Tuesday.
"""


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with Library(an_engine(tmp_path_factory.mktemp("town"), a_document(TOWN))) as made:
        yield made


@pytest.mark.parametrize(
    ("before", "question", "whole"),
    [
        ("Who designed the footbridge?", "what did he say?", "What did Bo Lind say?"),
        ("who designed the footbridge", "and how old is he", "How old is Bo Lind?"),
        ("Who opened the new footbridge?", "What did she say about the town?", "What did {} say about the town?"),
        ("Who planted the first oak in the park?", "what did he say?", "What did Bo Lind say?"),  # Ada is no man
        ("Who said nobody needs a second bridge?", "What else did she say?", "What else did Naomi Fielding say?"),
    ],
)
def test_whoever_did_it_is_whom_the_answer_names(town: Library, before: str, question: str, whole: str) -> None:
    assert town.understood(question, before) == whole.format("Mayor Ada Carver")


@pytest.mark.parametrize(
    ("before", "question"),
    [
        ("Who planted the first elm in the park?", "what did he say?"),  # both may be a man
        ("Who found the purse under the oak?", "what did she say?"),  # somebody without a name
        ("Who painted the footbridge green?", "what did he say?"),  # nobody is known to
        ("Who said the bridge is blue?", "what else did he say?"),
        ("Who said nobody needs a second bridge?", "what else did he say?"),  # Naomi Fielding is no man
        ("Who said the river is deep?", "what else did she say?"),  # a fisher without a name
        ("Who opened the new footbridge?", "what did he say?"),  # Ada is no man
    ],
)
def test_whoever_it_is_stays_open_unless_an_answer_names_one(town: Library, before: str, question: str) -> None:
    assert f"whoever {before.removeprefix('Who ').rstrip('?')}" in town.understood(question, before)
