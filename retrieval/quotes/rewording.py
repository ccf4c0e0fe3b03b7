"""Whether two places report one statement in different words: by wording, by date, and by the statements beside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from retrieval.quotes.days import Day, day_of
from retrieval.quotes.places import Place, overlap
from retrieval.quotes.wording import Rarity, Wording, likeness
from retrieval.text.terms import terms

_ALIKE = 0.8  # the least likeness of two reports of one day that are of one statement
_UNDATED = 0.88  # … when one source has no date
_SURE = 1.1  # … when neither has, when one names a day up to _DAYS before, or when both are of one source
_DAYS = 3
_TELLING = 0.9  # weight of the words in common without which two statements are never one
_HINT = 0.5  # weight of the words in common that the statements beside them can confirm
_BESIDE = (1, 2)  # how many statements before or behind the first are looked at
_BESIDE_OTHER = (1, 2, 3)
"""All of these by the golden pairs of tests/retrieval/quotes/test_rewording.py."""


@dataclass(frozen=True)
class Account:
    """One source's report of a statement. Its wording and its day are worked out when they are first asked for."""

    place: Place

    @cached_property
    def terms(self) -> list[str]:
        """The terms of the place."""
        return terms(self.place.text)

    @cached_property
    def wording(self) -> Wording:
        """The wording of the whole statement, also when the place is only a part of it."""
        place, statement = self.place, self.place.statement
        if statement is None or (statement.start, statement.end) == (place.start, place.end):
            return Wording.of(self.terms)
        return Wording.of(terms(place.passage.slice(statement.start, statement.end)))

    @cached_property
    def day(self) -> Day | None:
        """The day on which it was said, as far as the source tells."""
        statement = self.place.statement
        return day_of(self.place.passage, statement, self.place.source.published) if statement else None

    @property
    def direct(self) -> bool:
        """Whether it stands in quotation marks."""
        return self.place.statement is not None and self.place.statement.kind == "direct"


def same(a: Account, b: Account, rarity: Rarity) -> float:
    """How surely two reports of one person's words are of one statement; 0 when they are not."""
    if a.wording.words.keys().isdisjoint(b.wording.words) or (needed := _needed(a, b)) is None:
        return 0.0
    found = likeness(a.wording, b.wording, rarity, _TELLING)
    return found.value if found.value >= needed else 0.0


def hint(a: Account, b: Account, rarity: Rarity) -> float:
    """The weight of the words that two reports of one day share; 0 when statements beside them could prove nothing."""
    return likeness(a.wording, b.wording, rarity, _HINT).common if _needed(a, b) == _ALIKE else 0.0


def in_order(own: Sequence[Account], one: Account, others: Sequence[Account], rarity: Rarity) -> Place | None:
    """Where another source reports the statement `one`, when the statements beside the two reports match; else None.

    `own` are all the person's statements in the source of `one`, `others` all in the other source, in the order of the
    texts. The two reports must share a distinctive word, no other pair may share more, and the matching neighbours must
    stand on the same side. Sources report a speech in its order, as its translations do (Gale and Church 1993).
    """
    at = next((number for number, each in enumerate(own) if overlap(each.place, one.place)), None)
    if at is None or not others:
        return None
    shared = [likeness(one.wording, other.wording, rarity, _HINT).common for other in others]
    best = max(range(len(others)), key=shared.__getitem__)
    if not hint(one, others[best], rarity):
        return None
    for number, each in enumerate(own):
        if number != at and likeness(each.wording, others[best].wording, rarity, _HINT).common >= shared[best]:
            return None
    return others[best].place if _confirmed(own, at, others, best, rarity) else None


def _confirmed(own: Sequence[Account], at: int, others: Sequence[Account], best: int, rarity: Rarity) -> bool:
    """Whether the two have matching neighbours, both before them or both behind them."""
    for side in (-1, 1):
        beside = [own[n] for step in _BESIDE if 0 <= (n := at + side * step) < len(own)]
        beside_other = [others[n] for step in _BESIDE_OTHER if 0 <= (n := best + side * step) < len(others)]
        if any(same(each, other, rarity) for each in beside for other in beside_other):
            return True
    return False


def _needed(a: Account, b: Account) -> float | None:
    """The least likeness at which two reports are of one statement; None when they cannot be.

    Two quotations in one source are two statements, and so are two paraphrases: only a paraphrase and the quotation
    that it announces can be one. Words said after a source was published cannot be in that source.
    """
    if a.place.source.file == b.place.source.file:
        return None if a.direct == b.direct or overlap(a.place, b.place) else _SURE
    one, other = a.day, b.day
    if one is None or other is None:
        return _UNDATED if one or other else _SURE
    apart = abs((one.date - other.date).days)
    if apart == 0 or (apart == 1 and not (one.named or other.named)):
        return _ALIKE
    later = max(one, other, key=lambda day: day.date)
    return None if apart > _DAYS or later.named else _SURE
