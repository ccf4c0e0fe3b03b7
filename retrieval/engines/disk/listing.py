"""Lists the files of the sources on disk. Their rows are read only if the files alone don't tell which pass."""

from __future__ import annotations

from retrieval.engines.disk.snapshot import Snapshot
from retrieval.engines.filters import file_passes, source_passes
from retrieval.model import Filters

_LISTS = 4  # the most that are remembered; each takes about a hundred bytes a source


def files(snapshot: Snapshot, filters: Filters) -> tuple[str, ...]:
    """See Engine.files."""
    known = snapshot.listed.get(filters)
    if known is None:
        if len(snapshot.listed) >= _LISTS:
            snapshot.listed.clear()
        known = snapshot.listed[filters] = _listed(snapshot, filters)
    return known


def _listed(snapshot: Snapshot, filters: Filters) -> tuple[str, ...]:
    if snapshot.deletions or filters.since or filters.until:
        sources = (summary.source for summary in snapshot.sources(None))
        return tuple(source.file for source in sources if source_passes(source, filters))
    return tuple(file for file in snapshot.files() if file_passes(file, filters))
