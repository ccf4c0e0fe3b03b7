"""Whether two places tell the same statement in other words: by their wording, their days, and what stands beside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from retrieval.quotes.days import Day, day_of
from retrieval.quotes.places import Place, overlap
from retrieval.quotes.wording import Rarity, Wording, likeness
from retrieval.text.terms import terms

_ALIKE = 0.8  # the likeness of two statements of one day that are one
_UNDATED = 0.88  # … when one source has no date
_SURE = 1.1  # … when neither has, when one names a day up to _DAYS before, or when both are of one source
_DAYS = 3
_TELLING = 0.9  # weight of the words in common without which two statements are never one
_HINT = 0.5  # weight of the words in common that the statements beside them can confirm
_BESIDE = (1, 2)  # how many statements before or behind the first are looked at
_BESIDE_OTHER = (1, 2, 3)
"""All of these by the golden pairs of tests/retrieval/quotes/test_rewording.py."""


@dataclass(frozen=True)
class Told:
    """A statement as one source tells it: its place; its wording and its day, worked out when they are asked for."""

    place: Place

    @cached_property
    def terms(self) -> list[str]:
        """The terms of the place."""
        return terms(self.place.text)

    @cached_property
    def wording(self) -> Wording:
        """The wording of the statement; of one that was narrowed, all of it."""
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


def same(a: Told, b: Told, rarity: Rarity) -> float:
    """How surely two statements of one person are one, above 0 if they are."""
    needed = _needed(a, b)
    if needed is None:
        return 0.0
    found = likeness(a.wording, b.wording, rarity, _TELLING)
    return found.value if found.value >= needed else 0.0


def hint(a: Told, b: Told, rarity: Rarity) -> float:
    """The weight of what two statements of one day have in common, if those beside them may show them to be one."""
    return likeness(a.wording, b.wording, rarity, _HINT).common if _needed(a, b) == _ALIKE else 0.0


def in_order(own: Sequence[Told], one: Told, others: Sequence[Told], rarity: Rarity) -> Place | None:
    """Where another source tells a statement, because the statements beside it and those beside `one` are the same.

    `own` is what the person says in the statement's source and `others` what in the other one, in the order of the
    texts. The two must have a telling word in common, and no other statement of either source more; those confirming
    them stand on the same side. Sources tell of a speech in its order, as its translations do (Gale and Church 1993).
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


def _confirmed(own: Sequence[Told], at: int, others: Sequence[Told], best: int, rarity: Rarity) -> bool:
    """Whether statements before both, or behind both, are one."""
    for side in (-1, 1):
        beside = [own[n] for step in _BESIDE if 0 <= (n := at + side * step) < len(own)]
        beside_other = [others[n] for step in _BESIDE_OTHER if 0 <= (n := best + side * step) < len(others)]
        if any(same(each, other, rarity) for each in beside for other in beside_other):
            return True
    return False


def _needed(a: Told, b: Told) -> float | None:
    """The likeness that makes two statements one, None if nothing can.

    Two direct quotations of one source are two utterances, two reports of one source two remarks: only a report and
    the quotation that it announces are one. What was said on a later day than another source came out is no
    part of it.
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
