"""Whose thing a question asks for (*the president of France*, *Ukraine's capital*), and whether a sentence tells of it.

Such a question has few words, and a sentence that holds all of them may speak of another thing: of a president who met
his French counterpart.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from retrieval.attribution.titles import TITLES
from retrieval.text import kin
from retrieval.text.demonyms import COUNTRY_OF
from retrieval.text.lazy import lazy_pattern
from retrieval.text.pronouns import is_pronoun
from retrieval.text.terms import Term, located_terms, terms

_NO_THING = (
    r"(?!(?:about|after|against|at|before|by|called|during|for|from|in|into|named|on|over|since|to|under|until|with)\b)"
)
"""Words that are no thing, and no part of one: *what was Lind’s job **before** politics*."""

_IN_NAME = rf"(?:{_NO_THING}|(?=for (?-i:[A-Z])))"  # Alternative for Germany
_WORDS = rf"[^\W_][\w.’'-]{{0,30}}(?: {_IN_NAME}[^\W_][\w.-]{{0,30}}){{0,3}}?"
_ASKED = r"\b(?P<asked>who|what|which)(?: (?:person|man|woman))?(?: is| are| was| were|[’']s)"
_HEAD = rf"(?P<before>(?:{_NO_THING}[\w-]{{2,30}} ){{0,2}})(?P<thing>{_NO_THING}[\w-]{{2,30}})"
_PEOPLE = "|".join(sorted({*COUNTRY_OF, "US", "U.S.", "UK", "U.K.", "EU", "UN"}, key=len, reverse=True))
_FORMS = tuple(
    lazy_pattern(form, re.IGNORECASE)
    for form in (
        rf"{_ASKED} (?P<named>the (?:[a-z-]{{2,20}} )?names? of )?(?:the )?(?P<owner>{_WORDS})[’']s? {_HEAD}"
        r"(?(named)| (?:called|named))\W*$",
        rf"{_ASKED} (?:the |currently |now ){{0,2}}{_HEAD} of (?:the )?(?P<owner>{_WORDS})\W*$",
        rf"{_ASKED} (?:the )?(?P<owner>{_WORDS})[’']s? {_HEAD}\W*$",
        rf"\b(?P<asked>who)(?: is| was|[’']s) (?:the )?(?:current )?(?-i:(?P<owner>{_PEOPLE})) {_HEAD}\W*$",
        rf"\bhow (?P<asked>many|much) (?!of\b){_HEAD} (?:does|do|did) (?:the )?(?P<owner>{_WORDS}) "
        r"(?:have|own|possess)\b",
    )
)
_OFFICE_OF: Final = {
    "leads": "leader",
    "heads": "head",
    "runs": "head",
    "chairs": "chairman",
    "coaches": "coach",
    "manages": "manager",
    "captains": "captain",
    "edits": "editor",
    "owns": "owner",
}
"""What somebody is who does this to somebody or something."""

_LEADING = lazy_pattern(
    rf"\bwho (?:currently |now )?(?P<does>{'|'.join(_OFFICE_OF)}) "
    r"(?=(?:the )?(?:(?-i:[A-Z])[\w.’'&-]{0,30} ?|(?:of|and|for|the) ){1,6}\W*$)",
    re.IGNORECASE,
)
_NAMES: Final = frozenset(terms("capital currency name"))
"""Things whose answer is a name, as it is for everybody asked for with *who*."""

_UNSAID: Final = frozenset(terms("job role profession occupation position post name nickname"))
"""Things that are told without a word for them: *Lind, a potter*. For others some word must say what they are."""

_HEADS: Final = frozenset(terms("head leader boss"))
"""Words for a leader, whom an article may call by any office."""

_OFFICES: Final = frozenset(terms(" ".join(TITLES)))
_IN_CHARGE: Final = _OFFICES | _HEADS | frozenset(terms("charge helm"))
_BETWEEN = frozenset(terms("of the for in a an"))  # between a thing and its owner behind it
_ALSO: Final = {"america": "usa"}  # countries by two names
_IN_FULL: Final = {"usa": ("unit", "state"), "gbr": ("unit", "kingdom"), "uno": ("unit", "nation"), "euu": ("union",)}
_ITS = frozenset(terms("its their his her"))
_HAVING = frozenset(terms("have has had own owns possess possesses number numbers count counts"))
_PLACING = frozenset(terms("in on at against near across into to from along outside"))
_DEPUTIES = frozenset(terms("vice deputy assistant"))  # before an office: another office
_ANY = frozenset(
    terms("the a an current new newly elect elected former first acting longtime next last best known own")
)  # before a thing: the same thing
_REACH = 4  # words from an owner to its thing: France’s newly elected president
_BESIDE = frozenset(
    terms("the a an of is was are were be as named called become became elect appoint mr mrs ms dr new current first")
)
_NAME_REACH = 6  # words from a thing to its name, with those of _BESIDE between
_CALLED = 2  # words for what somebody is, before the name: her husband, the marine engineer Hugh Brandt
_AS_SUBJECT = 3  # a sentence's subject stands among its first words, this many


@dataclass(frozen=True, slots=True)
class Owned:
    """A thing that a question asks for, and its owner, as terms."""

    thing: str
    owner: frozenset[str]
    named: bool  # whether the answer is a name
    has: bool  # whether it is asked how many of the thing the owner has
    of_what: frozenset[str]  # what tells the thing from others: *vice* president, *foreign* minister


def with_offices(question: str) -> str:
    """A question for whoever leads something, as articles tell it: *who leads it* as *who is the leader of it*."""
    return _LEADING.sub(lambda match: f"who is the {_OFFICE_OF[match['does'].casefold()]} of ", question)


def thing_owned(question: str, names: Collection[str]) -> Owned | None:
    """The owned thing that a question asks for; None for other questions, and if no name tells the owner."""
    for form in _FORMS:
        if match := form.search(question):
            owner, thing = _owner(match["owner"], names), terms(match["thing"])
            asked = match["asked"].casefold()
            if owner and thing:
                has = asked in ("many", "much")
                of_what = frozenset([*terms(match["before"]), *thing[:-1]]) - _ANY
                by_name = "named" in match.re.groupindex or thing[-1] in _NAMES
                named = not has and (asked == "who" or by_name)
                return Owned(thing[-1], owner, named, has, of_what)
    return None


def tells(owned: Owned, text: str, words: Sequence[str], near: Collection[str]) -> int:
    """1 if a sentence tells of the thing as its owner's, -1 if it doesn't or tells of another's, 0 if it is unclear.

    `words` are the sentence's terms, `near` the question's terms that its passage or title holds.
    """
    words = _brief(words)
    if owned.thing not in words:
        return -_is_untold(owned, words)
    if owned.named and not _is_named(text, owned):
        return -1
    things = [place for place, word in enumerate(words) if word == owned.thing and _is_it(owned, words[:place])]
    if not things:
        return -1
    if owned.owner.isdisjoint(words):
        return -1 if owned.owner.isdisjoint(near) or _is_anothers(text, owned) else 0
    owners = [place for place, word in enumerate(words) if word in owned.owner]
    if any(_belongs(words, owner, thing, owned.has) for owner in owners for thing in things):
        return int(owned.owner.issubset(words))
    if owned.has:
        return 0 if owners[0] < _AS_SUBJECT and owners[0] < things[-1] else -1
    return -1 if owned.named else 0


def _owner(name: str, names: Collection[str]) -> frozenset[str]:
    """The terms of the owner's name; for a country that `terms` also gives a code, the code alone."""
    owner = {_ALSO.get(term, term) for term in terms(name) if term in names}
    return frozenset(owner.difference(*(_IN_FULL.get(term, ()) for term in owner)))


