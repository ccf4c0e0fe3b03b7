from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from retrieval.engines.disk.errors import Reading, damaged, first_line, writing
from retrieval.errors import IndexBusy, IndexDamaged, IndexUnreadable, IndexUnwritable, RetrievalError

FOLDER = Path("index")
REFUSED = "An IO error occurred: 'Os { code: 13, kind: PermissionDenied, message: \"Permission denied\" }'"
BUSY = "Failed to acquire Lockfile: LockBusy. Some(there is already an IndexWriter)"
FULL = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "index/a.store")


class Panicked(BaseException):
    """What tantivy raises for a failed assertion: no Exception, and of a module that cannot be imported."""

    __module__ = "pyo3_runtime"


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (ValueError("Data corrupted"), IndexDamaged(FOLDER, "the index cannot be read (Data corrupted)")),
        (Panicked("assertion failed"), IndexDamaged(FOLDER, "the index cannot be read (assertion failed)")),
        (ValueError(), IndexDamaged(FOLDER, "the index cannot be read (ValueError)")),
        (ValueError(REFUSED), IndexUnreadable(FOLDER, "Permission denied")),
        (Panicked(REFUSED), IndexUnreadable(FOLDER, "Permission denied")),
        (FULL, IndexUnreadable(FOLDER, os.strerror(errno.ENOSPC))),
        (OSError("no more"), IndexUnreadable(FOLDER, "no more")),
    ],
)
def test_what_fails_in_reading_is_told_as_damage_or_as_what_the_system_says(
    error: BaseException, told: RetrievalError
) -> None:
    with pytest.raises(type(told)) as caught, Reading(FOLDER):
        raise error
    assert str(caught.value) == str(told)
    assert caught.value.__cause__ is error


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (ValueError(BUSY), IndexBusy(FOLDER)),
        (ValueError(REFUSED), IndexUnwritable(FOLDER, "Permission denied")),
        (
            ValueError("An error occurred in a worker thread. 'it panicked'"),
            IndexUnwritable(FOLDER, "writing failed, perhaps for want of room"),
        ),
        (ValueError("Schema error\nin line 2"), IndexUnwritable(FOLDER, "Schema error")),
        (UnicodeEncodeError("utf-8", "\udcff", 0, 1, "no"), IndexUnwritable(FOLDER, "its name is not UTF-8")),
        (FULL, IndexUnwritable(FOLDER, os.strerror(errno.ENOSPC))),
        (OSError("no more"), IndexUnwritable(FOLDER, "no more")),
    ],
)
def test_what_fails_in_writing_is_told_as_busy_or_with_its_reason(error: Exception, told: RetrievalError) -> None:
    with pytest.raises(type(told)) as caught, writing(FOLDER):
        raise error
    assert str(caught.value) == str(told)
    assert caught.value.__cause__ is error


@pytest.mark.parametrize("error", [KeyError("a fault of ours"), KeyboardInterrupt(), IndexBusy(Path("other"))])
def test_other_errors_pass(error: BaseException) -> None:
    """Faults of ours, an interrupt, and what is translated already."""
    for context in (Reading(FOLDER), writing(FOLDER)):
        with pytest.raises(type(error)) as caught, context:
            raise error
        assert caught.value is error


def test_where_nothing_fails_nothing_is_told() -> None:
    with Reading(FOLDER), writing(FOLDER):
        pass


@pytest.mark.parametrize(
    ("message", "line"),
    [("one", "one"), ("one\ntwo", "one"), ("", "ValueError"), ("a" * 120, "a" * 120), ("a" * 121, "a" * 120 + "…")],
)
def test_of_a_message_its_first_line_is_told_shortened(message: str, line: str) -> None:
    """Tantivy's may hold a whole file."""
    error = ValueError(message)
    assert first_line(error) == line
    assert damaged(FOLDER, error).reason == f"the index cannot be read ({line})"
