from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval import (
    Answer,
    Attribution,
    BadQuery,
    Check,
    Filters,
    IndexDamaged,
    Library,
    NotIndexed,
    Quote,
    SourceMissing,
)
from retrieval.as_json import answer_json, quote_json
from retrieval.documents import document
from retrieval.engines.places import MEMORY_FILE
from retrieval.library import THRESHOLD
from retrieval.quotes.check import tells
from tests.retrieval.made import a_document, an_article, an_engine

TALKS = a_document(
    "The harbour of Norrby was closed on Monday. It opened again two days later.\n"
    "“We will leave Norrby at dawn,” Ann Lee said.\r\n"
    "“The (old) ferry carries 140\u00a0people,” said Bo Lind, the captain, adding: “She is late.”\n"
    "Gulls sleep on the masts in May because nobody minds them.",
    "talks.txt",
    title="Harbour news",
    published="2021-03-04",
)
AGAIN = a_document("“We will leave Norrby at dawn,” Lee told reporters. “The sea is wide.”", "more/again.txt")
NAVIGATION = document(an_article("Home\nNews", "navigation.txt", published="2021-01-01", furniture=[1, 2]))
DOCUMENTS = (TALKS, AGAIN, NAVIGATION)

QUESTIONS = st.lists(st.sampled_from([*TALKS.text.split(), "Who", "said", "when", "zeppelin", "‘no’"]), min_size=1)
ASKED = QUESTIONS.map(" ".join) | st.text(max_size=60).filter(str.strip)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with Library(an_engine(tmp_path_factory.mktemp("index"), *DOCUMENTS)) as library:
        yield library


def quotes_of(answer: Answer | Attribution | Check) -> list[Quote]:
    """Every quote in an answer, nearest ones included."""
    if isinstance(answer, Attribution):
        return [*(quote for said in answer.statements for quote in said.quotes), *answer.nearest]
    quotes = [*answer.quotes, *(answer.nearest if isinstance(answer, Answer) else ())]
    return [*quotes, *(other for quote in quotes for other in quote.also)]


def all_answers(library: Library, asked: str) -> list[Answer | Attribution | Check]:
    return [
        library.ask(asked),
        library.who_said(asked),
        library.said_by(asked),
        library.said_by("Lee", about=asked),
        *(library.check(asked, speaker) for speaker in (None, "Ann Lee") if tells(asked)),
    ]


# --- promises --------------------------------------------------------------------------------------------------


@given(ASKED)
def test_every_quote_is_the_sources_own_words(library: Library, asked: str) -> None:
    """Character for character, cited with file, hash and paragraph; so is its context, and what matched lies in it."""
    texts = {made.source.file: made for made in DOCUMENTS}
    for quote in (quote for answer in all_answers(library, asked) for quote in quotes_of(answer)):
        made = texts[quote.file]
        assert quote.text == made.text[quote.start : quote.end] != ""
        assert quote.sha256 == made.source.sha256 == hashlib.sha256(made.text.encode()).hexdigest()
        assert quote.paragraph == 1 + made.text[: quote.start].count("\n")
        assert all(quote.start <= start < end <= quote.end for start, end in quote.matches)
        if quote.context:
            assert quote.context.text == made.text[quote.context.start : quote.context.end]
            assert quote.context.end <= quote.start


@given(ASKED)
def test_whoever_is_named_is_named_by_the_source(library: Library, asked: str) -> None:
    for quote in (quote for answer in all_answers(library, asked) for quote in quotes_of(answer)):
        text = next(made.text for made in DOCUMENTS if made.source.file == quote.file)
        assert quote.speaker is None or quote.speaker in text


@given(ASKED, st.integers(1, 4))
def test_answered_and_quoted_are_one(library: Library, asked: str, k: int) -> None:
    answer = library.ask(asked, k)
    assert answer.answered == bool(answer.quotes)
    assert answer.answered == (answer.confidence >= THRESHOLD)
    assert len(answer.quotes) <= k
    assert not (answer.quotes and answer.nearest)
    assert 0.0 <= answer.confidence <= 1.0
    for found in (library.who_said(asked, k), library.said_by(asked, None, k)):
        assert found.answered == bool(found.statements)
        assert len(found.statements) <= k
        assert 0.0 <= found.confidence <= 1.0
    if tells(asked):
        assert (library.check(asked).verdict == "not-found") == (library.check(asked).quotes == ())


@given(ASKED)
def test_the_same_question_has_the_same_answer(library: Library, asked: str) -> None:
    first, second = all_answers(library, asked), all_answers(library, asked)
    assert [replace(answer, elapsed_ms=0) for answer in first] == [replace(answer, elapsed_ms=0) for answer in second]


