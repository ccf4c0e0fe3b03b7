from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.quotes.wording import UNLIKE, Rarity, Wording, likeness, root
from retrieval.text.terms import terms
from tests.retrieval.made import a_document

TEXT = (
    "The ferry to Norrby is late. The ferry has a new captain. Nobody told the ferry owners. "
    "The ferry sank at noon in a heavy storm."
)
RARITY = Rarity(a_document(TEXT).passages)
SAID = st.lists(st.sampled_from([*TEXT.split(), "zeppelin", "the", "invasion"]), max_size=8).map(" ".join)


def like(a: str, b: str) -> float:
    return likeness(Wording.of(terms(a)), Wording.of(terms(b)), RARITY).value


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("invade", "invasion"),
        ("respond", "response"),
        ("decide", "decision"),
        ("expands", "expansion"),
        ("move", "movement"),
        ("diplomacy", "diplomatic"),
        ("announce", "announcement"),
        ("Ukraine", "Ukrainian"),
        ("aggression", "aggressive"),
    ],
)
def test_words_derived_from_each_other_share_a_root(one: str, other: str) -> None:
    (a,), (b,) = terms(one), terms(other)
    assert root(a) == root(b) != ""


@pytest.mark.parametrize(
    ("one", "other"), [("ship", "sheep"), ("harbour", "harvest"), ("minor", "mine"), ("price", "prize")]
)
def test_other_words_have_other_roots(one: str, other: str) -> None:
    (a,), (b,) = terms(one), terms(other)
    assert root(a) != root(b)


@pytest.mark.parametrize("word", ["the", "going", "didn’t", "what", "said", "Mr"])
def test_a_word_that_any_statement_may_hold_has_none(word: str) -> None:
    assert root(terms(word)[0]) == ""


def test_what_all_sentences_speak_of_tells_less_than_what_one_holds() -> None:
    """The sentences that are known to hold a word don't count."""
    ferry = root(terms("ferry")[0])
    assert RARITY.beside(1)[ferry] < RARITY.beside(1)["storm"] == 1.0
    assert RARITY.beside(1)[ferry] < RARITY.beside(2)[ferry]


def test_more_words_in_common_are_likelier_one_statement() -> None:
    assert like("a heavy storm", "a heavy storm at noon") > like("a heavy storm", "a late storm at noon") > 0.0
    assert like("the ferry", "the ferry of a captain") < like("heavy storm", "heavy storm of a captain")


def test_the_same_words_in_a_row_are_likelier_than_scattered() -> None:
    assert like("pay a heavy price", "they pay a heavy price") > like("pay a heavy price", "they price a heavy pay")


def test_statements_without_a_telling_word_in_common_are_unlike() -> None:
    assert likeness(Wording.of(terms("what they did there")), Wording.of(terms("they did what")), RARITY) is UNLIKE
    assert likeness(Wording.of(terms("a heavy storm")), Wording.of(terms("a storm")), RARITY, least=2.0) is UNLIKE


@given(SAID, SAID)
def test_likeness_is_mutual_and_greatest_with_oneself(a: str, b: str) -> None:
    assert like(a, b) == pytest.approx(like(b, a))
    assert 0.0 <= like(a, b) <= like(a, a) + like(b, b)


@given(SAID)
def test_a_statement_is_wholly_like_itself_and_no_liker_however_long_it_is(words: str) -> None:
    short, long = like(words, words), like(f"{TEXT} {words}", f"{TEXT} {words}")
    assert short == 0.0 or 1.0 <= short + 1e-9 <= long + 2e-9
    assert long == pytest.approx(1.75)
