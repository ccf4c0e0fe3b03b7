"""What the documentation names is there: files, links, commands and their options."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from bot.cli import pullquote

ROOT = Path(__file__).parents[1]
PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").glob("*.md")])
FILES = [path for folder in ("bot", "retrieval", "tests") for path in (ROOT / folder).rglob("*") if path.is_file()]

_LINK = re.compile(r"\]\((?!https?:|#)([^)#\s]+)")
_FILE = re.compile(r"`((?:[\w.-]+/)*[\w-]+\.(?:py|json|jsonl))`")
_COMMAND = re.compile(r"pullquote ([a-z][a-z-]+)((?: [^`|\n]*)?)")
_OPTION = re.compile(r"(?<!\S)(--[a-z-]+)")


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
