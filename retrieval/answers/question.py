"""What a question asks for: the words that carry it, the kind of thing it wants, the phrases that must be there."""

from __future__ import annotations

import re
from dataclasses import dataclass

from retrieval.answers.kinds import Kind, asks_for_statement, holds_kind, kind_of
from retrieval.text.terms import located_terms, terms

LONGEST_QUESTION = 2_000
"""Characters that are looked at; the rest of a longer question is left aside, so that its cost is bounded."""

_FUNCTION_WORDS = frozenset(
    terms(
        "a an the this that these those there here what which who whom whose when where why how "
        "is are was were be been being am do does did done doing have has had having "
        "will would shall should can could may might must "
        "i you he she it we they me him her us them my your his its our their "
        "of in on at to from by for with about into over after before between during as than "
        "and or but if because so not no nor "
        "many much more most some any all each other such same own only also just very too "
        "please tell give show find say said says according"
    )
)
_QUOTED = re.compile(r"[\"“„«]([^\"“”„«»\n]{2,300})[\"”“»]")
_HOW_MANY = re.compile(r"\bhow (?:many|much) ((?:[\w’'-]+ ){0,2}[\w’'-]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Question:
    """A question taken apart.

    `terms` are all its distinct terms in order; `carrying` those that tell what it is about (all of them when it has
    only function words); `names` those carrying terms that it writes with a capital inside; `counted` those that
    *how many* asks for; `statement` tells whether it asks what somebody said; `phrases` the terms of each stretch in
    quotation marks.
    """

    text: str
    terms: tuple[str, ...]
    carrying: tuple[str, ...]
    names: frozenset[str]
    kind: Kind
    counted: frozenset[str]
    statement: bool
    phrases: tuple[tuple[str, ...], ...]

    def holds_kind(self, text: str) -> float:
        """How surely a text holds what is asked for, from -1 to 1; see `kinds.holds_kind`."""
        return holds_kind(self.kind, text, self.terms, self.counted)


def read_question(text: str) -> Question:
    """The question, taken apart. White space in it means nothing."""
    text = " ".join(text[:LONGEST_QUESTION].split())
    located = located_terms(text)
    words = tuple(dict.fromkeys(term.term for term in located))
    carrying = tuple(word for word in words if word not in _FUNCTION_WORDS) or words
    counted = _HOW_MANY.search(text)
    phrases = (tuple(terms(match.group(1))) for match in _QUOTED.finditer(text))
    return Question(
        text=text,
        terms=words,
        carrying=carrying,
        names=frozenset(
            term.term for term in located if term.start and text[term.start].isupper() and term.term in carrying
        ),
        kind=kind_of(text),
        counted=frozenset(terms(counted.group(1))) & frozenset(carrying) if counted else frozenset(),
        statement=asks_for_statement(text),
        phrases=tuple(phrase for phrase in phrases if phrase),
    )
