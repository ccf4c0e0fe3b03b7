from __future__ import annotations

import gc
from collections.abc import Callable
from pathlib import Path

import pytest

from retrieval import BadQuery, Filters, IndexDamaged, Library, NotIndexed, SourceMissing
from retrieval.engines.layout import MEMORY_FILE
from retrieval.engines.protocol import Engine
from retrieval.quotes.message import MOST_QUOTATIONS
from retrieval.quotes.search import LookedUp, look_up
from tests.retrieval.made import a_document, an_engine
from tests.retrieval.norrby import DOCUMENTS, TALKS, quotes_of


def test_every_variant_of_a_statement_is_listed(library: Library) -> None:
    (said,) = library.who_said("we will leave Norrby at dawn").statements
    assert said.speaker == "Ann Lee"
    assert said.agreement == "verbatim"
    assert {quote.file for quote in said.quotes} == {"talks.txt", "more/again.txt"}


def test_who_said_heeds_a_speaker(library: Library) -> None:
    assert not library.who_said("we will leave Norrby at dawn", filters=Filters(speaker="Bo Lind")).answered


def test_what_somebody_said(library: Library) -> None:
    texts = [quote.text for quote in quotes_of(library.said_by("Lind"))]
    assert "The (old) ferry carries 140\u00a0people," in texts
    assert not library.said_by("Jo Berg").answered
    assert quotes_of(library.said_by("Lind", about="the ferry"))[0].text.startswith("The (old) ferry")


def test_every_quotation_of_a_message_is_checked_in_order(library: Library) -> None:
    message = "Bo Lind said “we will leave Norrby at dawn”, Lee that “the sea is narrow”. “Zeppelins rose over towns.”"
    checks = library.check_all(message).checks
    assert [(check.query, check.verdict) for check in checks] == [
        ("we will leave Norrby at dawn", "misattributed"),
        ("the sea is narrow", "altered"),
        ("Zeppelins rose over towns.", "not-found"),
    ]


def test_a_message_without_quotations_is_checked_as_one(library: Library) -> None:
    (check,) = library.check_all("We will leave Norrby at dawn").checks
    assert (check.verdict, check.query) == ("verbatim", "We will leave Norrby at dawn")


def test_quotations_too_short_to_check_are_left_out_of_a_message(library: Library) -> None:
    checks = library.check_all("A “no” to “we will leave Norrby at dawn” is a “no”.").checks
    assert [check.query for check in checks] == ["we will leave Norrby at dawn"]
    with pytest.raises(BadQuery, match="too little to check"):
        library.check_all("Did he say “no”?")


def test_of_a_message_of_very_many_quotations_the_first_are_checked(library: Library) -> None:
    """And how many were not is told."""
    found = library.check_all("Not “no” but: " + "“we will leave Norrby at dawn” " * (MOST_QUOTATIONS + 7))
    assert (len(found.checks), found.left_out) == (MOST_QUOTATIONS, 7)
    assert library.check_all("“we will leave Norrby at dawn” " * MOST_QUOTATIONS).left_out == 0


def test_the_threshold_is_the_readers_choice(tmp_path: Path) -> None:
    with Library(an_engine(tmp_path, *DOCUMENTS), threshold=0.0) as bold:
        assert bold.ask("zeppelins of Norrby").answered
    with Library.open(tmp_path, threshold=1.1) as shy:
        answer = shy.ask("How many people does the ferry carry?")
        assert not answer.answered
        assert answer.nearest[0].text.startswith("“The (old) ferry")


@pytest.mark.parametrize("question", ["whats app fine", "wat tyler"])
def test_a_name_that_the_archive_has_is_no_misspelt_question_word(tmp_path: Path, question: str) -> None:
    articles = (
        a_document("The board fined WhatsApp a million euros.\n\nWhat the fine is for, no app tells.", "app.txt"),
        a_document("Mayor Tyler spoke of Tyler Street, as Tyler does.\n\nWat Tyler led a revolt.", "revolt.txt"),
    )
    with Library(an_engine(tmp_path, *articles)) as library:
        assert library.ask(question).quotes[0].text in (
            "The board fined WhatsApp a million euros.",
            "Wat Tyler led a revolt.",
        )


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (Filters(), ["more/again.txt", "navigation.txt", "talks.txt"]),
        (Filters(source="more/*"), ["more/again.txt"]),
        (Filters(source="navigation*"), ["navigation.txt"]),
        (Filters(since="1 March 2021"), ["talks.txt"]),
        (Filters(until="2021-01-01"), ["navigation.txt"]),
        (Filters(speaker="Lind"), ["talks.txt"]),
        (Filters(speaker="Lee", until="2021-12-31"), ["talks.txt"]),
        (Filters(source="nowhere"), []),
    ],
)
def test_sources_pass_the_filters(library: Library, filters: Filters, expected: list[str]) -> None:
    """Also those that are all page furniture, which have no passage; the files by themselves are the same."""
    assert [summary.source.file for summary in library.sources(filters)] == expected
    assert [*library.files(filters)] == expected
    assert [library.summary(file) for file in expected] == library.sources(filters)


