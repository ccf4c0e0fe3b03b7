from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from retrieval.documents import document
from retrieval.engines.protocol import Engine
from retrieval.model import Filters
from retrieval.quotes.places import Place
from retrieval.quotes.search import LONGEST, look_up
from tests.retrieval.made import a_document, an_article

TALKS = a_document(
    "Ann Lee spoke at noon.\n“The ferry to Norrby won’t leave before dawn,” Lee said.\n"
    "Gulls cried over the quiet harbour.",
    "talks.txt",
)
AGAIN = a_document("Bo Lind disagreed. “A ferry to Norrby will leave at dawn,” he said.", "again.txt")
SAID = "The ferry to Norrby won’t leave before dawn,"


def of(engine: Engine, words: str, filters: Filters | None = None) -> list[Place]:
    return look_up(words, engine, filters or Filters()).found


@pytest.mark.parametrize(
    "words",
    [
        "The ferry to Norrby won’t leave before dawn",
        "“the FERRY to norrby won't leave before dawn”",
        "the ferry   to\u00a0Norrby — won’t leave before dawn!",
        "ferry to Norrby won’t leave before dawn",
        "the ferry to Norrby won’t before dawn",
        "the ferry to Norrby really won’t leave before dawn",
        "won’t leave before dawn",
        "won’t leave",
        "Norrby",
    ],
)
def test_words_are_found_for_all_their_case_marks_and_a_slip(holding: Callable[..., Engine], words: str) -> None:
    best = of(holding(TALKS), words)[0]
    assert best.text == SAID
    assert best.statement is not None
    assert best.statement.by == "Ann Lee"


@pytest.mark.parametrize(
    "words",
    ["", "…", "zeppelins over Norrby", "dawn before leave won’t Norrby to ferry the", "won’t stay", "gulls dawn"],
)
def test_other_words_are_not_found(holding: Callable[..., Engine], words: str) -> None:
    """Nor the same ones in another order; and of three words none may be missing."""
    assert of(holding(TALKS), words) == []


def test_a_heading_that_repeats_the_words_is_no_place_of_its_own(holding: Callable[..., Engine]) -> None:
    """A heading is no statement, and an article that puts somebody's words above a section has them below too."""
    told = an_article("No ferry before dawn\nNobody cheered.", headings=[1])
    assert of(holding(document(told)), "no ferry before dawn") == []


def test_the_best_fit_comes_first(holding: Callable[..., Engine]) -> None:
    found = of(holding(TALKS, AGAIN), "the ferry to Norrby won’t leave before dawn")
    assert found[0].text == SAID
    assert found[0].fit == pytest.approx(1.0)
    assert [place.fit for place in found] == sorted((place.fit for place in found), reverse=True)


def test_a_sentence_that_nobody_is_named_for_is_found_too(holding: Callable[..., Engine]) -> None:
    (found,) = of(holding(TALKS), "gulls cried over the quiet harbour")
    assert found.statement is None
    assert found.text == "Gulls cried over the quiet harbour."
    assert found.fit < 1.0


def test_a_statement_and_its_sentence_are_one_place(holding: Callable[..., Engine]) -> None:
    assert len(of(holding(TALKS), "leave before dawn")) == 1


def test_matches_are_the_words_found(holding: Callable[..., Engine]) -> None:
    (found,) = of(holding(TALKS), "won’t leave before dawn")
    assert [TALKS.text[start:end] for start, end in found.matches] == ["won’t", "leave", "before", "dawn"]


def test_a_word_that_the_archive_lacks_is_a_slip_like_any_other(holding: Callable[..., Engine]) -> None:
    """It is rarest of all, and would else outweigh the rest of a short quote."""
    assert of(holding(TALKS, AGAIN), "the ferry won’t leave before dusk")[0].text == SAID


@pytest.mark.parametrize(
    ("source", "speaker"),
    [
        ("“Gulls sleep by day,” Ann Lee said. “Masts are made of pine,” Lee added.", "Ann Lee"),
        ("“Gulls sleep by day,” Ann Lee said. “Masts are made of pine,” Bo Lind added.", None),
        ("Gulls sleep by day. Masts are made of pine.", None),
    ],
)
def test_words_that_run_over_sentences_are_found(
    holding: Callable[..., Engine], source: str, speaker: str | None
) -> None:
    """As the statement of whoever said all of them, and of nobody when that isn't one person."""
    (found,) = of(holding(a_document(source)), "gulls sleep by day masts are made of pine")
    assert source.startswith(found.text[:20])
    assert "pine" in found.text
    assert (found.statement.by if found.statement else None) == speaker


