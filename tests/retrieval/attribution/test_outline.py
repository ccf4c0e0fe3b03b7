"""Outlines: a paragraph as words in which each quotation is one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.attribution.outline import QUOTED, is_quotation_alone
from tests.retrieval.attribution.outlined import outlined, outlines


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“We are ready,” Quist said.", [QUOTED, "Quist", "said", "."]),
        ("Mr. Quist of the U.S. said", ["Mr.", "Quist", "of", "the", "U.S.", "said"]),
        ("MS. QUIST: It is MS.", ["MS.", "QUIST", ":", "It", "is", "MS", "."]),
        ("Quist's 1,000.5 boats", ["Quist", "'s", "1,000.5", "boats"]),
        (
            "A 22-year-old and the 1.5-mile, 4-0 win",
            ["A", "22-year-old", "and", "the", "1.5-mile", ",", "4", "-", "0", "win"],
        ),
        ("my right hon. Friend", ["my", "right", "hon.", "Friend"]),
        ("Jean-Luc O'Neil didn’t", ["Jean-Luc", "O'Neil", "didn’t"]),
        ("AT&T -- R&D", ["AT&T", "--", "R&D"]),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    """Abbreviations, numbers, names and contractions are one word; a possessive ending is its own."""
    (found,) = outlines(text)
    assert found.words == words


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("He left. She stayed.", [["He", "left", "."], ["She", "stayed", "."]]),
        ("“It fell. It broke.” He left.", [[QUOTED], ["He", "left", "."]]),
        ("“Why now?” Quist said. He left.", [[QUOTED, "Quist", "said", "."], ["He", "left", "."]]),
    ],
)
def test_sentences_begin_outside_quotations(text: str, sentences: list[list[str]]) -> None:
    (found,) = outlines(text)
    assert [found.words[first:end] for first, end in found.sentences] == sentences


def test_which_quotations_begin_a_sentence() -> None:
    """Those whose first character is a capital."""
    (found,) = outlines("“Yes,” he said of “strong” men, “No.”")
    assert found.begun == {0, found.quoted[-1]}


@pytest.mark.parametrize(
    ("text", "place", "pauses"), [("“Yes,” he", 0, True), ("“strong” he", 0, False), ("“yes”, he", 1, True)]
)
def test_a_pause_is_punctuation_or_a_quotation_that_ends_in_it(text: str, place: int, pauses: bool) -> None:
    (found,) = outlines(text)
    assert found.pauses(place) is pauses


@given(st.text(alphabet=st.sampled_from("“”\"'’‘ aB.,5!?\n"), max_size=150))
def test_places_are_in_order_and_sentences_cover_them(text: str) -> None:
    """Words are slices in order, quotations aside; sentences follow on one another without a gap."""
    for found in outlines(text):
        assert found.starts == sorted(found.starts)
        for place, word in enumerate(found.words):
            if place not in found.quotations:
                assert text[found.starts[place] : found.ends[place]] == word
        bounds = [bound for sentence in found.sentences for bound in sentence]
        assert bounds[:1] in ([0], [])
        assert bounds[1:-1:2] == bounds[2::2]
        assert not found.words or bounds[-1] == len(found.words)


def test_a_sentence_without_end_is_cut() -> None:
    """No sentence has more than 200 words, so that looking through a whole one stays cheap."""
    (found,) = outlines("word " * 1000)
    assert max(end - first for first, end in found.sentences) == 200


@pytest.mark.parametrize(("text", "alone"), [("“A.” “B.”", True), ("“A,” he", False), ("— “A.”", True)])
def test_a_quotation_alone(text: str, alone: bool) -> None:
    """Punctuation beside the quotations doesn't count."""
    o = outlined(text)
    assert is_quotation_alone(o, 0, len(o.words)) is alone