@pytest.mark.parametrize(
    "asked",
    [
        lambda library: library.ask("How many people does the ferry carry?"),
        lambda library: library.who_said("the ferry carries 140 people"),
        lambda library: library.said_by("Bo Lind", "the ferry"),
        lambda library: library.timeline("ferry"),
        lambda library: library.check("the old ferry carries 140 people", "Bo Lind"),
    ],
    ids=["ask", "who-said", "said-by", "timeline", "check"],
)
def test_no_answer_leaves_garbage_in_circles(library: Library, asked: Callable[[Library], object]) -> None:
    """What refers to itself is freed only when Python looks for it, which then holds up a later question."""
    asked(library)
    gc.collect()
    asked(library)
    assert gc.collect() == 0


def test_every_command_heeds_the_filters(library: Library) -> None:
    only = Filters(source="more/*")
    for answer in (
        library.ask("When will we leave Norrby?", filters=only),
        library.who_said("leave Norrby at dawn", filters=only),
        library.said_by("Lee", filters=only),
        library.check("We will leave Norrby at dawn", filters=only),
    ):
        assert {quote.file for quote in quotes_of(answer)} == {"more/again.txt"}


def test_only_what_the_speaker_said_answers(library: Library) -> None:
    answer = library.ask("How many people does the ferry carry?", filters=Filters(speaker="Lee"))
    assert all(quote.speaker in {"Ann Lee", "Lee"} for quote in quotes_of(answer))


@pytest.mark.parametrize("blank", ["", " ", "\n\t", "\u00a0"])
def test_nothing_asked_is_told(library: Library, blank: str) -> None:
    for ask in (library.ask, library.who_said, library.said_by, library.check, library.check_all):
        with pytest.raises(BadQuery, match="nothing was asked"):
            ask(blank)


@pytest.mark.parametrize("k", [0, -1])
def test_at_least_one_is_asked_for(library: Library, k: int) -> None:
    for ask in (library.ask, library.who_said):
        with pytest.raises(BadQuery, match=f"k is {k}; ask for at least 1"):
            ask("gulls", k)
    with pytest.raises(BadQuery):
        library.said_by("Lee", None, k)


@pytest.mark.parametrize("filters", [Filters(since="soon"), Filters(until="2021-13-01")])
def test_a_date_that_is_none_is_told(library: Library, filters: Filters) -> None:
    with pytest.raises(BadQuery, match="write it like 2022-01-21"):
        library.ask("gulls", 1, filters)
    with pytest.raises(BadQuery):
        library.sources(filters)


def test_a_pattern_longer_than_any_name_is_told_at_once(library: Library) -> None:
    """One of 60,000 brackets took minutes to be read."""
    for ask in (library.sources, lambda filters: library.ask("gulls", 1, filters)):
        with pytest.raises(BadQuery, match="source has 60,000 characters"):
            ask(Filters(source="[" * 60_000))


def test_a_source_is_given_with_its_text(library: Library) -> None:
    assert library.source("talks.txt") == TALKS
    with pytest.raises(SourceMissing, match=r"nowhere\.txt"):
        library.source("nowhere.txt")


