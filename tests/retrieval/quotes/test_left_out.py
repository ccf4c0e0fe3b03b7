from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from retrieval import Library
from retrieval.documents import document
from retrieval.model import Document
from tests.retrieval.made import a_document, an_article, an_engine

SAID = "“The ferry to Norrby sails at dawn,” Ann Lee said."


def unheard(file: str) -> Document:
    """What the index keeps of a source whose statements nobody looked for."""
    return document(an_article(SAID, file), statements=False)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """An archive without statements."""
    with Library(an_engine(tmp_path, unheard("a.txt"))) as library:
        yield library


@pytest.fixture
def heard(tmp_path: Path) -> Iterator[Library]:
    """An archive of which one source alone was looked into for statements."""
    with_statements = a_document("“Gulls are thieves,” Bo Lind said. The harbour is quiet at noon.", "b.txt")
    with Library(an_engine(tmp_path / "heard", unheard("a.txt"), with_statements)) as library:
        yield library


def test_who_said_words_is_not_known_where_nobody_looked(library: Library) -> None:
    found = library.who_said("sails at dawn")
    assert (found.answered, found.statements[0].speaker, found.statements_left_out) == (True, None, True)
    assert library.who_said("zeppelins over Norrby").statements_left_out


def test_what_was_said_is_not_known_where_nobody_looked(library: Library) -> None:
    assert library.said_by("Ann Lee").statements_left_out
    assert library.timeline("the ferry").statements_left_out


def test_a_check_tells_that_nobody_looked(library: Library) -> None:
    checked = library.check("The ferry to Norrby sails at dawn")
    assert (checked.verdict, checked.speaker, checked.statements_left_out) == ("verbatim", None, True)
    assert not library.check("Zeppelins moored over the old town hall").statements_left_out


def test_each_source_counts_for_itself(heard: Library) -> None:
    assert heard.who_said("sails at dawn").statements_left_out
    assert not heard.who_said("gulls are thieves").statements_left_out
    assert not heard.who_said("the harbour is quiet").statements_left_out, "there the source doesn't say who"
    assert not heard.said_by("Ann Lee").statements_left_out


def test_an_archive_that_quotes_nobody_has_nothing_left_out(tmp_path: Path) -> None:
    quiet = a_document("The harbour is quiet at noon.")
    quiet = replace(quiet, source=replace(quiet.source, extracted=True))
    with Library(an_engine(tmp_path, quiet)) as library:
        assert not library.said_by("Ann Lee").statements_left_out
        assert not library.who_said("the harbour is quiet").statements_left_out


def test_an_empty_archive_has_nothing_left_out(tmp_path: Path) -> None:
    with Library(an_engine(tmp_path)) as library:
        assert not library.said_by("Ann Lee").statements_left_out
