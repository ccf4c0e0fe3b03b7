"""The same statement as several sources carry it, in the same words or in others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from retrieval.attribution.names import same_person
from retrieval.engines.protocol import Engine
from retrieval.model import Filters
from retrieval.quotes.elsewhere import elsewhere
from retrieval.quotes.places import Found, overlap
from retrieval.quotes.rewording import Told, same
from retrieval.quotes.wording import Rarity
from retrieval.text.terms import terms

_SOUGHT = 2  # statements, of those shown, of which other wordings are searched for
_REPEATED = 5  # terms, so many that the same ones in a row are the same statement on whatever day


def group(found: Iterable[Found], rarity: Rarity) -> list[list[Found]]:
    """The places, best first, in groups of variants.

    Two places are variants when one has the other's words in a row, or by `rewording.same`; by the same person, or
    one of them by nobody who is named. Where neither is by anybody, only the words in a row tell.
    """
    groups: list[list[tuple[Found, Told, str]]] = []
    for place in found:
        one = (place, Told.of(place), f" {' '.join(terms(place.text))} ")
        for members in groups:
            if any(_variants(one, member, rarity) for member in members):
                members.append(one)
                break
        else:
            groups.append([one])
    return [[place for place, _, _ in members] for members in groups]


def with_other_wordings(
    groups: Sequence[Sequence[Found]], shown: int, engine: Engine, filters: Filters
) -> list[list[Found]]:
    """The groups of which at most `shown` are shown, the first of them with the variants that words don't find.

    A group that holds such a variant becomes part of the one before it.
    """
    left = [list(members) for members in groups]
    done: list[list[Found]] = []
    while left and len(done) < min(shown, _SOUGHT):
        members = left.pop(0)
        for place in elsewhere(members, engine, filters):
            known = next((each for each in left if any(overlap(place, member) for member in each)), None)
            if known is not None:
                left.remove(known)
            members.extend(known or [place])
        done.append(members)
    return done + left


def _variants(a: tuple[Found, Told, str], b: tuple[Found, Told, str], rarity: Rarity) -> bool:
    x, y = a[0].by, b[0].by
    if x is not None and y is not None and not same_person(x, y):
        return False
    shorter, longer = sorted((a[2], b[2]), key=len)
    if shorter in longer and (shorter == longer or shorter.count(" ") > _REPEATED):
        return True
    return (x is not None or y is not None) and same(a[1], b[1], rarity) > 0
