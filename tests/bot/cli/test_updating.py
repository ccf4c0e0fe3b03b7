from __future__ import annotations

import shlex
from collections.abc import Mapping
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import click
import pytest

from bot.cli.output import INTERRUPTED
from bot.cli.updating import report_left_out, update, way_to_finish
from bot.defaults import DEFAULTS, Defaults
from retrieval import ENDINGS, Failure, IndexReport, Library, Misdated

ENDS = f"; the endings read are {ENDINGS}\n"


def a_report(
    *, failed: tuple[Failure, ...] = (), skipped: Mapping[str, int] | None = None, misdated: tuple[Misdated, ...] = ()
) -> IndexReport:
    return IndexReport(1, 1, 0, 1, 0, 0, 0, failed, skipped or {}, misdated, 0.1)


def interrupted(*, rebuilding: bool) -> Library:
    """A library whose indexing somebody breaks off, with 1,234 sources in."""

    def broken_off(*_: Any, **__: Any) -> IndexReport:
        raise KeyboardInterrupt

    totals = SimpleNamespace(sources=1_234)
    return cast(Library, SimpleNamespace(update=broken_off, is_rebuilding=rebuilding, totals=lambda: totals))


@pytest.mark.parametrize(
    ("rebuilding", "told"),
    [
        (False, "interrupted with 1,234 sources in; go on with: pullquote index news --index ix"),
        (True, "interrupted; the index is as it was before"),
    ],
)
def test_an_interrupt_says_in_a_line_what_is_left(
    rebuilding: bool, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(click.exceptions.Exit) as stop:
        update(interrupted(rebuilding=rebuilding), ["news"], DEFAULTS, Path("ix"))
    assert stop.value.exit_code == INTERRUPTED
    assert capsys.readouterr() == ("", f"pullquote: {told}\n")


def test_the_size_that_is_set_is_counted_in_bytes() -> None:
    given: dict[str, Any] = {}

    def remember(paths: list[str], **options: Any) -> IndexReport:
        given.update(options, paths=paths)
        return a_report()

    library = cast(Library, SimpleNamespace(update=remember))
    update(library, ["news"], Defaults(max_source_mb=0.0005), Path("ix"), statements=False, jobs=3)
    wanted = {"paths": ["news"], "max_bytes": 500, "statements": False, "jobs": 3}
    assert wanted.items() <= given.items()


def test_the_way_to_finish_is_a_command_that_a_shell_takes() -> None:
    way = way_to_finish(["my news", "it's/*.md"], Path("an index"))
    assert way.startswith("go on with: ")
    typed = shlex.split(way.removeprefix("go on with: "))
    assert typed == ["pullquote", "index", "my news", "it's/*.md", "--index", "an index"]


def test_of_thousands_of_paths_the_way_to_finish_names_some() -> None:
    """Every question is told it, as long as they are not finished."""
    way = way_to_finish([f"news/{number}.txt" for number in range(5_000)], Path("ix"))
    assert way.startswith("go on with: pullquote index news/0.txt news/1.txt ")
    assert way.endswith(" news/9.txt … --index ix")


@pytest.mark.parametrize(
    ("report", "told"),
    [
        (a_report(), ""),
        (
            a_report(failed=(Failure("a.txt", "is empty"), Failure("b.jsonl, line 2", "is not JSON"))),
            "pullquote: a.txt: is empty\npullquote: b.jsonl, line 2: is not JSON\n",
        ),
        (
            a_report(misdated=(Misdated("a.jsonl", 1, 7), Misdated("b.jsonl", 1_200, 2))),
            'pullquote: a.jsonl: "published" is no full date in line 7, indexed without it; write it like 2022-01-21\n'
            'pullquote: b.jsonl: "published" is no full date in 1,200 lines, first line 2, indexed without it; '
            "write it like 2022-01-21\n",
        ),
        (
            a_report(skipped={".rtf": 1_200, "": 3}),
            f"pullquote: files left out by their ending: 1,203 (1,200 .rtf, 3 without one){ENDS}",
        ),
        (
            a_report(skipped={".a": 5, ".b": 4, ".c": 3, ".d": 2, ".e": 1}),
            f"pullquote: files left out by their ending: 15 (5 .a, 4 .b, 3 .c, 2 .d, 1 .e){ENDS}",
        ),
        (
            a_report(skipped={".a": 6, ".b": 5, ".c": 4, ".d": 3, ".e": 2, ".f": 1, ".g": 1}),
            f"pullquote: files left out by their ending: 22 (6 .a, 5 .b, 4 .c, 3 .d, 2 .e, 2 others){ENDS}",
        ),
    ],
    ids=["nothing", "failures", "dates", "endings", "as many endings as are named", "more endings"],
)
def test_what_was_left_out_is_named_or_counted(
    report: IndexReport, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    report_left_out(report)
    assert capsys.readouterr() == ("", told)
