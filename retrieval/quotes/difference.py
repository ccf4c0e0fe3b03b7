"""Finds what differs between the words of a quote and those of its source."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Sequence

from retrieval.quotes.words import Words, words
from retrieval.results import Difference

_MOST_PAIRS = 50_000
"""The most pairs of equal words in two texts for which every word is compared. A thousand words of an article and three
thousand of the same have 37,000 such pairs; the longest quote (`check.LONGEST`) and the text around it have 18,000."""

_MARKS = '“”"„«» '  # removed beside a hole: they enclose the words before and after a cue


def difference(
    asked: str, text: str, own: Words, first: int, last: int, holes: Sequence[tuple[int, int]] = ()
) -> tuple[Difference, ...]:
    """The steps that turn the words asked about into the source's words around `first:last`, where they agree most.

    `text` is the source's text and `own` its words; offsets are into `text`. The equal and the deleted pieces joined
    are `asked`; the equal and the inserted pieces are the source's words. Words of the source before and after the
    quote are left out, except as many as stand in place of words asked about. Words in the holes, which are pairs of
    offsets, ascending and disjoint, are left out, too.
    """
    mine, own = words(asked), own.without(holes)
    reach = len(mine.folded)
    low, high = max(own.first_from(first) - reach, 0), own.up_to(last) + reach
    folded, spans = own.folded[low:high], own.spans[low:high]
    changes = _changes(mine.folded, folded)
    pieces: list[Difference] = []
    for number, (a, b, c, d, is_equal) in enumerate(changes):
        if b > a:
            start = mine.spans[a][0] if a else 0
            end = mine.spans[b][0] if b < len(mine.spans) else len(asked)
            pieces.append(("equal" if is_equal else "delete", asked[start:end]))
        if not is_equal:
            c = max(c, d - (b - a)) if number == 0 else c
            d = min(d, c + (b - a)) if number == len(changes) - 1 else d
            if d > c:
                inserted = _outside(text, spans[c][0], spans[d - 1][1], holes)
                pieces.append(("insert", _insertion(inserted, pieces, b < len(mine.spans))))
    return tuple(pieces)


def _changes(mine: Sequence[str], own: Sequence[str]) -> list[tuple[int, int, int, int, bool]]:
    """Tuples (a, b, c, d, equal), in order: `mine[a:b]` corresponds to `own[c:d]`, and whether the two are equal."""
    blocks = list(map(tuple[int, int, int], _matcher(mine, own).get_matching_blocks()))
    changes: list[tuple[int, int, int, int, bool]] = []
    a = c = 0
    for start, at, size in _drawn_close(blocks, mine, own):
        if start > a or at > c:
            changes.append((a, start, c, at, False))
        if size:
            changes.append((start, start + size, at, at + size, True))
        a, c = start + size, at + size
    return changes


def _matcher(mine: Sequence[str], own: Sequence[str]) -> difflib.SequenceMatcher[str]:
    """A matcher of two runs of words.

    If equal words are so many that comparing all pairs would take long, the most frequent words are compared only next
    to others that match.
    """
    ours, theirs = Counter(mine), Counter(own)
    pairs = {word: count * theirs[word] for word, count in ours.items()}
    left_aside: set[str] = set()
    total = sum(pairs.values())
    for word in sorted(pairs, key=lambda word: (-pairs[word], word)):
        if total <= _MOST_PAIRS:
            break
        left_aside.add(word)
        total -= pairs[word]
    return difflib.SequenceMatcher(left_aside.__contains__ if left_aside else None, mine, own, autojunk=False)


def _drawn_close(
    blocks: Sequence[tuple[int, int, int]], mine: Sequence[str], own: Sequence[str]
) -> list[tuple[int, int, int]]:
    """The matching blocks; each before the longest is moved to the last place that has its words.

    The matcher takes the first such place, which may be far off: a *the* in the sentence before.
    """
    longest = max(range(len(blocks)), key=lambda number: blocks[number][2])
    drawn = list(blocks)
    for number in reversed(range(longest)):
        start, at, size = drawn[number]
        latest = drawn[number + 1][1] - size
        words = mine[start : start + size]
        drawn[number] = start, next(p for p in range(latest, at - 1, -1) if own[p : p + size] == words), size
    return drawn


def differing(first: str, other: str) -> list[tuple[int, int]]:
    """The stretches of the other wording that the first one words differently, as pairs of offsets into `other`.

    Case, white space and typographic marks are no difference, nor are words before or after what both have.
    """
    mine, own = words(first), words(other)
    changes = _matcher(mine.folded, own.folded).get_opcodes()
    changed = []
    for number, (change, _, _, start, end) in enumerate(changes):
        outside = change == "insert" and number in (0, len(changes) - 1)
        if change in ("insert", "replace") and not outside:
            changed.append((own.spans[start][0], own.spans[end - 1][1]))
    return changed


def _outside(text: str, start: int, end: int, holes: Sequence[tuple[int, int]]) -> str:
    """The text in `start:end` without the holes."""
    inside = [(a, b) for a, b in holes if start < b and a < end]
    starts, ends = [start, *(b for _, b in inside)], [*(a for a, _ in inside), end]
    return " ".join(text[a:b].strip(_MARKS) if inside else text[a:b] for a, b in zip(starts, ends, strict=True))


def _insertion(inserted: str, before: list[Difference], more: bool) -> str:
    """The inserted words with a space where they would touch the words beside them."""
    kept = next((piece for change, piece in reversed(before) if change != "delete"), "")
    return f"{'' if not kept or kept[-1].isspace() else ' '}{inserted}{' ' if more else ''}"
