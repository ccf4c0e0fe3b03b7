"""Verifies the checksums of tantivy's files.

Each file of a segment ends in a footer, then the footer's length and a magic number, both four bytes little-endian. The
footer is JSON and holds the CRC-32 of everything before it
(https://github.com/quickwit-oss/tantivy/blob/main/src/directory/footer.rs). tantivy reads only the version in it.
"""

from __future__ import annotations

import json
import os
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from retrieval.engines.layout import DISK_META

_MAGIC = (1337).to_bytes(4, "little")
_TAIL = 8  # bytes: the footer's length and the magic number
_READ = 1 << 20  # bytes at once


def damaged_file(place: Path) -> str | None:
    """The name of a file of the last commit whose checksum is wrong, None when all are right; reads all files.

    Raises OSError for one that cannot be read.
    """
    return next((path.name for path in _committed(place) if not _is_as_written(path)), None)


def _committed(place: Path) -> Iterator[Path]:
    """The files of the segments in the last commit."""
    segments = json.loads((place / DISK_META).read_bytes())["segments"]
    names = {segment["segment_id"].replace("-", "") for segment in segments}
    return (path for path in sorted(place.iterdir()) if path.name.partition(".")[0] in names)


def _is_as_written(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return _checksum_fits(file)
    except FileNotFoundError:
        return True


def _checksum_fits(file: BinaryIO) -> bool:
    size = os.fstat(file.fileno()).st_size
    file.seek(max(0, size - _TAIL))
    tail = file.read(_TAIL)
    footer = size - _TAIL - int.from_bytes(tail[:4], "little")
    if tail[4:] != _MAGIC or footer < 0:
        return False
    file.seek(footer)
    try:
        told = json.loads(file.read(size - _TAIL - footer))["crc"]
    except (ValueError, LookupError, TypeError):
        return False
    return bool(told == _crc_32(file, footer))


def _crc_32(file: BinaryIO, size: int) -> int:
    """The CRC-32 of the first `size` bytes of a file."""
    file.seek(0)
    crc = 0
    while size > 0 and (data := file.read(min(_READ, size))):
        crc = zlib.crc32(data, crc)
        size -= len(data)
    return crc
