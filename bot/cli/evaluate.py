"""The command that measures: known questions of an archive, answered and judged."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from bot.adapters.terminal.control import visible
from bot.cli.json_lines import json_lines
from bot.cli.opening import opened, settings
from bot.cli.options import Options, takes
from bot.cli.output import FAILED, complain, print_json
from retrieval import BadQuery, Library

if TYPE_CHECKING:
    from retrieval.evaluation import Judged

_WIDEST = 120  # columns; longer lines read badly


@click.command(epilog="Example: pullquote evaluate questions.jsonl")
@click.argument("file", metavar="QUESTIONS.jsonl")
@takes("index", "as_json")
def evaluate(file: str, options: Options) -> int:
    """Ask questions whose answers are known; say what went wrong.

    A line is {"command", "query", "expect": [{"file", "contains"}…]} with "speaker" for who-said, "verdict" for check,
    "abstain": true where there is no answer. `-` reads standard input. docs/evaluate.md tells more.
    """
    from retrieval.evaluation import figures_json, judged_json, measure

    given = settings()
    judged: list[Judged] = []
    failed = False
    with opened(options, given) as library:
        for each in _judged(file, library):
            if isinstance(each, BadQuery):
                failed = True
                complain(str(each))
                continue
            judged.append(each)
            if options.as_json:
                print_json(judged_json(each))
    if not judged:
        name = "standard input" if file == "-" else file
        raise BadQuery(f"{name}: no question in it that can be asked; docs/evaluate.md has the format")
    measured = measure(judged, given.answer_threshold)
    if options.as_json:
        print_json(figures_json(measured))
    else:
        from bot.cli.report import report

        width = min(shutil.get_terminal_size().columns, _WIDEST)
        print(*map(visible, report(judged, measured, width)), sep="\n")
    return FAILED if failed else 0


def _judged(file: str, library: Library) -> Iterator[Judged | BadQuery]:
    """The questions of a file with their answers; in the place of one that cannot be asked, what is wrong with it."""
    from retrieval.evaluation import Evaluation, read_known

    evaluation = Evaluation(library)
    for place, line in json_lines(file):
        try:
            known = read_known(line, place)
            judged = evaluation.judged(known)
        except BadQuery as error:
            yield BadQuery(f"{place}: {error}")
            continue
        for missing in evaluation.missing(known):
            complain(f"{place}: expects {missing}, which the archive doesn’t hold")
        yield judged


COMMANDS = (evaluate,)
