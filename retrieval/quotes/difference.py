"""What differs between the words of a quote and the source's own."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Sequence

from retrieval.quotes.words import Words, words
from retrieval.results import Difference

_MOST_PAIRS = 50_000
"""Equal words of two texts, each pair counted, up to which all are compared. A thousand words of an article against
three thousand of it have 37,000, what is compared at most (`check.LONGEST`) against as many more as it may span 18,000.
"""

_MARKS = '“”"„«» '  # beside a hole, which a cue is


def difference(
    asked: str, text: str, own: Words, first: int, last: int, holes: Sequence[tuple[int, int]] = ()
) -> tuple[Difference, ...]:
    """How the words asked about become those of `text`, its `own`, around `first:last`, where the two agree most.

    The equal and the deleted pieces joined are `asked`; the equal and the inserted ones, the source's words. Words
    of the source before and behind the quote are no difference, but for as many as stand in place of asked ones. Nor
    are those in the holes, which are offsets in `text`, ascending and disjoint.
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
    """What `mine[a:b]` is in `own[c:d]`, in order, and whether the two are equal."""
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
    """What compares two runs of words.

    Where the same words come so often that comparing each with each would take long, the most frequent are compared
    only beside others.
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
    """The blocks that match, those before the longest at the last place that has their words.

    The matcher takes the first place, which may be far off: a *the* of the sentence before.
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
    """The stretches of another wording that the first one has otherwise, as offsets in the other.

    Case, white space and typographic marks are no difference, nor is what one of them has before or behind the other.
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
    """What `start:end` of the text has outside the holes."""
    inside = [(a, b) for a, b in holes if start < b and a < end]
    starts, ends = [start, *(b for _, b in inside)], [*(a for a, _ in inside), end]
    return " ".join(text[a:b].strip(_MARKS) if inside else text[a:b] for a, b in zip(starts, ends, strict=True))


def _insertion(inserted: str, before: list[Difference], more: bool) -> str:
    """The inserted words with white space where they would touch what stands beside them."""
    kept = next((piece for change, piece in reversed(before) if change != "delete"), "")
    return f"{'' if not kept or kept[-1].isspace() else ' '}{inserted}{' ' if more else ''}"
