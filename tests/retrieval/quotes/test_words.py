from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.quotes.words import words
from tests.retrieval.core_time import core_seconds


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Ferry IS late", "the ferry is late"),
        ("don’t", "don't"),
        ("“No”, he said –", '"No," he said -'),
        ("U.S. troops", "US troops"),
        ("at 3 p.m. sharp", "at 3 pm sharp"),
        ("14,000", "14000"),
        ("non-starters", "nonstarters"),
        ("false-flag", "false flag"),
        ("inva\u00adsion", "invasion"),
        ("no\u00a0break", "no break"),
        ("end.Next", "end. Next"),
        ("café", "cafe"),
        ("ﬁnance", "finance"),
        ("STRASSE", "straße"),
    ],
)
def test_case_spacing_and_marks_do_not_count(one: str, other: str) -> None:
    assert words(one).find([words(other)]) is not None
    assert words(other).find([words(one)]) is not None


@pytest.mark.parametrize(
    ("source", "quote"),
    [
        ("Russia’s border", "Russia border"),
        ("a gull", "gulls"),
        ("gulls", "gull"),
        ("a seagull", "gull"),
        ("$5", "£5"),
        ("5%", "5"),
        ("3.5", "35"),
        ("2010, 5 gulls", "20105 gulls"),
        ("nowhere", "where"),
        ("it’s late", "it late"),
        ("a b", "b a"),
    ],
)
def test_other_words_are_other_words(source: str, quote: str) -> None:
    found = words(source).find([words(quote)])
    if quote == "5":
        assert words(quote).find([words(source)]) is None
    else:
        assert found is None


def test_the_place_of_what_is_found_is_that_of_its_words() -> None:
    text = "He said: the ferry, the FERRY was late."
    run = words(text)
    found = run.find([words("ferry was")])
    assert found == [(5, 6)]
    ((first, last),) = found
    assert text[run.spans[first][0] : run.spans[last][1]] == "FERRY was"


def test_parts_stand_in_order_and_apart() -> None:
    run = words("one two three one two four")
    assert run.find([words("one"), words("two four")]) == [(0, 0), (4, 5)]
    assert run.find([words("four"), words("one")]) is None
    assert run.find([words("one two"), words("two three")]) is None
    assert run.find([words("one two"), words("one two")]) == [(0, 1), (3, 4)]
    assert run.find([]) == []


def test_holes_are_left_out() -> None:
    text = "the ferry (a boat) is late"
    run = words(text).without([(10, 18)])
    assert run.folded == ("the", "ferry", "is", "late")
    assert run.find([words("ferry is")]) == [(1, 2)]


def test_words_beside_a_hole_are_not_joined_over_it() -> None:
    """Empty holes, also such as end before they begin, leave nothing out."""
    run = words("a non-starter or a half-way house")
    assert run.without([(9, 2), (2, 2), (2, 6), (24, 19)]).joined == (False, False, False, False, False, True, False)
    assert run.without([]) == run == run.without([(-5, 0), (40, 90)])


@given(st.lists(st.integers(0, 40), max_size=8), st.integers(0, 40))
def test_what_begins_outside_the_holes_is_kept(offsets: list[int], at: int) -> None:
    run = words("a non-starter, U.S. or 3.5 half-way houses")
    holes = list(zip(*[iter(sorted(offsets))] * 2, strict=False))
    kept = [(start, end) for start, end in run.spans if not any(a <= start < b for a, b in holes)]
    assert list(run.without(holes).spans) == kept
    assert run.first_from(at) == sum(start < at for start, _ in run.spans)
    assert run.up_to(at) == sum(end <= at for _, end in run.spans)


@given(st.text(max_size=200))
def test_spans_are_words_in_order(text: str) -> None:
    run = words(text)
    assert len(run.folded) == len(run.spans)
    assert all(run.folded)
    assert [end for _, end in run.spans] == sorted(end for _, end in run.spans)
    for start, end in run.spans:
        assert text[start:end].strip()


@given(st.text("abcdeé ’-.,123$\n", max_size=60), st.data())
def test_whatever_words_are_taken_from_a_text_are_found_in_it(text: str, data: st.DataObject) -> None:
    run = words(text)
    if run.folded:
        first = data.draw(st.integers(0, len(run.folded) - 1))
        last = data.draw(st.integers(first, len(run.folded) - 1))
        assert run.find([words(text[run.spans[first][0] : run.spans[last][1]])]) is not None


@given(st.lists(st.sampled_from(["one", "two", "three", "four"]), min_size=1, max_size=8))
def test_a_word_that_is_not_there_is_not_found(text: list[str]) -> None:
    assert words(" ".join(text)).find([words(f"{text[0]} zeppelin")]) is None


@pytest.mark.parametrize("quote", ["abab " * 800, "ab " * 800 + "abab"])
def test_words_whose_letters_stand_everywhere_are_soon_not_found(quote: str) -> None:
    """Each place is looked at in the time that its letters take to compare, not a step for each word."""
    chant, part = words("ab " * 20_000), [words(quote)]
    assert core_seconds(lambda: chant.find(part)) < 1.0
