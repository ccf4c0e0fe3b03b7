"""The same statement as several sources carry it, in the same words or in others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from retrieval.engines.protocol import Engine
from retrieval.model import Filters
from retrieval.quotes.elsewhere import elsewhere
from retrieval.quotes.places import Found, one_person, overlap
from retrieval.quotes.rewording import Told, same
from retrieval.quotes.wording import Rarity

_SOUGHT = 2  # statements, of those shown, of which other wordings are searched for
_MANY = 10  # statements that hold the words: of more than these none is the one that was meant
_REPEATED = 5  # terms, so many that the same ones in a row are the same statement on whatever day


@dataclass(frozen=True, slots=True)
class _Member:
    """A place of a group, with what it is compared by; `words` are its terms, a blank around each."""

    told: Told
    by: str | None
    words: str


def group(found: Iterable[Found], rarity: Rarity) -> list[list[Found]]:
    """The places, best first, in groups of variants.

    Two places are variants when one has the other's words in a row, or by `rewording.same`; by the same person, or
    one of them by nobody who is named. Where neither is by anybody, only the words in a row tell.
    """
    groups: list[list[_Member]] = []
    for place in found:
        told = Told(place)
        one = _Member(told, place.by, f" {' '.join(told.terms)} ")
        for members in groups:
            if any(_variants(one, member, rarity) for member in members):
                members.append(one)
                break
        else:
            groups.append([one])
    return [[member.told.place for member in members] for members in groups]


def with_other_wordings(
    groups: Sequence[Sequence[Found]], shown: int, engine: Engine, filters: Filters
) -> list[list[Found]]:
    """The groups of which at most `shown` are shown, the first of them with the variants that words don't find.

    A group that holds such a variant becomes part of the one before it. Words that very many say tell of none of
    their statements that it is sought, so nothing is searched for.
    """
    left = [list(members) for members in groups]
    done: list[list[Found]] = []
    sought = min(shown, _SOUGHT) if len(groups) <= _MANY else 0
    while left and len(done) < sought:
        members = left.pop(0)
        for place in elsewhere(members, engine, filters):
            known = next((each for each in left if any(overlap(place, member) for member in each)), None)
            if known is not None:
                left.remove(known)
            members.extend(known or [place])
        done.append(members)
    return done + left


def _variants(one: _Member, other: _Member, rarity: Rarity) -> bool:
    if one.by is not None and other.by is not None and not one_person(one.by, other.by):
        return False
    shorter, longer = (one, other) if len(one.words) <= len(other.words) else (other, one)
    if shorter.words in longer.words and (shorter.words == longer.words or shorter.words.count(" ") > _REPEATED):
        return True
    return (one.by is not None or other.by is not None) and same(one.told, other.told, rarity) > 0
