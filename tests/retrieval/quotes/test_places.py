from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.model import Passage
from retrieval.quotes.places import Place, apart, narrowed, overlap, statements_of, whole_sentences
from tests.retrieval.made import a_document

TEXT = "“Nets were torn,” Ann Lee said. “Gulls came,” Bo Lind said. “Go,” someone said. It rained."
LATER = a_document(f"{'The gulls slept on the masts. ' * 20}\n{TEXT}").passages[1]
SOURCES = [a_document("x", file).source for file in ("a.txt", "b.txt")]
PLACES = st.builds(
    lambda source, start, length: Place(LATER, source, start, start + length, None, 1.0, ()),
    st.sampled_from(SOURCES),
    st.integers(0, 30),
    st.integers(1, 8),
)


def the_passage(text: str) -> Passage:
    (passage,) = a_document(text).passages
    return passage


def said(passage: Passage, speaker: str | None) -> list[str]:
    return [passage.slice(each.start, each.end) for each in statements_of(passage, speaker)]


@pytest.mark.parametrize(
    ("speaker", "texts"),
    [
        ("Ann Lee", ["Nets were torn,"]),
        ("lee", ["Nets were torn,"]),
        ("Mr Lind", ["Gulls came,"]),
        ("Bo Lee", []),
        ("", []),
    ],
)
def test_a_persons_statements_are_those_under_any_of_the_names(speaker: str, texts: list[str]) -> None:
    assert said(LATER, speaker) == texts


def test_what_nobody_is_named_for_is_nobodys_statement() -> None:
    passage = the_passage("“Nets were torn,” Ann Lee said. “Gulls came,” he said.")
    assert said(passage, None) == ["Nets were torn,"]
    assert len(passage.statements) > 1


def test_a_statement_inside_another_is_left_out() -> None:
    passage = the_passage("Ann Lee said that Bo Lind said that nets were torn.")
    assert [each.by for each in passage.statements] == ["Ann Lee", "Bo Lind"]
    assert said(passage, None) == ["Bo Lind said that nets were torn"]
    assert said(passage, "Bo Lind") == ["nets were torn"]


@pytest.mark.parametrize(
    ("source", "texts", "kinds"),
    [
        ("“Nets were torn,” Ann Lee said, “by storms.”", ["Nets were torn,” Ann Lee said, “by storms."], ["mixed"]),
        (
            "It was late. “Go on. Nets were torn,” said Ann Lee, “by storms.” It rained.",
            ["Go on. Nets were torn,” said Ann Lee, “by storms."],
            ["mixed"],
        ),
        (
            "“Nets were torn,” Ann Lee said, adding “by storms.”",
            ["Nets were torn,” Ann Lee said, adding “by storms."],
            ["mixed"],
        ),
        ("“Nets were torn,” Ann Lee said. “The boats sank.”", ["Nets were torn,", "The boats sank."], ["direct"] * 2),
        ("“Nets were torn,” Ann Lee said, adding: “It is late.”", ["Nets were torn,", "It is late."], ["direct"] * 2),
        ("“Nets were torn,” Ann Lee said. “They sank,” Bo Lind said.", ["Nets were torn,"], ["direct"]),
    ],
)
def test_a_quotation_that_its_cue_splits_is_one_statement(source: str, texts: list[str], kinds: list[str]) -> None:
    """Sentences of their own stay apart."""
    passage = the_passage(source)
    assert said(passage, "Ann Lee") == texts
    assert [each.kind for each in statements_of(passage, "Ann Lee")] == kinds


def test_a_stretch_is_widened_to_its_sentences() -> None:
    start = LATER.start + LATER.text.index("Gulls came")
    one = whole_sentences(LATER, start, start + 5)
    assert LATER.slice(*one) == "“Gulls came,” Bo Lind said."
    assert LATER.slice(*whole_sentences(LATER, start, start + 30)) == "“Gulls came,” Bo Lind said. “Go,” someone said."
    assert whole_sentences(LATER, *one) == one


def test_what_lies_in_no_sentence_stays_as_it_is() -> None:
    between = LATER.text.index(" “Gulls") + LATER.start
    assert whole_sentences(LATER, between, between + 1) == (between, between + 1)
    assert narrowed(LATER, LATER.start, LATER.start + 301, between, between + 1) == (LATER.start, LATER.start + 301)


@given(st.integers(0, len(LATER.text) - 1), st.integers(1, 40))
def test_a_widened_stretch_holds_the_stretch(start: int, length: int) -> None:
    start += LATER.start
    end = min(start + length, LATER.end)
    first, last = whole_sentences(LATER, start, end)
    assert LATER.start <= first <= start < end <= last <= LATER.end


@pytest.mark.parametrize(("length", "kept"), [(300, (0, 300)), (301, (30, 89))])
def test_of_a_long_stretch_only_the_sentences_with_the_words_are_left(length: int, kept: tuple[int, int]) -> None:
    passage = the_passage("The gulls slept on the masts. " * 20)
    assert narrowed(passage, 0, length, 58, 64) == kept


def test_a_narrowed_stretch_is_never_a_wider_one() -> None:
    passage = the_passage("The gulls slept on the masts. " * 20)
    assert narrowed(passage, 5, 320, 0, 600) == (5, 320)


@given(st.lists(PLACES, max_size=12))
def test_places_that_are_kept_apart_share_no_character(found: list[Place]) -> None:
    """And whatever is left out overlaps one that stood before it, so that the first always stays."""
    kept = apart(found)
    assert not any(overlap(a, b) for n, a in enumerate(kept) for b in kept[:n])
    expected: list[Place] = []
    for place in found:
        if not any(overlap(place, each) for each in expected):
            expected.append(place)
    assert kept == expected


def test_places_that_touch_or_are_of_different_sources_do_not_overlap() -> None:
    first, second, third = (Place(LATER, SOURCES[0], n, n + 5, None, 1.0, ()) for n in (0, 5, 9))
    other = Place(LATER, SOURCES[1], 0, 5, None, 1.0, ())
    assert not overlap(first, second)
    assert overlap(second, third)
    assert overlap(third, second)
    assert not overlap(first, other)
    assert apart([second, third, first, other]) == [second, first, other]


def test_who_said_it_is_told_by_the_statement() -> None:
    statement = LATER.statements[0]
    place = Place(LATER, SOURCES[0], statement.start, statement.end, statement, 1.0, ())
    assert (place.by, place.text) == ("Ann Lee", "Nets were torn,")
    assert Place(LATER, SOURCES[0], statement.start, statement.end, None, 1.0, ()).by is None
