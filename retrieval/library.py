"""The library: one method a command. The only door that the bot knows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from retrieval import unfinished
from retrieval.answers.answer import answer
from retrieval.engines import EngineName, create_engine, open_engine
from retrieval.engines.filters import source_passes, usable
from retrieval.engines.protocol import NO_FILTERS, Engine, Keeper, Totals
from retrieval.errors import BadQuery
from retrieval.model import Document, Filters, SourceSummary
from retrieval.questions.capitals import tell_names, with_capitals
from retrieval.questions.earlier import first_asked
from retrieval.questions.followup import ENDINGS, follow_up
from retrieval.questions.of_archive import time_wanted
from retrieval.questions.plain import plain_question
from retrieval.quotes import statements
from retrieval.quotes.check import tells
from retrieval.quotes.credit import best_reading
from retrieval.quotes.identity import Speaker, speakers
from retrieval.quotes.left_out import statements_left_out
from retrieval.quotes.mentions import Mention, mentions
from retrieval.quotes.named import is_speaker, may_be_speaker
from retrieval.quotes.otherwise import otherwise
from retrieval.quotes.verdict import verdict
from retrieval.quotes.whoever import with_name
from retrieval.results import Answer, Attribution, Check, Failure, IndexReport, MessageCheck
from retrieval.text.terms import terms
from retrieval.timed import timed

if TYPE_CHECKING:
    from retrieval.indexing import Progress
    from retrieval.quotes.message import Quoted

THRESHOLD = 0.28
"""The least confidence at which `ask` answers, if not told otherwise."""

ON_TIMELINE = 10
"""How many statements a timeline has, if not told otherwise: a course of events takes more than an answer."""

_READ_FOR_NAMES = 20  # passages that have words of a question in small letters, to see which of them are names


class Library:
    """An indexed archive. Any number of threads may ask it at once; only one may update it.

    Whatever reads the index raises IndexDamaged or IndexUnreadable when that fails.
    """

    def __init__(
        self, engine: Keeper, *, folder: Path | None = None, rebuilding: bool = False, threshold: float = THRESHOLD
    ) -> None:
        self._engine = engine
        self._folder = folder
        self._rebuilding = rebuilding  # until the first update is done, readers see the index as it was
        self._threshold = threshold

    @classmethod
    def open(cls, index: str | Path, *, threshold: float = THRESHOLD) -> Self:
        """The archive indexed in a folder. Raises NotIndexed, IndexMisplaced, IndexDamaged, IndexUnreadable."""
        return cls(open_engine(Path(index)), folder=Path(index), threshold=threshold)

    @classmethod
    def create(
        cls, index: str | Path, *, engine: EngineName = "auto", rebuild: bool = False, threshold: float = THRESHOLD
    ) -> Self:
        """The archive indexed in a folder, made there when there is none; `rebuild` empties it first.

        Raises IndexDamaged, IndexBusy, IndexUnreadable, IndexUnwritable, and BadQuery for an unknown engine.
        """
        folder = Path(index)
        engine_there = create_engine(engine, folder, rebuild=rebuild)
        return cls(engine_there, folder=folder, rebuilding=rebuild, threshold=threshold)

    @classmethod
    def build(cls, paths: Sequence[str], index: str | Path) -> Self:
        """The archive in a folder, made there when there is none, then updated from the paths; see `update`."""
        library = cls.create(index)
        try:
            library.update(paths)
        except BaseException:
            library.close()
            raise
        return library

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Release the index's files and locks."""
        self._engine.close()

    def update(
        self,
        paths: Sequence[str],
        *,
        max_bytes: int | None = None,
        statements: bool = True,
        jobs: int | None = None,
        progress: Progress | None = None,
    ) -> IndexReport:
        """Add, update and remove what changed under the paths; see `indexing.update`.

        Readers see what a long run has done so far; of an index that is rebuilt they see all of it at the end.
        """
        from retrieval import indexing  # reading articles takes modules that asking doesn't

        report = indexing.update(
            self._engine,
            paths,
            max_bytes=indexing.MAX_BYTES if max_bytes is None else max_bytes,
            statements=statements,
            jobs=jobs,
            whole=self._rebuilding,
            folder=self._folder,
            progress=progress,
        )
        self._rebuilding = False
        return report

    def forget(self, names: Sequence[str]) -> IndexReport:
        """Remove the sources that `held` gives for these names; their files stay.

        A name for which it gives none is reported as failed. Raises BadQuery, IndexBusy, IndexUnwritable.
        """
        from retrieval import indexing

        return indexing.forget(self._engine, names, folder=self._folder)

    def held(self, names: Sequence[str]) -> list[SourceSummary]:
        """The sources that were indexed from these folders, files or patterns, or that are called so in the index.

        Whether anything is still there doesn't matter. Raises BadQuery for what cannot be a path.
        """
        from retrieval import indexing

        return indexing.sources_named(self._latest(), names)

    @property
    def is_rebuilding(self) -> bool:
        """Whether readers see the index as it was before it was emptied."""
        return self._rebuilding

    def unfinished(self) -> list[str]:
        """The absolute paths whose indexing is under way or was interrupted, so that articles may be missing."""
        return unfinished.unfinished(self._folder) if self._folder else []

    def totals(self) -> Totals:
        """How much the archive holds."""
        return self._latest().totals()

    def verify(self, most: int | None = None) -> Iterator[tuple[str, Failure | None]]:
        """Each source's file, and what no longer matches the index, or None when everything does; reads every source.

        For a quick look, `most` limits it to so many sources, spread evenly. Raises IndexDamaged, WorkerFailed.
        """
        from retrieval import indexing

        self._engine.refresh()
        for file, error in indexing.verify(self._engine, folder=self._folder, most=most):
            yield file, Failure(file, error) if error else None

    def sources(self, filters: Filters = NO_FILTERS) -> list[SourceSummary]:
        """The sources that pass the filters, ordered by file. Raises BadQuery."""
        engine, filters = self._latest(), usable(filters)
        if not filters.speaker:
            return [summary for summary in engine.sources() if source_passes(summary.source, filters)]
        return [summary for file in _files(engine, filters) if (summary := engine.source(file)) is not None]

    def files(self, filters: Filters = NO_FILTERS) -> Sequence[str]:
        """The files of the sources that pass the filters, in order. Raises BadQuery.

        This is quick even in a large archive, where `sources` takes long to read what is known of each.
        """
        return _files(self._latest(), usable(filters))

    def summary(self, file: str) -> SourceSummary | None:
        """One source without its text; None where there is none."""
        return self._latest().source(file)

    def source(self, file: str) -> Document:
        """One source with its decoded text. Raises SourceMissing."""
        return self._latest().document(file)

    @timed
    def ask(
        self,
        question: str,
        k: int = 3,
        filters: Filters = NO_FILTERS,
        *,
        after: str | None = None,
        explain: bool = False,
    ) -> Answer:
        """At most `k` quotes that answer a question, the best first, or none. Raises BadQuery.

        Without an answer, `nearest` holds up to `k` quotes, or three if that is more. A larger `k` looks further for
        quotes, but changes neither the first one nor the confidence. For a topic, which is no question (*sanctions on
        Russia*), many quotes are taken in turn from the sources that tell most about it.

        `after` is the question before it in the same thread, as it was understood: *and Lavrov?* inherits from it.
        `explain` fills in the signals of the quotes and of the confidence.
        """
        engine, filters = self._engine_for(question, k), usable(filters)
        understood, goes_on = _understood(question, after, engine)
        found = answer(time_wanted(understood), k, engine, filters, threshold=self._threshold, explain=explain)
        return replace(found, query=question, read_as=understood if goes_on else None)

    def understood(self, question: str, after: str | None) -> str:
        """The question as `ask` understands it `after` the one before it; unchanged if it doesn't depend on that.

        Raises BadQuery.
        """
        understood, goes_on = _understood(question, after, self._engine_for(question))
        return understood if goes_on else question

    @timed
    def who_said(self, words: str, k: int = 3, filters: Filters = NO_FILTERS) -> Attribution:
        """At most `k` statements that hold the words, each with every variant. Raises BadQuery."""
        engine = self._engine_for(words, k)
        return _attribution("who-said", words, statements.holding(words, k, engine, usable(filters)), engine)

    @timed
    def said_by(self, name: str, about: str | None = None, k: int = 3, filters: Filters = NO_FILTERS) -> Attribution:
        """At most `k` statements of a person, on a topic if one is given. Raises BadQuery.

        If there are none, `otherwise` holds what else the archive tells of it.
        """
        engine, filters = self._engine_for(name, k), usable(filters)
        found = _attribution("said-by", name, statements.of_person(name, about, k, engine, filters), engine)
        if found.answered:
            return found
        return replace(found, otherwise=otherwise(name, about, k, engine, filters, threshold=self._threshold))

    @timed
    def timeline(self, topic: str, k: int = ON_TIMELINE, filters: Filters = NO_FILTERS) -> Attribution:
        """The `k` statements closest to a topic, in the order of the days on which they were made. Raises BadQuery.

        Statements without a date come last.
        """
        engine = self._engine_for(topic, k)
        closest = _attribution("timeline", topic, statements.on(topic, k, engine, usable(filters)), engine)
        in_order = sorted(closest.statements, key=lambda said: (said.said_on is None, said.said_on))
        return replace(closest, statements=tuple(in_order))

    def speakers(self) -> list[Speaker]:
        """Everybody who says something in the archive, with every spelling of the name; see `quotes.identity`."""
        return speakers(
            (statement.by, hit.source.file)
            for hit in self._latest().passages()
            for statement in hit.passage.statements
            if statement.by
        )

    def mentions(self, file: str) -> list[Mention]:
        """Every mention of a speaker in one source, with whom it means and why. Raises SourceMissing."""
        return mentions(self._latest().document(file))

    @timed
    def check(self, quote: str, speaker: str | None = None, filters: Filters = NO_FILTERS) -> Check:
        """Whether a quote is right, and whether the speaker said it if one is given. Raises BadQuery."""
        return verdict(quote, speaker, self._engine_for(quote), usable(filters))

    @timed
    def check_typed(self, text: str, speaker: str | None = None, filters: Filters = NO_FILTERS) -> Check:
        """Whether a quote is right as somebody types it, a name behind it perhaps: *words by Lee*, *“words” — Lee*.

        Beside quotation marks the name is that of the speaker (see `quotes.marked`), without them where this fits the
        archive better (see `quotes.credit`). A `speaker` given as well counts where no name stands beside such marks.
        Raises BadQuery.
        """
        engine, filters = self._engine_for(text), usable(filters)
        return best_reading(text, lambda words, by: verdict(words, by, engine, filters), engine, speaker)

    def check_all(self, text: str, filters: Filters = NO_FILTERS) -> MessageCheck:
        """The verdict on every quotation of a message, in order; of one without any, as `check_typed` gives it.

        A quotation for which the message names a speaker is checked against that speaker; see `quotes.message`. A
        single word is taken for a name only if the archive has a speaker of that name, or writes it as a name
        (*Look: “…”*). Quotations too short to check are passed over, and of the others only the first MOST_QUOTATIONS
        are checked. Raises BadQuery when all are too short.
        """
        from retrieval.quotes import message  # finding statements takes modules that asking doesn't

        found = message.quoted(text)
        if not found:
            return MessageCheck((self.check_typed(" ".join(text.split()), filters=filters),))
        telling = [each for each in found if tells(each.words)] or found[:1]
        first = telling[: message.MOST_QUOTATIONS]
        engine, filters = self._latest(), usable(filters)
        checks = [timed(verdict)(each.words, _speaker(each, engine), engine, filters) for each in first]
        return MessageCheck(tuple(checks), len(telling) - len(first))

    def _engine_for(self, query: str, k: int = 1) -> Engine:
        """The archive, for a question that can be asked. Raises BadQuery for a blank one and for a `k` below 1."""
        if not query.strip():
            raise BadQuery("nothing was asked; write a question, some words or a name")
        if k < 1:
            raise BadQuery(f"k is {k}; ask for at least 1")
        return self._latest()

    def _latest(self) -> Engine:
        """The archive as it was last committed. One question asks the same commit, whatever is committed meanwhile."""
        self._engine.refresh()
        return self._engine.latest()


