"""Every command's help has an example, and every example runs."""

from __future__ import annotations

import glob
import json
import shlex
from pathlib import Path

import click
import pytest

from bot.cli import pullquote as command_line
from tests.bot.cli.conftest import Run
from tests.bot.conftest import SEEDS

COMMANDS = sorted(command_line.commands.items())
LINE = {
    "id": 1,
    "query": "How many?",
    "abstain": True,
    "qid": "1",
    "question": "How many?",
    "candidates": [{"sid": "a", "text": "Ten."}],
}


@pytest.fixture
def surroundings(indexed: Path) -> Path:
    """The files that the examples name, and an index."""
    folder = indexed.parent
    for place in ("articles/one.txt", "reports/two.md"):
        (folder / place).parent.mkdir()
        (folder / place).write_text("A title\n\nSome words of an article.\n", encoding="utf-8")
    (folder / "questions.jsonl").write_text(json.dumps(LINE) + "\n", encoding="utf-8")
    return folder


def example(command: click.Command) -> list[str]:
    """The example's words, as a shell would pass them."""
    epilog = command.epilog or ""
    assert epilog.startswith("Example: pullquote ")
    words = shlex.split(epilog.removeprefix("Example: pullquote "))
    return [each for word in words for each in sorted(glob.glob(word)) or [word]]


@pytest.mark.parametrize(("name", "command"), COMMANDS, ids=[name for name, _ in COMMANDS])
def test_the_example_runs(name: str, command: click.Command, pullquote: Run, surroundings: Path) -> None:
    assert surroundings == Path.cwd()
    words = example(command)
    assert words[0] == name
    anew = ["--index", "new"] if name == "index" else []  # beside the samples it would tell of them
    result = pullquote(*words, *anew, typed="/help\n")  # a chat that nobody types to is no service
    assert (result.status, result.err) == (0, "")


@pytest.mark.parametrize(("name", "command"), COMMANDS, ids=[name for name, _ in COMMANDS])
def test_help_says_what_it_does_what_it_takes_and_shows_the_example(
    name: str, command: click.Command, pullquote: Run
) -> None:
    result = pullquote(name, "--help")
    shown = " ".join(result.out.split())
    assert result.status == 0
    assert " ".join((command.epilog or "-").split()) in shown
    assert " ".join((command.help or "-").split()[:5]) in shown
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert parameter.help, f"{name} {parameter.opts[0]} explains itself"


@pytest.mark.parametrize(
    "name",
    [
        "ask",
        "who-said",
        "said-by",
        "check",
        "index",
        "forget",
        "sources",
        "show",
        "verify",
        "extract",
        "rank",
        "batch",
        "evaluate",
    ],
)
def test_every_command_of_the_contract_takes_json(name: str) -> None:
    assert "--json" in [option for each in command_line.commands[name].params for option in each.opts]


def test_the_readme_names_only_commands_that_exist() -> None:
    readme = (SEEDS.parent / "README.md").read_text(encoding="utf-8")
    words = [line.split("pullquote ", 1)[1].split() for line in readme.splitlines() if ".venv/bin/pullquote " in line]
    assert words
    assert {each[0] for each in words} <= set(command_line.commands)


def test_no_summary_is_cut_short_in_the_list_of_commands(pullquote: Run) -> None:
    listed = pullquote("--help").out.partition("Commands:")[2]
    assert listed.count(".\n") == len(listed.strip().splitlines())
    assert "..." not in listed
