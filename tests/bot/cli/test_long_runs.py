"""Indexing as a process of its own, which is interrupted or killed amid its work."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

import pytest

from retrieval import Library
from tests.bot.cli.conftest import Run
from tests.bot.conftest import SEEDS

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="sends POSIX signals")

ARTICLES = 240
STALLS = """
import time
from pathlib import Path
from retrieval.indexing import checkpoints, updating
from retrieval.processes import in_order

def stalling(*given, **options):
    for number, unit in enumerate(units(*given, **options)):
        if number == 160:
            Path("{stalled}").touch()
            time.sleep(120)
        yield unit

units, updating.units = updating.units, stalling
checkpoints.COMMIT_S, in_order.ALONE_BYTES, in_order.BATCH_BYTES = 0.0, 5_000, 5_000
from bot.cli import main
main()
"""
"""A command line that commits as often as it may, and stalls amid its work."""


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """A file of many articles."""
    text = "“The harbour is shut,” Ann Lee said. The gulls of pier {n} slept.\n" * 6
    path = tmp_path / "news.jsonl"
    lines = (json.dumps({"doc": str(n), "text": text.replace("{n}", str(n))}) for n in range(ARTICLES))
    path.write_text("\n".join(lines), "utf-8")
    return path


def indexing(archive: Path, index: Path, *options: str) -> subprocess.Popen[str]:
    """`pullquote index`, amid its work."""
    stalled = index.with_name("stalled")
    program = STALLS.replace("{stalled}", str(stalled))
    process = subprocess.Popen(
        [sys.executable, "-c", program, "index", str(archive), "--index", str(index), "--jobs", "2", *options],
        cwd=SEEDS.parent,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    until = time.monotonic() + 40
    while not stalled.exists() and process.poll() is None and time.monotonic() < until:
        time.sleep(0.05)
    assert process.poll() is None
    return process


def held(index: Path) -> int:
    """How many sources a reader sees, none where there is no index yet."""
    if not (index / "unfinished.json").exists():
        return 0
    with Library.open(index) as library:
        return library.totals().sources


def workers(of: subprocess.Popen[str]) -> set[Path]:
    """The folders in /proc of the processes that work for a process."""
    if sys.platform != "linux":
        pytest.skip("reads /proc")
    return {folder for folder in running(Path("/proc").glob("[0-9]*")) if parent(folder) == of.pid}


def running(folders: Iterable[Path]) -> set[Path]:
    """Those of the folders in /proc whose processes still work for others."""
    found = set()
    for folder in folders:
        with suppress(OSError):  # it has ended meanwhile
            if b"retrieval.processes.worker" in (folder / "cmdline").read_bytes():
                found.add(folder)
    return found


def parent(folder: Path) -> int | None:
    """The number of a process's parent; None when it has ended (https://man7.org/linux/man-pages/man5/proc.5.html)."""
    with suppress(OSError):
        return int((folder / "stat").read_text().rpartition(")")[2].split()[1])
    return None


def test_ctrl_c_ends_it_in_one_line_and_the_next_run_goes_on(pullquote: Run, archive: Path, tmp_path: Path) -> None:
    index = tmp_path / "index"
    process = indexing(archive, index)
    began = workers(process)
    assert began
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does, to the whole group
    out, err = process.communicate(timeout=30)
    assert (process.returncode, out, err.count("\n")) == (130, "", 1)
    assert not running(began)
    some = held(index)
    assert 0 < some < ARTICLES
    assert err == (
        f"pullquote: interrupted with {some:,} sources in; go on with: pullquote index {archive} --index {index}\n"
    )
    answered = pullquote("sources", "--source", "*!0", "--json", "--index", index)
    assert answered.lines[0]["file"] == "news.jsonl!0"
    assert answered.err.startswith("pullquote: the archive is not complete: go on with: pullquote index ")
    (report,) = pullquote("index", archive, "--index", index, "--json").lines
    assert (report["sources"], report["added"], report["unchanged"]) == (ARTICLES, ARTICLES - some, some)
    assert pullquote("sources", "--index", index, "--source", "*!0").err == ""


def test_a_run_that_is_killed_leaves_its_last_commit_and_no_worker(
    pullquote: Run, archive: Path, tmp_path: Path
) -> None:
    index = tmp_path / "index"
    process = indexing(archive, index)
    began = workers(process)
    assert began
    process.kill()
    process.communicate()
    until = time.monotonic() + 20
    while running(began) and time.monotonic() < until:
        time.sleep(0.05)
    assert not running(began)
    some = held(index)
    assert 0 < some < ARTICLES
    (report,) = pullquote("index", archive, "--index", index, "--json").lines
    assert (report["sources"], report["added"], report["unchanged"]) == (ARTICLES, ARTICLES - some, some)
    assert pullquote("verify", "--index", index).status == 0


@pytest.mark.parametrize("engine", ["memory", "disk"])
@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGKILL], ids=["interrupted", "killed"])
def test_rebuilding_that_is_broken_off_leaves_the_index_as_it_was(
    pullquote: Run, archive: Path, tmp_path: Path, engine: str, sent: signal.Signals
) -> None:
    """Readers see the old one all the while, and the next run replaces it whole."""
    index, old = tmp_path / "index", tmp_path / "old.txt"
    old.write_text("Zeppelins rose over the pier.", "utf-8")
    assert pullquote("index", old, "--index", index, "--engine", engine).status == 0
    process = indexing(archive, index, "--rebuild", "--engine", engine)
    began = workers(process)
    assert began
    with Library.open(index) as reader:
        assert [summary.source.file for summary in reader.sources()] == ["old.txt"]
        process.send_signal(sent)
        _, err = process.communicate(timeout=30)
        assert err.count("\n") == (sent == signal.SIGINT)
        assert reader.ask("Where did the zeppelins rise?").quotes
    until = time.monotonic() + 20
    while running(began) and time.monotonic() < until:
        time.sleep(0.05)
    assert not running(began)
    assert [each["file"] for each in pullquote("sources", "--index", index, "--json").lines] == ["old.txt"]
    assert pullquote("verify", "--index", index).status == 0
    (report,) = pullquote("index", archive, "--index", index, "--rebuild", "--engine", engine, "--json").lines
    assert (report["sources"], report["added"]) == (ARTICLES, ARTICLES)
    assert pullquote("verify", "--index", index).status == 0