def test_another_process_gives_the_same_answer(library: Library, tmp_path: Path) -> None:
    """Whatever its hash seed, which orders Python's sets."""
    an_engine(tmp_path, *DOCUMENTS).close()
    script = (
        "import json, sys; from retrieval import Library; from retrieval.as_json import answer_json\n"
        "print(json.dumps(answer_json(Library.open(sys.argv[1]).ask('When will Ann Lee leave Norrby?'))))"
    )
    answers = []
    for seed in ("1", "2"):
        run = [sys.executable, "-c", script, str(tmp_path)]
        answers.append(
            json.loads(subprocess.run(run, capture_output=True, check=True, env={"PYTHONHASHSEED": seed}).stdout)
        )
    here = json.loads(json.dumps(answer_json(library.ask("When will Ann Lee leave Norrby?"))))
    for answer in (*answers, here):
        answer.pop("elapsed_ms")
    assert answers[0] == answers[1] == here


def test_threads_share_a_library(library: Library) -> None:
    asked = ["When will Lee leave Norrby?", "How many people does the ferry carry?", "Why do gulls sleep?"] * 10
    expected = [replace(library.ask(question), elapsed_ms=0) for question in asked]
    with ThreadPoolExecutor(4) as pool:
        assert [replace(answer, elapsed_ms=0) for answer in pool.map(library.ask, asked)] == expected


# --- ask -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("How many people does the ferry carry?", "“The (old) ferry carries 140\u00a0people,” said Bo Lind,"),
        ("how many PEOPLE does\u00a0the  ferry carry", "“The (old) ferry carries 140\u00a0people,” said Bo Lind,"),
        ("When was the harbour of Norrby closed?", "The harbour of Norrby was closed on Monday."),
        ("Why do gulls sleep on the masts?", "Gulls sleep on the masts in May because nobody minds them."),
    ],
)
def test_a_question_is_answered_with_the_sentence(library: Library, question: str, expected: str) -> None:
    answer = library.ask(question)
    assert answer.answered
    assert answer.quotes[0].text.startswith(expected)
    assert answer.query == question


@pytest.mark.parametrize(
    "question",
    ["What is the capital of Mongolia?", "Who invented the zeppelin?", "xyzzy", "?!", "How tall is Jo Berg?"],
)
def test_what_the_archive_does_not_say_is_not_answered(library: Library, question: str) -> None:
    answer = library.ask(question)
    assert not answer.answered
    assert answer.quotes == ()
    assert len(answer.nearest) <= 3


@pytest.mark.parametrize(("k", "nearest"), [(1, 3), (3, 3), (4, 4), (10, 10), (40, 40), (200, 50)])
def test_as_many_nearest_as_are_asked_for_are_looked_for(tmp_path: Path, k: int, nearest: int) -> None:
    """The best first, none twice; which one that is, and how sure, is the same however many are asked for."""
    parts = [first + second for first in "bdfglmnprt" for second in "aeiou"]
    sources = [a_document(f"The gull {part}lo {part}ra {part}mi {part}no.", f"{part}.txt") for part in parts]
    with Library(an_engine(tmp_path, *sources)) as library:
        answer, usual = (library.ask("Why did the gull invent zeppelins?", wanted) for wanted in (k, 3))
    assert not answer.answered
    assert len({quote.file for quote in answer.nearest}) == len(answer.nearest) == nearest
    assert [quote.score for quote in answer.nearest] == sorted((quote.score for quote in answer.nearest), reverse=True)
    assert (answer.nearest[0], answer.confidence) == (usual.nearest[0], usual.confidence)


def test_a_pronoun_brings_the_sentence_before_it(library: Library) -> None:
    quote = library.ask("When was it opened again?").quotes[0]
    assert quote.text == "It opened again two days later."
    assert quote.context is not None
    assert quote.context.text == "The harbour of Norrby was closed on Monday."


def test_who_spoke_is_told_with_the_quote(library: Library) -> None:
    quote = library.ask("When will we leave Norrby?").quotes[0]
    assert quote.speaker is not None
    assert quote.speaker.endswith("Lee")


def test_the_threshold_is_the_readers_choice(tmp_path: Path) -> None:
    with Library(an_engine(tmp_path, *DOCUMENTS), threshold=0.0) as bold:
        assert bold.ask("zeppelins of Norrby").answered
    with Library.open(tmp_path, threshold=1.1) as shy:
        answer = shy.ask("How many people does the ferry carry?")
        assert not answer.answered
        assert answer.nearest[0].text.startswith("“The (old) ferry")


