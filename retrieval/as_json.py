"""Values as the JSON objects of the command line."""

from __future__ import annotations

from dataclasses import asdict, fields, is_dataclass
from typing import Any

from retrieval.model import SourceSummary, Statement
from retrieval.results import IndexReport, Result

JsonObject = dict[str, Any]


def answer_json(answer: Result) -> JsonObject:
    """A command's result as JSON, with its quotes and statements.

    What most results lack (the fields of `results` that have a default) is left out where it is lacking: `context` and
    `also` of a quote, `signals` and `threshold`, which are given when reasons were asked for, and so on.
    """
    made: JsonObject = _held(answer)
    return made


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
    return statement._asdict()


def _held(value: Any) -> Any:
    """A value that a result holds as JSON; of an object, fields that have their defaults are left out."""
    if is_dataclass(value):
        given = ((field, getattr(value, field.name)) for field in fields(value))
        return {field.name: _held(told) for field, told in given if told != field.default}
    return list(map(_held, value)) if isinstance(value, tuple) else value
