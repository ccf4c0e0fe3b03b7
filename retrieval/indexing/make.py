"""An article's bytes become what the index keeps: the work of indexing, done in any process."""

from __future__ import annotations

import logging

from retrieval.corpus.read import article, article_of_line
from retrieval.documents import document
from retrieval.engines.codec import encode
from retrieval.errors import BadQuery, SourceUnreadable
from retrieval.indexing.outcomes import Outcome, Unit

logger = logging.getLogger(__name__)


def make(unit: Unit, *, statements: bool) -> Outcome:
    """What becomes of an article; nothing that is wrong with one is raised, so that the others go in."""
    found, size = unit.found, len(unit.data)
    file = found.file if unit.line is None else None
    try:
        read = article if unit.line is None else article_of_line
        made = read(found.file, found.path, unit.data)
        entry = encode(document(made, statements=statements))
    except SourceUnreadable as error:
        return Outcome(found, unit.line, error.file, size, error=error.reason)
    except BadQuery as error:
        return Outcome(found, unit.line, file, size, error=str(error))
    except Exception as error:
        logger.debug("%s", found.file, exc_info=True)
        return Outcome(found, unit.line, file, size, error=f"cannot be taken apart, which is a fault here ({error!r})")
    return Outcome(found, unit.line, entry.source.file, size, entry, misdated=made.misdated)
