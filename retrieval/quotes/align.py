"""Words that stand in another text in the same order, close together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

_GAP = 0.12
"""What a word between two matched ones costs, in average words of the query: enough to prefer the place where
they stand together, not enough to give up a match for it."""


class Alignment(NamedTuple):
    """Where a query's words stand in a text: `pairs` of (query position, text position), both ascending.

    `share` is the weight of the words found, of the whole query's weight; `closeness` the same less the cost of
    the words between them, which orders alignments.
    """

    share: float
    closeness: float
    pairs: tuple[tuple[int, int], ...]


class _Chain(NamedTuple):
    """Matched words up to and with `pair`; `weight` less the cost of the gaps."""

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

    A longest common subsequence with weights and a linear gap cost (Gusfield 1997, chapter 11), in
    O(len(text) · len(query)). `weights` holds every word of the query.
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
    """Where all words of the query stand one after the other for the first time; nothing is closer."""
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
    """The heaviest chains that end with a word of the text, one for each of the query's positions that are that word.

    Whatever ends further on in the text has less to pay for the gap, by as much for every position behind.
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
