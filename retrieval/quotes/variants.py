"""Groups the variants of a statement: the same one in several sources, in the same words or in others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from retrieval.engines.protocol import Engine
from retrieval.model import Filters
from retrieval.quotes.paraphrases import elsewhere
from retrieval.quotes.places import Place, one_person, overlap
from retrieval.quotes.rewording import Account, same
from retrieval.quotes.wording import Rarity

_SOUGHT = 2  # the first statements, for which other wordings are searched
_MANY = 10  # if more statements hold the words, none is known to be the one that was meant
_REPEATED = 5  # terms: more than these in a row are the same statement on whatever day they were said


@dataclass(frozen=True, slots=True)
class _Member:
    """A place with what it is compared by; `words` has its terms, each between two blanks."""

    account: Account
    by: str | None
    words: str

    @classmethod
    def of(cls, place: Place) -> _Member:
        """A place with its words read."""
        account = Account(place)
        return cls(account, place.by, f" {' '.join(account.terms)} ")


def group(found: Iterable[Place], rarity: Rarity) -> Iterator[list[Place]]:
    """The places, best first, in groups of variants; each group is put together when it is asked for.

    Two places are variants if one has all words of the other in a row, or by `rewording.same`, and if they may be by
    the same person: one of them may name nobody. If neither names anybody, they must have the same words in a row.
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
    """The groups, the first ones with variants in other words, which a search for the words asked for doesn't find.

    A later group that holds such a variant becomes part of the earlier group. At most `shown` groups will be shown.
    Nothing is searched for if very many statements hold the words, since none of them is known to be meant.
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
