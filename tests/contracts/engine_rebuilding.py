"""What every engine promises of an index that is made, or made anew: what stood there stays until the new one is in."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from retrieval.engines import open_engine
from retrieval.engines.codec import encode
from retrieval.engines.protocol import Keeper
from retrieval.errors import IndexBusy, IndexUnwritable, NotIndexed
from tests.contracts.archive import ARCHIVE, files, files_in, hold
from tests.contracts.engine_fixtures import EngineFixtures


class RebuildingContract(EngineFixtures):
    """Opening with `rebuild`, and opening where nothing can be made."""

    def test_rebuilding_begins_empty(self, archive: Keeper, folder: Path) -> None:
        rebuilt = type(self).open_engine(folder, rebuild=True)
        assert rebuilt.latest().sources() == []
        hold(rebuilt, ARCHIVE[0]).close()
        archive.refresh()
        assert files(archive) == ["b/harbour.txt"]

    def test_readers_keep_the_old_index_until_the_new_one_is_committed(self, archive: Keeper, folder: Path) -> None:
        rebuilt = type(self).open_engine(folder, rebuild=True)
        rebuilt.add(encode(ARCHIVE[0]))
        archive.refresh()
        assert len(files(archive)) == 3
        rebuilt.commit()
        archive.refresh()
        assert files(archive) == ["b/harbour.txt"]
        rebuilt.close()

    def test_rebuilding_to_nothing_is_committed_too(self, archive: Keeper, folder: Path) -> None:
        rebuilt = type(self).open_engine(folder, rebuild=True)
        rebuilt.commit()
        rebuilt.close()
        archive.refresh()
        assert files(archive) == []

    def test_a_rebuild_that_is_broken_off_leaves_the_old_index(self, archive: Keeper, folder: Path) -> None:
        rebuilt = type(self).open_engine(folder, rebuild=True)
        rebuilt.add(encode(ARCHIVE[0]))
        rebuilt.close()
        archive.refresh()
        assert len(files(archive)) == 3

    def test_a_rebuild_that_is_rolled_back_replaces_all_when_it_is_tried_again(
        self, archive: Keeper, folder: Path
    ) -> None:
        rebuilt = type(self).open_engine(folder, rebuild=True)
        rebuilt.add(encode(ARCHIVE[0]))
        rebuilt.rollback()
        archive.refresh()
        assert len(files(archive)) == 3
        hold(rebuilt, ARCHIVE[1])
        assert files(rebuilt) == ["a/ferry.txt"]
        archive.refresh()
        assert files(archive) == ["a/ferry.txt"]
        rebuilt.close()

    def test_rebuilding_while_another_writes_is_refused(self, archive: Keeper, folder: Path) -> None:
        archive.add(encode(ARCHIVE[0]))
        with pytest.raises(IndexBusy):
            type(self).open_engine(folder, rebuild=True)

    def test_where_nothing_was_ever_committed_there_is_no_index(self, tmp_path: Path) -> None:
        """A first run that is broken off leaves nothing that counts."""
        engine = type(self).open_engine(tmp_path)
        engine.add(encode(ARCHIVE[0]))
        engine.close()
        with pytest.raises(NotIndexed):
            open_engine(tmp_path)
        hold(type(self).open_engine(tmp_path), ARCHIVE[1]).close()
        assert files_in(tmp_path) == ["a/ferry.txt"]

    @pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
    def test_a_folder_that_may_not_be_written_is_told(self, tmp_path: Path) -> None:
        tmp_path.chmod(0o500)
        with pytest.raises(IndexUnwritable, match="--index"):
            type(self).open_engine(tmp_path / "index")

    def test_a_file_where_the_folder_should_be_is_told(self, tmp_path: Path) -> None:
        (tmp_path / "index").write_text("a file")
        with pytest.raises(IndexUnwritable, match="--index"):
            type(self).open_engine(tmp_path / "index")
