"""Fits the weights: `python -m retrieval.answers.fitting NAME=SET… [--held-out NAME=SET…] [--write]`."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from retrieval.answers.fitting.measure import measure
from retrieval.answers.fitting.model import Weights, fit
from retrieval.answers.fitting.practice import Case, halves, read_set
from retrieval.answers.weights import FILE
from retrieval.library import THRESHOLD

_HALF = "@half"
_SETS = """
A set is a file of candidate sentences (JSON Lines, .gz or not: {"qid", "question", "candidates": [{"sid", "text",
"label"}]}) or a folder with an archive (archive/ and questions.jsonl, as pullquote evaluate takes it). Behind a path,
@half fits on half of its questions and holds the other half out. Every set counts the same. Of a set that has a part
without answers, the confidence is fitted too.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Read the sets, fit, print the figures; with --write, write the weights beside `weights.py`."""
    parser = argparse.ArgumentParser(prog="python -m retrieval.answers.fitting", description=__doc__, epilog=_SETS)
    parser.add_argument("sets", nargs="+", metavar="NAME=SET", help="to fit on")
    parser.add_argument("--held-out", nargs="*", default=[], metavar="NAME=SET", help="to measure only")
    parser.add_argument("--write", action="store_true", help=f"write {FILE.name}")
    given = parser.parse_args(arguments)
    fitted, held_out = _read(given.sets, given.held_out)
    weights = fit(fitted)
    figures = {
        "fitted": {name: measure(cases, weights, THRESHOLD) for name, cases in fitted.items()},
        "held out": {name: measure(cases, weights, THRESHOLD) for name, cases in held_out.items()},
    }
    json.dump(figures, sys.stdout, indent=1)
    print()
    if given.write:
        write(FILE, weights, figures)
    return 0


def write(file: Path, weights: Weights, figures: dict[str, Any]) -> None:
    """Write the weights with the figures they were fitted at: a line a group, so that they can be read and compared."""
    groups = {**weights, "threshold": THRESHOLD, "figures": figures}
    lines = [f'"{name}": {_grouped(value)}' for name, value in groups.items()]
    file.write_text("{\n" + ",\n".join(lines) + "\n}\n", "utf-8")


def _grouped(value: object) -> str:
    """JSON, in which what holds groups has a line for each of them."""
    if isinstance(value, dict) and any(isinstance(each, dict) for each in value.values()):
        return "{\n" + ",\n".join(f' "{name}": {_grouped(each)}' for name, each in value.items()) + "\n}"
    return json.dumps(value)


def _read(sets: Sequence[str], held: Sequence[str]) -> tuple[dict[str, list[Case]], dict[str, list[Case]]]:
    fitted: dict[str, list[Case]] = {}
    held_out: dict[str, list[Case]] = {}
    for named in sets:
        name, _, path = named.partition("=")
        cases = read_set(Path(path.removesuffix(_HALF)))
        if path.endswith(_HALF):
            fitted[name], held_out[name] = halves(cases)
        else:
            fitted[name] = cases
    for named in held:
        name, _, path = named.partition("=")
        held_out[name] = read_set(Path(path))
    return fitted, held_out


if __name__ == "__main__":
    sys.exit(main())
