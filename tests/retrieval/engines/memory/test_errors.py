from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager, closing
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from retrieval.engines.layout import MEMORY_FILE
from retrieval.engines.memory.errors import reading, writing
from retrieval.errors import IndexBusy, IndexDamaged, IndexUnreadable, IndexUnwritable, RetrievalError

Translating: TypeAlias = Callable[[Path], AbstractContextManager[None]]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A database with a table, in a folder of its own."""
    file = tmp_path / "there.db"
    with closing(sqlite3.connect(file)) as made, made:
        made.execute("CREATE TABLE t (a TEXT)")
    return file


@pytest.fixture(params=[reading, writing])
def translating(request: pytest.FixtureRequest) -> Translating:
    translating: Translating = request.param
    return translating


def told(translating: Translating, file: Path, statement: str, *, uri: str = "") -> Any:
    """The error of ours that one of SQLite's becomes."""
    with (
        closing(sqlite3.connect(f"file:{file}{uri}", uri=True, timeout=0)) as opened,
        pytest.raises(RetrievalError) as caught,
        translating(Path("index")),
    ):
        opened.execute(statement).fetchall()
    return caught.value


def test_who_else_writes_makes_it_busy(translating: Translating, file: Path) -> None:
    with closing(sqlite3.connect(file)) as other:
        other.execute("BEGIN EXCLUSIVE")
        error = told(translating, file, "SELECT * FROM t")
    assert isinstance(error, IndexBusy)


def test_a_table_that_is_missing_and_what_is_no_database_are_damage(translating: Translating, file: Path) -> None:
    missing = told(translating, file, "SELECT * FROM another")
    file.write_bytes(b"no database" * 100)
    other = told(translating, file, "SELECT * FROM t")
    assert isinstance(missing, IndexDamaged)
    assert isinstance(other, IndexDamaged)
    assert missing.reason == f"{MEMORY_FILE} is no index of Pullquote"
    assert other.reason == f"{MEMORY_FILE} is no index of Pullquote (file is not a database)"


def test_text_that_is_not_utf8_is_damage_and_is_not_repeated(translating: Translating, file: Path) -> None:
    with closing(sqlite3.connect(file)) as made, made:
        made.execute("INSERT INTO t VALUES (CAST(x'736563726574ff' AS TEXT))")
    error = told(translating, file, "SELECT a FROM t")
    assert isinstance(error, IndexDamaged)
    assert error.reason == f"{MEMORY_FILE} holds text that cannot be read"
    assert error.__cause__ is None


def test_a_commit_that_was_cut_off_is_no_fault_of_who_may_only_read(translating: Translating, file: Path) -> None:
    """Its journal must be played back, and whoever asks is told that this takes writing."""
    cut_off = file.with_name("cut off.db")
    with closing(sqlite3.connect(file, isolation_level=None)) as made:
        made.execute("PRAGMA cache_size = 1")  # so that the file is written to before the commit
        made.execute("BEGIN")
        made.executemany("INSERT INTO t VALUES (?)", [("gull" * 1_000,)] * 100)
        for suffix in ("", "-journal"):
            Path(f"{cut_off}{suffix}").write_bytes(Path(f"{file}{suffix}").read_bytes())
    error = told(translating, cut_off, "SELECT * FROM t", uri="?mode=ro")
    assert isinstance(error, IndexUnreadable | IndexUnwritable)
    assert error.reason == "a commit was cut off, which only who may write here can undo"


@pytest.mark.parametrize(("translating", "kind"), [(reading, IndexUnreadable), (writing, IndexUnwritable)])
def test_what_the_system_refuses_cannot_be_read_or_written_there(
    translating: Translating, kind: type[IndexUnreadable | IndexUnwritable], file: Path
) -> None:
    error = told(translating, file, "INSERT INTO t VALUES ('a')", uri="?mode=ro")
    assert type(error) is kind
    assert error.reason == "attempt to write a readonly database"
    for refused, reason in (
        (OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "a.db"), os.strerror(errno.ENOSPC)),
        (OSError("no more"), "no more"),
    ):
        with pytest.raises(kind) as caught, translating(Path("index")):
            raise refused
        assert (caught.value.reason, caught.value.__cause__) == (reason, refused)


def test_other_errors_pass(translating: Translating) -> None:
    with pytest.raises(KeyError), translating(Path("index")):
        raise KeyError("a fault of ours")
