"""Offices by their words, and whether one that a text mentions is one that it has told of.

*The Turkish foreign minister* is *the foreign minister of Turkey*; *the head of the union* no *head of the council*.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise, takewhile
from typing import NamedTuple

from retrieval.attribution.name_runs import GENITIVES, LONGEST, OF
from retrieval.attribution.name_words import DEMONYMS, INHABITANTS, ORGANISATION_WORDS, PLACES
from retrieval.attribution.names import fold
from retrieval.attribution.outline import Outline
from retrieval.attribution.phrases import Phrase, phrase_before
from retrieval.attribution.source_nouns import PERSON_NOUNS, SOURCE_NOUNS
from retrieval.attribution.titles import FEMALE_TITLES, MALE_TITLES, TITLES_OF_ONE
from retrieval.attribution.vocabulary import ARTICLES, DETERMINERS, POSSESSIVES, PREPOSITIONS, RELATIVES
from retrieval.text.demonyms import COUNTRY_OF

NATIONS = PLACES | DEMONYMS
_SAME = {
    **dict.fromkeys(("chairman", "chairwoman", "chairperson"), "chair"),
    **dict.fromkeys(("spokesman", "spokeswoman"), "spokesperson"),
    **dict.fromkeys(("rep", "rep.", "congressman", "congresswoman"), "representative"),
    **dict.fromkeys(("councillor", "councilor", "cllr", "cllr.", "councilman", "councilwoman"), "councilmember"),
    **dict.fromkeys(("sen", "sen."), "senator"),
    **dict.fromkeys(("gov", "gov."), "governor"),
    **dict.fromkeys(("prof", "prof."), "professor"),
    **dict.fromkeys(("supt", "supt."), "superintendent"),
    **dict.fromkeys(("insp", "insp."), "inspector"),
    **dict.fromkeys(("det", "det."), "detective"),
    **dict.fromkeys(("sgt", "sgt."), "sergeant"),
    **dict.fromkeys(("capt", "capt."), "captain"),
    **dict.fromkeys(("gen", "gen."), "general"),
    **dict.fromkeys(("col", "col."), "colonel"),
    "justice": "judge",
}
"""Words for one office: *Sen.* Lind is *the senator*."""
_DEPUTIES = frozenset({"deputy", "vice", "lieutenant", "assistant", "shadow", "former"})
"""Words that make another office of one: the deputy mayor is not *the mayor*."""
_INITIALLED = re.compile(r"^[^\W\d_]+|(?<=[ -])[^\W\d_]+")
_EX = re.compile(r"\b[Ee]x-")
_PRAISING = frozenset({"top", "veteran", "longtime", "long-time", "embattled", "outspoken", "local", "popular"})
"""Words that tell of an office's bearer, not of the office."""
_ADJECTIVES = INHABITANTS | {"republican", "democrat", "conservative", "independent", "libertarian"}
"""Nouns that stand before another: the Italian striker is *the Italian*."""
_CALLED = frozenset({"called", "nicknamed"})
_PARTING = PREPOSITIONS | RELATIVES
_OWNING = ("'s", "’s", "s'", "s’")
_COUNTRIES = {demonym.lower(): country.lower() for demonym, country in COUNTRY_OF.items()} | {
    **dict.fromkeys(("us", "u.s.", "usa", "america", "american"), "states"),
    **dict.fromkeys(("uk", "u.k.", "britain", "british"), "kingdom"),
}
_UNITED = frozenset({"states", "kingdom"})
_KIN = FEMALE_TITLES | MALE_TITLES
_NAMED_BY = PERSON_NOUNS | _KIN
_PART_OF_MORE = PREPOSITIONS - {"by", "with"}  # before a noun: the editor in chief, a spokesman for the mayor
_OWN = frozenset({"the", "its", "his", "her", "their", "our"})
_OPENING = ARTICLES | _OWN
_PLACES_AT_LARGE = frozenset({"country", "nation", "state", "city", "town", "island", "republic"})
_FIRMS_AT_LARGE = frozenset({"company", "firm", "group", "club", "team", "business", "organisation", "organization"})
"""What a text calls a place, or an organisation, that it has named."""

_KINDS = ORGANISATION_WORDS | SOURCE_NOUNS | _PLACES_AT_LARGE | _FIRMS_AT_LARGE
_OF_PLACES = frozenset({"mayor", "governor"})
_SMALL_IN_OFFICES = OF | {"the", "and", "in", "a"}
_NESTED = 3  # times an office is of something of something
_LONGEST = 4  # words of what an office is of, and whatever follows


class Office(NamedTuple):
    """An office by its words as they are compared: all of them, those for what its bearer is, and the nouns of these.

    *The mayor's spokesman* is a spokesman, no mayor; nor is a *spokesman for the mayor*; a *chief economist* no chief.
    """

    words: frozenset[str]
    own: frozenset[str]
    nouns: frozenset[str]
    noun: str


@lru_cache(maxsize=1 << 12)
def office(role: str) -> Office:
    """The office that the words of a role tell."""
    written = _EX.sub("former ", role).split()
    words = [_SAME.get(word, word) for word in map(fold, written)]
    end = next((place for place, word in enumerate(written) if place and word.lower() in _PARTING), len(words))
    first = max((place + 1 for place, word in enumerate(written[: end - 1]) if word.endswith(_OWNING)), default=0)
    called = next((place for place in range(end, len(words)) if written[place] in _CALLED), len(words))
    own = words[first:end]
    nouns = {word for word, following in pairwise([*own, "and"]) if following == "and"} | {*words[called:][-1:]}
    told = frozenset(words) - DETERMINERS
    return Office(told, frozenset(own + words[called:]), frozenset(nouns), own[-1] if own else "")


