from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from retrieval.as_json import answer_json, report_json, source_json, statement_json
from retrieval.model import Source, SourceSummary, Statement
from retrieval.results import (
    Answer,
    Attribution,
    Check,
    Context,
    Failure,
    IndexReport,
    Misdated,
    Quote,
    Respelling,
    Said,
    Signal,
)

QUOTE = Quote(
    text="We will go.",
    file="a/b.txt",
    start=10,
    end=21,
    paragraph=2,
    sha256="ab12",
    title="Going",
    outlet=None,
    published="2021-03-04",
    speaker="Ann Lee",
    role=None,
    mention="she",
    kind="direct",
    score=1.5,
    matches=((10, 12), (18, 20)),
)
IN_JSON = {
    "text": "We will go.",
    "file": "a/b.txt",
    "start": 10,
    "end": 21,
    "paragraph": 2,
    "sha256": "ab12",
    "title": "Going",
    "outlet": None,
    "published": "2021-03-04",
    "speaker": "Ann Lee",
    "role": None,
    "mention": "she",
    "kind": "direct",
    "score": 1.5,
    "matches": [[10, 12], [18, 20]],
}


def written(value: object) -> Any:
    """A value as whoever reads the JSON sees it."""
    return json.loads(json.dumps(value))


def quote_json(quote: Quote) -> Any:
    return answer_json(Answer("ask", "Who?", True, 0.93, (quote,), (), 2.4))["quotes"][0]


def test_a_quote() -> None:
    assert written(quote_json(QUOTE)) == IN_JSON


def test_a_quote_with_context() -> None:
    made = Quote(**{name: getattr(QUOTE, name) for name in IN_JSON}, context=Context("Lee rose.", 0, 9))
    assert written(quote_json(made)) == IN_JSON | {"context": {"text": "Lee rose.", "start": 0, "end": 9}}


def test_a_quote_of_a_transcript() -> None:
    assert written(quote_json(replace(QUOTE, labelled=True, reported=True))) == IN_JSON | {
        "labelled": True,
        "reported": True,
    }


def test_an_answer() -> None:
    made = Answer("ask", "Who?", True, 0.93, (QUOTE,), (), 2.4)
    assert written(answer_json(made)) == {
        "command": "ask",
        "query": "Who?",
        "answered": True,
        "confidence": 0.93,
        "quotes": [IN_JSON],
        "nearest": [],
        "elapsed_ms": 2.4,
    }


def test_an_answer_with_its_reasons() -> None:
    """The nought of a threshold is shown; what isn't there is not."""
    signal = Signal("margin", 1.5, 0.7)
    made = Answer("ask", "and he?", False, 0.1, (), (), 2.4, "Who is Lee?", (signal,), 0.0, ("Macron",))
    assert written(answer_json(made)) == {
        "command": "ask",
        "query": "and he?",
        "answered": False,
        "confidence": 0.1,
        "quotes": [],
        "nearest": [],
        "elapsed_ms": 2.4,
        "read_as": "Who is Lee?",
        "signals": [{"name": "margin", "value": 1.5, "weight": 0.7}],
        "threshold": 0.0,
        "unmentioned": ["Macron"],
    }
    quote = Quote(**{name: getattr(QUOTE, name) for name in IN_JSON}, signals=(signal,))
    assert written(quote_json(quote))["signals"] == [{"name": "margin", "value": 1.5, "weight": 0.7}]


def test_misspelt_words_with_what_they_were_read_as() -> None:
    made = replace(Answer("ask", "Which guage?", False, 0.1, (), (), 2.4), respelled=(Respelling("guage", "gauge"),))
    assert written(answer_json(made))["respelled"] == [{"word": "guage", "read_as": "gauge"}]


def test_an_abstention() -> None:
    made = written(answer_json(Answer("ask", "Who?", False, 0.1, (), (QUOTE,), 2.4)))
    assert (made["answered"], made["quotes"], made["nearest"]) == (False, [], [IN_JSON])


@pytest.mark.parametrize("command", ["who-said", "said-by", "timeline"])
def test_statements_stand_in_place_of_quotes(command: str) -> None:
    said = Said("Ann Lee", "the captain", (QUOTE, QUOTE), "verbatim", "2022-01-19")
    assert written(answer_json(Attribution(command, "go", True, 1.0, (said,), (), 0.5))) == {
        "command": command,
        "query": "go",
        "answered": True,
        "confidence": 1.0,
        "statements": [
            {
                "speaker": "Ann Lee",
                "role": "the captain",
                "quotes": [IN_JSON, IN_JSON],
                "agreement": "verbatim",
                "said_on": "2022-01-19",
            }
        ],
        "nearest": [],
        "elapsed_ms": 0.5,
    }


def test_that_there_are_more_statements_is_told_only_where_there_are() -> None:
    found = Attribution("said-by", "Lee", True, 1.0, (), (), 0.5)
    assert "more" not in answer_json(found)
    assert answer_json(replace(found, more=True))["more"] is True


def test_a_check() -> None:
    made = Check("check", "We go.", "altered", "Ann Lee", (QUOTE,), (("equal", "We "), ("insert", "will ")), 1.0)
    assert written(answer_json(made)) == {
        "command": "check",
        "query": "We go.",
        "verdict": "altered",
        "speaker": "Ann Lee",
        "quotes": [IN_JSON],
        "diff": [["equal", "We "], ["insert", "will "]],
        "elapsed_ms": 1.0,
    }
    assert answer_json(replace(made, claimed="Bo Lind"))["claimed"] == "Bo Lind"
    assert "statements_left_out" not in answer_json(made)
    assert answer_json(replace(made, statements_left_out=True))["statements_left_out"] is True


def test_a_source() -> None:
    source = Source("a/b.txt", "/x/a/b.txt", "ab12", 99, "utf-8", "Going", None, "2021-03-04", "en", "https://x.org")
    assert written(source_json(SourceSummary(source, 3, 4))) == {
        "file": "a/b.txt",
        "title": "Going",
        "outlet": None,
        "published": "2021-03-04",
        "language": "en",
        "passages": 3,
        "statements": 4,
        "url": "https://x.org",
        "sha256": "ab12",
        "bytes": 99,
    }


def test_statements_that_nobody_looked_for_are_not_known() -> None:
    source = Source("a.txt", "/x/a.txt", "ab12", 99, "utf-8", extracted=False)
    assert source_json(SourceSummary(source, 3, 0))["statements"] is None


def test_an_indexing_run() -> None:
    report = IndexReport(
        5,
        40,
        60,
        3,
        1,
        0,
        1,
        (Failure("c.txt", "is empty"),),
        {".html": 2, "": 1},
        (Misdated("a.jsonl", 3, 7),),
        0.12345,
    )
    assert written(report_json(report)) == {
        "sources": 5,
        "passages": 40,
        "statements": 60,
        "added": 3,
        "updated": 1,
        "removed": 0,
        "unchanged": 1,
        "failed": [{"file": "c.txt", "error": "is empty"}],
        "skipped": {".html": 2, "": 1},
        "misdated": [{"file": "a.jsonl", "lines": 3, "first": 7}],
        "elapsed_s": 0.123,
    }


def test_a_statement() -> None:
    made = Statement(1, 5, "mixed", "she", 7, 10, "Ann Lee", "the captain", 11, 15)
    assert written(statement_json(made)) == {
        "start": 1,
        "end": 5,
        "kind": "mixed",
        "speaker": "she",
        "speaker_start": 7,
        "speaker_end": 10,
        "resolved": "Ann Lee",
        "role": "the captain",
        "cue_start": 11,
        "cue_end": 15,
    }
