"""What is promised of plain text is promised of every format."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from retrieval import Library
from retrieval.corpus import web_page
from retrieval.corpus.blocks import Block
from retrieval.extraction import extracted
from tests.retrieval.corpus.an_archive import PAGES, damage, fill
from tests.retrieval.norrby import all_answers, quotes_of

FILES = sorted([*PAGES, "letter.docx", "ice.pdf", "talks.txt"])
ASKED = (
    "Who said that nobody asked the people who live here?",
    "How thick was the ice on the lake?",
    "port strike",
    "When will the lighthouse be lit?",
    "sleep",
    "What did Maria Quist say about the bridge?",
    "diversions for lorries",
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    fill(tmp_path / "articles")
    return tmp_path / "articles"


@pytest.fixture
def index(tmp_path: Path) -> Path:
    return tmp_path / "index"


def test_every_quote_is_a_slice_of_the_text_that_is_kept(folder: Path, index: Path) -> None:
    """Its paragraph is a line of that, and no heading is quoted as an answer."""
    with Library.build([str(folder)], index) as library:
        seen = set()
        for quote in (
            quote for asked in ASKED for answer in all_answers(library, asked) for quote in quotes_of(answer)
        ):
            text = library.source(quote.file).text
            assert quote.text == text[quote.start : quote.end]
            assert quote.text in text.splitlines()[quote.paragraph - 1] or quote.file == "talks.txt"
            seen.add(quote.file)
        assert {"semantic.html", "newspaper.html", "letter.docx", "ice.pdf"} <= seen
        answer = library.ask("How thick was the ice on the lake?")
        assert answer.quotes[0].text.startswith(
            "The ice on the lake was eleven centimetres thick on Sunday, the rescue"
        )


def test_what_files_tell_of_themselves_goes_before_their_lines(folder: Path, index: Path) -> None:
    with Library.build([str(folder)], index) as library:
        known = {each.source.file: each.source for each in library.sources()}
    assert sorted(known) == FILES
    newspaper, letter, ice = known["newspaper.html"], known["letter.docx"], known["ice.pdf"]
    assert (newspaper.outlet, newspaper.published) == ("Norrby Times", "2024-09-02")
    assert newspaper.url == "https://norrbytimes.example/port-strike"
    assert (letter.title, letter.published) == ("Lighthouse to be lit again", "2023-05-02")
    assert (ice.title, ice.published, ice.language) == ("Thin ice on the lake", None, "en")
    assert {source.language for source in known.values()} <= {"en", None}


def test_statements_have_their_speakers(folder: Path, index: Path) -> None:
    with Library.build([str(folder)], index) as library:
        for words, speaker in (
            ("Nobody asked the people who live here", "Tom Baird"),
            ("Nobody can live on three hours’ sleep", "Ines Moreau"),
            ("We found the old lens under forty years of soot", "Uma Ray"),
            ("that is what kills people", "Olle Brandt"),
            ("We’re tired", "Renée Dubé"),
        ):
            (first, *_) = library.who_said(words).statements
            assert first.speaker == speaker


def test_indexing_again_does_nothing_and_all_of_it_verifies(folder: Path, index: Path) -> None:
    with Library.build([str(folder)], index) as library:
        again = library.update([str(folder)])
        assert (again.added, again.updated, again.removed, again.unchanged) == (0, 0, 0, len(FILES))
        assert list(library.verify()) == [(file, None) for file in FILES]


def test_a_page_saved_anew_with_the_same_words_is_updated(folder: Path, index: Path) -> None:
    with Library.build([str(folder)], index) as library:
        before = library.source("blog.html").text
        page = folder / "blog.html"
        page.write_bytes(page.read_bytes() + b"<!-- saved again -->")
        report = library.update([str(folder)])
        assert (report.added, report.updated, library.source("blog.html").text) == (0, 1, before)
        assert not [file for file, wrong in library.verify() if wrong]


def test_files_that_cannot_be_read_are_named_and_the_rest_is_in(folder: Path, index: Path) -> None:
    damaged = damage(folder)
    with Library.create(index) as library:
        report = library.update([str(folder)])
        assert [failure.file for failure in report.failed] == damaged
        assert all(failure.error and "\n" not in failure.error for failure in report.failed)
        assert [each.source.file for each in library.sources()] == FILES


def test_another_version_of_what_reads_a_file_is_found(
    folder: Path, index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Library.build([str(folder)], index) as library:
        monkeypatch.setattr(web_page, "_blocks", lambda _: [Block("Other words.")])
        wrong = {file: told.error for file, told in library.verify() if told}
        assert set(wrong) == set(PAGES)
        assert all(told.endswith("rebuild the index with --rebuild") for told in wrong.values())


def test_without_the_libraries_the_rest_is_indexed(folder: Path, index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each file is named with the way out; so it is when an index made with them is verified."""
    with Library.build([str(folder)], index) as library:
        for name in ("trafilatura", "docx", "pypdf"):
            monkeypatch.setitem(sys.modules, name, None)
        wrong = {file: told.error for file, told in library.verify() if told}
        assert set(wrong) == {*FILES} - {"talks.txt"}
        assert all("pip install 'pullquote[formats]'" in told for told in wrong.values())
    with Library.create(index.with_name("other")) as library:
        report = library.update([str(folder)])
        assert (report.added, {failure.file for failure in report.failed}) == (1, set(wrong))


def test_statements_are_extracted_without_an_index_too(folder: Path) -> None:
    (found,) = extracted([str(folder / "newspaper.html")], jobs=1)
    assert not isinstance(found, Exception)
    name, text, statements = found
    assert (name, text.splitlines()[0]) == ("newspaper", "Port workers vote to strike over night shifts")
    assert "Ines Moreau" in {statement.speaker for statement in statements}
