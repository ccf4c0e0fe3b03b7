from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from retrieval import Failure, Misdated
from retrieval.corpus.discover import ArticleFile
from retrieval.engines.codec import encode
from retrieval.engines.protocol import Keeper
from retrieval.indexing.entering import Entering
from retrieval.indexing.held import Held, Version, held_below
from retrieval.indexing.outcomes import End, Outcome
from tests.contracts.archive import an_entry, files
from tests.retrieval.made import a_document

FOLDER = Path("/archive")  # which is nowhere, like every path in it
NEWS = ArticleFile("news.jsonl", FOLDER / "news.jsonl")
Indexed: TypeAlias = Callable[..., Entering]


def made(file: str, text: str = "A gull rose.", path: Path | None = None, **told: Any) -> Outcome:
    """An article that is to go in."""
    return Outcome(ArticleFile(file, path or FOLDER / file), None, file, 1, an_entry(text, file), **told)


def same(file: str, path: Path | None = None) -> Outcome:
    """An article that the index holds as it is."""
    return Outcome(ArticleFile(file, path or FOLDER / file), None, file, 1)


def bad(file: str) -> Outcome:
    return Outcome(ArticleFile(file, FOLDER / file), None, file, 0, error="is empty")


def a_line(number: int, doc: str | None, error: str | None = None, **told: Any) -> Outcome:
    file = doc and f"news.jsonl!{doc}"
    entry = an_entry("A gull rose.", file) if file and error is None else None
    return Outcome(NEWS, number, file, 1, entry, error, **told)


def held_versions(*files: str) -> dict[str, Version]:
    return {file: Version("", True) for file in files}


def counts(entering: Entering) -> dict[str, int]:
    return {name: count for name, count in entering.counts.items() if count}


@pytest.fixture
def indexed(engine: Keeper) -> Indexed:
    """Enters outcomes into an index that holds some articles already, and commits."""

    def enter(*outcomes: Outcome | End, holding: tuple[str, ...] = (), held: Held | None = None) -> Entering:
        for file in holding:
            engine.add(an_entry("A gull slept.", file))
        engine.commit()
        entering = Entering(engine, held_below(engine.latest(), [str(FOLDER)]) if held is None else held)
        for outcome in outcomes:
            entering.enter(outcome)
        engine.commit()
        return entering

    return enter


def test_what_is_done_is_counted(indexed: Indexed, engine: Keeper) -> None:
    entering = indexed(made("a.txt"), made("b.txt"), same("c.txt"), bad("d.txt"), holding=("b.txt", "c.txt"))
    assert counts(entering) == {"added": 1, "updated": 1, "unchanged": 1}
    assert (entering.changed, entering.passages) == (2, 2)
    assert entering.failed == [Failure("d.txt", "is empty")]
    assert files(engine) == ["a.txt", "b.txt", "c.txt"]
    assert engine.latest().document("b.txt").text == "A gull rose."


def test_passages_of_what_goes_in_are_counted(indexed: Indexed) -> None:
    long = "The gulls slept on the masts of the harbour. " * 20
    text = f"{long}\n{long}\n{long}"
    assert len(a_document(text).passages) == 3
    assert indexed(made("a.txt", text), made("b.txt")).passages == 4


def test_a_name_that_stands_twice_keeps_what_it_was_first(indexed: Indexed, engine: Keeper) -> None:
    entering = indexed(made("a.txt", "First."), made("a.txt", "Second.", FOLDER / "other" / "a.txt"))
    assert counts(entering) == {"added": 1}
    assert entering.failed == [Failure("a.txt", "a.txt is there already, and stays as it was first")]
    assert engine.latest().document("a.txt").text == "First."


def test_a_name_that_the_index_has_from_a_path_that_is_there_is_refused(
    indexed: Indexed, engine: Keeper, tmp_path: Path
) -> None:
    """From one that is gone, it has moved."""
    there = tmp_path / "a.txt"
    there.touch()
    document = a_document("A gull slept.", "a.txt")
    engine.add(encode(replace(document, source=replace(document.source, path=str(there)))))
    engine.add(an_entry("A gull slept.", "moved.txt"))
    entering = indexed(made("a.txt"), made("moved.txt", path=tmp_path / "moved.txt"), held={})
    assert counts(entering) == {"updated": 1}
    assert entering.failed == [Failure("a.txt", f"the index has this name from {there}; index their common folder")]
    assert engine.latest().document("a.txt").text == "A gull slept."


