"""Names of people and organisations: their parts, and whether two of them stand for one person.

Spellings are compared after folding what transliteration varies in: *Sergei* and *Sergey*, *Zelensky* and
*Zelenskyy*, *Vladimir Putin* and *Vladimir Poutine*.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from retrieval.attribution.first_names import FEMALE, GIVEN, MALE
from retrieval.attribution.name_words import GENERATIONS, ORGANISATION_WORDS, PARTICLES, SUFFIXES
from retrieval.attribution.titles import FEMALE_TITLES, MALE_TITLES, OFFICE_LETTERS, PARTISAN, TITLES
from retrieval.text.letters import plainly
from retrieval.text.possessives import bare
from retrieval.text.word_cache import WordCache

Gender = Literal["he", "she"]

_MOST_INITIALS = 3
_PART = re.compile(r"[^\W_]+(?:['’.\-][^\W_]+){0,6}\.?")
_DESCRIBING = re.compile(r"(?:[Aa]n?|[Tt]he) [a-z]")
_LINKS = frozenset({"of", "for", "and", "the"})
_SHORT_FORMS = {
    "abe": "abraham", "al": "albert", "alex": "alexander", "andy": "andrew", "ben": "benjamin",
    "bernie": "bernard", "beth": "elizabeth", "bill": "william", "billy": "william", "bob": "robert",
    "bobby": "robert", "charlie": "charles", "chris": "christopher", "chuck": "charles", "dan": "daniel",
    "dave": "david", "dick": "richard", "don": "donald", "ed": "edward", "fred": "frederick",
    "greg": "gregory", "jack": "john", "jeff": "jeffrey", "jen": "jennifer", "jim": "james",
    "jimmy": "james", "joe": "joseph", "joey": "joseph", "jon": "jonathan", "josh": "joshua",
    "kate": "katherine", "ken": "kenneth", "larry": "lawrence", "liz": "elizabeth", "matt": "matthew",
    "meg": "margaret", "mike": "michael", "mick": "michael", "mitch": "mitchell", "nick": "nicholas",
    "pat": "patrick", "pete": "peter", "phil": "philip", "rick": "richard", "rob": "robert",
    "ron": "ronald", "sam": "samuel", "steve": "steven", "stephen": "steven", "sue": "susan",
    "ted": "edward", "tim": "timothy", "tom": "thomas", "tony": "anthony", "antony": "anthony",
    "vince": "vincent", "vlad": "vladimir", "volodimir": "vladimir", "will": "william", "zach": "zachary",
}  # fmt: skip
_AMERICAN = {"defence": "defense"}  # spellings of words that organisations are named with
_TRANSLITERATION = (
    (re.compile(r"(?:iy|yy|ii|ij|ey|ei|yi|ie|y)(?=$|-)"), "i"),
    (re.compile(r"y"), "i"),
    (re.compile(r"ou|oo"), "u"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"ks"), "x"),
    (re.compile(r"(?<=n)e$"), ""),
    (re.compile(r"(.)\1"), r"\1"),
)
_SLAVIC = re.compile(r"(?:[oe]v|[oe]w|[oe]va|[oe]wa|of|ef|in|ina|ski|ska|enko|huk|ich|itsch)$")
"""How surnames end that Latin letters spell in many ways; Chan and Khan are two others."""

_ARABIC_ARTICLE = re.compile(r"^(?:al|el)-(?=\w{3})")
_OF_SLAVIC = (
    (re.compile(r"ei"), "ai"),
    (re.compile(r"kh|t?s?ch"), "h"),
    (re.compile(r"w"), "v"),
)


@dataclass(frozen=True, slots=True)
class NameKey:
    """A name's comparable parts: `first` holds the given names, empty where only the surname stands.

    `generation` is *jr* or *sr*, where the name has it.
    """

    first: tuple[str, ...]
    last: str
    gender: Gender | None
    generation: str | None = None


def _folded(word: str) -> str:
    if word.isascii() and "'" not in word:
        return word.lower()
    plain = unicodedata.normalize("NFKD", bare(word))
    return plainly("".join(character for character in plain if not unicodedata.combining(character)).casefold())


fold: Final = WordCache(_folded).__getitem__
"""A word without case, accents or a possessive ending; remembered."""


@lru_cache(maxsize=4096)
def gender_of(words: tuple[str, ...]) -> Gender | None:
    """What pronoun a title or a given name among the words calls for, None where they do not say."""
    folded = [word.rstrip(".") for word in map(fold, words)]
    for word in folded[:-1]:
        if word in FEMALE_TITLES:
            return "she"
        if word in MALE_TITLES:
            return "he"
    given = next((word for word in folded[:-1] if word not in TITLES), "")
    given = given if given in GIVEN else given.partition("-")[0]  # Katie-Ann
    if given in FEMALE:
        return "she"
    return "he" if given in MALE else None


@lru_cache(maxsize=4096)
def name_key(name: str) -> NameKey:
    """The comparable parts of a person's name, titles and suffixes left out."""
    parts = [fold(part).rstrip(".") for part in _PART.findall(name)]
    gender = gender_of(tuple(parts))
    generation = None
    while len(parts) > 1 and parts[-1] in SUFFIXES:
        generation = GENERATIONS.get(parts.pop(), generation)
    while len(parts) > 1 and parts[0] in OFFICE_LETTERS and name.split()[0].isupper():
        del parts[0]
    title = _last_title(parts)
    if parts[title + 1 : title + 2] == ["of"] and len(parts) > title + 3:
        title += 2
    del parts[: title + 1]
    if not parts:
        return NameKey((), "", None)
    first = tuple(part for part in parts[:-1] if part not in PARTICLES)
    return NameKey(first, _spelling(_ARABIC_ARTICLE.sub("", parts[-1])), gender, generation)


