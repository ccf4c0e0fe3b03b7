"""Whose thing a question asks for (*the president of France*, *Ukraine's capital*), and whether a sentence tells of it.

With few words in a question a sentence may well hold all of them and speak of something else: of a president who met
his French counterpart.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

from retrieval.text.demonyms import COUNTRY_OF
from retrieval.text.pronouns import is_pronoun
from retrieval.text.terms import Term, located_terms, terms

_WORDS = r"[^\W_][\w.’'-]{0,30}(?: [^\W_][\w.-]{0,30}){0,3}?"
_ASKED = r"\b(?P<asked>who|what|which)(?: (?:person|man|woman))?(?: is| are| was| were|[’']s)"
_HEAD = r"(?P<before>(?:[\w-]{2,30} ){0,2})(?P<thing>[\w-]{2,30})"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"{_ASKED} (?:the |currently |now ){{0,2}}{_HEAD} of (?:the )?(?P<owner>{_WORDS})\W*$",
        rf"{_ASKED} (?:the )?(?P<owner>{_WORDS})[’']s? {_HEAD}\W*$",
        rf"\bhow (?P<asked>many|much) {_HEAD} (?:does|do|did) (?:the )?(?P<owner>{_WORDS}) (?:have|own|possess)\b",
    )
)
_NAMES: Final = frozenset(terms("capital currency name"))
"""Things that are told by a name, as everybody is whom *who* asks for."""

_BETWEEN = frozenset(terms("of the for in a an"))  # what may stand between a thing and its owner behind it
_APART = frozenset(terms("on at against near across into to from with where when who which that by after before"))
_COUNTRIES = frozenset(terms(" ".join(COUNTRY_OF.values())))
_ITS = frozenset(terms("its their his her"))
_PLACING = frozenset(terms("on at against near across into to from along outside"))
_DEPUTIES = frozenset(terms("vice deputy assistant"))  # before a thing: another one
_ARTICLES = frozenset(terms("the a an"))
_REACH = 4  # words from an owner to its thing: France’s newly elected president
_BESIDE = frozenset(
    terms("the a an of is was are were be as named called become became elect appoint mr mrs ms dr new current first")
)
_NAME_REACH = 6  # words from a thing to its name, those of _BESIDE between


@dataclass(frozen=True, slots=True)
class Owned:
    """A thing with whose it is, as terms; `named` tells whether a name is asked for, `has` whether *how many* are.

    `deputy` tells that it is the *vice president*, not the president.
    """

    thing: str
    owner: frozenset[str]
    named: bool
    has: bool
    deputy: bool


def thing_owned(question: str, names: Collection[str]) -> Owned | None:
    """The thing that a question asks for as somebody's; None for other questions, and where no name tells whose."""
    for form in _FORMS:
        if match := form.search(question):
            owner, thing = frozenset(terms(match["owner"])).intersection(names), terms(match["thing"])
            asked = match["asked"].casefold()
            if owner and thing:
                has = asked in ("many", "much")
                deputy = not _DEPUTIES.isdisjoint([*terms(match["before"]), *thing[:-1]])
                return Owned(thing[-1], owner, not has and (asked == "who" or thing[-1] in _NAMES), has, deputy)
    return None


def tells(owned: Owned, text: str, words: Sequence[str], passage: Collection[str]) -> int:
    """1 where a sentence tells of the thing as its owner's, -1 where it tells of another one's, 0 where it is unclear.

    `words` are the sentence's terms, `passage` the question's terms that its passage holds.
    """
    if owned.thing not in words:
        return 0
    if owned.named and not _is_named(text, owned):
        return -1
    things = [
        place
        for place, word in enumerate(words)
        if word == owned.thing and _DEPUTIES.isdisjoint(words[max(0, place - 1) : place]) != owned.deputy
    ]
    if not things:
        return -1
    if owned.owner.isdisjoint(words):
        another = any(words[thing - 1] in _COUNTRIES for thing in things if thing)  # the Ukrainian capital
        return -1 if another or owned.owner.isdisjoint(passage) else 0
    owners = [place for place, word in enumerate(words) if word in owned.owner]
    if any(_belongs(words, owner, thing) for owner in owners for thing in things):
        return int(owned.owner.issubset(words))
    if owned.has:
        return -1 if all(_is_elsewhere(words, owner) for owner in owners) else 0
    return -1 if owned.named else 0


def _belongs(words: Sequence[str], owner: int, thing: int) -> bool:
    if owner > thing:
        return owner - thing <= _REACH and _BETWEEN.issuperset(words[thing + 1 : owner])
    between = words[owner + 1 : thing]
    return not _ITS.isdisjoint(between[-_REACH:]) or (len(between) < _REACH and _APART.isdisjoint(between))


def _is_elsewhere(words: Sequence[str], owner: int) -> bool:
    """Whether a word says where something is, rather than whose: *on the Ukrainian border*."""
    before = [word for word in words[max(0, owner - 2) : owner] if word not in _ARTICLES]
    return bool(before) and before[-1] in _PLACING


def _is_named(text: str, owned: Owned) -> bool:
    """Whether a name stands beside the thing: *Kyiv, the capital of Ukraine*, *French President Emmanuel Macron*."""
    words = located_terms(text)
    places = [place for place, word in enumerate(words) if word.term == owned.thing]
    return any(
        _begins_with_name(text, beside, owned)
        for place in places
        for beside in (words[place + 1 :], words[:place][::-1])
    )


def _begins_with_name(text: str, words: Sequence[Term], owned: Owned) -> bool:
    for word in words[:_NAME_REACH]:
        if word.term not in _BESIDE and word.term not in owned.owner and not word.term.isdigit():
            return text[word.start].isupper() and not is_pronoun(text[word.start : word.end])
    return False