# --- who-said, said-by, check ----------------------------------------------------------------------------------


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


def test_a_check_names_the_speaker(library: Library) -> None:
    right = library.check("we will leave norrby at dawn", "Ann Lee")
    assert right.verdict == "verbatim"
    assert right.speaker is not None
    assert right.speaker.endswith("Lee")
    assert right.diff == (("equal", "we will leave norrby at dawn"),)
    assert {quote.file for quote in right.quotes} == {"talks.txt", "more/again.txt"}
    wrong = library.check("We will leave Norrby at dawn", " Bo Lind ")
    assert (wrong.verdict, wrong.claimed) == ("misattributed", "Bo Lind")
    unnamed = library.check("We will leave Norrby at dawn", " ")
    assert (unnamed.verdict, unnamed.claimed) == ("verbatim", None)
    assert library.check("We will leave Norrby at dusk").verdict == "altered"
    nothing = library.check("Zeppelins rose over the quiet town")
    assert (nothing.verdict, nothing.quotes, nothing.diff, nothing.speaker) == ("not-found", (), (), None)


def test_every_quotation_of_a_message_is_checked_in_order(library: Library) -> None:
    message = "Bo Lind said “we will leave Norrby at dawn”, Lee that “the sea is narrow”. “Zeppelins rose over towns.”"
    checks = library.check_all(message)
    assert [(check.query, check.verdict) for check in checks] == [
        ("we will leave Norrby at dawn", "misattributed"),
        ("the sea is narrow", "altered"),
        ("Zeppelins rose over towns.", "not-found"),
    ]


def test_a_message_without_quotations_is_checked_as_one(library: Library) -> None:
    (check,) = library.check_all("We will leave Norrby at dawn")
    assert (check.verdict, check.query) == ("verbatim", "We will leave Norrby at dawn")


def test_quotations_too_short_to_check_are_left_out_of_a_message(library: Library) -> None:
    checks = library.check_all("A “no” to “we will leave Norrby at dawn” is a “no”.")
    assert [check.query for check in checks] == ["we will leave Norrby at dawn"]
    with pytest.raises(BadQuery, match="too little to check"):
        library.check_all("Did he say “no”?")


def test_a_word_that_introduces_a_quotation_is_no_speaker_unless_the_archive_has_such_a_name(library: Library) -> None:
    for word in ("Look", "Gulls", "Zeppelin"):
        assert library.check_all(f"{word}: “we will leave Norrby at dawn”")[0].verdict == "verbatim"
    for name in ("Lind", "Norrby", "NORRBY"):
        (found,) = library.check_all(f"{name}: “we will leave Norrby at dawn”")
        assert (found.verdict, found.claimed) == ("misattributed", name)


# --- filters, bad input, sources -------------------------------------------------------------------------------


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
    """Also those that are all page furniture, which have no passage."""
    assert [summary.source.file for summary in library.sources(filters)] == expected


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


@pytest.mark.parametrize("asked", ["gull " * 100_000, "x" * 100_000, "“" * 10_000, "\ud800 gulls", "a.\u0301" * 5_000])
def test_an_odd_or_endless_question_is_no_error(library: Library, asked: str) -> None:
    for answer in all_answers(library, asked):
        assert answer.elapsed_ms < 5_000


def test_a_source_is_given_with_its_text(library: Library) -> None:
    assert library.source("talks.txt") == TALKS
    with pytest.raises(SourceMissing, match=r"nowhere\.txt"):
        library.source("nowhere.txt")


# --- opening ---------------------------------------------------------------------------------------------------


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


def test_an_empty_archive_answers_nothing(tmp_path: Path) -> None:
    with Library.create(tmp_path) as library:
        for answer in all_answers(library, "Who said gulls sleep?"):
            assert quotes_of(answer) == []


def test_an_answer_tells_which_other_sources_have_it(tmp_path: Path) -> None:
    told = [
        a_document(f"The old ferry carries 140 people.\n{more}", f"{n}.txt") for n, more in enumerate(("", "Gulls."))
    ]
    with Library(an_engine(tmp_path, *told, a_document("The old ferry carries 90 people.", "3.txt"))) as library:
        answer = library.ask("How many people does the ferry carry?", k=1)
    (also,) = answer.quotes[0].also
    assert (answer.quotes[0].file, also.file, also.text) == ("0.txt", "1.txt", "The old ferry carries 140 people.")
    assert answer_json(answer)["quotes"][0]["also"] == [quote_json(also)]
