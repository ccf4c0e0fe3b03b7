from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import tantivy

from retrieval.engines.disk.engine import DiskEngine
from retrieval.engines.disk.newest import BY_GIVEN_NAME, LOOKED_INTO
from retrieval.engines.disk.snapshot import Snapshot
from retrieval.engines.protocol import Hit
from retrieval.model import Filters
from tests.contracts.archive import hold
from tests.retrieval.made import a_document

NAMESAKES = LOOKED_INTO + 20


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DiskEngine]:
    """An archive in which many of one given name speak, and long ago somebody else who has it."""
    folder: Path = tmp_path_factory.mktemp("archive")
    engine = DiskEngine(folder, create=True)
    namesakes = (
        a_document(f"“Wave {number} was high,” John Berg said.", f"n{number:03}.txt", published="2021-05-01")
        for number in range(NAMESAKES)
    )
    others = (
        a_document("“The boats are safe,” John Holm said.", f"{file}.txt", published=day)
        for file, day in (("old", "1999-01-01"), ("older", "1998-01-01"), ("ancient", "1998-01-01"))
    )
    hold(engine, *namesakes, *others)
    yield engine
    engine.close()


def found(engine: DiskEngine, speaker: str, k: int) -> list[str]:
    return [hit.source.file for hit in engine.latest().newest(Filters(speaker=speaker), k)]


@pytest.mark.parametrize("name", ["John Holm", "Holm"])
def test_a_name_is_found_behind_very_many_that_share_a_part(engine: DiskEngine, name: str) -> None:
    """The newest first, in the order of file within a day, and no more than are wanted."""
    assert [found(engine, name, k) for k in (60, 2)] == [
        ["old.txt", "ancient.txt", "older.txt"],
        ["old.txt", "ancient.txt"],
    ]


def test_of_very_many_no_more_are_looked_into_than_may_be(engine: DiskEngine) -> None:
    assert len(found(engine, "John Berg", 60)) == 60
    assert len(found(engine, "Berg", 2 * NAMESAKES)) == LOOKED_INTO


def test_of_those_who_share_a_given_name_alone_few_are_read(
    engine: DiskEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Reading them all is what takes long where a person said little."""
    read = []
    hit = Snapshot.hit

    def noted(self: Snapshot, row: tantivy.Document) -> Hit:
        read.append(row)
        return hit(self, row)

    monkeypatch.setattr(Snapshot, "hit", noted)
    assert len(found(engine, "John Holm", 60)) == 3
    assert len(read) == 3 + BY_GIVEN_NAME


def test_whoever_goes_by_the_given_name_is_found_among_few_in_the_order_of_days(tmp_path: Path) -> None:
    engine = DiskEngine(tmp_path, create=True)
    said = (("Holm", "2020-01-01"), ("John", "2021-01-01"), ("Jane Holm", "2022-01-01"), ("John Holm", "2019-01-01"))
    hold(engine, *(a_document(f"“We wait,” {name} said.", f"{name}.txt", published=day) for name, day in said))
    assert found(engine, "John Holm", 60) == ["John.txt", "Holm.txt", "John Holm.txt"]
    assert found(engine, "John Holm", 2) == ["John.txt", "Holm.txt"]
    engine.close()


def test_a_name_of_which_nobody_has_all_parts_is_not_found(engine: DiskEngine) -> None:
    assert found(engine, "John Lund", 60) == []
