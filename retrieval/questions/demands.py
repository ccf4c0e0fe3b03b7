"""What an answer must name beside the thing that its question asks for: who acts, a sum of money.

A sentence with most words of *did Lund close it?* is no answer if Lund is named nowhere near it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Final

from retrieval.questions.kinds import asks_whether
from retrieval.questions.parts import AUXILIARY
from retrieval.text.demonyms import COUNTRY_OF
from retrieval.text.lazy import lazy_pattern
from retrieval.text.pronouns import is_pronoun
from retrieval.text.terms import Term, terms

_NONE: Final[frozenset[str]] = frozenset()
_DOING = lazy_pattern(rf"\b{AUXILIARY} (?:the )?(?P<doer>[^?]{{1,60}})", re.IGNORECASE)
_MONEY = lazy_pattern(
    rf"\bhow much (?:money|(?:{AUXILIARY} [^?]{{1,80}} )?(?:costs?|paid|pay|spent|spend|earns?|worth|fined?"
    r"|owes?|owed|lend|lent|charged?|donated?|fetch|(?:sell|sold|bought|buy)\b[^?]{0,60} for))\b"
    r"|\bhow much (?:is|was|are|were) (?:the|an?|his|her|its|their) [\w’' -]{1,40}\W*$"
    r"|\b(?:what|which|whose) (?:price|sum|fee|salary|wage|fare)\b"
    r"|\bwh(?:at|ich) (?:is|are|was|were) (?:(?:the|his|her|its|their) |[^?]{1,40}[’']s )?(?:[\w-]{1,20} )?"
    r"(?:price|cost|salary|fee|fare|budget|rent|wage)\b",
    re.IGNORECASE,
)

_PRICED = lazy_pattern(
    rf"\bhow much (?:money )?{AUXILIARY} (?:the |an? |his |her |its |their )?(?P<priced>[^?]{{1,60}}?) "
    r"(?:costs?|pay|paid|earn|owe|spend|spent|lose|lost|worth|charge|donate|fetch|(?:have|has) to pay)\b",
    re.IGNORECASE,
)

_ASKS_FIRST = lazy_pattern(
    r"(?:(?:at|by|for|from|in|of|on|since|to|under|until|with) )?(?:who|whom|whose|what|which|when|where|why|how)\b",
    re.IGNORECASE,
)
_INITIALS = lazy_pattern(r"[A-Z]{2,6}")

PAYING: Final = frozenset(
    terms(
        "pay paid payment cost price fee sum money amount charge spend spent worth earn salary wage fare owe lend lent"
    )
)
"""Words by which a question asks for a sum of money; a sentence with the sum may answer it without them."""


@dataclass(frozen=True, slots=True)
class Demands:
    """What an answer must name, as sets of terms; an empty set demands nothing.

    `parties` has the terms of each name in a question without a preamble: an archive that never names *Norrby* can't
    tell whether Lind was there, or when.
    """

    doer: frozenset[str] = _NONE  # the name behind the auxiliary verb: when did **Lind** resign
    money: bool = False  # whether a sum of money is asked for
    priced: frozenset[str] = _NONE  # whose sum it is, or of what: how much does **Lind** earn
    parties: tuple[frozenset[str], ...] = ()


def demanded(question: str, located: Sequence[Term], names: Collection[str]) -> Demands:
    """What the question demands; `located` are its terms, and `names` those of them that belong to proper names."""
    priced = _PRICED.search(question)
    return Demands(
        doer=_doer(question, located, names),
        money=_MONEY.search(question) is not None,
        priced=frozenset(terms(priced["priced"])) - PAYING if priced and not is_pronoun(priced["priced"]) else _NONE,
        parties=_parties(question, located, names) if names and _asks_at_once(question) else (),
    )


def _asks_at_once(question: str) -> bool:
    """Whether a question has no words before it asks, such as news that it is about."""
    return asks_whether(question) or _ASKS_FIRST.match(question) is not None


def _parties(question: str, located: Iterable[Term], names: Collection[str]) -> tuple[frozenset[str], ...]:
    """The terms of each name but initials, which may stand for words; words of a name stand side by side."""
    found: list[set[str]] = []
    end = -1
    for term in located:
        if term.term not in names or _INITIALS.fullmatch(question, term.start, term.end):
            continue
        if found and question[end : term.start].isspace():
            found[-1].add(term.term)
        else:
            found.append({term.term})
        end = term.end
    return tuple(map(frozenset, found))


def _doer(question: str, located: Iterable[Term], names: Collection[str]) -> frozenset[str]:
    """The terms of the name behind the first auxiliary verb: *did **Joe Biden** say*, *is **Germany** sending*.

    Empty if the name only tells whose or what kind of thing acts: *did NASA’s rocket*, *did Russian troops*.
    """
    match = _DOING.search(question) if names else None
    if match is None:
        return _NONE
    behind = (term for term in located if term.start >= match.start("doer"))
    name = list(takewhile(lambda term: term.term in names, behind))
    last = question[name[-1].start : name[-1].end] if name else ""
    is_whose = last in COUNTRY_OF or last.endswith(("’s", "'s", "’", "'"))
    return _NONE if is_whose else frozenset(term.term for term in name)
