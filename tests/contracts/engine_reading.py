"""What every engine promises of what is found in it and read from it."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from retrieval.engines.filters import source_passes
from retrieval.engines.protocol import Engine, Keeper, Totals
from retrieval.errors import SourceMissing
from retrieval.model import Document, Filters
from retrieval.text.terms import terms
from tests.contracts.archive import ARCHIVE, FERRY, LONG, an_entry, hold, places
from tests.contracts.engine_fixtures import EngineFixtures
from tests.retrieval.made import a_document

WORDS = ("ferry", "harbour", "gull", "captain", "noon")
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(lambda words: f"{' '.join(words)}.")
TEXTS = st.lists(SENTENCES.map(lambda sentence: f"{sentence} {LONG}"), min_size=1, max_size=4).map("\n".join)


class ReadingContract(EngineFixtures):
    """Searching, filtering, and reading what was added."""

    @pytest.fixture
    def commit(self, archive: Keeper) -> Engine:
        """The commit with ARCHIVE."""
        return archive.latest()

    # --- searching ---------------------------------------------------------------------------------------------

    def test_the_best_passage_comes_first(self, commit: Engine) -> None:
        """Twice the word in as much text ranks above once."""
        hits = commit.search(["harbor"], 10)
        assert places(hits) == [("b/harbour.txt", 1), ("b/harbour.txt", 0)]
        assert hits[0].score > hits[1].score > 0

    def test_a_rarer_word_weighs_more(self, commit: Engine) -> None:
        assert places(commit.search(["the", "gull"], 1)) == [("b/harbour.txt", 2)]

    @pytest.mark.parametrize("k", [0, 1, 2, 1_000])
    def test_at_most_k_are_found(self, commit: Engine, k: int) -> None:
        """None for 0; all there are when more are wanted; always the first of the same order."""
        everything = commit.search(["ferri", "the"], 100)
        assert commit.search(["ferri", "the"], k) == everything[:k]

    def test_passages_come_back_untouched(self, commit: Engine) -> None:
        """Equal to what was added, with offsets that cut the same words from the source."""
        added = {(p.file, p.number): p for document in ARCHIVE for p in document.passages}
        hits = commit.search(["the"], 100)
        assert {place: hit.passage for place, hit in zip(places(hits), hits, strict=True)} == added
        for hit in hits:
            document = next(d for d in ARCHIVE if d.source.file == hit.passage.file)
            assert hit.source == document.source
            assert hit.passage.text == document.text[hit.passage.start : hit.passage.end]

    @pytest.mark.parametrize("asked", [[], ["zeppelin"], [""], [" "], ["The"]])
    def test_unknown_terms_find_nothing(self, commit: Engine, asked: list[str]) -> None:
        assert commit.search(asked, 10) == []

    def test_unknown_terms_do_not_disturb_known_ones(self, commit: Engine) -> None:
        assert places(commit.search(["zeppelin", "harbor"], 10)) == places(commit.search(["harbor"], 10))

    def test_ties_stand_in_the_order_of_file_and_place(self, engine: Keeper) -> None:
        same = f"A gull. {LONG}\nA gull. {LONG}"
        hold(engine, *(a_document(same, file) for file in ("b.txt", "a/z.txt", "a.txt", "B.txt")))
        hits = engine.latest().search(["gull"], 100)
        assert len({hit.score for hit in hits}) == 1
        assert places(hits) == sorted(places(hits))
        assert len(hits) == 8
        assert engine.latest().search(["gull"], 3) == hits[:3]

    def test_so_do_the_first_of_very_many_ties(self, engine: Keeper) -> None:
        """An article that hundreds of sources have taken over, beside a better passage and a worse one."""
        for first in (200, 100, 0):
            numbers = range(first, first + 100)
            hold(engine, *(a_document(f"A gull. {LONG}", f"{number:03}.txt") for number in reversed(numbers)))
        hold(engine, a_document("A gull.", "better.txt"), a_document(f"A gull. {LONG}{LONG}", "000.md"))
        for k in (1, 3, 10):
            ties = [(f"{number:03}.txt", 0) for number in range(k - 1)]
            assert places(engine.latest().search(["gull"], k)) == [("better.txt", 0), *ties]

    def test_repeating_a_term_changes_nothing(self, commit: Engine) -> None:
        assert commit.search(["harbor", "the", "harbor", "the"], 10) == commit.search(["harbor", "the"], 10)

    def test_the_same_question_finds_the_same(self, commit: Engine, tmp_path: Path) -> None:
        """Also from an index that was filled in another order, in several commits."""
        other = type(self).open_engine(tmp_path / "other")
        for document in reversed(ARCHIVE):
            hold(other, document)
        for asked in (["the"], ["ferri", "harbor", "captain"], terms("Where was the ferry?")):
            assert commit.search(asked, 10) == commit.search(asked, 10) == other.latest().search(asked, 10)
        other.close()

    def test_found_is_what_holds_a_term_in_order(self) -> None:
        """Every passage that holds a term and no other, by falling score."""
        open_engine = type(self).open_engine
        questions = st.lists(st.sampled_from(WORDS), max_size=4).map(lambda words: terms(" ".join(words)))

        # writing waits for the disk, so that a few archives are each asked much
        @settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
        @given(st.lists(TEXTS, min_size=1, max_size=4), st.lists(questions, min_size=1, max_size=12))
        def found(texts: list[str], asked: list[list[str]]) -> None:
            documents = [a_document(text, f"{number}.txt") for number, text in enumerate(texts)]
            with tempfile.TemporaryDirectory() as folder:
                engine = hold(open_engine(Path(folder)), *documents)
                answers = [engine.latest().search(wanted, 100) for wanted in asked]
                engine.close()
            for wanted, hits in zip(asked, answers, strict=True):
                holding = {(p.file, p.number) for d in documents for p in d.passages if set(p.terms) & set(wanted)}
                assert len(hits) == len(holding)
                assert set(places(hits)) == holding
                assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
                assert all(hit.score > 0 for hit in hits)

        found()  # given here, since Hypothesis objects to one test of several classes

    @pytest.mark.parametrize(
        ("phrase", "expected"),
        [
            (["harbor", "was"], [("b/harbour.txt", 0)]),
            (["the", "harbor", "master", "had"], [("b/harbour.txt", 1)]),
            (["harbor"], [("b/harbour.txt", 1), ("b/harbour.txt", 0)]),
            (["was", "harbor"], []),
            (["the", "harbor", "master", "zeppelin"], []),
            (["arbour", "was"], []),
            (["zeppelin"], []),
            ([""], []),
        ],
    )
    def test_a_phrase_is_held_term_by_term(
        self, commit: Engine, phrase: list[str], expected: list[tuple[str, int]]
    ) -> None:
        """In its order and without a gap; scores are those of the terms asked for, as without it."""
        asked = ["harbor", "gull"]
        hits = commit.search(asked, 10, phrase=phrase)
        assert places(hits) == expected
        assert hits == [hit for hit in commit.search(asked, 10) if hit in hits]

    def test_a_phrase_goes_on_across_sentences(self, engine: Keeper) -> None:
        hold(engine, a_document("The ferry sank. Gulls rose."))
        assert len(engine.latest().search(["gull"], 10, phrase=["sank", "gull"])) == 1

    def test_a_phrase_is_held_by_what_passes_the_filters(self, commit: Engine) -> None:
        hits = commit.search(["home"], 10, Filters(source="c*"), phrase=["the", "ferri"])
        assert places(hits) == [("c.txt", 0)]
        assert commit.search(["home"], 10, Filters(source="a/*"), phrase=["the", "ferri"]) == []

    def test_a_phrase_may_repeat_terms(self, engine: Keeper) -> None:
        hold(engine, a_document("Gulls, gulls, gulls."), a_document("A gull, a gull.", "b.txt"))
        assert places(engine.latest().search(["gull"], 10, phrase=["gull", "gull"])) == [("a.txt", 0)]
        assert engine.latest().search(["gull"], 10, phrase=["gull"] * 4) == []

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
    def test_filters_keep_what_passes(self, commit: Engine, filters: Filters, expected: set[str]) -> None:
        """Patterns tell case; dates are inclusive, and no date passes neither; a speaker may be spelled otherwise."""
        hits = commit.search(["the"], 100, filters)
        assert {hit.source.file for hit in hits} == expected
        assert {hit.source.file for hit in commit.passages(filters)} == expected
        unfiltered = commit.search(["the"], 100)
        assert hits == [hit for hit in unfiltered if hit in hits], "filtering leaves scores and order as they are"

    def test_the_best_that_pass_are_found_not_the_passing_of_the_best(self, commit: Engine) -> None:
        first = commit.search(["harbor", "captain"], 1)[0]
        other = "b/*" if first.source.file.startswith("a/") else "a/*"
        assert len(commit.search(["harbor", "captain"], 1, Filters(source=other))) == 1

    def test_the_newest_comes_first(self, archive: Keeper) -> None:
        """In the order of file and place within a day; what has no date comes last. At most k."""
        dated = ("z.txt", "2021-03-05"), ("0.txt", "2020-01-01"), ("y.txt", "2021-03-05")
        hold(archive, *(a_document("Gulls slept.", file, published=day) for file, day in dated))
        hits = archive.latest().newest(Filters(), 100)
        of_files = [hit.source.file for hit in hits]
        in_order = ["y.txt", "z.txt", "a/ferry.txt", "b/harbour.txt", "0.txt", "c.txt"]
        assert list(dict.fromkeys(of_files)) == in_order
        assert places(hits) == sorted(places(hits), key=lambda place: (of_files.index(place[0]), place[1]))
        assert {hit.score for hit in hits} == {0.0}
        assert archive.latest().newest(Filters(), 2) == hits[:2]
        assert archive.latest().newest(Filters(), 0) == []

    @pytest.mark.parametrize(
        ("filters", "expected"),
        [
            (Filters(speaker="Lind"), ["c.txt"]),
            (Filters(speaker="ann sorensen"), ["a/ferry.txt"]),
            (Filters(speaker="Ann Lind"), []),
            (Filters(speaker="Nobody Known"), []),
            (Filters(speaker="…"), []),
            (Filters(source="c*"), ["c.txt"]),
            (Filters(until="2021-03-03"), ["b/harbour.txt"]),
        ],
    )
    def test_the_newest_pass_the_filters(self, commit: Engine, filters: Filters, expected: list[str]) -> None:
        assert list(dict.fromkeys(hit.source.file for hit in commit.newest(filters, 100))) == expected

    # --- reading -----------------------------------------------------------------------------------------------

    def test_passages_stand_in_the_order_of_file_and_place(self, commit: Engine) -> None:
        hits = list(commit.passages())
        assert places(hits) == sorted((p.file, p.number) for document in ARCHIVE for p in document.passages)
        assert {hit.score for hit in hits} == {0.0}

    @pytest.mark.parametrize("document", ARCHIVE, ids=lambda document: document.source.file)
    def test_documents_come_back_exactly(self, commit: Engine, document: Document) -> None:
        assert commit.document(document.source.file) == document

    @pytest.mark.parametrize("file", ["nowhere.txt", "", "A/FERRY.TXT"])
    def test_a_document_that_is_not_there_is_missing(self, commit: Engine, file: str) -> None:
        with pytest.raises(SourceMissing):
            commit.words(file)
        with pytest.raises(SourceMissing) as caught:
            commit.document(file)
        assert caught.value.file == file

    @pytest.mark.parametrize("document", ARCHIVE, ids=lambda document: document.source.file)
    def test_the_words_of_a_document_are_its_text_and_where_its_passages_begin(
        self, commit: Engine, document: Document
    ) -> None:
        assert commit.words(document.source.file) == (
            document.text,
            [(passage.start, passage.text) for passage in document.passages],
        )

    def test_what_is_stored_is_as_it_was_written(self, archive: Keeper) -> None:
        """Also when nothing is, and after changes."""
        archive.check()
        archive.remove("c.txt")
        archive.commit()
        archive.check()

    def test_sources_are_ordered_and_counted(self, commit: Engine) -> None:
        assert [summary.source.file for summary in commit.sources()] == ["a/ferry.txt", "b/harbour.txt", "c.txt"]
        for summary in commit.sources():
            document = commit.document(summary.source.file)
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
    def test_sources_below_a_path_are_its_own(self, commit: Engine, below: list[str], expected: list[str]) -> None:
        assert [summary.source.file for summary in commit.sources(below)] == expected

    @pytest.mark.parametrize(
        "filters",
        [Filters(), Filters(source="*/*"), Filters(since="2021-06-01"), Filters(until="2021-06-01", source="[ab]*")],
    )
    def test_files_are_those_of_the_sources_that_pass(self, archive: Keeper, filters: Filters) -> None:
        """The same when asked again, and others after changes."""
        for file in ("nowhere.txt", "b/harbour.txt", "a/ferry.txt"):
            archive.remove(file)
            archive.commit()
            passing = [s.source.file for s in archive.latest().sources() if source_passes(s.source, filters)]
            assert [*archive.latest().files(filters)] == [*archive.latest().files(filters)] == passing

    def test_articles_of_one_file_are_below_its_path(self, engine: Keeper) -> None:
        for name in ("two", "one"):
            entry = an_entry("A gull.", f"news.jsonl!{name}")
            engine.add(replace(entry, source=replace(entry.source, path="/archive/news.jsonl")))
        engine.add(an_entry("A gull.", "news.jsonl.txt"))
        engine.commit()
        below = [summary.source.file for summary in engine.latest().sources(["/archive/news.jsonl"])]
        assert below == ["news.jsonl!one", "news.jsonl!two"]

    def test_one_source_is_looked_up_by_its_file(self, commit: Engine) -> None:
        for summary in commit.sources():
            assert commit.source(summary.source.file) == summary
        for file in ("nowhere.txt", "", "a", "A/FERRY.TXT"):
            assert commit.source(file) is None

    def test_totals_are_those_of_the_sources(self, archive: Keeper) -> None:
        """Also after changes."""
        for file in ("b/harbour.txt", "nowhere.txt"):
            summaries = archive.latest().sources()
            passages = sum(summary.passages for summary in summaries)
            statements = sum(summary.statements for summary in summaries)
            assert archive.latest().totals() == Totals(len(summaries), passages, statements)
            assert statements > 0
            archive.remove(file)
            archive.commit()

    def test_rarer_terms_tell_more(self, commit: Engine) -> None:
        """Always positive; most for a term that the archive doesn't hold."""
        assert 0 < commit.idf("the") < commit.idf("harbor") < commit.idf("gull") < commit.idf("zeppelin")

    def test_the_length_of_a_passage_is_the_average(self, archive: Keeper) -> None:
        """Also after changes."""
        for file in ("b/harbour.txt", "nowhere.txt"):
            lengths = [len(hit.passage.terms) for hit in archive.latest().passages()]
            assert archive.latest().length() == sum(lengths) / len(lengths) > 0
            archive.remove(file)
            archive.commit()

    def test_holds_the_terms_of_its_passages(self, commit: Engine) -> None:
        assert commit.holds("harbor")
        assert not commit.holds("zeppelin")
        assert not commit.holds("Harbour")

    def test_an_empty_archive_is_no_error(self, engine: Keeper) -> None:
        engine.commit()
        empty = engine.latest()
        assert empty.search(["the"], 10) == []
        assert list(empty.passages()) == []
        assert empty.newest(Filters(), 10) == []
        assert empty.sources() == []
        assert empty.totals() == Totals(0, 0, 0)
        assert not empty.holds("the")
        assert empty.idf("the") > 0
        assert empty.length() == 0

    def test_a_document_without_passages_is_kept(self, engine: Keeper) -> None:
        hold(engine, Document(FERRY.source, FERRY.text, ()))
        assert engine.latest().document("a/ferry.txt").text == FERRY.text
        assert [summary.passages for summary in engine.latest().sources()] == [0]
        assert engine.latest().search(["the"], 10) == []
