"""The same statement as several sources carry it, in the same words or in others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from retrieval.engines.protocol import Engine
from retrieval.model import Filters
from retrieval.quotes.elsewhere import elsewhere
from retrieval.quotes.places import Place, one_person, overlap
from retrieval.quotes.rewording import Account, same
from retrieval.quotes.wording import Rarity

_SOUGHT = 2  # statements, of those shown, of which other wordings are searched for
_MANY = 10  # statements that hold the words: of more than these none is the one that was meant
_REPEATED = 5  # terms, so many that the same ones in a row are the same statement on whatever day


@dataclass(frozen=True, slots=True)
class _Member:
    """A place of a group, with what it is compared by; `words` are its terms, a blank around each."""

    account: Account
    by: str | None
    words: str

    @classmethod
    def of(cls, place: Place) -> _Member:
        """A place, its words read."""
        account = Account(place)
        return cls(account, place.by, f" {' '.join(account.terms)} ")


def group(found: Iterable[Place], rarity: Rarity) -> Iterator[list[Place]]:
    """The places, best first, in groups of variants, each put together when it is asked for.

    Two places are variants when one has the other's words in a row, or by `rewording.same`; by the same person, or
    one of them by nobody who is named. Where neither is by anybody, only the words in a row tell.
    """
    left = list(map(_Member.of, found))
    while left:
        members: list[_Member] = []
        others: list[_Member] = []
        for one in left:
            is_variant = not members or any(_variants(one, member, rarity) for member in members)
            (members if is_variant else others).append(one)
        yield [member.account.place for member in members]
        left = others


def with_other_wordings(
    groups: Iterable[list[Place]], shown: int, engine: Engine, filters: Filters
) -> Iterator[list[Place]]:
    """The groups of which at most `shown` are shown, the first of them with the variants that words don't find.

    A group that holds such a variant becomes part of the one before it. Words that very many say tell of none of
    their statements that it is sought, so nothing is searched for.
    """
    groups = iter(groups)
    left = list(islice(groups, _MANY + 1))
    sought = min(shown, _SOUGHT) if len(left) <= _MANY else 0
    while left and sought:
        sought -= 1
        members = left.pop(0)
        for place in elsewhere(members, engine, filters):
            known = next((each for each in left if any(overlap(place, member) for member in each)), None)
            if known is not None:
                left.remove(known)
            members.extend(known or [place])
        yield members
    yield from left
    yield from groups


def _variants(one: _Member, other: _Member, rarity: Rarity) -> bool:
    if one.by is not None and other.by is not None and not one_person(one.by, other.by):
        return False
    shorter, longer = (one, other) if len(one.words) <= len(other.words) else (other, one)
    if shorter.words in longer.words and (shorter.words == longer.words or shorter.words.count(" ") > _REPEATED):
        return True
    return (one.by is not None or other.by is not None) and same(one.account, other.account, rarity) > 0
