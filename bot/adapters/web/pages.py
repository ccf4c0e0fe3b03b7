"""The values that the viewer's pages show; the templates of the same names show nothing else."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot import texts
from bot.viewer import VERSION, path_of_source
from retrieval import Document, Source, SourceSummary

SOURCES_A_PAGE = 100


@dataclass(frozen=True, slots=True)
class Listed:
    """One source in the list of sources; `path`, below the viewer's address, is that of its own page."""

    name: str
    path: str
    told: str


@dataclass(frozen=True, slots=True)
class SourcesPage:
    """Some of the sources, ordered by file. `number` counts the pages from 1, to `last`."""

    count: str
    listed: tuple[Listed, ...]
    number: int
    last: int


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph: `runs` joined are its text, each run with whether it belongs to the words quoted.

    `kind` is the kind of its sentences; a paragraph without sentences is never quoted as an answer.
    """

    number: int
    kind: str
    runs: tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class SourcePage:
    """The page of one source, with all of its text.

    `told` is its outlet, date and file, as far as `title` doesn't tell them; `url` is where it was published; `notice`
    says what is wrong with the link that led here.
    """

    title: str
    told: str
    url: str | None
    lines: tuple[Line, ...]
    notice: str | None = None


def sources_page(files: Sequence[str], summary: Callable[[str], SourceSummary | None], number: int) -> SourcesPage:
    """The page of the sources with this number, or the last one if there are fewer.

    `summary` tells what is held of a file: None where it has gone since the files were listed.
    """
    last = max(1, -(-len(files) // SOURCES_A_PAGE))
    number = min(max(number, 1), last)
    shown = map(summary, files[(number - 1) * SOURCES_A_PAGE : number * SOURCES_A_PAGE])
    listed = tuple(_listed(each) for each in shown if each is not None)
    count = texts.counted(len(files), "source") if files else texts.NO_SOURCES
    return SourcesPage(count, listed, number, last)


def source_page(document: Document, span: tuple[int, int] | None, version: str | None) -> SourcePage:
    """The page of a source with the words at `span` marked, unless the source has changed since the link was made.

    `version` is the beginning of the SHA-256 that the source's bytes had then; None if the link doesn't tell.
    """
    source, notice = document.source, None
    if version is not None and not source.sha256.startswith(version[:VERSION].casefold()):
        span, notice = None, texts.SOURCE_CHANGED
    elif span and not 0 <= span[0] < span[1] <= len(document.text):
        span, notice = None, texts.NOTHING_THERE
    return SourcePage(
        title=source.title or source.file,
        told=_told(source),
        url=source.url if source.url and source.url.startswith(("https://", "http://")) else None,
        lines=_lines(document, span or (0, 0)),
        notice=notice,
    )


def _listed(summary: SourceSummary) -> Listed:
    source = summary.source
    return Listed(source.title or source.file, path_of_source(source.file), _told(source))


def _told(source: Source) -> str:
    """Its outlet and date; its file, too, unless that already stands in place of a title."""
    return texts.citation(None, source.outlet, source.published, source.file if source.title else "", None)


def _lines(document: Document, marked: tuple[int, int]) -> tuple[Line, ...]:
    kinds = {sentence.paragraph: sentence.kind for passage in document.passages for sentence in passage.sentences}
    return tuple(
        Line(number, kinds.get(number, "furniture"), _runs(document.text, line, marked))
        for number, line in enumerate(document.lines, 1)
    )


def _runs(text: str, line: tuple[int, int], marked: tuple[int, int]) -> tuple[tuple[str, bool], ...]:
    """The text of a line in runs, cut where the marked words begin and end."""
    start, end = (min(max(edge, line[0]), line[1]) for edge in marked)
    cut = ((text[line[0] : start], False), (text[start:end], True), (text[end : line[1]], False))
    return tuple((words, is_marked) for words, is_marked in cut if words)
