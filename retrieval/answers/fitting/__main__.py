"""Fits the weights: `python -m retrieval.answers.fitting NAME=SET… [--larger …] [--held-out …] [--bias] [--write]`."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from retrieval.answers.fitting.measure import Outcome, measure, outcomes
from retrieval.answers.fitting.model import Weights, fit, recalibrated
from retrieval.answers.fitting.practice import Case, Sets, parts, read_set
from retrieval.answers.weights import FILE
from retrieval.library import THRESHOLD

_SETS = """
A set is a file of candidate sentences (JSON Lines, .gz or not: {"qid", "question", "candidates": [{"sid", "text",
"label"}]}) or a folder with an archive (archive/ and questions.jsonl, as pullquote evaluate takes it). Every set
counts the same. Confidence is fitted to the sets in which some questions have no answer. The weights that are written
are fitted to all questions; the figures of each fifth of the questions come from weights fitted to the other four. A
larger archive holds the articles of a set's archive among many others, with the same questions: it shows how confidence
should fall with an archive's size. The bias alone is to be fitted when what is quoted changes, and not what is weighed:
all other weights stay as they are, and the figures are those of questions that they have seen.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Read the sets, fit, print the figures; with --write, write the weights beside `weights.py`."""
    parser = argparse.ArgumentParser(prog="python -m retrieval.answers.fitting", description=__doc__, epilog=_SETS)
    parser.add_argument("sets", nargs="+", metavar="NAME=SET", help="to fit on")
    parser.add_argument(
        "--larger", nargs="*", default=[], metavar="NAME=SET", help="questions of the sets in larger archives"
    )
    parser.add_argument("--held-out", nargs="*", default=[], metavar="NAME=SET", help="to measure only")
    parser.add_argument("--bias", action="store_true", help="to fit nothing but the bias of confidence")
    parser.add_argument("--write", action="store_true", help=f"write {FILE.name}")
    given = parser.parse_args(arguments)
    sets, larger, held_out = map(_read, (given.sets, given.larger, given.held_out))
    if twice := sets.keys() & larger.keys():
        parser.error(f"{', '.join(sorted(twice))} names two sets; name each otherwise")
    if all(case.answerable for cases in sets.values() for case in cases):
        parser.error("every question has an answer; name a set with some that have none, which confidence is fitted to")
    weights = recalibrated(sets) if given.bias else fit(sets, larger)
    groups = {
        **({"seen": _outcomes(sets | larger, weights)} if given.bias else {"unseen": _unseen(sets, larger)}),
        "held out": _outcomes(held_out, weights),
    }
    figures = {
        group: {name: measure(found, THRESHOLD) for name, found in named.items()} for group, named in groups.items()
    }
    json.dump(figures, sys.stdout, indent=1)
    print()
    if given.write:
        write(FILE, weights, figures)
    return 0


def write(file: Path, weights: Weights, figures: dict[str, Any]) -> None:
    """Write the weights and the figures they reach, each group on a line of its own, so that a diff can be read."""
    groups = {**weights, "threshold": THRESHOLD, "figures": figures}
    lines = [f'"{name}": {_grouped(value)}' for name, value in groups.items()]
    file.write_text("{\n" + ",\n".join(lines) + "\n}\n", "utf-8")


def _grouped(value: object) -> str:
    """JSON; an object of objects has a line for each of them."""
    if isinstance(value, dict) and any(isinstance(each, dict) for each in value.values()):
        return "{\n" + ",\n".join(f' "{name}": {_grouped(each)}' for name, each in value.items()) + "\n}"
    return json.dumps(value)


def _read(named: Sequence[str]) -> dict[str, list[Case]]:
    given = (each.partition("=") for each in named)
    return {name: read_set(Path(path)) for name, _, path in given}


def _outcomes(sets: Sets, weights: Weights) -> dict[str, list[Outcome]]:
    return {name: outcomes(cases, weights) for name, cases in sets.items()}


def _unseen(sets: Sets, larger: Sets) -> dict[str, list[Outcome]]:
    """The questions of each set, ranked by weights that were fitted without them."""
    every = {**sets, **larger}
    found: dict[str, list[Outcome]] = {name: [] for name in every}
    for others, part in parts(every):
        others_of = [{name: others[name] for name in group} for group in (sets, larger)]
        weights = fit(*others_of) if any(part.values()) else {}
        for name, cases in part.items():
            found[name] += outcomes(cases, weights)
    return found


if __name__ == "__main__":
    sys.exit(main())