@lru_cache(maxsize=4096)
def same_person(a: str, b: str) -> bool:
    """Whether two names may stand for one person, or one organisation: nothing in them speaks against it.

    Surnames agree in spelling or transliteration; given names agree, abbreviate each other, or one is missing.
    Organisations agree when their words do. An empty name agrees with none, nor does a description (*a baker*) with a
    name (*Adam Baker*).
    """
    if _is_description(a) != _is_description(b):
        return False
    if is_organisation(a) or is_organisation(b):
        return _organisation_words(a) == _organisation_words(b) != frozenset()
    x, y = name_key(a), name_key(b)
    if not x.last or not y.last:
        return False
    if x.last != y.last:
        return _one_word_inside(x, y)
    if (x.gender and y.gender and x.gender != y.gender) or (
        x.generation and y.generation and x.generation != y.generation
    ):
        return False
    return not x.first or not y.first or _given_names_agree(x.first, y.first)


def _is_description(name: str) -> bool:
    """Whether an article stands where given names do, before a word in small letters: *a baker*, *the baker*."""
    first = name_key(name).first
    return _DESCRIBING.match(name) is not None and (first[:1] in (("a",), ("an",)) or first == ("the",))


@lru_cache(maxsize=4096)
def name_parts(name: str) -> frozenset[str]:
    """The words of a name as they are compared: names that `same_person` takes for one share at least one of these."""
    parts = frozenset(_spelling(fold(part).rstrip(".")) for part in _PART.findall(name))
    return parts | {_AMERICAN[part] for part in parts & _AMERICAN.keys()}


@lru_cache(maxsize=4096)
def is_organisation(name: str) -> bool:
    """Whether a word of the name is one that organisations are named with (*Ministry*, *Council*).

    Those of what its bearer is there do not count: *Council Member Quist* is a person with a role.
    """
    parts = [fold(part).rstrip(".") for part in _PART.findall(name)]
    return any(part in ORGANISATION_WORDS for part in parts[_role_end(parts) :])


def by_initials(words: Sequence[str], known: Mapping[str, Iterable[str]]) -> str | None:
    """The full name that a transcript's label is short for: `NQ` for *Nora Quist*. None where two people's might be.

    `known` holds the full names of a text by their surnames.
    """
    if len(words) != 1 or not words[0].isupper() or not 1 < len(words[0]) <= _MOST_INITIALS:
        return None
    short = fold(words[0])
    fitting = {full for names in known.values() for full in names if short in _initials(full)}
    people = {(name.split()[0], name.split()[-1]) for name in fitting}
    return max(fitting, key=lambda name: (len(name), name)) if len(people) == 1 else None


def _initials(name: str) -> tuple[str, str, str]:
    """The initials of a name: of all its words, of the first and the last, and of the first two (*Ana Ruiz Vega*)."""
    letters = "".join(fold(word)[:1] for word in name.split())
    return letters, letters[:1] + letters[-1:], letters[:2]


def _last_title(parts: Sequence[str]) -> int:
    """The place of the last title that a name's folded parts hold before its last, -1 where there is none."""
    return max((place for place, part in enumerate(parts[:-1]) if part in TITLES), default=-1)


def _role_end(parts: Sequence[str]) -> int:
    """Where the name begins behind an officer's role, 0 where a title is none: *Council of Independent Schools*."""
    title = _last_title(parts)
    first = title
    while first > 0 and parts[first - 1] in TITLES:
        first -= 1
    if first < 1 or parts[title] in PARTISAN or parts[first - 1] in _LINKS:
        return 0
    return title + 1


def _organisation_words(name: str) -> frozenset[str]:
    words = {fold(part).rstrip(".") for part in _PART.findall(name)} - {"the", "of", "for", "and"}
    return frozenset(_AMERICAN.get(word, word) for word in words)


def _one_word_inside(x: NameKey, y: NameKey) -> bool:
    """One name is a single given name of the other: *Hillary* and *Hillary Clinton*."""
    if not x.first and y.first:
        return x.last in {_spelling(part) for part in y.first}
    return bool(x.first) and not y.first and y.last in {_spelling(part) for part in x.first}


def _given_names_agree(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    x, y = a[0], b[0]
    if len(x.rstrip(".")) == 1 or len(y.rstrip(".")) == 1:
        return x[0] == y[0]
    x, y = (_spelling(_SHORT_FORMS.get(each, each), of_slavic=True) for each in (x, y))
    return (
        x == y
        or _SHORT_FORMS.get(x, x) == _SHORT_FORMS.get(y, y)
        or (min(len(x), len(y)) > 2 and (x.startswith(y) or y.startswith(x)))
    )


def _spelling(word: str, *, of_slavic: bool = False) -> str:
    """A word as it is spelled once the choices of transliteration are taken away.

    `of_slavic` takes away those of Slavic names from any word: of given names, which prove nothing alone.
    """
    for pattern, replacement in _TRANSLITERATION:
        word = pattern.sub(replacement, word)
    if of_slavic or _SLAVIC.search(word):
        for pattern, replacement in _OF_SLAVIC:
            word = pattern.sub(replacement, word)
    return word
