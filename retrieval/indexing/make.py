"""Makes of an article's bytes what the index keeps. This is the work of indexing, and may run in any process."""

from __future__ import annotations

import logging

from retrieval.corpus.read import article, article_of_line
from retrieval.documents import document
from retrieval.engines.codec import encode
from retrieval.errors import BadQuery, SourceUnreadable
from retrieval.indexing.outcomes import Outcome, Unit

logger = logging.getLogger(__name__)


def make(unit: Unit, *, statements: bool) -> Outcome:
    """The outcome for one article. An article's errors are returned and not raised, so that the others are indexed."""
    origin, size = unit.origin, len(unit.data)
    file = origin.file if unit.line is None else None
    try:
        read = article if unit.line is None else article_of_line
        made = read(origin.file, origin.path, unit.data)
        entry = encode(document(made, statements=statements))
    except SourceUnreadable as error:
        return Outcome(origin, unit.line, error.file, size, error=error.reason)
    except BadQuery as error:
        return Outcome(origin, unit.line, file, size, error=str(error))
    except Exception as error:
        logger.debug("%s", origin.file, exc_info=True)
        return Outcome(
            origin, unit.line, file, size, error=f"cannot be indexed, by a fault here ({error!r}); leave it out"
        )
    return Outcome(origin, unit.line, entry.source.file, size, entry, misdated=made.misdated)