def test_building_indexes_and_opening_finds_it(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Gulls sleep.\n", "utf-8")
    with Library.build([str(tmp_path)], tmp_path / "index") as built:
        assert [summary.source.file for summary in built.sources()] == ["a.txt"]
    with Library.open(str(tmp_path / "index")) as opened:
        assert opened.source("a.txt").text == "Gulls sleep.\n"
        assert list(opened.verify()) == [("a.txt", None)]


def test_verifying_tells_what_changed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Gulls sleep.", "utf-8")
    with Library.build([str(tmp_path)], tmp_path / "index") as library:
        (tmp_path / "a.txt").write_text("Gulls wake.", "utf-8")
        ((file, failure),) = library.verify()
        assert failure is not None
        assert file == failure.file == "a.txt"
        assert "index it again" in failure.error


def test_what_is_forgotten_is_held_no_more(tmp_path: Path) -> None:
    """A source is named by its path or its file; what is held of a folder doesn't hang on the folder's being there."""
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text(f"Gulls of {name} rose.", encoding="utf-8")
    with Library.build([str(tmp_path / "*.txt")], tmp_path / "index") as library:
        (tmp_path / "b.txt").unlink()
        names = ["c.txt", str(tmp_path / "b.txt")]
        assert [summary.source.file for summary in library.held(names)] == ["b.txt", "c.txt"]
        assert library.forget(names).removed == 2
        assert library.held(names) == []
        assert [summary.source.file for summary in library.held([str(tmp_path)])] == ["a.txt"]


def test_a_library_sees_what_another_process_indexed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Gulls sleep.", "utf-8")
    with Library.build([str(tmp_path)], tmp_path / "index") as library, Library.open(tmp_path / "index") as other:
        (tmp_path / "b.txt").write_text("Zeppelins rose over the harbour of Norrby.", "utf-8")
        library.update([str(tmp_path)])
        assert other.who_said("Zeppelins rose over the harbour").answered
        assert other.source("b.txt").source.file == "b.txt"


def test_opening_what_is_no_index_is_told(tmp_path: Path) -> None:
    with pytest.raises(NotIndexed):
        Library.open(tmp_path)
    (tmp_path / MEMORY_FILE).write_bytes(b"no database")
    with pytest.raises(IndexDamaged):
        Library.open(tmp_path)
    with Library.create(tmp_path, rebuild=True) as library:
        assert library.sources() == []


def test_a_question_sees_one_commit_from_beginning_to_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its source is forgotten in the middle of it, which the question of another thread has seen."""
    folder, index = tmp_path / "archive", tmp_path / "index"
    folder.mkdir()
    said = f"“We shall never give in to threats from anybody,” Ann Lee said. {'Gulls slept on the quay. ' * 20}\n"
    for file, text in (("a.txt", said * 2), ("b.txt", "Gulls rose.")):
        (folder / file).write_text(text, "utf-8")

    def forgotten_meanwhile(words: str, engine: Engine, filters: Filters) -> LookedUp:
        found = look_up(words, engine, filters)
        (folder / "a.txt").unlink(missing_ok=True)
        Library.build([str(folder)], index).close()
        assert library.totals().sources == 1
        return found

    monkeypatch.setattr("retrieval.quotes.check.look_up", forgotten_meanwhile)
    with Library.build([str(folder)], index) as library:
        assert library.check("we shall surely never yield to threats by anybody").verdict == "altered"
        assert library.check("we shall surely never yield to threats by anybody").verdict == "not-found"


def test_building_of_nothing_leaves_nothing(tmp_path: Path) -> None:
    """And lets go of the index."""
    with pytest.raises(SourceMissing):
        Library.build([str(tmp_path / "nowhere")], tmp_path / "index")
    assert not list((tmp_path / "index").iterdir())


@pytest.mark.parametrize(
    ("before", "asked", "whole"),
    [
        ("how old is ann lee?", "and where does she live?", "Where does Ann Lee live?"),
        ("what is ann lee accused of", "how much did she steal", "How much did Ann Lee steal?"),
        ("how old is ann lee?", "and norrby bridge?", "How old is Norrby Bridge?"),
        ("how old is Ann Lee?", "and old norrby?", "How old is old Norrby?"),
        ("how old is ann lee?", "where is the bridge?", "where is the bridge?"),
        ("how old is zoltan?", "where is he?", "where is he?"),
    ],
)
def test_names_in_small_letters_are_known_by_how_the_archive_writes_them(
    tmp_path: Path, before: str, asked: str, whole: str
) -> None:
    """What a question leaves open is filled in with them."""
    text = "Yesterday Ann Lee, 40, left old Norrby by Norrby Bridge. The bridge is shut, and a lee shore is no bridge."
    (tmp_path / "a.txt").write_text(text)
    with Library.build([str(tmp_path / "a.txt")], tmp_path / "index") as library:
        assert library.understood(asked, before) == whole


def test_a_question_is_understood_after_the_one_before(library: Library) -> None:
    assert library.understood("and Bo Lind?", "What did Ann Lee say?") == "What did Bo Lind say?"
    assert library.understood("and Bo Lind?", None) == "and Bo Lind?"
    with pytest.raises(BadQuery):
        library.understood(" ", "What did Ann Lee say?")
