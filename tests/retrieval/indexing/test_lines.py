"""Indexing files that hold an article a line."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from retrieval import Failure, IndexStep, Misdated
from retrieval.engines.protocol import Keeper
from retrieval.indexing import update
from tests.contracts.archive import files
from tests.retrieval.indexing.runs import counts, line, write


def test_each_line_is_a_source(engine: Keeper, news: Path) -> None:
    report = update(engine, [str(news.parent)])
    assert counts(report) == {"added": 3}
    assert files(engine) == ["news.jsonl!a", "news.jsonl!b", "news.jsonl!c"]
    held = engine.latest().document("news.jsonl!b")
    assert (held.source.title, held.source.published, held.text) == ("Gulls", "2021-03-02", "Gulls rose.")
    assert held.source.path == str(news)
    assert report.statements == 1


def test_only_lines_that_changed_are_touched(engine: Keeper, news: Path) -> None:
    """Wherever they stand now; the articles whose lines went are forgotten."""
    update(engine, [str(news)])
    _, a, _ = news.read_text("utf-8").splitlines(keepends=True)
    write(news, line("d") + a + line("b", "Other gulls."))
    assert counts(update(engine, [str(news)])) == {"added": 1, "updated": 1, "removed": 1, "unchanged": 1}
    assert files(engine) == ["news.jsonl!a", "news.jsonl!b", "news.jsonl!d"]
    assert engine.latest().document("news.jsonl!b").text == "Other gulls."
    assert counts(update(engine, [str(news)])) == {"unchanged": 3}


def test_a_vanished_file_of_lines_is_forgotten_whole(engine: Keeper, news: Path, folder: Path) -> None:
    update(engine, [str(folder)])
    news.unlink()
    assert counts(update(engine, [str(folder)])) == {"removed": 3, "unchanged": 3}
    assert "news.jsonl!a" not in files(engine)


def test_a_file_of_lines_that_vanishes_meanwhile_is_reported(engine: Keeper, news: Path, folder: Path) -> None:
    def vanish(step: IndexStep) -> None:
        if step.articles == 1:
            news.unlink(missing_ok=True)

    report = update(engine, [str(folder)], progress=vanish)
    assert report.failed == (Failure("news.jsonl", "is gone; index its folder again"),)


def test_a_file_of_lines_with_an_unreadable_name_is_reported(engine: Keeper, folder: Path) -> None:
    if sys.platform != "linux":
        pytest.skip("elsewhere names of files are UTF-8")
    Path(os.fsdecode(os.fsencode(folder) + b"/\xff.jsonl")).write_text(line("a"), "utf-8")
    (failure,) = update(engine, [str(folder)]).failed
    assert failure.error == "its name is not valid UTF-8; rename it"


def test_a_name_with_a_line_break_is_one_line_and_stays_the_same(engine: Keeper, news: Path, folder: Path) -> None:
    """In the index and in what cannot be indexed, which are both listed a name a line."""
    named = news.rename(folder / "two\nlines.jsonl")
    write(named, line("a") + "{}")
    report = update(engine, [str(folder)])
    assert files(engine) == ["a.txt", "b.md", "more/c.txt", r"two\x0alines.jsonl!a"]
    assert [failure.file for failure in report.failed] == [r"two\x0alines.jsonl, line 2"]
    assert counts(update(engine, [str(named)])) == {"unchanged": 1}
    write(named, line("a", "Other gulls."))
    assert counts(update(engine, [str(named)])) == {"updated": 1}


def test_a_file_of_lines_keeps_its_name_below_another_folder(engine: Keeper, news: Path) -> None:
    update(engine, [str(news.parent.parent)])
    assert files(engine)[0] == "archive/news.jsonl!a"
    write(news, news.read_text("utf-8") + line("d!e.jsonl!f"))
    assert counts(update(engine, [str(news)])) == {"added": 1, "unchanged": 3}
    assert files(engine)[-1] == "archive/news.jsonl!d!e.jsonl!f"
    assert counts(update(engine, [str(news)])) == {"unchanged": 4}


def test_bad_lines_are_reported_by_number_and_the_rest_goes_in(engine: Keeper, news: Path) -> None:
    lines = [line("a"), "no json\n", "\n", line("b", "Gulls rose. " * 100), line("a", "Twice."), line("d", " "), "{}\n"]
    write(news, "".join([*lines, line("c")]))
    report = update(engine, [str(news)], max_bytes=1_000)
    assert counts(report) == {"added": 2}
    assert [failure.file for failure in report.failed] == [f"news.jsonl, line {n}" for n in (2, 4, 5, 6, 7)]
    shape, long, twice, empty, bare = (failure.error for failure in report.failed)
    assert shape.startswith("is not JSON (expecting value at character 1); write it like ")
    assert "PULLQUOTE_MAX_SOURCE_MB" in long
    assert "news.jsonl!a is there already" in twice
    assert empty == "is empty"
    assert bare.startswith('lacks "doc"; write it like {"doc": ')
    assert engine.latest().document("news.jsonl!a").text == "Gulls rose."


def test_of_an_article_that_stands_twice_the_first_line_counts_every_time(engine: Keeper, news: Path) -> None:
    write(news, line("a", "First.") + line("a", "Second."))
    for expected in ({"added": 1}, {"unchanged": 1}):
        report = update(engine, [str(news)])
        assert (counts(report), len(report.failed)) == (expected, 1)
        assert engine.latest().document("news.jsonl!a").text == "First."


def test_of_an_article_whose_first_line_is_bad_the_next_one_counts_every_time(engine: Keeper, news: Path) -> None:
    write(news, line("a", " ") + line("a", "Second."))
    for expected in ({"added": 1}, {"unchanged": 1}):
        report = update(engine, [str(news)])
        assert (counts(report), report.failed) == (expected, (Failure("news.jsonl, line 1", "is empty"),))
        assert engine.latest().document("news.jsonl!a").text == "Second."


def test_a_line_that_turned_bad_leaves_what_the_index_holds(engine: Keeper, news: Path) -> None:
    """It may be any of those that are missing, unless it says which it is."""
    update(engine, [str(news)])
    write(news, line("a", "") + line("b") + line("d"))
    report = update(engine, [str(news)])
    assert (counts(report), len(report.failed)) == ({"added": 1, "updated": 1, "removed": 1}, 1)
    assert files(engine) == ["news.jsonl!a", "news.jsonl!b", "news.jsonl!d"]
    write(news, line("d") + "{\n")
    assert counts(update(engine, [str(news)])) == {"unchanged": 1}
    assert files(engine) == ["news.jsonl!a", "news.jsonl!b", "news.jsonl!d"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ('{"qid": 1}\n' * 1_000, 'is no archive of an article a line: line 1 lacks "doc"'),
        ("x" * 2_000, "is no archive of an article a line: line 1 is over the limit of 0.001 MB; raise "),
        ("[1,\n2]", "is no archive of an article a line: line 1 is not JSON"),
        ('\n{"doc": "a",\n"text": "A gull."}\n', "is no archive of an article a line: line 2 is not JSON"),
        ("", "is no archive of an article a line: it holds no line"),
    ],
)
def test_a_file_of_other_lines_is_reported_once(engine: Keeper, news: Path, content: str, said: str) -> None:
    """And what the index holds of it stays."""
    update(engine, [str(news)])
    write(news, content)
    (failure,) = update(engine, [str(news)], max_bytes=1_000).failed
    assert failure.file == "news.jsonl"
    assert failure.error.startswith(said)
    assert len(files(engine)) == 3


def test_of_many_bad_lines_the_first_are_told_and_how_many_more(engine: Keeper, news: Path) -> None:
    write(news, line("a") + "{}\n" * 100 + line("b"))
    report = update(engine, [str(news)])
    assert counts(report) == {"added": 2}
    assert [failure.file for failure in report.failed[:20]] == [f"news.jsonl, line {n}" for n in range(2, 22)]
    assert report.failed[20:] == (Failure("news.jsonl", "of its lines 80 more cannot be indexed"),)


def test_dates_that_cannot_be_read_are_counted_a_file(engine: Keeper, news: Path) -> None:
    """Their articles are indexed like the others; what is unchanged is not told of again."""
    write(news, line("a", published="2021-03-02") + line("b", published="5th of May") + line("c", published="soon"))
    write(news.parent / "old.jsonl", line("d", published="May 1921"))
    report = update(engine, [str(news.parent)])
    assert (counts(report), report.failed) == ({"added": 4}, ())
    assert report.misdated == (Misdated("news.jsonl", 2, 2), Misdated("old.jsonl", 1, 1))
    assert update(engine, [str(news.parent)]).misdated == ()


def test_a_line_and_a_file_of_one_name_are_told_apart(engine: Keeper, news: Path) -> None:
    write(news, line("a.txt"))
    write(news.parent / "news.jsonl!a.txt", "Other gulls.")
    for expected in ({"added": 1}, {"unchanged": 1}):
        report = update(engine, [str(news.parent)])
        assert (counts(report), [failure.file for failure in report.failed]) == (expected, ["news.jsonl!a.txt"])