def _files(engine: Engine, filters: Filters) -> Sequence[str]:
    if not filters.speaker:
        return engine.files(filters)
    return list(dict.fromkeys(hit.source.file for hit in engine.passages(filters)))


def _plain(question: str, engine: Engine) -> str:
    """The question without what people put around it in chat."""
    return plain_question(question, lambda words: bool(engine.search(terms(words), 1, phrase=terms(words))))


def _understood(question: str, after: str | None, engine: Engine) -> tuple[str, bool]:
    """The question as it is answered `after` the one before it, and whether it goes on from that."""
    asked = _plain(question, engine)
    if not after:
        return asked, False
    cased, before = _cased(asked, engine), _cased(_plain(after, engine), engine)
    whole = follow_up(cased, before, lambda name: is_speaker(name, engine))
    whole = with_name(whole, cased, first_asked(before.rstrip(ENDINGS)), engine)
    return (asked, False) if whole == cased else (whole, True)


def _cased(question: str, engine: Engine) -> str:
    """A question with capitals for the names that the archive writes so, if its own tell none."""
    if tell_names(question):
        return question
    hits = engine.search(terms(question), _READ_FOR_NAMES)
    return with_capitals(question, [hit.passage.text for hit in hits])


def _attribution(command: str, query: str, told: statements.Statements, engine: Engine) -> Attribution:
    first = told.statements[0].quotes[0] if told.statements else None
    return Attribution(
        command=command,
        query=query,
        answered=bool(told.statements),
        confidence=round(min(told.confidence, 1.0), 4),
        statements=told.statements,
        nearest=told.nearest,
        elapsed_ms=0.0,
        statements_left_out=statements_left_out(engine, first),
        respelled=told.respelled,
        near=told.near,
        more=told.more,
        holders=told.holders,
    )


def _speaker(said: Quoted, engine: Engine) -> str | None:
    """Whom a message names for a quotation, if that can be somebody."""
    return said.speaker if said.speaker and may_be_speaker(said.speaker, engine) else None
