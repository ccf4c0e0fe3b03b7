"""A worker by itself, told what to do as its parent tells it."""

from __future__ import annotations

import io
import os
import pickle
import subprocess
import sys
from collections.abc import Iterable
from operator import attrgetter
from pathlib import Path
from typing import Any

import pytest

from retrieval.text.word_cache import INDEXING, WordCache

ROOT = Path(__file__).parents[3]


def worked(sent: bytes, *starting: str) -> tuple[list[Any], bytes, int | None]:
    """The results of a worker that is sent these bytes, what else it printed, and its exit status.

    `starting` is a command that starts the one given to it.
    """
    command = [*starting, sys.executable, "-m", "retrieval.processes.worker"]
    done = subprocess.run(command, cwd=ROOT, input=sent, capture_output=True, timeout=60)
    out = io.BytesIO(done.stdout)
    results = []
    while out.tell() < len(done.stdout):
        results.append(pickle.load(out))
    return results, done.stderr, done.returncode


def sending(works: Iterable[tuple[Any, list[Any]]]) -> bytes:
    return b"".join(pickle.dumps(work, pickle.HIGHEST_PROTOCOL) for work in works)


def test_each_function_is_applied_to_its_arguments_in_turn() -> None:
    sent = sending([(len, ["ab", ""]), (str.upper, ["a"]), (len, [])])
    assert worked(sent) == ([([2, 0], None), (["A"], None), ([], None)], b"", 0)


def test_a_failure_is_described_and_the_next_work_is_done() -> None:
    """Of the work that failed there is no result at all."""
    results, err, status = worked(sending([(int, ["5", "five", "6"]), (int, ["7"])]))
    assert results == [(None, repr(ValueError("invalid literal for int() with base 10: 'five'"))), ([7], None)]
    assert (err, status) == (b"", 0)


def test_it_keeps_more_words_than_a_process_that_answers() -> None:
    results, _, _ = worked(sending([(attrgetter("most"), [WordCache])]))
    assert results == [([INDEXING], None)]


def test_what_is_printed_does_not_get_among_the_results() -> None:
    """Neither what Python prints nor what is written to the descriptor behind its back."""
    sent = sending([(print, ["a word"]), (os.system, ["echo another"]), (len, ["a"])])
    results, err, _ = worked(sent)
    assert results == [([None], None), ([0], None), ([1], None)]
    assert sorted(err.split(b"\n")) == [b"", b"a word", b"another"]


@pytest.mark.skipif(os.name != "posix", reason="needs a shell that closes standard error")
def test_it_works_where_standard_error_is_closed() -> None:
    """As for a parent that some schedulers start; what would be printed there gets nowhere."""
    sent = sending([(print, ["a word"]), (os.system, ["echo another"]), (len, ["a"])])
    results, _, status = worked(sent, "/bin/sh", "-c", 'exec "$0" "$@" 2>&-')
    assert (results, status) == ([([None], None), ([0], None), ([1], None)], 0)


@pytest.mark.parametrize("cut", [0, 1, 1_000])
def test_a_parent_that_is_gone_ends_it_without_a_word(cut: int) -> None:
    """Also amid sending."""
    whole = sending([(len, ["a"])])
    begun = sending([(str.upper, ["a" * 3_000])])
    assert worked(whole + begun[:cut]) == ([([1], None)], b"", 0)


def test_a_parent_that_takes_no_results_ends_it_without_a_word() -> None:
    command = [sys.executable, "-m", "retrieval.processes.worker"]
    process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdout.close()
    process.stdin.write(sending([(str.upper, ["a" * 3_000_000])]))
    process.stdin.flush()
    assert process.wait(60) == 0
    process.stdout = None
    _, err = process.communicate()
    assert err == b""
