"""The commands that work through files: extract, rank, batch."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

import click

from bot.adapters.terminal.control import visible
from bot.cli.json_lines import json_lines
from bot.cli.opening import opened, settings
from bot.cli.options import Options, takes
from bot.cli.output import FAILED, complain, linked_json, print_json, print_reply, print_source_text, viewer_url
from retrieval import BadQuery, Result, RetrievalError
from retrieval.as_json import answer_json, statement_json


@click.command(epilog="Example: pullquote extract seeds/*.txt --json")
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@takes("jobs", "as_json")
def extract(files: tuple[str, ...], options: Options) -> int:
    """Find the statements in files; no index is needed. A .jsonl file holds one article a line."""
    from retrieval.extraction import extracted

    failed = False
    for result in extracted(files, jobs=options.jobs):
        if isinstance(result, RetrievalError):
            failed = True
            complain(str(result))
            continue
        name, text, found = result
        if options.as_json:
            print_json({"doc": name, "quotes": [statement_json(statement) for statement in found]})
            continue
        for statement in found:
            words = text[statement.start : statement.end]
            print_source_text(f"{name}: {statement.by or 'nobody named'} ({statement.kind}): “{words}”")
    return FAILED if failed else 0


@click.command(epilog="Example: pullquote rank questions.jsonl --json")
@click.argument("file", metavar="FILE.jsonl")
@takes("as_json")
def rank(file: str, options: Options) -> int:
    """Score candidate sentences for questions; no index is needed. `-` reads standard input.

    A line is {"qid", "question", "candidates": [{"sid", "text"}…]}.
    """
    from retrieval.ranking import rank as ranked
    from retrieval.ranking import read_candidates

    failed = False
    questions = []
    for place, line in json_lines(file):
        try:
            questions.append(read_candidates(line))
        except BadQuery as error:
            failed = True
            complain(f"{place}: {error}")
    for result in ranked(questions, settings().answer_threshold):
        if options.as_json:
            print_json(asdict(result))
        else:
            told = max(result.scores, key=result.scores.__getitem__) if result.answered else "no answer"
            print(visible(f"{result.qid}: {told} ({result.confidence:.2f})"))
    return FAILED if failed else 0


@click.command(epilog="Example: pullquote batch questions.jsonl --json")
@click.argument("file", metavar="FILE.jsonl")
@takes("index", "as_json")
def batch(file: str, options: Options) -> int:
    """Answer many questions in one process; `-` reads standard input.

    A line is {"id", "command", "query"} with the command's options. Its answer stands in the same place, with
    its id; so does what is wrong with a line that cannot be answered. Other keys are ignored; so is "speaker" beside
    who-said, which asks for it: there it is the right answer of a practice set.
    """
    from retrieval.batch import answer as answered
    from retrieval.batch import parse

    failed = False
    given = settings()
    viewer = viewer_url(given)
    with opened(options, given) as library:
        for place, line in json_lines(file):
            asked: dict[str, Any] = {}
            try:
                asked = parse(line)
                answer = answered(library, asked, given.quotes)
            except RetrievalError as error:
                failed = True
                _print_error(f"{place}: {error}", asked.get("id"), options.as_json)
            else:
                _print_answer(answer, asked, viewer, options.as_json)
    return FAILED if failed else 0


def _print_answer(answer: Result, asked: dict[str, Any], viewer: str | None, as_json: bool) -> None:
    if as_json:
        print_json({"id": asked.get("id"), **linked_json(answer_json(answer), viewer)})
        return
    from bot.replies import value_reply
    from bot.viewer import linked

    print(visible(f"[{asked.get('id')}] {answer.command}: {answer.query}"), flush=True)
    print_reply(linked(value_reply(answer, about=asked.get("about")), viewer))
    print(flush=True)


def _print_error(message: str, name: object, as_json: bool) -> None:
    complain(message)
    if as_json:
        print_json({"id": name, "error": message})


COMMANDS = (extract, rank, batch)