def test_words_that_run_over_what_nobody_said_are_nobodys(holding: Callable[..., Engine]) -> None:
    source = "“Gulls sleep by day,” Ann Lee said. Nobody spoke. “Masts are made of pine,” Lee added."
    (found,) = of(holding(a_document(source)), "gulls sleep by day nobody spoke masts are made of pine")
    assert (found.statement, found.fit < 1.0) == (None, True)


def test_filters_leave_places_aside(holding: Callable[..., Engine]) -> None:
    engine = holding(TALKS, AGAIN)
    words = "ferry to Norrby"
    assert {place.source.file for place in of(engine, words)} == {"talks.txt", "again.txt"}
    assert {place.source.file for place in of(engine, words, Filters(source="again*"))} == {"again.txt"}
    assert {place.source.file for place in of(engine, words, Filters(speaker="Lee"))} == {"talks.txt"}


def test_with_a_speaker_nothing_of_another_is_found(holding: Callable[..., Engine]) -> None:
    """Not even in a passage in which that speaker said something, too."""
    both = a_document("“The ferry is late,” Ann Lee said. “Gulls are never late,” Bo Lind said.")
    engine = holding(both)
    assert of(engine, "gulls are never late", Filters(speaker="Ann Lee")) == []
    assert len(of(engine, "gulls are never late", Filters(speaker="Bo Lind"))) == 1


def test_of_a_long_statement_only_the_sentences_that_hold_the_words_are_quoted(holding: Callable[..., Engine]) -> None:
    long = "The masts were down in the mud and the nets were torn in the night. "
    document = a_document(f"“{long * 3}The ferry to Norrby is ours. {long * 3}” Ann Lee said.")
    (found,) = of(holding(document), "the ferry to Norrby is ours")
    assert found.text == "The ferry to Norrby is ours."
    assert found.statement is not None


def test_longer_words_are_told_by_their_beginning(holding: Callable[..., Engine]) -> None:
    beginning = " ".join(f"word{letter}{other}" for letter in "abcdefgh" for other in "abcdefgh")
    engine = holding(a_document(f"{beginning}."))
    assert len(beginning.split()) > LONGEST
    assert of(engine, beginning + " gull" * 500)[0].fit > 0.8


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(words=st.lists(st.sampled_from(f"{TALKS.text} zeppelin".split()), min_size=1, max_size=10).map(" ".join))
def test_whatever_is_found_lies_in_its_passage(holding: Callable[..., Engine], words: str) -> None:
    for place in of(holding(TALKS, AGAIN), words):
        assert place.passage.start <= place.start < place.end <= place.passage.end
        assert place.matches
        assert all(place.start <= start < end <= place.end for start, end in place.matches)
        assert 0.0 < place.fit <= 1.0 + 1e-9


@pytest.mark.parametrize(
    ("words", "speaker", "kind"),
    [
        ("no boat will sail before the storm is over", "Ann Lee", "mixed"),
        ("sail before the storm", "Ann Lee", "mixed"),
        ("no boat will sail", "Ann Lee", "direct"),
        ("sail, Ann Lee told reporters", None, None),
    ],
)
def test_words_on_both_sides_of_a_cue_are_by_whom_the_cue_names(
    holding: Callable[..., Engine], words: str, speaker: str | None, kind: str | None
) -> None:
    split = a_document("“No boat will sail,” Ann Lee told reporters, “before the storm is over.”", "split.txt")
    (place,) = of(holding(split), words)
    assert place.by == speaker
    assert (place.statement.kind if place.statement else None) == kind


@pytest.mark.parametrize(("said", "words"), [("for ever", "forever"), ("forever", "for ever")])
def test_a_word_in_two_is_found_by_the_same_in_one(holding: Callable[..., Engine], said: str, words: str) -> None:
    kept = a_document(f"“Chemistry is {said},” Ann Lee said.", "kept.txt")
    assert [place.text for place in of(holding(kept, AGAIN), f"chemistry is {words}")] == [f"Chemistry is {said},"]


def test_the_very_words_come_before_other_forms_of_them(holding: Callable[..., Engine]) -> None:
    engine = holding(
        a_document("“It is a minor leak in the ferry,” Ann Lee said.", "a.txt"),
        a_document("“There are no minor leaks,” Bo Lind said.", "b.txt"),
    )
    assert [place.by for place in of(engine, "minor leaks")] == ["Bo Lind", "Ann Lee"]
    assert [place.by for place in of(engine, "Minor LEAK")] == ["Ann Lee", "Bo Lind"]


def test_who_said_a_quotation_inside_another_comes_before_who_hands_it_on(holding: Callable[..., Engine]) -> None:
    made = a_document("Karl Dahl left.\n“Karl Dahl said, ‘Close the ferry now,’ and I did,” Ann Lee said.", "on.txt")
    engine = holding(made)
    assert of(engine, "close the ferry now")[0].by == "Karl Dahl"
    assert of(engine, "said close the ferry now and I did")[0].by == "Ann Lee"
