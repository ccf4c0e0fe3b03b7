"""Tells whether a quote names no speaker because its article was indexed without looking for statements."""

from __future__ import annotations

from retrieval.engines.protocol import NO_FILTERS, Engine
from retrieval.results import Quote


def statements_left_out(engine: Engine, first: Quote | None) -> bool:
    """Whether statements were left out when the source of the first quote, which names nobody, was indexed.

    Without a quote: whether they were left out of the whole archive. False for an archive with some statements, since
    it isn't known which of its sources lack theirs.
    """
    if first is not None:
        summary = engine.source(first.file) if first.speaker is None else None
        return summary is not None and not summary.source.extracted
    if engine.totals().statements:
        return False
    return any(not hit.source.extracted for hit in engine.newest(NO_FILTERS, 1))
