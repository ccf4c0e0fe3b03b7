from __future__ import annotations

import inspect
from pathlib import Path

import pytest

from retrieval import errors
from retrieval.errors import (
    BadQuery,
    IndexBusy,
    IndexDamaged,
    IndexMisplaced,
    IndexUnreadable,
    IndexUnwritable,
    NotIndexed,
    RetrievalError,
    SourceMissing,
    SourceUnreadable,
    WorkerFailed,
)

INDEX = Path("/data/index")

RAISED = [
    (SourceMissing("a.txt"), "a.txt: no such source; check the path"),
    (SourceMissing("a.txt", "look again"), "a.txt: no such source; look again"),
    (SourceUnreadable("a.txt", "is empty"), "a.txt: is empty"),
    (NotIndexed(INDEX), "/data/index: no index here; make one with: pullquote index PATH… --index /data/index"),
    (
        IndexMisplaced(INDEX),
        "/data/index: this folder holds other things and no index; name another, or build one here: "
        "pullquote index PATH… --index /data/index",
    ),
    (
        IndexDamaged(INDEX, "too old"),
        "/data/index: too old; rebuild it with: pullquote index PATH… --index /data/index --rebuild",
    ),
    (
        IndexDamaged(Path("my index"), "too old"),
        "my index: too old; rebuild it with: pullquote index PATH… --index 'my index' --rebuild",
    ),
    (IndexBusy(INDEX), "/data/index: another process is writing this index; try again when it is done"),
    (
        IndexUnreadable(INDEX, "permission denied"),
        "/data/index: the index cannot be read here (permission denied); let this user read all files in it",
    ),
    (
        IndexUnwritable(INDEX, "disk full"),
        "/data/index: the index cannot be written here (disk full); make room or choose another --index",
    ),
    (
        WorkerFailed("was ended by SIGKILL"),
        "a worker process was ended by SIGKILL; run it again, with --jobs 1 if memory may have been short",
    ),
    (BadQuery("nothing was asked"), "nothing was asked"),
]


@pytest.mark.parametrize(("error", "message"), RAISED, ids=lambda value: type(value).__name__)
def test_a_message_is_one_line_that_names_the_thing_and_the_way_out(error: RetrievalError, message: str) -> None:
    assert str(error) == message
    assert "\n" not in message


def test_all_belong_to_one_family() -> None:
    classes = {each for _, each in inspect.getmembers(errors, inspect.isclass) if each.__module__ == errors.__name__}
    assert classes == {type(error) for error, _ in RAISED} | {RetrievalError}
    assert all(issubclass(each, RetrievalError) for each in classes)


def test_they_carry_what_they_are_about() -> None:
    assert SourceMissing("a.txt").file == SourceUnreadable("a.txt", "is empty").file == "a.txt"
    assert SourceUnreadable("a.txt", "is empty").reason == "is empty"
    assert {
        NotIndexed(INDEX).index,
        IndexMisplaced(INDEX).index,
        IndexBusy(INDEX).index,
        IndexDamaged(INDEX, "").index,
    } == {INDEX}
    assert IndexUnwritable(INDEX, "disk full").reason == IndexUnreadable(INDEX, "disk full").reason == "disk full"


def test_the_family_is_drawn_in_full() -> None:
    assert errors.__doc__ is not None
    for error, _ in RAISED:
        assert type(error).__name__ in errors.__doc__
