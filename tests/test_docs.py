"""What the documentation names is there: files, links, commands and their options."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from bot.adapters.terminal.read import read
from bot.adapters.terminal.run import console, run
from bot.cli import pullquote
from bot.cli.report import report
from bot.handling import handler
from retrieval import THRESHOLD, Library
from retrieval.evaluation import Evaluation, judged_json, measure, read_known

ROOT = Path(__file__).parents[1]
PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").glob("*.md")])
FILES = [path for folder in ("bot", "retrieval", "tests") for path in (ROOT / folder).rglob("*") if path.is_file()]

_LINK = re.compile(r"\]\((?!https?:|#)([^)#\s]+)")
_FILE = re.compile(r"`((?:[\w.-]+/)*[\w-]+\.(?:py|json|jsonl))`")
_COMMAND = re.compile(r"pullquote ([a-z][a-z-]+)((?: [^`|\n]*)?)")
_OPTION = re.compile(r"(?<!\S)(--[a-z-]+)")
_CHAT = re.compile(r"^```\n(> .*?)^```$", re.MULTILINE | re.DOTALL)
_SLASH = re.compile(r"^\| (?:then )?`((?:/|@Pullquote )[^`]+)` \|", re.MULTILINE)


def lines(pattern: re.Pattern[str]) -> Iterator[tuple[Path, re.Match[str]]]:
    """Where a pattern stands in the pages."""
    for page in PAGES:
        for match in pattern.finditer(page.read_text("utf-8")):
            yield page, match


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    links = _LINK.findall(page.read_text("utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_files_that_are_named_are_there() -> None:
    """By their path from the root, from a half of the code, or by the end of it."""
    ends = {"/".join(path.relative_to(ROOT).parts[n:]) for path in [*FILES, *PAGES] for n in range(6)}
    named = {match[1] for _, match in lines(_FILE)}
    assert "retrieval/library.py" in named
    assert sorted(name for name in named if name not in ends and not (ROOT / "docs" / name).exists()) == []


def test_commands_that_are_shown_are_commands_with_those_options() -> None:
    shown = [(match[1], _OPTION.findall(match[2])) for _, match in lines(_COMMAND)]
    assert ("evaluate", []) in shown
    for name, options in shown:
        command = pullquote.commands.get(name)
        assert command is not None, f"there is no command {name}"
        known = {option for each in command.params if isinstance(each, click.Option) for option in each.opts}
        assert set(options) <= {*known, "--help"}, f"{name} has no {set(options) - known}"


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with Library.build([str(ROOT / "seeds")], tmp_path_factory.mktemp("docs") / "index") as library:
        yield library


def chatted(library: Library, line: str, capsys: pytest.CaptureFixture[str]) -> str:
    """What a chat in the terminal says to a line, broken nowhere."""
    run(handler(library, 3), io.StringIO(f"{line}\n"), console())
    return " ".join(capsys.readouterr().out.split())


def test_the_readmes_conversation_is_what_the_bot_says(seeds: Library, capsys: pytest.CaptureFixture[str]) -> None:
    """Word for word, from the beginning of each reply."""
    (conversation,) = _CHAT.findall((ROOT / "README.md").read_text("utf-8"))
    turns = re.split(r"(?=^> )", conversation, flags=re.MULTILINE)[1:]
    assert len(turns) == 3
    for turn in turns:
        question = turn.split("\n")[0].removeprefix("> ")
        assert chatted(seeds, question, capsys).startswith(" ".join(turn.split()))


def test_what_the_readme_offers_to_ask_finds_something(seeds: Library) -> None:
    asked = _SLASH.findall((ROOT / "README.md").read_text("utf-8"))
    timed = re.findall(r"`(sanctions [^`]+)`", (ROOT / "README.md").read_text("utf-8"))
    assert (len(asked), len(timed)) == (8, 1)
    for line in (*asked, *(f"/timeline {topic}" for topic in timed)):
        reply = handler(seeds, 3)(read(line.removeprefix("@Pullquote ")))
        assert reply.quotes or reply.lines, line


def test_the_figures_that_evaluate_is_shown_with_are_those_it_gives(seeds: Library) -> None:
    """Whatever changes them changes docs/evaluate.md; times aside, which no two runs share."""
    page, evaluation = (ROOT / "docs" / "evaluate.md").read_text("utf-8"), Evaluation(seeds)
    (shown,) = re.findall(r"^```\n(\d+ questions, .*?)^```$", page, re.MULTILINE | re.DOTALL)
    (as_json,) = re.findall(r"^```json\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    questions = (ROOT / "tests" / "samples" / "seed_questions.jsonl").read_text("utf-8").splitlines()
    judged = [evaluation.judged(read_known(line, "")) for line in questions]
    given = [line.replace("\N{NO-BREAK SPACE}", " ") for line in report(judged, measure(judged, THRESHOLD), 80)]
    stale = [line for line in shown.splitlines() if line not in given and not line.startswith("time a question")]
    assert stale == ["…", "  …"], "take the lines from: pullquote evaluate tests/samples/seed_questions.jsonl"
    (wrong,) = [judged_json(each) for each in judged if each.fault]
    example = json.loads(as_json)
    untold = {"elapsed_ms": wrong["elapsed_ms"], "first": {**wrong["first"], "file": "…", "text": "…"}}
    assert example | {"elapsed_ms": wrong["elapsed_ms"]} == {**wrong, **untold}
