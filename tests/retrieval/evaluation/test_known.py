from __future__ import annotations

import json
from typing import Any

import pytest

from retrieval.errors import BadQuery
from retrieval.evaluation.known import Expected, Known, read_known

PLACE = {"file": "a.txt", "contains": "gulls sleep"}


def read(**value: Any) -> Known:
    return read_known(json.dumps(value), "q.jsonl, line 3")


def test_a_question_is_read_with_what_is_right() -> None:
    known = read(id=7, command="ask", query="Who sleeps?", expect=[PLACE], since="2022-01-21")
    assert (known.id, known.command, known.query) == (7, "ask", "Who sleeps?")
    assert known.expect == (Expected("a.txt", "gulls sleep"),)
    assert (known.speaker, known.verdict, known.abstain) == (None, None, False)
    assert known.line["since"] == "2022-01-21"


def test_what_is_left_out_has_a_default() -> None:
    known = read(query="Who sleeps?", abstain=True)
    assert (known.id, known.command, known.expect, known.abstain) == ("q.jsonl, line 3", "ask", (), True)
    assert read(command=None, query="Who sleeps?", abstain=True, expect=None, speaker=None).command == "ask"


def test_a_check_expects_a_verdict_alone() -> None:
    known = read(command="check", query="gulls sleep", verdict="altered", speaker="Lee")
    assert (known.verdict, known.speaker, known.expect) == ("altered", "Lee", ())
    assert read(command="who-said", query="gulls", expect=[PLACE], verdict="odd").verdict is None


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ({}, "query is None; write it like"),
        ({"query": " "}, "query is ' '; write it like"),
        ({"query": 5, "abstain": True}, "query is 5"),
        ({"query": "x"}, "nothing is expected; name a place in expect, or write abstain: true"),
        ({"query": "x", "expect": []}, "nothing is expected"),
        ({"query": "x", "command": "who-said"}, "nothing is expected"),
        ({"query": "x", "command": "timeline"}, "command is 'timeline'; use one of ask, who-said, check"),
        ({"query": "x", "command": 1}, "command is 1; use one of"),
        ({"query": "x", "expect": PLACE}, "expect is {'file': 'a.txt'"),
        ({"query": "x", "expect": ["a.txt"]}, "expect holds 'a.txt'; write it like"),
        ({"query": "x", "expect": [{"file": "a.txt"}]}, "expect holds {'file': 'a.txt'}"),
        ({"query": "x", "expect": [{"file": "a.txt", "contains": " "}]}, "expect holds"),
        ({"query": "x", "expect": [{"file": 1, "contains": "x"}]}, "expect holds"),
        ({"query": "x", "abstain": "no"}, "abstain is 'no'; write true"),
        ({"query": "x", "abstain": True, "speaker": ["Lee"]}, "speaker is ['Lee']; write a name"),
        ({"query": "x", "command": "check"}, "verdict is None; use one of verbatim, altered, misattributed, not-found"),
        ({"query": "x", "command": "check", "verdict": "fine"}, "verdict is 'fine'; use one of"),
    ],
)
def test_what_cannot_be_judged_is_told(value: dict[str, Any], told: str) -> None:
    with pytest.raises(BadQuery) as caught:
        read(**value)
    assert str(caught.value).startswith(told)
    assert "\n" not in str(caught.value)


def test_a_line_that_is_no_object_is_told() -> None:
    with pytest.raises(BadQuery, match="is not JSON"):
        read_known("no json", "q.jsonl, line 1")
