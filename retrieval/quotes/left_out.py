"""Whether nobody is named because nobody looked for statements: an archive may be indexed without them."""

from __future__ import annotations

from retrieval.engines.protocol import NO_FILTERS, Engine
from retrieval.results import Quote


def statements_left_out(engine: Engine, first: Quote | None) -> bool:
    """Whether statements were left out of the source of the first quote, which names nobody; without one, of all.

    Of an archive that has some statements and no quote to show, it is not known of which sources they were left out.
    """
    if first is not None:
        summary = engine.source(first.file) if first.speaker is None else None
        return summary is not None and not summary.source.extracted
    if engine.totals().statements:
        return False
    return any(not hit.source.extracted for hit in engine.newest(NO_FILTERS, 1))
