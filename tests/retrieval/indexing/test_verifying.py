from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from retrieval.engines import create_engine, open_engine
from retrieval.engines.codec import encode
from retrieval.engines.protocol import Keeper
from retrieval.errors import IndexDamaged
from retrieval.indexing import update, verify, verifying
from retrieval.model import Source
from retrieval.processes import in_order
from tests.retrieval.damage import put_in_place_of
from tests.retrieval.indexing.runs import line, write
from tests.retrieval.made import a_document


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An archive of two files, two articles in a file of JSON Lines, and one in Latin letters of another encoding."""
    folder = tmp_path / "archive"
    folder.mkdir()
    for name in ("a.txt", "b.md"):
        write(folder / name, f"Gulls of {name}.\n“They sleep,” Ann Lee said.")
    (folder / "latin.txt").write_bytes(
        "The café was closed by the gulls, and it was said to be for good.".encode("cp1252")
    )
    write(folder / "news.jsonl", line("two", "Gulls slept. ") + line("one", "Gulls rose.\r\n\u00a0"))
    return folder


FILES = ["a.txt", "b.md", "latin.txt", "news.jsonl!one", "news.jsonl!two"]


def wrong(engine: Keeper) -> dict[str, str]:
    """What no longer matches, by file."""
    return {file: told for file, told in verify(engine) if told}


def test_an_index_that_matches_its_files_is_right(engine: Keeper, folder: Path) -> None:
    update(engine, [str(folder)])
    assert list(verify(engine)) == [(file, None) for file in FILES]


def test_changed_and_missing_files_are_found(engine: Keeper, folder: Path) -> None:
    update(engine, [str(folder)])
    write(folder / "a.txt", "Other gulls.")
    (folder / "b.md").unlink()
    told = wrong(engine)
    assert set(told) == {"a.txt", "b.md"}
    assert "index it again" in told["a.txt"]
    assert "is gone" in told["b.md"]


def test_lines_may_move_and_are_read_all_the_same(engine: Keeper, folder: Path) -> None:
    """What stands in the other lines, and how many there are, doesn't matter."""
    update(engine, [str(folder)])
    lines = (folder / "news.jsonl").read_text("utf-8").splitlines()
    write(folder / "news.jsonl", "\n".join(["", "no json", lines[1] + "\r", "x" * 100_000, lines[1], lines[0]]))
    assert wrong(engine) == {}


def test_lines_that_are_not_quite_json_are_read_as_they_were_indexed(engine: Keeper, folder: Path) -> None:
    odd = '{"doc": "odd", "score": NaN, "text": "Gulls \\u00fc\\ud83d\\ude00 woke."}\n'
    write(folder / "news.jsonl", odd + line("two", "Gulls slept."))
    update(engine, [str(folder)])
    assert wrong(engine) == {}
    assert "news.jsonl!odd" in dict(verify(engine))


def test_lines_that_changed_or_went_are_found(engine: Keeper, folder: Path) -> None:
    update(engine, [str(folder)])
    write(folder / "news.jsonl", line("two", "Gulls slept. ") + line("one", "Gulls rose."))
    assert list(wrong(engine)) == ["news.jsonl!one"]
    (folder / "news.jsonl").unlink()
    told = wrong(engine)
    assert list(told) == ["news.jsonl!one", "news.jsonl!two"]
    assert all("is gone" in error for error in told.values())


@pytest.mark.parametrize(
    ("file", "words"),
    [
        ("a.txt", "Gulls of a.txt!"),
        ("a.txt", "Gulls of a.txt"),
        ("latin.txt", "The cafe was closed"),
        ("news.jsonl!two", "Gulls slept."),
    ],
)
def test_an_index_that_holds_other_words_than_its_source_is_found(
    engine: Keeper, folder: Path, file: str, words: str
) -> None:
    """However that came about; the source's own hash is right."""
    update(engine, [str(folder)])
    false = a_document(words, file)
    engine.add(encode(replace(false, source=engine.latest().document(file).source)))
    engine.commit()
    (told,) = wrong(engine).items()
    assert (told[0], "--rebuild" in told[1]) == (file, True)


def test_an_index_whose_own_checksums_are_wrong_is_damaged(tmp_path: Path, folder: Path) -> None:
    engine = create_engine("disk", tmp_path / "disk")
    update(engine, [str(folder)])
    engine.close()
    store = next((tmp_path / "disk").rglob("*.pos"))
    put_in_place_of(store, bytes([store.read_bytes()[0] ^ 1]) + store.read_bytes()[1:])
    engine = open_engine(tmp_path / "disk")
    with pytest.raises(IndexDamaged, match="its checksum is another"):
        list(verify(engine))
    engine.close()


