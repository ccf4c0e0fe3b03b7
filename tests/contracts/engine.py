"""What every engine promises, whatever it keeps its index in.

An engine's test module subclasses EngineContract and gives `open_engine`; each test here then runs against it.
"""

from __future__ import annotations

import signal
import subprocess
import sys
import tempfile
import textwrap
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from retrieval.engines.protocol import Engine, Totals
from retrieval.errors import IndexBusy, SourceMissing
from retrieval.model import Document, Filters
from retrieval.text.terms import terms
from tests.contracts.archive import ARCHIVE, FERRY, LONG, UNDATED, an_entry, files, hold, places
from tests.retrieval.made import a_document

Open: TypeAlias = Callable[[Path], Engine]

WORDS = ("ferry", "harbour", "gull", "captain", "noon")
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(lambda words: f"{' '.join(words)}.")
TEXTS = st.lists(SENTENCES.map(lambda sentence: f"{sentence} {LONG}"), min_size=1, max_size=4).map("\n".join)


class EngineContract:
    """The promises, given `open_engine`: the engine's index in a folder, made there when there is none."""

    open_engine: Open

    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        """Where the engine under test keeps its index."""
        return tmp_path / "index"

    @pytest.fixture
    def engine(self, folder: Path) -> Iterator[Engine]:
        """An engine that holds nothing yet."""
        engine = type(self).open_engine(folder)
        yield engine
        engine.close()

    @pytest.fixture
    def archive(self, engine: Engine) -> Engine:
        """An engine that holds ARCHIVE."""
        return hold(engine, *ARCHIVE)

    # --- searching ---------------------------------------------------------------------------------------------

    def test_the_best_passage_comes_first(self, archive: Engine) -> None:
        """Twice the word in as much text ranks above once."""
        hits = archive.search(["harbour"], 10)
        assert places(hits) == [("b/harbour.txt", 1), ("b/harbour.txt", 0)]
        assert hits[0].score > hits[1].score > 0

    def test_a_rarer_word_weighs_more(self, archive: Engine) -> None:
        assert places(archive.search(["the", "gull"], 1)) == [("b/harbour.txt", 2)]

    @pytest.mark.parametrize("k", [0, 1, 2, 1_000])
    def test_at_most_k_are_found(self, archive: Engine, k: int) -> None:
        """None for 0; all there are when more are wanted; always the first of the same order."""
        everything = archive.search(["ferri", "the"], 100)
        assert archive.search(["ferri", "the"], k) == everything[:k]

    def test_passages_come_back_untouched(self, archive: Engine) -> None:
        """Equal to what was added, with offsets that cut the same words from the source."""
        added = {(p.file, p.number): p for document in ARCHIVE for p in document.passages}
        hits = archive.search(["the"], 100)
        assert {place: hit.passage for place, hit in zip(places(hits), hits, strict=True)} == added
        for hit in hits:
            document = next(d for d in ARCHIVE if d.source.file == hit.passage.file)
            assert hit.source == document.source
            assert hit.passage.text == document.text[hit.passage.start : hit.passage.end]

    @pytest.mark.parametrize("asked", [[], ["zeppelin"], [""], [" "], ["The"]])
    def test_unknown_terms_find_nothing(self, archive: Engine, asked: list[str]) -> None:
        assert archive.search(asked, 10) == []

    def test_unknown_terms_do_not_disturb_known_ones(self, archive: Engine) -> None:
        assert places(archive.search(["zeppelin", "harbour"], 10)) == places(archive.search(["harbour"], 10))

    def test_ties_stand_in_the_order_of_file_and_place(self, engine: Engine) -> None:
        same = f"A gull. {LONG}\nA gull. {LONG}"
        hold(engine, *(a_document(same, file) for file in ("b.txt", "a/z.txt", "a.txt", "B.txt")))
        hits = engine.search(["gull"], 100)
        assert len({hit.score for hit in hits}) == 1
        assert places(hits) == sorted(places(hits))
        assert len(hits) == 8
        assert engine.search(["gull"], 3) == hits[:3]

    def test_repeating_a_term_changes_nothing(self, archive: Engine) -> None:
        assert archive.search(["harbour", "the", "harbour", "the"], 10) == archive.search(["harbour", "the"], 10)

    def test_the_same_question_finds_the_same(self, archive: Engine, tmp_path: Path) -> None:
        """Also from an index that was filled in another order, in several commits."""
        other = type(self).open_engine(tmp_path / "other")
        for document in reversed(ARCHIVE):
            hold(other, document)
        for asked in (["the"], ["ferri", "harbour", "captain"], terms("Where was the ferry?")):
            assert archive.search(asked, 10) == archive.search(asked, 10) == other.search(asked, 10)
        other.close()

    def test_found_is_what_holds_a_term_in_order(self) -> None:
        """Every passage that holds a term and no other, by falling score."""
        open_engine = type(self).open_engine

        @settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])  # writing waits for the disk
        @given(st.lists(TEXTS, min_size=1, max_size=4), st.lists(st.sampled_from(WORDS), max_size=4))
        def found(texts: list[str], asked: list[str]) -> None:
            documents = [a_document(text, f"{number}.txt") for number, text in enumerate(texts)]
            wanted = terms(" ".join(asked))
            with tempfile.TemporaryDirectory() as folder:
                engine = hold(open_engine(Path(folder)), *documents)
                hits = engine.search(wanted, 100)
                engine.close()
            holding = {(p.file, p.number) for d in documents for p in d.passages if set(p.terms) & set(wanted)}
            assert len(hits) == len(holding)
            assert set(places(hits)) == holding
            assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
            assert all(hit.score > 0 for hit in hits)

        found()  # given here, since Hypothesis objects to one test of several classes

    @pytest.mark.parametrize(
        ("phrase", "expected"),
        [
            (["harbour", "was"], [("b/harbour.txt", 0)]),
            (["the", "harbour", "master", "had"], [("b/harbour.txt", 1)]),
            (["harbour"], [("b/harbour.txt", 1), ("b/harbour.txt", 0)]),
            (["was", "harbour"], []),
            (["the", "harbour", "master", "zeppelin"], []),
            (["arbour", "was"], []),
            (["zeppelin"], []),
            ([""], []),
        ],
    )
    def test_a_phrase_is_held_term_by_term(
        self, archive: Engine, phrase: list[str], expected: list[tuple[str, int]]
    ) -> None:
        """In its order and without a gap; scores are those of the terms asked for, as without it."""
        asked = ["harbour", "gull"]
        hits = archive.search(asked, 10, phrase=phrase)
        assert places(hits) == expected
        assert hits == [hit for hit in archive.search(asked, 10) if hit in hits]

    def test_a_phrase_goes_on_across_sentences(self, engine: Engine) -> None:
        hold(engine, a_document("The ferry sank. Gulls rose."))
        assert len(engine.search(["gull"], 10, phrase=["sank", "gull"])) == 1

    def test_a_phrase_is_held_by_what_passes_the_filters(self, archive: Engine) -> None:
        hits = archive.search(["home"], 10, Filters(source="c*"), phrase=["the", "ferri"])
        assert places(hits) == [("c.txt", 0)]
        assert archive.search(["home"], 10, Filters(source="a/*"), phrase=["the", "ferri"]) == []

    def test_a_phrase_may_repeat_terms(self, engine: Engine) -> None:
        hold(engine, a_document("Gulls, gulls, gulls."), a_document("A gull, a gull.", "b.txt"))
        assert places(engine.search(["gull"], 10, phrase=["gull", "gull"])) == [("a.txt", 0)]
        assert engine.search(["gull"], 10, phrase=["gull"] * 4) == []

    # --- filters -----------------------------------------------------------------------------------------------

    @pytest.mark.parametrize(
        ("filters", "expected"),
        [
            (Filters(), {"a/ferry.txt", "b/harbour.txt", "c.txt"}),
            (Filters(source="", speaker="", since="", until=""), {"a/ferry.txt", "b/harbour.txt", "c.txt"}),
            (Filters(source="a/*"), {"a/ferry.txt"}),
            (Filters(source="*.txt"), {"a/ferry.txt", "b/harbour.txt", "c.txt"}),
            (Filters(source="[bc]*"), {"b/harbour.txt", "c.txt"}),
            (Filters(source="C.TXT"), set()),
            (Filters(since="2021-03-02"), {"a/ferry.txt", "b/harbour.txt"}),
            (Filters(since="2021-03-03"), {"a/ferry.txt"}),
            (Filters(until="2021-03-02"), {"b/harbour.txt"}),
            (Filters(until="2021-03-04"), {"a/ferry.txt", "b/harbour.txt"}),
            (Filters(since="2021-03-05"), set()),
            (Filters(since="2021-03-03", until="2021-03-03"), set()),
            (Filters(speaker="Ann Sörensen"), {"a/ferry.txt"}),
            (Filters(speaker="ann sorensen"), {"a/ferry.txt"}),
            (Filters(speaker="Lind"), {"c.txt"}),
            (Filters(speaker="Lind", since="2000-01-01"), set()),
            (Filters(speaker="Nobody Known"), set()),
        ],
    )
    def test_filters_keep_what_passes(self, archive: Engine, filters: Filters, expected: set[str]) -> None:
        """Patterns tell case; dates are inclusive, and no date passes neither; a speaker may be spelled otherwise."""
        hits = archive.search(["the"], 100, filters)
        assert {hit.source.file for hit in hits} == expected
        assert {hit.source.file for hit in archive.passages(filters)} == expected
        unfiltered = archive.search(["the"], 100)
        assert hits == [hit for hit in unfiltered if hit in hits], "filtering leaves scores and order as they are"

    def test_the_best_that_pass_are_found_not_the_passing_of_the_best(self, archive: Engine) -> None:
        first = archive.search(["harbour", "captain"], 1)[0]
        other = "b/*" if first.source.file.startswith("a/") else "a/*"
        assert len(archive.search(["harbour", "captain"], 1, Filters(source=other))) == 1

    # --- reading -----------------------------------------------------------------------------------------------

    def test_passages_stand_in_the_order_of_file_and_place(self, archive: Engine) -> None:
        hits = list(archive.passages())
        assert places(hits) == sorted((p.file, p.number) for document in ARCHIVE for p in document.passages)
        assert {hit.score for hit in hits} == {0.0}

    @pytest.mark.parametrize("document", ARCHIVE, ids=lambda document: document.source.file)
    def test_documents_come_back_exactly(self, archive: Engine, document: Document) -> None:
        assert archive.document(document.source.file) == document

    @pytest.mark.parametrize("file", ["nowhere.txt", "", "A/FERRY.TXT"])
    def test_a_document_that_is_not_there_is_missing(self, archive: Engine, file: str) -> None:
        with pytest.raises(SourceMissing) as caught:
            archive.document(file)
        assert caught.value.file == file

    def test_sources_are_ordered_and_counted(self, archive: Engine) -> None:
        assert files(archive) == ["a/ferry.txt", "b/harbour.txt", "c.txt"]
        for summary in archive.sources():
            document = archive.document(summary.source.file)
            assert summary.source == document.source
            assert summary.passages == len(document.passages)
            assert summary.statements == sum(len(passage.statements) for passage in document.passages)

    @pytest.mark.parametrize(
        ("below", "expected"),
        [
            (["/archive"], ["a/ferry.txt", "b/harbour.txt", "c.txt"]),
            (["/"], ["a/ferry.txt", "b/harbour.txt", "c.txt"]),
            (["/archive/b"], ["b/harbour.txt"]),
            (["/archive/c.txt", "/archive/a", "/archive/a/ferry.txt"], ["a/ferry.txt", "c.txt"]),
            (["/archive/c", "/arch", "archive", ""], []),
            ([], []),
        ],
    )
    def test_sources_below_a_path_are_its_own(self, archive: Engine, below: list[str], expected: list[str]) -> None:
        assert [summary.source.file for summary in archive.sources(below)] == expected

    def test_articles_of_one_file_are_below_its_path(self, engine: Engine) -> None:
        for name in ("two", "one"):
            entry = an_entry("A gull.", f"news.jsonl!{name}")
            engine.add(replace(entry, source=replace(entry.source, path="/archive/news.jsonl")))
        engine.add(an_entry("A gull.", "news.jsonl.txt"))
        engine.commit()
        below = [summary.source.file for summary in engine.sources(["/archive/news.jsonl"])]
        assert below == ["news.jsonl!one", "news.jsonl!two"]

    def test_one_source_is_looked_up_by_its_file(self, archive: Engine) -> None:
        for summary in archive.sources():
            assert archive.source(summary.source.file) == summary
        for file in ("nowhere.txt", "", "a", "A/FERRY.TXT"):
            assert archive.source(file) is None

    def test_totals_are_those_of_the_sources(self, archive: Engine) -> None:
        """Also after changes."""
        for file in ("b/harbour.txt", "nowhere.txt"):
            summaries = archive.sources()
            passages = sum(summary.passages for summary in summaries)
            statements = sum(summary.statements for summary in summaries)
            assert archive.totals() == Totals(len(summaries), passages, statements)
            assert statements > 0
            archive.remove(file)
            archive.commit()

    def test_rarer_terms_tell_more(self, archive: Engine) -> None:
        """Always positive; most for a term that the archive doesn't hold."""
        assert 0 < archive.idf("the") < archive.idf("harbour") < archive.idf("gull") < archive.idf("zeppelin")

    def test_holds_the_terms_of_its_passages(self, archive: Engine) -> None:
        assert archive.holds("harbour")
        assert not archive.holds("zeppelin")
        assert not archive.holds("Harbour")

    def test_an_empty_archive_is_no_error(self, engine: Engine) -> None:
        engine.commit()
        assert engine.search(["the"], 10) == []
        assert list(engine.passages()) == []
        assert engine.sources() == []
        assert engine.totals() == Totals(0, 0, 0)
        assert not engine.holds("the")
        assert engine.idf("the") > 0

    def test_a_document_without_passages_is_kept(self, engine: Engine) -> None:
        hold(engine, Document(FERRY.source, FERRY.text, ()))
        assert engine.document("a/ferry.txt").text == FERRY.text
        assert [summary.passages for summary in engine.sources()] == [0]
        assert engine.search(["the"], 10) == []

    # --- changing ----------------------------------------------------------------------------------------------

    def test_adding_again_replaces(self, archive: Engine) -> None:
        hold(archive, a_document("A zeppelin rose.", "b/harbour.txt"))
        assert archive.search(["harbour"], 10) == []
        assert not archive.holds("harbour")
        assert places(archive.search(["zeppelin"], 10)) == [("b/harbour.txt", 0)]
        assert len(files(archive)) == 3

    def test_removing_forgets(self, archive: Engine) -> None:
        archive.remove("b/harbour.txt")
        archive.commit()
        assert files(archive) == ["a/ferry.txt", "c.txt"]
        assert archive.search(["harbour"], 10) == []
        with pytest.raises(SourceMissing):
            archive.document("b/harbour.txt")

    def test_removing_what_is_not_there_is_no_error(self, archive: Engine) -> None:
        archive.remove("nowhere.txt")
        archive.commit()
        assert len(files(archive)) == 3

    def test_what_was_removed_may_be_added_again(self, archive: Engine) -> None:
        archive.remove("c.txt")
        hold(archive, UNDATED)
        assert archive.document("c.txt") == UNDATED

    def test_weights_follow_the_archive(self, archive: Engine) -> None:
        before = archive.idf("gull")
        hold(archive, a_document(f"A gull. {LONG}\nA gull. {LONG}", "gulls.txt"))
        assert archive.idf("gull") < before

    # --- commits -----------------------------------------------------------------------------------------------

    def test_nothing_is_seen_before_the_commit(self, archive: Engine, folder: Path) -> None:
        """Neither by the writer nor by another reader, also after refreshing."""
        reader = type(self).open_engine(folder)
        archive.add(an_entry("A zeppelin rose.", "new.txt"))
        archive.remove("c.txt")
        for each in (archive, reader):
            each.refresh()
            assert files(each) == ["a/ferry.txt", "b/harbour.txt", "c.txt"]
            assert each.search(["zeppelin"], 10) == []
            assert each.document("c.txt") == UNDATED
        reader.close()

    def test_all_is_seen_after_commit_and_refresh(self, archive: Engine, folder: Path) -> None:
        """A reader keeps what it sees until it refreshes, and is told whether there was anything new."""
        reader = type(self).open_engine(folder)
        archive.remove("c.txt")
        hold(archive, a_document("A zeppelin rose.", "new.txt"))
        assert files(archive) == ["a/ferry.txt", "b/harbour.txt", "new.txt"]
        assert files(reader) == ["a/ferry.txt", "b/harbour.txt", "c.txt"]
        assert reader.refresh()
        assert files(reader) == files(archive)
        assert reader.search(["zeppelin", "the"], 10) == archive.search(["zeppelin", "the"], 10)
        assert not reader.refresh()
        reader.close()

    def test_refreshing_amid_changes_shows_none_of_them(self, archive: Engine, folder: Path) -> None:
        """Not even when another process committed right before them."""
        other = type(self).open_engine(folder)
        hold(other, a_document("A zeppelin rose.", "other.txt"))
        other.close()
        archive.add(an_entry("A balloon fell.", "mine.txt"))
        archive.refresh()
        assert "mine.txt" not in files(archive)
        archive.rollback()
        archive.refresh()
        assert files(archive) == ["a/ferry.txt", "b/harbour.txt", "c.txt", "other.txt"]

    def test_rolling_back_forgets(self, archive: Engine) -> None:
        archive.add(an_entry("A zeppelin rose.", "new.txt"))
        archive.remove("c.txt")
        archive.rollback()
        archive.commit()
        assert files(archive) == ["a/ferry.txt", "b/harbour.txt", "c.txt"]
        assert archive.document("c.txt") == UNDATED

    def test_committing_or_rolling_back_nothing_is_no_error(self, archive: Engine) -> None:
        archive.rollback()
        archive.commit()
        archive.commit()
        assert len(files(archive)) == 3

    def test_closing_without_a_commit_forgets(self, archive: Engine, folder: Path) -> None:
        archive.add(an_entry("A zeppelin rose.", "new.txt"))
        archive.close()
        again = type(self).open_engine(folder)
        assert files(again) == ["a/ferry.txt", "b/harbour.txt", "c.txt"]
        again.close()

    def test_opening_again_finds_everything(self, archive: Engine, folder: Path) -> None:
        before = [archive.search([term], 10) for term in ("the", "harbour", "ferri")]
        archive.close()
        again = type(self).open_engine(folder)
        assert [again.document(d.source.file) for d in ARCHIVE] == list(ARCHIVE)
        assert [again.search([term], 10) for term in ("the", "harbour", "ferri")] == before
        again.close()

    # --- several at once ---------------------------------------------------------------------------------------

    def test_a_second_writer_is_told_that_the_index_is_busy(self, archive: Engine, folder: Path) -> None:
        """And may write once the first one has committed."""
        second = type(self).open_engine(folder)
        archive.add(an_entry("A zeppelin rose.", "first.txt"))
        with pytest.raises(IndexBusy):
            second.add(an_entry("A balloon fell.", "second.txt"))
        with pytest.raises(IndexBusy):
            second.remove("c.txt")
        archive.commit()
        hold(second, a_document("A balloon fell.", "second.txt"))
        assert {"first.txt", "second.txt", "c.txt"} <= set(files(second))
        second.close()

    def test_a_writer_may_hold_the_index_from_commit_to_commit(self, archive: Engine, folder: Path) -> None:
        """Readers see each commit; nobody else may write before the last."""
        second = type(self).open_engine(folder)
        archive.add(an_entry("A zeppelin rose.", "first.txt"))
        archive.commit(hold=True)
        second.refresh()
        assert "first.txt" in files(second)
        with pytest.raises(IndexBusy):
            second.remove("c.txt")
        archive.add(an_entry("A balloon fell.", "second.txt"))
        archive.rollback()
        second.remove("c.txt")
        second.commit()
        archive.refresh()
        assert files(archive) == ["a/ferry.txt", "b/harbour.txt", "first.txt"]
        second.close()

    @pytest.mark.parametrize("after_s", [0.0, 0.05, 0.2])
    def test_a_killed_writer_leaves_the_last_commit(self, archive: Engine, folder: Path, after_s: float) -> None:
        """A process killed while it adds and removes loses what it hadn't committed, and nothing else."""
        archive.close()
        self.kill_while(
            folder,
            after_s,
            """
            engine.remove("c.txt")
            for number in count():
                engine.add(named(f"{number}.txt"))
            """,
        )
        again = type(self).open_engine(folder)
        assert files(again) == ["a/ferry.txt", "b/harbour.txt", "c.txt"]
        assert again.document("c.txt") == UNDATED
        hold(again, a_document("A zeppelin rose.", "new.txt"))
        assert "new.txt" in files(again)
        again.close()

    def test_twenty_kills_lose_no_commit_and_leave_no_half_of_one(self, folder: Path) -> None:
        """At random moments, on one index, which each next writer and reader takes as the last one left it."""
        opening = type(self).open_engine
        arguments = [opening.__module__, opening.__name__, str(folder), "20", "7"]
        subprocess.run([sys.executable, "-m", "tests.contracts.kills", *arguments], check=True)

    def kill_while(self, folder: Path, after_s: float, does: str) -> None:
        """Run lines of Python that write to the engine in a process of their own, and kill it amid them."""
        tested = type(self)
        script = (
            f"from itertools import count\n"
            f"from pathlib import Path\n"
            f"from tests.contracts.archive import named\n"
            f"from {tested.__module__} import {tested.__name__} as tested\n"
            f"engine = tested.open_engine(Path({str(folder)!r}))\n"
            f"print('writing', flush=True)\n" + textwrap.dedent(does)
        )
        with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == b"writing\n"
            time.sleep(after_s)
            process.kill()
        assert process.returncode == -signal.SIGKILL
