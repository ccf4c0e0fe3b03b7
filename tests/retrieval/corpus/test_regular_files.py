from __future__ import annotations

import os
from pathlib import Path

import pytest

from retrieval.corpus.regular_files import open_ordinary
from retrieval.errors import SourceUnreadable


def test_an_ordinary_file_is_read_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"One.\r\n\x1aTwo.")
    with open_ordinary(tmp_path / "a.txt", "a.txt") as file:
        assert file.read() == b"One.\r\n\x1aTwo."


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_refused_without_waiting_for_its_writer(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(SourceUnreadable, match=r"^pipe\.txt: is not an ordinary file; "):
        open_ordinary(tmp_path / "pipe.txt", "pipe.txt")


@pytest.mark.skipif(os.name == "nt", reason="Windows opens no folder")
def test_a_folder_is_refused_with_the_way_out(tmp_path: Path) -> None:
    with pytest.raises(SourceUnreadable, match=r"^notes: is a folder; name the files in it$"):
        open_ordinary(tmp_path, "notes")


def test_what_is_not_there_is_left_to_the_caller(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        open_ordinary(tmp_path / "none.txt", "none.txt")