@pytest.mark.parametrize("most", [None, len(FILES)])
def test_checksums_are_verified_before_anything_is_read(
    engine: Keeper, folder: Path, most: int | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They tell which file is damaged; reading it may fail in any way."""
    update(engine, [str(folder)])

    def fail(reason: str) -> None:
        raise IndexDamaged(folder, reason)

    monkeypatch.setattr(engine, "check", lambda: fail("its checksum is another"))
    monkeypatch.setattr(type(engine.latest()), "sources", lambda _: fail("it cannot be read"))
    with pytest.raises(IndexDamaged, match="its checksum is another"):
        list(verify(engine, most=most))


@pytest.mark.parametrize(
    ("most", "files"), [(1, FILES[:1]), (2, [FILES[0], FILES[2]]), (5, FILES), (9, FILES), (None, FILES)]
)
def test_so_many_sources_are_looked_at_as_are_wanted(
    engine: Keeper, folder: Path, most: int | None, files: list[str]
) -> None:
    """Spread evenly over the archive."""
    update(engine, [str(folder)])
    assert [file for file, _ in verify(engine, most=most)] == files


def test_a_folder_in_a_sources_place_is_told(engine: Keeper, folder: Path) -> None:
    update(engine, [str(folder)])
    for name in ("a.txt", "news.jsonl"):
        (folder / name).unlink()
        (folder / name).mkdir()
    assert set(wrong(engine)) == {"a.txt", "news.jsonl!one", "news.jsonl!two"}


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_large_archive_is_compared_by_several_processes(
    engine: Keeper, folder: Path, tmp_path: Path, jobs: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the same result, in the same order."""
    write(folder / "news.jsonl", "".join(line(f"{n}", f"Gull {n} rose.") for n in range(40, 0, -1)))
    update(engine, [str(folder)])
    (folder / "a.txt").unlink()
    engine.add(encode(replace(a_document("Other.", "b.md"), source=engine.latest().document("b.md").source)))
    engine.commit()
    expected = list(verify(engine, folder=tmp_path / "index"))
    monkeypatch.setattr(verifying, "LARGE_BYTES", 1)
    monkeypatch.setattr(in_order, "cores", lambda: jobs)
    monkeypatch.setattr(in_order, "ALONE_BYTES", 1)
    monkeypatch.setattr(in_order, "BATCH_BYTES", 100)
    assert list(verify(engine, folder=tmp_path / "index")) == expected
    assert [file for file, error in expected if error] == ["a.txt", "b.md"]
    assert [file for file, _ in expected] == sorted(file for file, _ in expected)


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_large_archive_is_compared_with_the_index_as_it_is_now(
    engine: Keeper, folder: Path, tmp_path: Path, jobs: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where one process compares a second time."""
    monkeypatch.setattr(verifying, "LARGE_BYTES", 1)
    monkeypatch.setattr(in_order, "cores", lambda: jobs)
    for words in ("Gulls slept.", "Gulls rose."):
        write(folder / "a.txt", words)
        update(engine, [str(folder)])
        told = list(verify(engine, folder=tmp_path / "index"))
        assert told == [(file, None) for file in FILES]


@pytest.mark.parametrize(("jobs", "told"), [(1, None), (2, "verify it again")])
def test_what_is_indexed_again_meanwhile_is_not_called_wrong(
    engine: Keeper, folder: Path, tmp_path: Path, jobs: int, told: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Other processes open the index as it is then; what was not touched is compared all the same."""
    update(engine, [str(folder)])
    read = verifying._read

    def read_before(sources: Iterable[Source], index: Path | None) -> Iterator[object]:
        items = list(read(sources, index))
        write(folder / "b.md", "Other gulls.")
        (folder / "latin.txt").unlink()
        update(engine, [str(folder)])
        yield from items

    monkeypatch.setattr(verifying, "LARGE_BYTES", 1)
    monkeypatch.setattr(in_order, "cores", lambda: jobs)
    monkeypatch.setattr(in_order, "ALONE_BYTES", 1)
    monkeypatch.setattr(in_order, "BATCH_BYTES", 1)
    monkeypatch.setattr(verifying, "_read", read_before)
    found = dict(verify(engine, folder=tmp_path / "index"))
    for file, error in found.items():
        expected = told if file in ("b.md", "latin.txt") else None
        assert error is None if expected is None else error is not None and expected in error, file
