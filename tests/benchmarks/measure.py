"""One run: every contestant builds, opens and answers the same, taking turns question by question."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Final

from tests.benchmarks import made_archive
from tests.benchmarks.seat import Failed, Seat

WARM_UP: Final = 20
"""Questions asked of each contestant before any is timed."""

LONGEST_S: Final = 60.0
"""Seconds of answering one kind of question after which a contestant drops out of it: the others go on."""

GROWN_BY: Final = 100
"""Passages that are added to the whole archive, to see how soon they are found."""

GROWTHS: Final = 5
"""How often that is done; the middle one counts. The first loads what reads articles, and some wait for a merge."""

_PAUSE_S = 0.1

Tell = Callable[[str], None]


@dataclass(slots=True)
class Figures:
    """What one contestant did with an archive of one size. Milliseconds, bytes; None where it wasn't measured."""

    contestant: str
    passages: int
    build_ms: float | None = None
    build_peak: int | None = None
    disk: int | None = None
    start_ms: float | None = None
    memory: int | None = None
    times: dict[str, list[float]] = field(default_factory=dict)
    grow_ms: float | None = None
    two_threads: float | None = None  # how many times as many answers as one thread gives
    failed: str | None = None


@dataclass(frozen=True, slots=True)
class Archive:
    """Articles in a JSON Lines file, and what is asked of them; `more` are files of articles to add."""

    passages: int
    articles: Path
    more: tuple[Path, ...]
    asked: dict[str, list[str]]


def archive(passages: int, questions: int, folder: Path) -> Archive:
    """An archive of so many passages, written to a folder unless it is there already."""
    articles = folder / f"articles-{passages}.jsonl"
    more = tuple(folder / f"more-{number}.jsonl" for number in range(GROWTHS))
    if not articles.exists():
        _write(articles, made_archive.articles(passages))
    for number, file in enumerate(more):
        _write(file, made_archive.articles(GROWN_BY, seed=2 + number))
    asked = made_archive.questions(questions)
    return Archive(
        passages,
        articles,
        more,
        {
            "question": asked,
            "without function words": [made_archive.without_function_words(question) for question in asked],
            "who-said": made_archive.fragments(questions),
        },
    )


def run(archive: Archive, names: Sequence[str], folder: Path, tell: Tell) -> list[Figures]:
    """The figures of every contestant on an archive; one that fails is reported and left out of the rest."""
    every = [Figures(name, archive.passages) for name in names]
    for figures in every:
        with _failing(figures, tell):
            _build(figures, archive, _home(folder, figures), tell)
    with ExitStack() as seats:
        open_: list[tuple[Figures, Seat]] = []
        for figures in every:
            if figures.failed is None:
                with _failing(figures, tell):
                    seat = seats.enter_context(Seat(figures.contestant))
                    figures.start_ms = seat.open(_home(folder, figures), archive.asked["question"][0])
                    open_.append((figures, seat))
        for kind, asked in archive.asked.items():
            tell(f"{archive.passages:,} passages: asking, {kind}")
            _take_turns(kind, asked, open_, tell)
        for figures, seat in open_:
            if figures.failed is None:
                with _failing(figures, tell):
                    _finish(figures, seat, archive, _home(folder, figures))
    return every


def _build(figures: Figures, archive: Archive, home: Path, tell: Tell) -> None:
    tell(f"{archive.passages:,} passages: {figures.contestant} builds")
    home.mkdir(parents=True)
    with Seat(figures.contestant) as seat, _peak(seat) as peak:
        figures.build_ms = seat.build(archive.articles, home)
    figures.build_peak = max(peak)
    figures.disk = sum(file.stat().st_size for file in home.rglob("*") if file.is_file())


def _take_turns(kind: str, asked: Sequence[str], seats: Sequence[tuple[Figures, Seat]], tell: Tell) -> None:
    """Ask everybody each question in turn, so that whatever else the machine does hits all alike."""
    spent = dict.fromkeys((figures.contestant for figures, _ in seats), 0.0)
    for number, question in enumerate((*asked[:WARM_UP], *asked)):
        for figures, seat in seats:
            done = spent[figures.contestant] > LONGEST_S or figures.failed
            if done or (kind == "who-said" and not figures.contestant.startswith("pullquote")):
                continue
            with _failing(figures, tell):
                took = seat.who_said(question) if kind == "who-said" else seat.ask(question)
                spent[figures.contestant] += took / 1000
                if number >= WARM_UP or spent[figures.contestant] > LONGEST_S:
                    figures.times.setdefault(kind, []).append(took)


def _finish(figures: Figures, seat: Seat, archive: Archive, home: Path) -> None:
    """What is measured once: memory, threads, growing (which changes the archive, so it comes last)."""
    figures.memory = seat.memory()
    some = archive.asked["question"][:200]
    if sum(figures.times["question"]) < LONGEST_S * 1000:
        figures.two_threads = seat.threads(some, 1) / seat.threads(some, 2)
    if figures.contestant.startswith("pullquote"):
        figures.grow_ms = median(seat.grow(more, home) for more in archive.more)


@contextmanager
def _failing(figures: Figures, tell: Tell) -> Iterator[None]:
    try:
        yield
    except Failed as error:
        figures.failed = str(error)
        tell(f"{figures.contestant} is left out: {error}")


@contextmanager
def _peak(seat: Seat) -> Iterator[list[int]]:
    """The memory that a contestant and its children have, read again and again until the block ends."""
    seen = [seat.tree()]
    over = threading.Event()

    def watch() -> None:
        while not over.wait(_PAUSE_S):
            seen.append(seat.tree())

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        yield seen
    finally:
        over.set()
        watcher.join()


def _home(folder: Path, figures: Figures) -> Path:
    return folder / f"{figures.passages}" / figures.contestant.replace(" ", "-").replace(",", "")


def _write(file: Path, articles: Iterator[object] | Iterator[made_archive.MadeArticle]) -> None:
    part = file.with_suffix(f".{time.time_ns()}")
    with part.open("w", encoding="utf-8") as out:
        out.writelines(f"{json.dumps(article, ensure_ascii=False)}\n" for article in articles)
    part.rename(file)