def test_of_what_failed_the_index_keeps_what_it_holds(indexed: Indexed, engine: Keeper) -> None:
    """Though nothing is at its path any more."""
    entering = indexed(bad("a.txt"), made("b.txt"), holding=("a.txt", "b.txt", "c.txt"))
    for file in ("a.txt", "b.txt", "c.txt"):
        entering.forget(file)
    engine.commit()
    assert files(engine) == ["a.txt", "b.txt"]
    assert counts(entering) == {"updated": 1, "removed": 1}
    assert entering.changed == 2


def test_what_a_file_of_lines_no_longer_holds_is_removed_at_its_end(indexed: Indexed, engine: Keeper) -> None:
    holding = ("news.jsonl!a", "news.jsonl!b")
    held: Held = {str(NEWS.path): held_versions(*holding)}
    entering = indexed(a_line(1, "a"), a_line(2, "c"), End(NEWS, True), holding=holding, held=held)
    assert held == {str(NEWS.path): held_versions("news.jsonl!b")}  # without what the run met
    assert files(engine) == ["news.jsonl!a", "news.jsonl!c"]
    assert counts(entering) == {"added": 1, "updated": 1, "removed": 1}


@pytest.mark.parametrize(
    ("outcomes", "kept"),
    [
        ([a_line(1, "a"), End(NEWS, False)], ["a", "b"]),
        ([a_line(1, "a"), a_line(2, None, "is not JSON"), End(NEWS, True)], ["a", "b"]),
        ([a_line(1, "a"), a_line(2, "b", "is empty"), End(NEWS, True)], ["a", "b"]),
        ([a_line(1, "a"), a_line(2, "c", "is empty"), End(NEWS, True)], ["a"]),
        ([End(NEWS, True)], []),
    ],
    ids=["not read to its end", "a line that may be it", "a line that is it", "a line that is another", "no line"],
)
def test_it_stays_where_a_line_that_cannot_be_read_may_be_it(
    indexed: Indexed, engine: Keeper, outcomes: list[Outcome | End], kept: list[str]
) -> None:
    holding = ("news.jsonl!a", "news.jsonl!b")
    indexed(*outcomes, holding=holding, held={str(NEWS.path): held_versions(*holding)})
    assert files(engine) == [f"news.jsonl!{doc}" for doc in kept]


def test_of_many_bad_lines_of_each_file_the_first_are_told(indexed: Indexed) -> None:
    """Up to the twentieth one by one; the next file's are counted anew."""
    twenty = [a_line(number, None, "is not JSON") for number in range(1, 21)]
    more = [*twenty, a_line(21, None, "is not JSON"), a_line(22, None, "is not JSON")]
    entering = indexed(*more, End(NEWS, True), *twenty, End(NEWS, True))
    told = [Failure(f"news.jsonl, line {number}", "is not JSON") for number in range(1, 21)]
    assert entering.failed == [*told, Failure("news.jsonl", "of its lines 2 more cannot be indexed"), *told]


def test_a_line_that_names_no_article_and_an_error_that_names_its_place_are_told_once(indexed: Indexed) -> None:
    entering = indexed(Outcome(NEWS, 3, None, 1), a_line(4, "a", "news.jsonl, line 4: is empty"))
    assert entering.failed == [
        Failure("news.jsonl, line 3", "does not tell which article it is"),
        Failure("news.jsonl, line 4", "is empty"),
    ]


def test_lines_with_a_date_that_cannot_be_read_are_counted_by_file(indexed: Indexed) -> None:
    """Not those of articles that are as they were, nor files of one article."""
    entering = indexed(
        a_line(2, "a", misdated=True),
        a_line(3, "b"),
        a_line(5, "c", misdated=True),
        Outcome(NEWS, 6, "news.jsonl!d", 1, misdated=True),
        made("a.txt", misdated=True),
    )
    assert entering.misdated == {"news.jsonl": Misdated("news.jsonl", 2, 2)}
