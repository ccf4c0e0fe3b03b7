"""The commands that work through files: extract, rank, batch."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.cli import common
from retrieval.as_json import answer_json, statement_json
from retrieval.errors import BadQuery, RetrievalError, SourceMissing

if TYPE_CHECKING:
    from retrieval import Answer, Attribution, Check

FAILED = 2


@click.command(epilog="Example: pullquote extract seeds/*.txt --json")
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@common.json_option
def extract(files: tuple[str, ...], as_json: bool) -> int:
    """Find the statements in files; no index is needed. A .jsonl file holds one article a line."""
    from retrieval.corpus.articles import articles
    from retrieval.quotes.statements import extract as statements_in

    for file in files:
        for name, text in articles(file):
            found = statements_in(text)
            if as_json:
                common.print_json({"doc": name, "quotes": [statement_json(statement) for statement in found]})
            else:
                for statement in found:
                    words = text[statement.start : statement.end]
                    print(f"{name}: {statement.by or 'nobody named'} ({statement.kind}): “{words}”")
    return 0


@click.command(epilog="Example: pullquote rank questions.jsonl")
@click.argument("file", metavar="FILE.jsonl")
@common.json_option
def rank(file: str, as_json: bool) -> int:
    """Score candidate sentences for questions; no index is needed. `-` reads standard input."""
    from retrieval.answers.rank import rank as ranked
    from retrieval.answers.rank import read_candidates

    questions = [read_candidates(line, f"{file}, line {number}") for number, line in _lines(file)]
    for result in ranked(questions, common.settings().answer_threshold):
        if as_json:
            common.print_json(result)
        else:
            best = max(result["scores"], key=result["scores"].get, default=None)
            print(f"{result['qid']}: {best if result['answered'] else 'no answer'} ({result['confidence']:.2f})")
    return 0


@click.command(epilog="Example: pullquote batch questions.jsonl --json")
@click.argument("file", metavar="FILE.jsonl")
@common.index_option
@common.json_option
def batch(file: str, index: str | None, as_json: bool) -> int:
    """Answer many questions in one process; `-` reads standard input.

    A line is {"id", "command", "query"} with the command's options. Its answer stands in the same place, with
    its id; so does what is wrong with a line that cannot be answered.
    """
    from retrieval.batch import answer as answered

    failed = False
    given = common.settings()
    with common.opened(index, given) as library:
        for number, line in _lines(file):
            asked = _parsed(line)
            name = asked.get("id") if isinstance(asked, dict) else None
            try:
                answer = answered(library, asked, given.quotes)
            except RetrievalError as error:
                failed = True
                _print_error(f"{file}, line {number}: {error}", name, as_json)
            else:
                _print_answer(answer, name, as_json)
    return FAILED if failed else 0


def _parsed(line: str) -> object:
    try:
        value: object = json.loads(line)
    except ValueError:
        return None
    return value


def _print_answer(answer: Answer | Attribution | Check, name: object, as_json: bool) -> None:
    if as_json:
        common.print_json({"id": name, **answer_json(answer)})
        return
    from bot.commands import value_reply

    print(f"[{name}] {answer.command}: {answer.query}")
    common.print_reply(value_reply(answer))


def _print_error(message: str, name: object, as_json: bool) -> None:
    print(f"pullquote: {message}", file=sys.stderr)
    if as_json:
        common.print_json({"id": name, "error": message})


def _lines(file: str) -> Iterator[tuple[int, str]]:
    """The lines of a file or of standard input that aren't blank, with their numbers. Raises SourceMissing."""
    try:
        with click.open_file(file, encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    yield number, line
    except OSError as error:
        raise SourceMissing(str(Path(file)), error.strerror or "cannot be read") from error
    except UnicodeDecodeError as error:
        raise BadQuery(f"{file}: not UTF-8 text ({error.reason} at byte {error.start}); save it as UTF-8") from error


COMMANDS = (extract, rank, batch)
