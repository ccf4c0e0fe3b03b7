from __future__ import annotations

import pytest

from retrieval.errors import BadQuery
from retrieval.json_object import json_object, needed


def test_a_line_is_an_object_with_whatever_it_holds() -> None:
    assert json_object(' {"id": [1], "query": "x"}\n', "so") == {"id": [1], "query": "x"}


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999"])
def test_a_number_that_json_cannot_write_is_none(number: str) -> None:
    assert json_object(f'{{"id": {number}, "k": [1.5, -2e3, {number}]}}', "so") == {"id": None, "k": [1.5, -2000, None]}


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("no json", "is not JSON (expecting value at character 1); so"),
        ('{"query": x}', "is not JSON (expecting value at character 11); so"),
        ('{"query": "x', "is not JSON (unterminated string starting at character 11); so"),
        ("[" * 100_000, "is JSON that cannot be read, too deep or with a number too long; so"),
        ("9" * 5_000, "is JSON that cannot be read, too deep or with a number too long; so"),
        ("null", "is no JSON object; so"),
        ("[1]", "is no JSON object; so"),
        ('"ask"', "is no JSON object; so"),
    ],
    ids=lambda value: value[:20],
)
def test_a_line_that_is_no_object_is_told(line: str, told: str) -> None:
    with pytest.raises(BadQuery) as caught:
        json_object(line, "so")
    assert str(caught.value) == told


def test_a_key_that_is_there_gives_its_value_whatever_that_is() -> None:
    assert needed({"qid": None}, "qid", "so") is None


@pytest.mark.parametrize(
    ("lacks", "told"), [("lacks", 'lacks "qid"; so'), ("has a row that lacks", 'has a row that lacks "qid"; so')]
)
def test_a_missing_key_is_named_with_the_form_that_is_wanted(lacks: str, told: str) -> None:
    with pytest.raises(BadQuery) as raised:
        needed({}, "qid", "so", lacks=lacks)
    assert str(raised.value) == told
