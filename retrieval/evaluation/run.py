"""Known questions asked of an archive, each answered as `pullquote batch` would answer it."""

from __future__ import annotations

from functools import lru_cache
from pathlib import PurePosixPath

from retrieval import batch
from retrieval.evaluation.judge import Judged, judge
from retrieval.evaluation.known import Known
from retrieval.library import Library

QUOTES = 3
"""Quotes asked for: the figure *one of the first three* needs three."""

_KEPT = 64  # documents in memory at a time


class Evaluation:
    """An archive whose answers are judged."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._document = lru_cache(_KEPT)(library.source)
        self._names = {name for file in library.files() for name in (file, PurePosixPath(file).name)}

    def judged(self, known: Known) -> Judged:
        """The answer to a question, judged. Raises BadQuery for a question that can't be asked."""
        return judge(known, batch.answer(self._library, known.line, QUOTES), self._document)

    def missing(self, known: Known) -> list[str]:
        """The names of files in which a right answer is expected but which the archive doesn't hold."""
        return [each.file for each in known.expect if each.file not in self._names]
