"""What kind of thing a question asks for.

The kinds follow the classes of Li and Roth 2002 (https://aclanthology.org/C02-1150/), as far as a thing of that kind
has an outward sign in a text, which `answers.signs` finds.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, TypeAlias

from retrieval.attribution.vocabulary import PAST_VERBS, word_set
from retrieval.questions.parts import AUXILIARY
from retrieval.text.lazy import lazy_pattern
from retrieval.text.sentences import sentences
from retrieval.text.terms import terms

Kind: TypeAlias = Literal[
    "count",
    "amount",
    "duration",
    "age",
    "measure",
    "time",
    "place",
    "country",
    "state",
    "person",
    "organisation",
    "name",
    "definition",
    "reason",
    "other",
]

_ENDS_NOUN = (
    r"(?:am|is|are|was|were|did|do|does|has|have|had|can|could|will|would|shall|should|may|might|must|to|happened)"
)
"""A word that ends the noun of *which city did*: an auxiliary verb, or another that stands there."""

_DOES = rf"(?:{_ENDS_NOUN}|[\w’'-]{{2,20}}ed|owns|said|{'|'.join(sorted(PAST_VERBS))})"
"""A verb behind its subject, as far as its form shows one: *which firm **founded** it*."""

_WORDINGS: tuple[tuple[Kind, str], ...] = (
    (
        "duration",
        r"how long|for how many (?:minutes|hours|days|weeks|months|years)|(?:what|which) (?:duration|period)",
    ),
    ("count", r"how (?:many|often)"),
    ("amount", r"how much|what does .{1,60} cost"),
    ("age", r"how old|at what age"),
    ("time", r"when|how (?:early|late|soon)|how far (?:back|[^?]{1,60} (?:dates?|dating|go|goes|traced?) back)"),
    ("measure", r"how (?:tall|far|big|large|fast|high|deep|wide|heavy|hot|cold)"),
    (
        "reason",
        r"why|how come|for what reason|what (?:caused|causes|led to)|what (?:did|does|do) [^?]{1,60} die (?:of|from)",
    ),
    ("place", r"where"),
    ("person", r"who|whom|whose"),
)
_QUESTION = tuple((kind, lazy_pattern(rf"\b(?:{wording})\b", re.IGNORECASE)) for kind, wording in _WORDINGS)

_WH = r"(?:what|which|who|whom|whose|when|where|why|how)"
_ASKING_WORD = lazy_pattern(rf"\b{_WH}\b", re.IGNORECASE)
_CLAUSE = lazy_pattern(
    rf"(?:when|where|while|if|after|before|as|since|because) (?!{_ENDS_NOUN}\b)[^?]{{1,300}}?, "
    rf"(?=(?:(?:in|at|on|for|to|from|by|with) )?{_WH}\b)",
    re.IGNORECASE,
)
_WHAT = lazy_pattern(r"\b(?:what|which)(?:['’]s)?\b", re.IGNORECASE)
_ASKED_NOUN = lazy_pattern(
    rf" ?(?!{_ENDS_NOUN}\b)((?:[\w’'-]{{1,30}} ){{0,4}}?[\w’'-]{{1,30}})(?<!ly)"
    rf"(?= (?:\w{{2,20}}ly )?{_DOES}\b|[?,.]| (?:of|in|on|for|that|with|who|by|from|at)\b|$)",
    re.IGNORECASE,
)
_IS_THE_NOUN = lazy_pattern(
    r" ?(?:is|are|was|were|) (?:the|a|an|his|her|its|their) ((?:[\w’'-]{1,30} ){0,3}?[\w’'-]{1,30}) "
    r"(?:of|for|in|on|to|at|that|used|called|between|with|from|who|which|whose)\b",
    re.IGNORECASE,
)
_IS_WHOSE_NOUN = lazy_pattern(
    r" ?(?:is|are|was|were) [^?]{1,60}['’]s ((?:[\w-]{1,30} ){0,3}?[\w-]{1,30})\??$", re.IGNORECASE
)
_IS_THE_ONE = lazy_pattern(
    r" ?(?:is|are|was|were) (?:the|his|her|its|their) (?:[\w’'-]{1,30} ){0,3}?(?P<noun>[\w’'-]{1,30})\W*$",
    re.IGNORECASE,
)
_IS_THE_NAME = lazy_pattern(
    r" ?(?:is|are|was|were|) (?:the |his |her |its |their )?(?!another|other|scientific)(?:[a-z]{1,30} )?names? of \w",
    re.IGNORECASE,
)
_IS_CALLED = lazy_pattern(
    r" ?(?:is|are|was|were) (?:the|its?|his|her|their|this|that)\b[^?]{0,200} (?:called|named|nicknamed|dubbed)\W*$",
    re.IGNORECASE,
)
_IS_A_NAME_FOR = lazy_pattern(
    r"(?: (?:is|are|was|were))?(?: [a-z]{1,20}){0,4}? (?:names?|term|word) for\b"
    r"|[^?]{1,100} (?:known|referred to) as\W*$",
    re.IGNORECASE,
)
"""*What **is another name for** it*, *what **is it often referred to as***."""

_NO_DEFINITION = (
    r"(?!(?:considered|his|her|it|its|one|some|their|they|two|in|on|up)\b|(?:the )?(?:first|last|most|\w+est)\b"
    r"|[^?]*\b(?:for|of|from|by|in|on|to|up|with|called|do|doing|known|made|name|named|used) ?\??$"
    r"|[^?]*\b\w{2,20}ed (?:after|as|at|before|by|during|for|from|in|into|on|to|with)\b)"
)
"""Words that ask for a use, a name, one of many or the greatest: *used for*, *called*, *some gulls*, *the largest*."""

_DEFINITION = lazy_pattern(
    rf" ?(?:is|are|was|were) {_NO_DEFINITION}[\w’'-]{{1,30}}(?: [\w’'-]{{1,30}}){{0,4}} ?\??$"
    r"|[^?]{1,80}\b(?:stand for|mean)\b",
    re.IGNORECASE,
)

_NOUNS: tuple[tuple[Kind, frozenset[str]], ...] = (
    ("time", word_set("year month day date time century decade era season birthday")),
    ("amount", word_set("price cost salary income worth budget fee revenue profit fine wage")),
    (
        "measure",
        word_set(
            """
            number population percentage percent proportion share amount total height length size speed temperature
            weight distance width depth area rate score capacity elevation age
            """
        ),
    ),
    ("country", word_set("country nation")),
    ("state", word_set("state")),
    (
        "organisation",
        word_set(
            """
            company organization organisation team band party agency network club channel newspaper airline bank studio
            label brand league manufacturer firm corporation union automaker carmaker retailer carrier university chain
            """
        ),
    ),
    (
        "person",
        word_set(
            """
            person man woman president minister leader author actor actress singer writer inventor founder father
            mother wife husband son daughter king queen prince princess coach player director artist painter
            scientist emperor general governor mayor chief ceo chairman owner composer poet host star brother sister
            senator candidate winner celebrity pope musician secretary pilot astronaut explorer protester officer gunman
            judge veteran driver suspect attacker witness lawyer attorney doctor journalist reporter teacher student
            professor soldier captain designer architect engineer nurse priest bishop cardinal rabbi chancellor premier
            commissioner ambassador envoy spokesman spokeswoman congressman congresswoman lawmaker prosecutor referee
            striker goalkeeper quarterback linebacker athlete boxer golfer comedian presenter anchor dancer rapper
            guitarist drummer pianist philosopher mathematician physicist chemist biologist economist historian novelist
            playwright sculptor photographer manager executive billionaire politician republican democrat justice mp
            tycoon mogul whistleblower
            """
        ),
    ),
)
"""Nouns that tell the kind. They are words, not terms, since *officer* and *office* have the same term."""


_LETTERS = lazy_pattern(r"[^\W\d_]+(?![^\W\d_]|['’]s)")
_WHETHER = lazy_pattern(rf"\W*(?:(?:and|but|so|then) )?{AUXILIARY}\b", re.IGNORECASE)
_WHICH = lazy_pattern(
    rf"\b(?:what|which) (?!{_ENDS_NOUN}\b)(?P<noun>(?:[\w’'-]{{1,30}} ){{0,3}}?[\w’'-]{{1,30}})(?<!ly)"
    rf"(?= {_DOES}\b)",
    re.IGNORECASE,
)
_WORDING = frozenset(
    terms(
        "far long tall old big large small fast high deep wide heavy hot cold soon late often "
        "mean locate located situate name named call called know known title kind type sort refer term word another "
        "use used often cost price job role profession occupation position post"
    )
)
"""Words other than nouns by which a question says what kind of thing it asks for."""


def asking_words(question: str) -> frozenset[str]:
    """The terms that say what kind of thing a question asks for, not what it is about: *which city*, *how far*."""
    noun = _WHICH.search(question)
    return _WORDING.union(terms(noun.group("noun")) if noun else ())


def asks_which(question: str) -> bool:
    """Whether a question asks for a thing by a noun for its kind: *which city*."""
    return _WHICH.search(question) is not None


def asks_whether(question: str) -> bool:
    """Whether a question is answered by yes or no: *did they accept it*."""
    return _WHETHER.match(next(iter(_questions(question)), question)) is not None


def kind_of(question: str) -> Kind:
    """The kind of thing that a question asks for: the first that is worded in its last sentence that asks."""
    question = asking_part(question)
    found = [(match.start(), kind) for kind, pattern in _QUESTION if (match := pattern.search(question))]
    if what := _WHAT.search(question):
        found.append((what.start(), _kind_of_what(question[what.end() :])))
    return min(found, key=lambda place: place[0])[1] if found else "other"


def asking_part(question: str) -> str:
    """The last sentence that asks, without a clause before it: *what was it called?* of *When it sank, what …*.

    If need be, a sentence without an asking word; the whole question if none asks.
    """
    asking = _questions(question)
    last = next((each for each in asking if _ASKING_WORD.search(each)), asking[0] if asking else question)
    clause = _CLAUSE.match(last)
    return last[clause.end() :] if clause else last


@lru_cache(maxsize=4)  # as often as a question is taken apart, its sentences are asked for
def _questions(question: str) -> tuple[str, ...]:
    """The sentences that end in a question mark, the last first."""
    told = (question[start:end] for start, end in reversed(sentences(question, 0, len(question))))
    return tuple(each for each in told if each.endswith("?"))


def _kind_of_what(rest: str) -> Kind:
    """The kind that the words behind *what* or *which* ask for: *year*, *is the price of*, *is a gull*."""
    if _IS_THE_NAME.match(rest) or _IS_CALLED.match(rest) or _IS_A_NAME_FOR.match(rest):
        return "name"
    if noun := _ASKED_NOUN.match(rest):
        return _kind_of_noun(noun.group(1))
    if noun := _IS_THE_NOUN.match(rest):
        return "other" if _acts(noun.group(1)) else _kind_of_noun(noun.group(1))
    if noun := _IS_WHOSE_NOUN.match(rest):
        return _kind_of_noun(noun.group(1))
    the = _IS_THE_ONE.match(rest)
    kind = _kind_of_noun(the["noun"]) if the else "other"
    return "definition" if kind == "other" and _DEFINITION.match(rest) else kind


def _acts(noun: str) -> bool:
    """Whether a verb of somebody stands behind the noun: *what is the captain **accused** of*, but no *price asked*."""
    last = noun.rpartition(" ")[2]
    is_verb = last.endswith(("ed", "ing")) and _kind_of_noun(last) == "other"
    return is_verb and _kind_of_noun(noun) in ("person", "organisation")


def _kind_of_noun(noun: str) -> Kind:
    """The kind that the last of a noun phrase's words with a kind tells: in English its head stands last.

    A country or a state is meant only by the head itself: which *country song*, which *state park*.
    """
    for behind, word in enumerate(reversed(_LETTERS.findall(noun.casefold()))):
        for kind, nouns in _NOUNS:
            if not nouns.isdisjoint(_singular(word)) and not (behind and kind in ("country", "state")):
                return kind
    return "other"


def _singular(word: str) -> tuple[str, ...]:
    """A noun and the singulars that it may be the plural of: *agencies*, *agency*."""
    if word.endswith("ies"):
        return word, f"{word[:-3]}y"
    return word, word.removesuffix("s"), word.removesuffix("es")
