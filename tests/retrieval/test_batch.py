from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from retrieval import Answer, Attribution, BadQuery, Check, Library
from retrieval.batch import answer, parse
from tests.retrieval.made import a_document, an_engine

K = 2


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    documents = (
        a_document(f"“Gulls sleep at {hour},” {name} Lee said.", f"{name}.txt", published=f"2021-03-0{hour}")
        for hour, name in enumerate(("Ann", "Bo", "Cy"), 1)
    )
    with Library(an_engine(tmp_path_factory.mktemp("index"), *documents), threshold=0.0) as made:
        yield made


@pytest.mark.parametrize(
    ("asked", "kind", "command"),
    [
        ({"command": "ask", "query": "When do gulls sleep?"}, Answer, "ask"),
        ({"query": "When do gulls sleep?"}, Answer, "ask"),
        ({"command": None, "query": "When do gulls sleep?"}, Answer, "ask"),
        ({"command": "who-said", "query": "gulls sleep"}, Attribution, "who-said"),
        ({"command": "said-by", "query": "Ann Lee"}, Attribution, "said-by"),
        ({"command": "check", "query": "Gulls sleep at 2"}, Check, "check"),
    ],
)
def test_each_command_is_answered(library: Library, asked: dict[str, Any], kind: type, command: str) -> None:
    found = answer(library, asked, K)
    assert isinstance(found, kind)
    assert (found.command, found.query) == (command, asked["query"])


def test_options_are_heeded(library: Library) -> None:
    def files(**options: object) -> list[str]:
        found = answer(library, {"command": "who-said", "query": "gulls sleep", **options}, K)
        assert isinstance(found, Attribution)
        return [quote.file for said in found.statements for quote in said.quotes]

    assert len(files()) == K
    assert len(files(k=1)) == 1
    assert files(source="B*") == ["Bo.txt"]
    assert files(since="2021-03-03") == ["Cy.txt"]
    assert files(until="1 March 2021") == ["Ann.txt"]
    assert len(files(source=None, k=None, unheard_of={"of": 1}, id=7)) == K


def test_a_question_may_lean_on_the_one_before(library: Library) -> None:
    found = answer(library, {"query": "and ferries?", "after": "How many gulls sleep?"}, K)
    assert isinstance(found, Answer)
    assert (found.query, found.read_as) == ("and ferries?", "How many ferries sleep?")
    alone = answer(library, {"query": "and ferries?", "after": None}, K)
    assert isinstance(alone, Answer)
    assert alone.read_as is None


def test_what_is_said_by_somebody_is_on_the_topic(library: Library) -> None:
    found = answer(library, {"command": "said-by", "query": "Ann Lee", "about": "ferries"}, K)
    assert isinstance(found, Attribution)
    assert not found.answered


def test_a_check_heeds_the_speaker(library: Library) -> None:
    found = answer(library, {"command": "check", "query": "Gulls sleep at 1", "speaker": "Bo Lind"}, K)
    assert isinstance(found, Check)
    assert found.verdict == "misattributed"


@pytest.mark.parametrize(
    ("speaker", "files"), [("Bo Lee", ["Bo.txt"]), ("Nobody Known", []), (None, ["Ann.txt", "Bo.txt"])]
)
def test_questions_and_timelines_may_be_of_one_speaker(library: Library, speaker: str | None, files: list[str]) -> None:
    asked = answer(library, {"query": "When do gulls sleep?", "speaker": speaker}, K)
    assert isinstance(asked, Answer)
    assert sorted(quote.file for quote in asked.quotes) == files
    told = answer(library, {"command": "timeline", "query": "gulls", "speaker": speaker, "k": K}, K)
    assert isinstance(told, Attribution)
    assert sorted(quote.file for said in told.statements for quote in said.quotes) == files


@pytest.mark.parametrize("speaker", ["Nobody Known", ["Bo Lee", "Lee"]])
def test_the_speaker_of_a_known_answer_is_no_filter(library: Library, speaker: object) -> None:
    """Who said it is what `who-said` asks: lines with the right answer are answered as if that weren't there."""
    found = answer(library, {"command": "who-said", "query": "gulls sleep", "speaker": speaker}, K)
    assert isinstance(found, Attribution)
    assert found.answered


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ({}, "nothing was asked"),
        ({"query": ""}, "nothing was asked"),
        ({"query": " \n"}, "nothing was asked"),
        ({"query": 3}, "query is 3; write it as text"),
        ({"query": ["x"]}, "query is ['x']; write it as text"),
        ({"query": "x", "command": "sing"}, "'sing' is no command of a batch; use one of ask, who-said"),
        ({"query": "x", "command": 1}, "command is 1"),
        ({"query": "x", "k": 0}, "k is 0; ask for at least 1"),
        ({"query": "x", "k": -2}, "k is -2"),
        ({"query": "x", "k": "3"}, "k is '3'; write it as a whole number"),
        ({"query": "x", "k": 2.0}, "k is 2.0"),
        ({"query": "x", "k": True}, "k is True"),
        ({"query": "x", "since": "soon"}, "since 'soon' is no date"),
        ({"query": "x", "until": 2021}, "until is 2021; write it as text"),
        ({"query": "x", "source": []}, "source is []"),
        ({"query": "x", "after": 1}, "after is 1; write it as text"),
        ({"query": "x", "speaker": 1}, "speaker is 1; write it as text"),
    ],
)
def test_what_cannot_be_answered_is_told(library: Library, asked: dict[str, Any], told: str) -> None:
    with pytest.raises(BadQuery) as caught:
        answer(library, asked, K)
    assert str(caught.value).startswith(told)


def test_a_line_is_an_object_with_whatever_it_holds() -> None:
    assert parse(' {"id": [1], "query": "x"}\n') == {"id": [1], "query": "x"}
    with pytest.raises(
        BadQuery, match=r'is no JSON object; write it like \{"id": 1, "command": "ask", "query": "…"\}$'
    ):
        parse("[1]")
