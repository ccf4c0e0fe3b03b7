"""Finds the words of a query in a text, in the same order and close together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

_GAP = 0.12
"""The cost of each word between two matched ones, as a share of the average weight of the query's words: enough to
prefer the place where they stand together, not enough to give up a match for it."""


class Alignment(NamedTuple):
    """Where a query's words stand in a text: `pairs` of (query position, text position), both ascending.

    `share` is the weight of the words found, divided by the weight of all the query's words. `closeness` is the same
    minus the cost of the words between them; the best alignment has the highest.
    """

    share: float
    closeness: float
    pairs: tuple[tuple[int, int], ...]


class _Chain(NamedTuple):
    """A chain of matched words that ends with `pair`; `weight` is theirs, minus the cost of the gaps."""

    weight: float
    pair: tuple[int, int]
    before: _Chain | None

    def pairs(self) -> list[tuple[int, int]]:
        """The matched words, in order."""
        link: _Chain | None = self
        found = []
        while link is not None:
            found.append(link.pair)
            link = link.before
        return found[::-1]


NOTHING = Alignment(0.0, 0.0, ())


def align(query: Sequence[str], text: Sequence[str], weights: Mapping[str, float]) -> Alignment:
    """The heaviest chain of the query's words that stand in the text in the same order.

    This is a longest common subsequence with weights and a linear gap cost (Gusfield 1997, *Algorithms on Strings,
    Trees and Sequences*, chapter 11); it takes O(len(text) · len(query)) steps. `weights` has every word of the query.
    """
    total = sum(weights[word] for word in query)
    if not total:
        return NOTHING
    if (at := _in_a_row(query, text)) is not None:
        return Alignment(1.0, 1.0, tuple((number, at + number) for number in range(len(query))))
    gap = _GAP * total / len(query)
    places: dict[str, list[int]] = {}
    for position, word in enumerate(query):
        places.setdefault(word, []).append(position)
    best: list[_Chain | None] = [None] * len(query)  # query position → the best chain that ends there
    heaviest = _Chain(0.0, (0, 0), None)
    for at, word in enumerate(text):
        if word not in places:
            continue
        for chain in _extended(best, places[word], at, weights[word], gap):
            best[chain.pair[0]] = chain  # as good as any before, which it could have followed just as well
            if chain.weight > heaviest.weight:
                heaviest = chain
    if not heaviest.weight:
        return NOTHING
    pairs = tuple(heaviest.pairs())
    return Alignment(sum(weights[query[q]] for q, _ in pairs) / total, heaviest.weight / total, pairs)


def _in_a_row(query: Sequence[str], text: Sequence[str]) -> int | None:
    """The first position in the text from which all words of the query stand side by side; None if there is none."""
    wanted, held = tuple(query), tuple(text)
    at = -1
    while True:
        try:
            at = held.index(wanted[0], at + 1, max(len(held) - len(wanted) + 1, 0))
        except ValueError:
            return None
        if held[at : at + len(wanted)] == wanted:
            return at


def _extended(
    best: Sequence[_Chain | None], positions: Sequence[int], at: int, weight: float, gap: float
) -> list[_Chain]:
    """The heaviest chains that end with the text's word `at`, one for each position of that word in the query.

    A chain loses `gap` for each word between its end and `at`, so the best one to extend is that with the highest
    weight plus `gap` times the position of its end.
    """
    found: list[_Chain] = []
    before: _Chain | None = None
    furthest = 0.0
    seen = 0
    for position in positions:
        for chain in best[seen:position]:
            if chain is not None and (before is None or chain.weight + gap * chain.pair[1] > furthest):
                before, furthest = chain, chain.weight + gap * chain.pair[1]
        seen = position
        extended = before.weight - gap * (at - before.pair[1] - 1) + weight if before else 0.0
        found.append(_Chain(max(extended, weight), (position, at), before if extended > weight else None))
    return found
