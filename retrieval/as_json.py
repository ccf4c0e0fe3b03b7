"""Values as the JSON objects of the command line."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from retrieval.model import SourceSummary, Statement
from retrieval.results import Attribution, IndexReport, Quote, Result

JsonObject = dict[str, Any]

_ONLY_WHEN_THERE = frozenset(
    {
        "context",
        "differs",
        "also",
        "signals",
        "read_as",
        "respelled",
        "threshold",
        "unmentioned",
        "claimed",
        "otherwise",
    }
)
_ONLY_WHEN_TRUE = ("statements_left_out", "labelled", "reported", "by_another", "unconfirmed", "near")


def quote_json(quote: Quote) -> JsonObject:
    """A quote as JSON. What most quotes lack (`context`, `also`, `reported`…) is left out when it is empty or false."""
    value = _without_absent(asdict(quote))
    return value | {"also": [quote_json(other) for other in quote.also]} if quote.also else value


def answer_json(answer: Result) -> JsonObject:
    """A command's result as JSON, with its quotes and statements. Optional fields are left out when empty or false.

    Among these are `signals` and `threshold`, given when reasons were asked for; `read_as`, the question that a
    follow-up was read as; `respelled`, its misspelt words as `{"word", "read_as"}`; and `otherwise`, as `{"answer",
    "theirs"}`.
    """
    value = _without_absent(asdict(answer))
    for key in ("quotes", "nearest"):
        if key in value:
            value[key] = [quote_json(quote) for quote in getattr(answer, key)]
    if isinstance(answer, Attribution):
        for said, given in zip(value["statements"], answer.statements, strict=True):
            said["quotes"] = [quote_json(quote) for quote in given.quotes]
        if answer.otherwise:
            value["otherwise"]["answer"] = answer_json(answer.otherwise.answer)
    return value


def source_json(summary: SourceSummary) -> JsonObject:
    """A source as JSON; `statements` is None when they were left out at indexing."""
    source = summary.source
    return {
        "file": source.file,
        "title": source.title,
        "outlet": source.outlet,
        "published": source.published,
        "language": source.language,
        "passages": summary.passages,
        "statements": summary.statements if source.extracted else None,
        "url": source.url,
        "sha256": source.sha256,
        "bytes": source.size,
    }


def report_json(report: IndexReport) -> JsonObject:
    """The report of an indexing run as JSON."""
    return asdict(report) | {"elapsed_s": round(report.elapsed_s, 3)}


def statement_json(statement: Statement) -> JsonObject:
    """A statement as the command `extract` prints it."""
    keys = "start end kind speaker speaker_start speaker_end resolved role cue_start cue_end"
    return {key: getattr(statement, key) for key in keys.split()}


def _without_absent(value: JsonObject) -> JsonObject:
    absent = {key for key in _ONLY_WHEN_THERE if value.get(key) in (None, ())} | {
        key for key in _ONLY_WHEN_TRUE if not value.get(key)
    }
    return {key: held for key, held in value.items() if key not in absent}
