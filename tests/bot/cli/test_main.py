"""The command line as a whole: exit statuses, one line for every failure, odd surroundings."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from importlib.metadata import version
from pathlib import Path

import pytest

from bot.cli import asking, main
from tests.bot.cli.conftest import Run
from tests.bot.conftest import SEEDS

ROOT = SEEDS.parent


def run_process(*arguments: str | bytes, **given: str) -> subprocess.CompletedProcess[bytes]:
    """The command line as a process of its own."""
    environment = {**os.environ, "PULLQUOTE_SOURCES": str(SEEDS), **given}
    return subprocess.run([sys.executable, "-m", "bot", *arguments], cwd=ROOT, env=environment, capture_output=True)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "Missing command; see pullquote --help"),
        (["bark"], "No such command 'bark'; see pullquote --help"),
        (["--bark"], "No such option '--bark'; see pullquote --help"),
        (["ask"], "Missing argument 'QUESTION'; see pullquote ask --help"),
        (["ask", "x", "--zigzag"], "No such option '--zigzag'; see pullquote ask --help"),
        (
            ["ask", "how", "many"],
            "Got unexpected extra argument (many); "
            "put words that belong together in quotation marks, or see pullquote ask --help",
        ),
        (
            ["said-by", "Olaf", "Scholz", "junior"],
            "Got unexpected extra arguments (Scholz junior); put words that belong together in quotation marks, or see",
        ),
        (["ask", "x", "-k", "0"], "Invalid value for '-k': 0 is not in the range 1<=x<=1000; see pullquote ask --help"),
        (["ask", "x", "-k", "many"], "Invalid value for '-k': 'many' is not a valid integer range; see pullquote ask"),
        (["ask", "x", "--index"], "Option '--index' requires an argument; see pullquote"),
        (["index", "x", "--engine", "steam"], "Invalid value for '--engine': 'steam' is not"),
        (["index", "nowhere"], "nowhere: no such source; check the path"),
        (["show", "nowhere.txt"], "nowhere.txt: no such source; pullquote sources lists what the index holds"),
        (["ask", ""], "nothing was asked; write a question, some words or a name"),
        (["ask", "x", "--since", "one day"], "since 'one day' is no date; write it like 2022-01-21"),
        (["serve"], "PULLQUOTE_SLACK_BOT_TOKEN, PULLQUOTE_DISCORD_TOKEN or PULLQUOTE_WEB_ADDRESS: none is set"),
        (["extract", "nowhere.txt"], "nowhere.txt: no such source; check the path"),
        (["extract", "seeds"], "seeds: is a folder; name the files in it"),
        (["rank", "nowhere.jsonl"], "nowhere.jsonl: no such source; check the path"),
        (["rank", "seeds"], "seeds: Is a directory; name a file of JSON Lines"),
        (["evaluate", "seeds"], "seeds: Is a directory; name a file of JSON Lines"),
        (["batch", "seeds"], "seeds: Is a directory; name a file of JSON Lines"),
        (
            ["ask", "x", "--index", "seeds/000_e8bd1efaf6cc9853.txt"],
            "seeds/000_e8bd1efaf6cc9853.txt: the index cannot be",
        ),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
@pytest.mark.usefixtures("indexed")
def test_what_cannot_be_done_is_told_in_one_line(pullquote: Run, arguments: list[str], said: str) -> None:
    result = pullquote(*arguments)
    assert (result.status, result.out) == (2, "")
    (line,) = result.err.splitlines()
    assert line.startswith(f"pullquote: {said}")


@pytest.mark.parametrize("arguments", [["ask", "x"], ["sources"], ["chat"], ["batch", "-"], ["verify"], ["serve"]])
def test_bad_settings_are_told_in_one_line(
    pullquote: Run, arguments: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PULLQUOTE_QUOTES", "many")
    result = pullquote(*arguments)
    assert result.status == 2
    (line,) = result.err.splitlines()
    assert line.startswith("pullquote: PULLQUOTE_QUOTES: ")


def test_what_nobody_foresaw_is_told_in_one_line_too(pullquote: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise ZeroDivisionError("a\nb")

    monkeypatch.setattr(asking, "settings", fail)
    result = pullquote("ask", "x")
    assert result.status == 2
    assert result.err == (
        "pullquote: failed unexpectedly (ZeroDivisionError('a\\nb')); PULLQUOTE_LOG_LEVEL=DEBUG shows where\n"
    )


def test_debugging_shows_where_it_failed(monkeypatch: pytest.MonkeyPatch, elsewhere: Path) -> None:
    def fail() -> None:
        raise ZeroDivisionError(elsewhere)

    monkeypatch.setattr(asking, "settings", fail)
    monkeypatch.setenv("PULLQUOTE_LOG_LEVEL", "debug")
    with pytest.raises(ZeroDivisionError):
        main(["ask", "x"])


def test_control_characters_in_a_name_do_not_reach_the_terminal(pullquote: Run) -> None:
    assert (
        pullquote("extract", "\x1b[31mred.txt").err == "pullquote: \ufffd[31mred.txt: no such source; check the path\n"
    )


@pytest.mark.parametrize("option", ["--help", "-h"])
def test_help_lists_the_commands_of_the_contract(pullquote: Run, option: str) -> None:
    result = pullquote(option)
    assert result.status == 0
    listed = re.findall(r"^  ([a-z][a-z-]+)  ", result.out, re.MULTILINE)
    asking = {"ask", "who-said", "said-by", "timeline", "check"}
    archive = {"index", "forget", "sources", "show", "verify"}
    assert set(listed) == asking | archive | {"extract", "rank", "batch", "evaluate"} | {"serve", "chat", "doctor"}


def test_the_version_is_the_distributions(pullquote: Run) -> None:
    result = pullquote("--version")
    assert (result.status, result.out) == (0, f"pullquote, version {version('pullquote')}\n")


def test_python_dash_m_bot_is_the_command_line(index: Path) -> None:
    done = run_process("sources", "--index", str(index))
    assert done.returncode == 0
    assert done.stdout.startswith(b"The archive holds 5 sources:\n")


@pytest.mark.parametrize(
    "command", [["sources"], ["sources", "--json"], ["show", "004_bada126c4e7fde46.txt"], ["--help"]]
)
def test_a_reader_that_has_seen_enough_is_no_failure(command: list[str], index: Path) -> None:
    """As with `pullquote sources | head -1`: the pipe is closed before anything is written."""
    reading, writing = os.pipe()
    os.close(reading)
    where = [] if command == ["--help"] else ["--index", str(index)]
    with os.fdopen(writing, "wb") as closed:
        process = subprocess.Popen(
            [sys.executable, "-m", "bot", *command, *where], cwd=ROOT, stdout=closed, stderr=subprocess.PIPE
        )
    _, err = process.communicate()
    assert (process.returncode, err) == (0, b"")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows deletes no folder that is in use")
@pytest.mark.parametrize("arguments", [["ask", "x"], ["sources"], ["doctor"]])
def test_a_working_folder_that_was_deleted_is_named(pullquote: Run, elsewhere: Path, arguments: list[str]) -> None:
    """As another terminal leaves it."""
    elsewhere.rmdir()
    result = pullquote(*arguments)
    assert (result.status, result.err) == (2, "pullquote: the working folder was deleted; change to another one\n")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_a_failure_in_one_line(index: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        process = subprocess.Popen(
            [sys.executable, "-m", "bot", "sources", "--index", str(index)],
            cwd=ROOT,
            stdout=full,
            stderr=subprocess.PIPE,
        )
    _, err = process.communicate()
    assert process.returncode == 2
    assert err.count(b"\n") == 1
    assert b"the output cannot be written: No space left on device; make room for it" in err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize(("command", "status"), [("index nowhere", 2), ("ask zebra", 1), ("sources", 0)])
def test_a_message_that_cannot_be_written_changes_no_exit_status(command: str, status: int, index: Path) -> None:
    """As if it had been: 1 would mean that nothing was found."""
    whole = f'"$0" -m bot {command} --index "$1" 2>/dev/full'
    told = {**os.environ, "PULLQUOTE_SORCES": "complained of"}
    done = subprocess.run(["/bin/sh", "-c", whole, sys.executable, str(index)], cwd=ROOT, capture_output=True, env=told)
    assert done.returncode == status


@pytest.mark.skipif(sys.platform == "win32", reason="closes streams as a POSIX shell does")
@pytest.mark.parametrize(("command", "status"), [("index nowhere", 2), ("sources --json", 0), ("chat", 0)])
def test_a_stream_that_is_closed_from_the_start_changes_no_exit_status(command: str, status: int, index: Path) -> None:
    started = {
        closed: subprocess.Popen(
            ["/bin/sh", "-c", f'"$0" -m bot {command} --index "$1" {closed}', sys.executable, str(index)],
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )
        for closed in ("<&-", ">&-", "2>&-", "<&- >&- 2>&-")
    }
    for closed, process in started.items():
        _, err = process.communicate()
        assert (process.returncode, b"unexpected" in err) == (status, False), closed


@pytest.mark.skipif(sys.platform == "win32", reason="arguments are bytes on POSIX alone")
def test_arguments_that_are_not_utf8_are_asked_all_the_same(index: Path) -> None:
    done = run_process("who-said", b"minor incursions \xff", "--json", "--index", str(index))
    assert done.returncode in (0, 1)
    assert done.stdout.decode("ascii" if done.returncode else "utf-8").startswith('{"command": "who-said"')
    assert b"Traceback" not in done.stderr
    missing = run_process("extract", b"no\xffwhere.txt")
    assert (missing.returncode, missing.stderr.count(b"\n")) == (2, 1)


@pytest.mark.parametrize("arguments", [["sources"], ["ask", "How many warships will take part?", "--json"]])
def test_a_terminal_without_unicode_gets_escapes(arguments: list[str], index: Path) -> None:
    done = run_process(*arguments, "--index", str(index), PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.isascii()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere names of files are UTF-8 in any locale")
@pytest.mark.parametrize(("utf8", "told"), [("0", 1), ("1", 0), ("", 0)])
def test_where_letters_are_lost_that_is_said(utf8: str, told: int, index: Path) -> None:
    """A quote would be found altered for them."""
    done = run_process("check", "clösed", "--index", str(index), LC_ALL="C", PYTHONUTF8=utf8)
    assert (done.returncode, done.stderr.count(b"pullquote: other letters than ASCII are lost")) == (1, told)


@pytest.mark.skipif(sys.platform == "win32", reason="sends a POSIX signal")
def test_an_interrupt_ends_it_without_a_traceback(index: Path) -> None:
    """130 is what shells give a command that was interrupted."""
    arguments = [sys.executable, "-m", "bot", "batch", "-", "--json", "--index", str(index)]
    process = subprocess.Popen(
        arguments, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0
    )
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(b'{"id": 1, "query": "warships"}\n')
    assert b'"id": 1' in process.stdout.readline()
    time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate()
    assert process.returncode == 130
    assert b"Traceback" not in err


@pytest.mark.skipif(sys.platform == "win32", reason="sends a POSIX signal")
def test_an_interrupt_while_it_starts_ends_it_without_a_word() -> None:
    """Importing the command line takes a few tenths of a second, in which nothing of it can catch anything."""
    interrupted_at_import = (
        "import os, signal, sys\n"
        "class Impatient:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name == 'bot.cli':\n"
        "            os.kill(os.getpid(), signal.SIGINT)\n"
        "sys.meta_path.insert(0, Impatient())\n"
        "from bot.__main__ import main\n"
        "main()\n"
    )
    done = subprocess.run([sys.executable, "-c", interrupted_at_import, "--help"], cwd=ROOT, capture_output=True)
    assert (done.returncode, done.stdout, done.stderr) == (-signal.SIGINT, b"", b"")