def _brief(words: Iterable[str]) -> list[str]:
    """The words with one code in place of a country's name in full and the code that `terms` puts behind it."""
    brief: list[str] = []
    for word in words:
        if word in _IN_FULL and brief[-1:] and brief[-1] in _IN_FULL[word]:
            del brief[-2:]
        brief.append(_ALSO.get(word, word))
    return brief


def _is_untold(owned: Owned, words: Sequence[str]) -> bool:
    """Whether a sentence without the word for the thing has no kindred word for it either: *Lind leads France*."""
    if owned.thing in _UNSAID or (owned.thing in _HEADS and not _IN_CHARGE.isdisjoint(words)):
        return False
    there = frozenset(words)
    row = "" if owned.thing in _OFFICES else kin.in_a_row(there)  # a ministry is no minister
    return not kin.kinship(owned.thing, there, row)


def _is_it(owned: Owned, before: Sequence[str]) -> bool:
    """Whether the thing that follows these words is the one asked for: the *foreign* minister, no *vice* president."""
    there = frozenset(before[-_REACH:])
    if owned.of_what.isdisjoint(_DEPUTIES) and not _DEPUTIES.isdisjoint(before[-1:]):
        return False
    if not owned.named or owned.thing not in _OFFICES:
        return True
    return owned.of_what <= there


def _belongs(words: Sequence[str], owner: int, thing: int, has: bool) -> bool:
    """Whether the words between say that the thing is the owner's; `owner` and `thing` are their places."""
    if owner > thing:
        return owner - thing <= _REACH and _BETWEEN.issuperset(words[thing + 1 : owner])
    if has and _is_place(words, owner):
        return False
    between = words[owner + 1 : thing]
    return len(between) < _REACH or not _HAVING.isdisjoint(between)


def _is_place(words: Sequence[str], owner: int) -> bool:
    """Whether the owner's name at this place only says where something is: *on the Ukrainian border*."""
    before = [word for word in words[max(0, owner - 2) : owner] if word != "the"]
    return not _PLACING.isdisjoint(before[-1:])


def _is_anothers(text: str, owned: Owned) -> bool:
    """Whether a name right before the thing makes it another owner's: *the Ukrainian capital*, *Rovers manager*."""
    return any(
        word.term == owned.thing and before.start > 0 and text[before.start].isupper()
        for before, word in pairwise(located_terms(text))
    )


def _is_named(text: str, owned: Owned) -> bool:
    """Whether a name stands beside the thing: *Kyiv, the capital of Ukraine*, *French President Emmanuel Macron*."""
    words = located_terms(text)
    places = [place for place, word in enumerate(words) if word.term == owned.thing]
    return any(
        _begins_with_name(text, words[place + 1 :], owned, _CALLED if text[words[place].end :][:1] == "," else 0)
        or _begins_with_name(text, words[:place][::-1], owned)
        for place in places
    )


def _begins_with_name(text: str, words: Sequence[Term], owned: Owned, called: int = 0) -> bool:
    """Whether a name is first among these words, leaving out _BESIDE and up to `called` others: *the potter Neil*."""
    for word in words[:_NAME_REACH]:
        if word.term in _BESIDE | _ITS | owned.owner | owned.of_what or word.term.isdigit():
            continue
        if text[word.start].isupper():
            return not is_pronoun(text[word.start : word.end])
        if not called:
            return False
        called -= 1
    return False