def has(held: Office, wanted: Office) -> bool:
    """Whether an office that a text has told of has all the words of one, and is no other by its own words."""
    deputy = held.own & _DEPUTIES
    if wanted.noun not in held.own or (deputy and not deputy <= wanted.words):
        return False
    is_it = wanted.noun in held.nouns or len(wanted.words) > 1 or wanted.noun in _ADJECTIVES
    return is_it and wanted.words - _PRAISING <= held.words


def in_any_words(told: Office) -> Office:
    """An office with its country by one name: *the US president* is *the president of the United States*."""
    words = frozenset(_COUNTRIES.get(word, word) for word in told.words - PREPOSITIONS)
    return told._replace(words=words - {"united"} if words & _UNITED else words)


def is_short_for(letters: str, role: str) -> bool:
    """Whether the initials of an office, in small letters, are `letters`: *md* of *managing director of Marlin*.

    The nation whose office it is may stand before it, and `o` for *officer* be left out: *chief executive*, *ceo*.
    """
    words = [word.lower() for word in _INITIALLED.findall(role)]
    end = next((place for place, word in enumerate(words) if place and word in _PARTING), len(words))
    own = words[:end]
    first = next((place for place, word in enumerate(own) if word not in NATIONS | INHABITANTS), end)
    return "".join(word[0] for word in own[first:]) in (letters, letters.removesuffix("o"))


def of_what(o: Outline, phrase: Phrase) -> frozenset[str]:
    """The words for what an office is of: the council, in *the head of the council*."""
    link = phrase.last + 1
    if o.lower[link : link + 1] != ["of"]:
        return frozenset()
    return office(" ".join(takewhile(str.isalnum, o.words[link + 1 : link + 1 + _LONGEST]))).words


def is_of(held: frozenset[str], wanted: frozenset[str], what: frozenset[str]) -> bool:
    """Whether an office that a text has told of may be `wanted` of `what`: it tells nothing else of what it is.

    *Marlin* may be *the company*, *Norway* *the country*, but no *union*, of which there is another word, is.
    """
    told = held - wanted - PREPOSITIONS
    if not told:
        return True
    at_large = _PLACES_AT_LARGE if _is_of_place(told, wanted) else _FIRMS_AT_LARGE
    if told.isdisjoint(_KINDS) and not what.isdisjoint(at_large):
        return True
    return not {_COUNTRIES.get(word, word) for word in told}.isdisjoint(_COUNTRIES.get(word, word) for word in what)


def _is_of_place(told: frozenset[str], wanted: frozenset[str]) -> bool:
    return not told.isdisjoint(NATIONS) or not wanted.isdisjoint(_OF_PLACES)


def whole_office(o: Outline, first: int, end: int) -> Phrase | None:
    """The office that a stretch in capitals names as a whole: *The Secretary of State for Housing*, *The Mayor*."""
    if end - first < 2 or end - first > LONGEST or o.lower[first] not in _OPENING:
        return None
    title = next((k for k in range(end - 1, first, -1) if o.lower[k] in TITLES_OF_ONE), None)
    if title is None or not (title + 1 == end or o.lower[title + 1] in OF):
        return None
    capitals = all(o.capital[k] or o.lower[k] in _SMALL_IN_OFFICES for k in range(first, end))
    return Phrase(first, first, end - 1, "noun") if capitals and o.capital[end - 1] else None


def office_before(o: Outline, phrase: Phrase, sentence_first: int) -> Phrase | None:
    """The office or kinship that a name between commas, or at the end, explains: `His mother, Ruth Lind, said`."""
    comma, following = phrase.first - 1, o.words[phrase.last + 1 : phrase.last + 2]
    if comma > sentence_first and o.words[comma] == "(" and following == [")"]:
        return whole_office(o, sentence_first, comma)
    if comma <= sentence_first or o.words[comma] != "," or following not in ([","], ["."], ["("], []):
        return None
    end = comma - 1
    if o.words[end] == ")" and end - 3 > sentence_first and o.words[end - 2] == "(":
        end -= 3  # the managing director (MD), Ann Lind
    held = _with_what(o, phrase_before(o, end, sentence_first), sentence_first)
    if held is None or held.kind != "noun" or _NAMED_BY.isdisjoint(o.lower[held.first : held.last + 1]):
        return None
    part = held.first > sentence_first and o.lower[held.first - 1] in _PART_OF_MORE
    return None if part and not _is_kin(o, held) else held


def _is_kin(o: Outline, held: Phrase) -> bool:
    """Whether a noun is for somebody's kin, or whoever else goes by sex: *his wife*, *Lind's daughter*."""
    owned = not POSSESSIVES.isdisjoint(o.lower[held.first : held.last])
    return owned and o.lower[held.last] in _KIN


def _with_what(o: Outline, what: Phrase | None, sentence_first: int) -> Phrase | None:
    """An office with what it is of, where that is the phrase `what`: *the mayor of Bergen*; else the phrase itself."""
    outer = what
    for _ in range(_NESTED):
        if outer is None or outer.first <= sentence_first or o.lower[outer.first - 1] != "of":
            break
        outer = phrase_before(o, outer.first - 2, sentence_first)
    if outer is None or what is None or outer.kind != "noun" or outer.first == what.first:
        return what
    told = o.lower[outer.first] in _OWN and o.lower[outer.last] in _NAMED_BY
    return Phrase(outer.first, outer.first, what.last, "noun") if told else what


def role_before(text: str, o: Outline, held: Phrase) -> str | None:
    """An office as a role, without its article; with whomever it belongs to."""
    owned = not GENITIVES.isdisjoint(o.words[held.first : held.last])
    first = held.first + (o.lower[held.first] in DETERMINERS and not owned)
    return text[o.starts[first] : o.ends[held.last]] if first <= held.last else None
