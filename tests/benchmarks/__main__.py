"""`python -m tests.benchmarks`: builds archives of several sizes, asks them, and sets the peers beside ours."""

from __future__ import annotations

import json
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path

import click
from rich.console import Console

from tests.benchmarks import measure, report
from tests.benchmarks.contestants import CONTESTANTS, LARGEST, NEEDS


@click.command()
@click.option("--sizes", default="10000,100000", show_default=True, help="Passages of each archive, with commas.")
@click.option("--only", "names", multiple=True, type=click.Choice(list(CONTESTANTS)), help="A contestant; repeatable.")
@click.option("--questions", default=300, show_default=True, type=click.IntRange(1), help="Of each kind.")
@click.option("--folder", type=click.Path(path_type=Path), help="Keep what is made here, for another run or a look.")
@click.option("--json", "json_file", type=click.Path(path_type=Path), help="Write the figures here too.")
def main(sizes: str, names: tuple[str, ...], questions: int, folder: Path | None, json_file: Path | None) -> None:
    """Measure Pullquote and other BM25 engines side by side: building, asking, memory, start, growth.

    All contestants answer the same questions in turn, each in a process of its own, after a warm-up. Pullquote goes
    from question to cited sentences; a peer only searches.
    """
    err = Console(stderr=True, highlight=False)
    try:
        wanted = [int(size.replace("_", "")) for size in sizes.split(",")]
    except ValueError:
        raise click.BadParameter(f"{sizes!r} is no list of numbers; write it like 10000,100000") from None
    there = _there(list(names or CONTESTANTS), err)
    every: list[measure.Figures] = []
    with tempfile.TemporaryDirectory(prefix="pullquote-bench-", dir=folder and _made(folder)) as home:
        for size in sorted(wanted):
            kept = folder or Path(home)
            archive = measure.archive(size, questions, kept)
            fitting = [name for name in there if size <= LARGEST.get(name, size)]
            for name in set(there) - set(fitting):
                err.print(f"{name} is left out at {size:,} passages: beyond {LARGEST[name]:,} it takes too long")
            every += measure.run(archive, fitting, Path(home), lambda line: err.print(line, style="dim"))
    Console(width=None if sys.stdout.isatty() else 200).print(report.tables(every))
    if json_file:
        json_file.write_text(json.dumps(report.as_json(every), indent=1), encoding="utf-8")


def _there(names: list[str], err: Console) -> list[str]:
    """The contestants whose modules are installed; a line for each that is left out."""
    kept = []
    for name in names:
        missing = [module for module in NEEDS.get(name, ()) if find_spec(module) is None]
        if missing:
            err.print(f"{name} is left out: {', '.join(missing)} missing; .venv/bin/pip install -e '.\\[bench]'")
        else:
            kept.append(name)
    return kept


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder


if __name__ == "__main__":
    main()
