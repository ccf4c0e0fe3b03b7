from __future__ import annotations

from pathlib import Path

import pytest
import tantivy

from retrieval.engines import create_engine
from retrieval.engines.disk.snapshot import Snapshot
from retrieval.engines.protocol import Keeper
from retrieval.model import Filters
from tests.contracts.archive import ARCHIVE


def opened(folder: Path) -> Keeper:
    return create_engine("disk", folder)


def test_files_are_listed_without_reading_what_is_held_of_them(
    archive: Keeper, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A list of a hundred thousand is looked at a page at a time; by date, they are read once for all pages."""
    read: list[tantivy.DocAddress] = []
    row = Snapshot.row

    def noted(self: Snapshot, address: tantivy.DocAddress) -> tantivy.Document:
        read.append(address)
        return row(self, address)

    monkeypatch.setattr(Snapshot, "row", noted)
    assert [*archive.latest().files()] == ["a/ferry.txt", "b/harbour.txt", "c.txt"]
    assert [*archive.latest().files(Filters(source="c*"))] == ["c.txt"]
    assert read == []
    first = archive.latest().files(Filters(since="2000-01-01"))
    once = len(read)
    assert archive.latest().files(Filters(since="2000-01-01")) is first
    assert len(read) == once > 0


def test_what_was_removed_is_not_listed(archive: Keeper) -> None:
    """Though tantivy has not yet cleared it away, and its file is still among the terms."""
    listed = archive.latest().files()
    archive.remove("c.txt")
    archive.commit()
    assert [*listed] == ["a/ferry.txt", "b/harbour.txt", "c.txt"]
    assert [*archive.latest().files()] == ["a/ferry.txt", "b/harbour.txt"]
    assert [*archive.latest().files(Filters(source="c*"))] == []


def test_however_many_lists_are_asked_for_each_is_right(archive: Keeper) -> None:
    """Only a few are remembered."""
    expected = {each.source.file: each.source.file for each in ARCHIVE} | {f"*{n}*": None for n in range(20)}
    for _ in range(2):
        for pattern, file in expected.items():
            assert [*archive.latest().files(Filters(source=pattern))] == ([file] if file else [])


@pytest.mark.parametrize(
    ("filters", "files"),
    [
        (Filters(since="2021-03-03"), ["a/ferry.txt"]),
        (Filters(until="2021-03-03"), ["b/harbour.txt"]),
        (Filters(since="2021-03-02", until="2021-03-04", source="b*"), ["b/harbour.txt"]),
        (Filters(until="1999-01-01"), []),
    ],
)
def test_what_has_no_date_is_not_listed_by_date(archive: Keeper, filters: Filters, files: list[str]) -> None:
    assert [*archive.latest().files(filters)] == files
