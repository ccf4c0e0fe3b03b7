from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from retrieval.engines import create_engine
from retrieval.engines.disk.checksums import damaged_file
from retrieval.engines.layout import DISK_FOLDER, DISK_META
from tests.contracts.archive import ARCHIVE, hold
from tests.retrieval.damage import put_in_place_of


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where tantivy keeps an index of ARCHIVE, of which one source was added anew."""
    folder = tmp_path_factory.mktemp("index")
    engine = create_engine("disk", folder)
    hold(engine, *ARCHIVE)
    hold(engine, ARCHIVE[0])
    engine.close()
    return folder / DISK_FOLDER


ENDINGS = ("idx", "term", "pos", "store", "fast", "fieldnorm", "del")


def test_files_are_as_they_were_written(place: Path) -> None:
    assert {path.suffix[1:] for path in place.iterdir()} >= set(ENDINGS)
    assert damaged_file(place) is None


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(ending=st.sampled_from(ENDINGS), place_in_file=st.floats(0, 1, exclude_max=True), bit=st.integers(0, 7))
def test_any_flipped_bit_is_found(place: Path, ending: str, place_in_file: float, bit: int) -> None:
    """Also one in the checksum itself; of the footer's other words none counts."""
    file = next(place.glob(f"*.{ending}"))
    whole = file.read_bytes()
    footer = whole.rindex(b'{"version"')
    at = int(place_in_file * footer)
    try:
        put_in_place_of(file, whole[:at] + bytes([whole[at] ^ 1 << bit]) + whole[at + 1 :])
        assert damaged_file(place) == file.name
        put_in_place_of(file, whole[:-1] + b"?")
        assert damaged_file(place) == file.name
        put_in_place_of(file, whole[: at + 1])
        assert damaged_file(place) == file.name
    finally:
        put_in_place_of(file, whole)


def test_what_no_longer_counts_is_not_looked_at(place: Path) -> None:
    """A writer deletes what it has merged, while others look; nor is what it has not committed yet."""
    leftover = place / f"{'0' * 32}.store"
    leftover.write_bytes(b"half a file")
    assert damaged_file(place) is None
    leftover.unlink()


def test_a_file_without_a_checksum_is_damaged(place: Path) -> None:
    file = next(place.glob("*.fast"))
    whole = file.read_bytes()
    odd = json.dumps({"crc": "none"}).encode()
    try:
        for content in (b"", b"short", whole[:20] + odd + len(odd).to_bytes(4, "little") + whole[-4:]):
            put_in_place_of(file, content)
            assert damaged_file(place) == file.name
    finally:
        put_in_place_of(file, whole)
    assert (place / DISK_META).exists()
