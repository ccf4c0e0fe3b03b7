"""Measures how alike two statements are that may be the same in another reporter's or translator's words."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, pairwise
from typing import Final, Literal

from retrieval.model import Passage
from retrieval.text.lazy import lazy_pattern
from retrieval.text.terms import terms
from retrieval.text.word_cache import WordCache

_PER_WORD = 0.15  # what each distinctive word in common adds to the likeness
_MOST_WORDS = 5.0  # the most weight of words in common that is added
_IN_A_ROW = 0.5  # weight of two words in a row, added to that of each word

_EMPTY = frozenset(
    terms(
        # articles, determiners and adverbs
        "a all also an and any as both but each even here however if just many more most much no nor not now of off "
        "only or other out own same so some still such than that the then there these this those though too very "
        # pronouns, and words that ask
        "he her him his how i it its me my one our she their them they us we what when where which while who whom "
        "whose why you your whether because "
        # prepositions
        "about after at before between by down during for from in into on over through to up with "
        # auxiliary verbs
        "am are be been being can cannot could did do does doing done had has have having is may might must shall "
        "should was were will would "
        # the same and pronouns, contracted
        "aren't can't couldn't didn't doesn't don't hadn't hasn't haven't i'd i'll i'm i've isn't it's let's he's "
        "she's shouldn't that's there's they'll they're they've wasn't we'd we'll we're we've weren't won't wouldn't "
        "you'll you're you've "
        # light verbs, in all their forms
        "came come comes get gets getting go goes going gone got knew know made make makes making said saw say saying "
        "says see seen take taken takes taking tell think thought told took want wanted went "
        # fillers and courtesy titles
        "again cetera et mr mrs ms really well yes"
    )
)
"""Words that any two statements may share: function words, light verbs and adverbs of spoken language."""

_DERIVED = lazy_pattern(r"(?:ment|aci|ifi|if|at|al|i|e)$")  # endings that the stemmer leaves on: movement, diplomacy


def _root_of(term: str) -> str:
    if term in _EMPTY:
        return ""
    while len(term) > 4 and (match := _DERIVED.search(term)) and match.start() >= 3:
        term = term[: match.start()]
    return f"{term[:-1]}s" if len(term) > 3 and term[-1] == "d" else term


root: Final = WordCache(_root_of).__getitem__
"""The part that a term shares with words derived from it; empty for a word that any two statements may share.

Verbs from Latin change d to s: *invade* and *invasion*, *respond* and *response*. *Move* and *movement*,
*diplomatic* and *diplomacy* differ in an ending that the stemmer keeps. Remembered.
"""


class Rarity:
    """The weight of each word, from 0 to 1, by how few sentences of some passages hold it."""

    def __init__(self, passages: Iterable[Passage]) -> None:
        """Take the passages whose sentences are counted; one that is given twice counts once."""
        sentences = _Sentences(passages)
        self._beside = {among: _Beside(sentences, among) for among in (1, 2)}
        self._totals: dict[Wording, float] = {}

    def beside(self, among: Literal[1, 2]) -> Mapping[str, float]:
        """Word → its weight, not counting the `among` sentences that are known to hold it."""
        return self._beside[among]

    def total(self, wording: Wording) -> float:
        """The weight of all words of a statement, not counting its own sentence."""
        total = self._totals.get(wording)
        if total is None:
            total = self._totals[wording] = sum(map(self._beside[1].__getitem__, wording.words))
        return total


class _Sentences:
    """The sentences of some passages; their words are counted when the first weight is asked for."""

    def __init__(self, passages: Iterable[Passage]) -> None:
        self._passages = passages

    @cached_property
    def holding(self) -> Counter[str]:
        """Word → how many sentences hold it; under the empty word, the number of sentences."""
        passages = {(passage.file, passage.number): passage for passage in self._passages}.values()
        sentences = (sentence for passage in passages for sentence in passage.sentences)
        return Counter(chain.from_iterable({"", *map(root, sentence.terms)} for sentence in sentences))

    @cached_property
    def most(self) -> float:
        """The logarithm that rarity is measured against: about that of a word in every sentence."""
        return math.log1p(self.holding[""] + 1)


class _Beside(dict[str, float]):
    """The weights of words, not counting `among` sentences; each is computed once."""

    def __init__(self, sentences: _Sentences, among: int) -> None:
        super().__init__()
        self._sentences = sentences
        self._among = among

    def __missing__(self, word: str) -> float:
        elsewhere = self._sentences.holding[word] - self._among
        weight = max(1.0 - math.log1p(elsewhere) / self._sentences.most, 0.0) if elsewhere > 0 else 1.0
        self[word] = weight
        return weight


@dataclass(frozen=True, slots=True, eq=False)
class Wording:
    """The distinctive words of a statement: root → a term with it, and the pairs of roots that follow each other."""

    words: dict[str, str]
    in_a_row: frozenset[tuple[str, str]]

    @classmethod
    def of(cls, terms: Iterable[str]) -> Wording:
        """The wording of a text's terms."""
        keys = [(key, term) for term in terms if (key := root(term))]
        return cls(dict(keys), frozenset(pairwise(key for key, _ in keys)))


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two statements are (0 or more), and the weight of the words that they have in common."""

    value: float
    common: float


UNLIKE = Likeness(0.0, 0.0)


def likeness(a: Wording, b: Wording, rarity: Rarity, least: float = 0.0) -> Likeness:
    """How alike two wordings are; UNLIKE if what they have in common weighs less than `least`.

    The likeness is the geometric mean of the overlap and the Dice coefficient (Manning and Schütze 1999, 8.5.1), which
    are the shares of what they have in common in the shorter one and in both. Something is added for each word in
    common, since two short statements may share all of their words by chance.
    """
    shared = a.words.keys() & b.words.keys()
    weights = rarity.beside(2)
    common = sum(map(weights.__getitem__, shared))
    if not common or common < least:
        return UNLIKE
    apart = sum(map(rarity.beside(1).__getitem__, shared))
    one, other = (common + rarity.total(wording) - apart for wording in (a, b))
    rows = sum(min(weights[x], weights[y]) for x, y in a.in_a_row & b.in_a_row)
    telling = min(common + _IN_A_ROW * rows, _MOST_WORDS)
    return Likeness(math.sqrt(common / min(one, other) * 2 * common / (one + other)) + _PER_WORD * telling, common)
