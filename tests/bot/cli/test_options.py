from __future__ import annotations

import click
import pytest
from click.testing import CliRunner

from bot.cli.options import Options, takes
from retrieval import Filters

GIVEN: list[tuple[str, Options]] = []


@click.command()
@click.argument("question")
@takes("jobs", "k", "source", "as_json")
def asks(question: str, options: Options) -> int:
    """Remember what was typed."""
    GIVEN.append((question, options))
    return 0


def typed(*arguments: str) -> Options | None:
    """The options as the command gets them; None where they are refused."""
    GIVEN.clear()
    result = CliRunner().invoke(asks, ["x", *arguments])
    assert (result.exit_code == 0) == bool(GIVEN)
    return GIVEN[0][1] if GIVEN else None


@pytest.mark.parametrize(
    ("arguments", "options"),
    [
        ([], Options()),
        (["-k", "3", "--json"], Options(k=3, as_json=True)),
        (["--source", "a*", "--jobs", "2"], Options(source="a*", jobs=2)),
        (["-k", "1"], Options(k=1)),
        (["-k", "1000"], Options(k=1000)),
        (["--jobs", "256"], Options(jobs=256)),
    ],
)
def test_a_command_gets_its_options_beside_what_else_it_takes(arguments: list[str], options: Options) -> None:
    assert typed(*arguments) == options
    assert GIVEN[0][0] == "x"


@pytest.mark.parametrize(
    "arguments",
    [["-k", "0"], ["-k", "1001"], ["-k", "many"], ["--jobs", "0"], ["--jobs", "257"], ["--speaker", "Lee"]],
)
def test_others_than_it_takes_and_numbers_beyond_the_bounds_are_refused(arguments: list[str]) -> None:
    assert typed(*arguments) is None


def test_help_lists_them_in_the_order_in_which_the_command_takes_them() -> None:
    text = CliRunner().invoke(asks, ["--help"]).output
    assert 0 < text.index("--jobs") < text.index("-k N") < text.index("--source") < text.index("--json")
    assert "--index" not in text


def test_a_command_keeps_its_name_and_what_it_says_of_itself() -> None:
    assert (asks.name, asks.help) == ("asks", "Remember what was typed.")


def test_filters_are_those_options_that_narrow_the_archive_down() -> None:
    every = Options(3, 2, "a*", "Lee", "2021-01-01", "2021-02-01", "index", True)
    assert every.filters == Filters("a*", "Lee", "2021-01-01", "2021-02-01")
    assert Options().filters == Filters()
