from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retrieval.quotes.align import NOTHING, Alignment, align

WEIGHTS = {"a": 1.0, "b": 1.1, "c": 0.5, "d": 1.6}
WORDS = st.lists(st.sampled_from("abcd"), max_size=5)
TEXT = st.lists(st.sampled_from("abcdx"), max_size=7)
GAP = 0.12
"""What a word between two matched ones costs, in average words of the query."""


def closest(query: list[str], text: list[str]) -> float:
    """The greatest closeness there is, by trying every way to match."""
    total = sum(WEIGHTS[word] for word in query)
    matches = [(q, t) for q, word in enumerate(query) for t, other in enumerate(text) if word == other]
    best = 0.0
    for size in range(1, len(query) + 1):
        for chain in combinations(sorted(matches), size):
            if all(a[0] < b[0] and a[1] < b[1] for a, b in pairwise(chain)):
                best = max(best, closeness(query, chain, total))
    return best


def closeness(query: list[str], chain: tuple[tuple[int, int], ...], total: float) -> float:
    gaps = sum(b - a - 1 for (_, a), (_, b) in pairwise(chain))
    return (sum(WEIGHTS[query[q]] for q, _ in chain) - GAP * total / len(query) * gaps) / total


@settings(max_examples=300)
@given(WORDS, TEXT)
def test_no_other_chain_is_closer(query: list[str], text: list[str]) -> None:
    found = align(query, text, WEIGHTS)
    assert found.closeness == pytest.approx(closest(query, text))


@given(WORDS, TEXT)
def test_pairs_are_equal_words_in_order(query: list[str], text: list[str]) -> None:
    """And share and closeness are what the pairs make them."""
    found = align(query, text, WEIGHTS)
    assert all(query[q] == text[t] for q, t in found.pairs)
    assert all(a[0] < b[0] and a[1] < b[1] for a, b in pairwise(found.pairs))
    if found.pairs:
        total = sum(WEIGHTS[word] for word in query)
        assert found.share == pytest.approx(sum(WEIGHTS[query[q]] for q, _ in found.pairs) / total)
        assert found.closeness == pytest.approx(closeness(query, found.pairs, total))
        assert 0.0 < found.share <= 1.0
    else:
        assert found == NOTHING


@given(st.lists(st.sampled_from("abcd"), min_size=1, max_size=5), TEXT, TEXT)
def test_words_that_stand_together_are_all_found(query: list[str], before: list[str], behind: list[str]) -> None:
    assert align(query, [*before, *query, *behind], WEIGHTS).closeness == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("query", "text", "pairs"),
    [
        ("a b d", "x a b d x", [(0, 1), (1, 2), (2, 3)]),
        ("a b d", "a x b x d", [(0, 0), (1, 2), (2, 4)]),
        ("a b d", "a b x d a b d", [(0, 4), (1, 5), (2, 6)]),
        ("d a b", "d x x x x x x x x x a", [(0, 0)]),
        ("a a d", "a d", [(0, 0), (2, 1)]),
        ("d b", "b d", [(0, 1)]),
    ],
)
def test_golden(query: str, text: str, pairs: list[tuple[int, int]]) -> None:
    assert align(query.split(), text.split(), WEIGHTS).pairs == tuple(pairs)


@pytest.mark.parametrize(("query", "text"), [([], []), ([], ["a"]), (["a"], []), (["a"], ["x", "b"])])
def test_nothing_in_common_is_nothing(query: list[str], text: list[str]) -> None:
    assert align(query, text, WEIGHTS) == NOTHING == Alignment(0.0, 0.0, ())


def test_words_without_weight_are_nothing() -> None:
    assert align(["a"], ["a"], {"a": 0.0}) == NOTHING
