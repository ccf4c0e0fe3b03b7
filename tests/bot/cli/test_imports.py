"""Start-up is quick because a command loads only what it needs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.bot.conftest import SEEDS

CHAT = {"slack_bolt", "slack_sdk", "aiohttp", "discord"}
RANKING = {"numpy", "rank_bm25"}
READING = {
    "charset_normalizer",
    "retrieval.indexing",
    "retrieval.documents",
    "retrieval.corpus.read",
    "trafilatura",
    "lxml",
    "docx",
    "pypdf",
}
SETTINGS = {"pydantic", "pydantic_settings"}
SHOWING = {"rich"}

SCRIPT = """
import atexit, sys
atexit.register(lambda: print(*sorted(sys.modules), file=open(sys.argv.pop(), "w")))
sys.argv[:-1], where = ["pullquote", *sys.argv[1:-1]], sys.argv[-1]
from bot.cli import main
main(sys.argv[1:-1])
"""


def loaded(folder: Path, *arguments: str, status: int = 0) -> set[str]:
    """The modules that a command has loaded when it is done."""
    where = folder / "modules"
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, *arguments, str(where)], cwd=SEEDS.parent, capture_output=True, input=b""
    )
    assert (done.returncode, done.stderr) == (status, b"")
    return set(where.read_text(encoding="utf-8").split())


@pytest.mark.parametrize("as_json", [True, False])
def test_asking_loads_no_chat_library(index: Path, tmp_path: Path, as_json: bool) -> None:
    question = ["ask", "How many warships will take part?", "--index", str(index)]
    modules = loaded(tmp_path, *question, *(["--json"] if as_json else []))
    assert modules >= RANKING
    assert not modules & (CHAT | READING | SETTINGS | {"asyncio", "bot.commands", "bot.routing"})
    assert ("rich" in modules) is not as_json
    assert ("bot.viewer" in modules) is not as_json


def test_settings_are_read_where_there_may_be_any(index: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PULLQUOTE_QUOTES", "1")
    assert loaded(tmp_path, "sources", "--index", str(index)) >= SETTINGS


def test_extracting_needs_no_ranking_no_settings_and_no_rich(tmp_path: Path) -> None:
    modules = loaded(tmp_path, "extract", "seeds/004_bada126c4e7fde46.txt", "--json")
    assert not modules & (CHAT | RANKING | SETTINGS | SHOWING)


def test_ranking_sentences_needs_no_numpy_and_no_rich(tmp_path: Path) -> None:
    modules = loaded(tmp_path, "rank", "-", "--json")
    assert not modules & (CHAT | RANKING | SHOWING)


def test_help_and_version_need_next_to_nothing(tmp_path: Path) -> None:
    for option in ("--help", "--version"):
        assert not loaded(tmp_path, option) & (CHAT | RANKING | SETTINGS | SHOWING | READING)


def test_chatting_in_the_terminal_loads_no_chat_library(index: Path, tmp_path: Path) -> None:
    assert not loaded(tmp_path, "chat", "--index", str(index)) & CHAT
