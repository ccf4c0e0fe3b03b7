"""Indexing as with an archive of any size: in other processes, with commits in between, interrupted."""

from __future__ import annotations

import os
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from retrieval import IndexStep
from retrieval.engines import create_engine
from retrieval.engines.protocol import Keeper
from retrieval.errors import WorkerFailed
from retrieval.indexing import checkpoints, update, updating
from retrieval.indexing.make import make
from retrieval.indexing.outcomes import Outcome, Unit
from retrieval.processes import in_order
from retrieval.unfinished import unfinished
from tests.contracts.archive import files
from tests.retrieval.indexing.runs import counts, line, write


@pytest.fixture
def at_length(monkeypatch: pytest.MonkeyPatch) -> None:
    """As with an archive of any size: work goes to other processes, and is committed all the time."""
    monkeypatch.setattr(in_order, "ALONE_BYTES", 1)
    monkeypatch.setattr(in_order, "BATCH_BYTES", 200)
    monkeypatch.setattr(checkpoints, "COMMIT_S", 0.0)


@pytest.mark.usefixtures("at_length")
def test_the_index_is_the_same_whatever_the_number_of_jobs(tmp_path: Path, folder: Path, news: Path) -> None:
    write(news, "".join(line(f"{n}", f"Gull {n} rose.\n“Gull {n % 7} sleeps,” Ann Lee said.") for n in range(60)))
    write(folder / "empty.txt", "")
    held = []
    for jobs in (1, 2, 3):
        engine = create_engine("memory", tmp_path / f"index-{jobs}")
        report = update(engine, [str(folder)], jobs=jobs, whole=False)
        hits = engine.latest().search(["gull", "sleep"], 200)
        held.append(([engine.latest().document(file) for file in files(engine)], hits, replace(report, elapsed_s=0)))
        engine.close()
    assert held[0] == held[1] == held[2]
    assert len(held[0][0]) == 63


@pytest.mark.usefixtures("at_length")
def test_an_interrupted_run_keeps_what_it_committed_and_the_next_goes_on(
    engine: Keeper, folder: Path, tmp_path: Path
) -> None:
    index = tmp_path / "index"

    def interrupt(step: IndexStep) -> None:
        if step.articles == 1:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        update(engine, [str(folder)], whole=False, folder=index, progress=interrupt)
    assert files(engine) == ["a.txt"]
    assert unfinished(index) == [str(folder)]
    assert counts(update(engine, [str(folder / "more")], whole=False, folder=index)) == {"added": 1}
    assert unfinished(index) == [str(folder)], "the rest is still to come"
    assert counts(update(engine, [str(folder)], whole=False, folder=index)) == {"added": 1, "unchanged": 2}
    assert unfinished(index) == []


@pytest.mark.usefixtures("at_length")
def test_a_worker_that_dies_loses_nothing_that_was_committed(
    engine: Keeper, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(updating, "make", partial(_dying, here=os.getpid()))
    with pytest.raises(WorkerFailed, match="ended with status 3"):
        update(engine, [str(folder)], whole=False, jobs=2)
    assert files(engine) == ["a.txt"]
    monkeypatch.setattr(updating, "make", make)
    assert counts(update(engine, [str(folder)], jobs=2)) == {"added": 2, "unchanged": 1}


def _dying(unit: Unit, *, statements: bool, here: int) -> Outcome:
    """What is made of a unit; in another process nothing."""
    if os.getpid() != here:
        os._exit(3)
    return make(unit, statements=statements)
