"""What a sentence must tell to answer a question, however many of its words it holds.

A sentence that names everybody a question names may tell something else of them: whoever asks when Lind was born has
no answer in where she died. So what is asked about the names, a number or time asked for, and what the question demands
(`questions.demands`) must be told.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from retrieval.answers.measures import measure_asked
from retrieval.answers.nameless import Wanted, wanted_named
from retrieval.attribution.vocabulary import PAST_VERBS, word_set
from retrieval.questions.demands import Demands
from retrieval.questions.kinds import Kind
from retrieval.questions.parts import AUXILIARY
from retrieval.questions.question import Question
from retrieval.text import kin
from retrieval.text.lazy import lazy_pattern
from retrieval.text.terms import terms

_ASKS = lazy_pattern(
    rf"(?:^|[.?!,;:] )(?:{AUXILIARY}|(?:[\w’'-]+ ){{0,2}}?(?:who|whom|whose|what|which|when|where|why|how))\b",
    re.IGNORECASE,
)
"""How a question begins. A topic (*policy toward Norway*) has no such beginning: it asks nothing in particular."""

_WHO_DOES = lazy_pattern(
    r"(?:^|[.?!,;:] )who (?:all |else |often |first |\w+ly )?"
    r"(?:(?:will|has|have|had) (?:be(?:en)? (?=[a-z]{2,20}(?:ed|ing)\b))?)?"
    rf"(?!{AUXILIARY}\b|be(?:en)?\b|(?:all|else|often|first) |\w+ly {AUXILIARY}\b"
    r"|(?:got|gets?) (?:[a-z]{2,20}ed|hurt|paid|shot)\b)(?P<verb>[a-z]+)\b",
    re.IGNORECASE,
)
"""What somebody does whom *who* asks for: *who **designed** it*."""

_OF_THINGS: Final = word_set(
    "a an the this that his her its their my our your some any no of in on at to by for with from over into"
)
"""What stands before a thing: *did Lind sink **the** ferry* asks more than for a ferry."""

_ADVERBS: Final = word_set(
    "yet already again now too also either today yesterday then there here first together back away out up down off "
    "over more anymore ever still later before soon early late well instead alone once twice not"
)
"""What may stand behind the word that yes or no is asked of: *has the strike **ended** yet*."""

_DONE = lazy_pattern(
    rf"(?:^|[.?!,;:] )(?:(?:at|by|from|in|on|since|to|until) )?(?:when|where|(?:what|which) [a-z]+) "
    r"(?:is|are|was|were|(?:can|could|had|has|have|may|might|must|should|will|would) [^?.,]{1,60}? be(?:en)?)\b"
    r"(?:(?! (?:after|and|before|did|do|does|had|has|have|if|or|that|time|was|were|when|while|which|who|whose)\b)"
    r"[^?.,]){0,80}"
    r"(?<! the)(?<! a)(?<! an)(?<! his)(?<! her)(?<! its)(?<! their) "
    rf"(?P<done>[a-z]{{2,20}}ed|{'|'.join(sorted(PAST_VERBS))}|written|stolen|shown|given|seen|shot|hit|hidden|broken"
    r"|beaten|drawn|driven|eaten|thrown|cut|hurt|struck|caught)(?= (?:again|against|as|at|by|down|for|from|in|into|off"
    r"|of|on|out|over|to|up|with)\b|\W*$)",
    re.IGNORECASE,
)
"""What was done to the thing of which a question asks when or where: *when was the canal **sold** to the navy*."""

_LITTLE: Final = frozenset(
    terms("based called expected found held left located made named needed planned scheduled situated supposed used")
)
"""What may be done to a thing without being told: *the hall is in Lund* tells where it is located."""

_WHERE_DOES = lazy_pattern(r"\bwhere (?:did|does|do|will|has|have|had)\b", re.IGNORECASE)

_SIGNED: Final[frozenset[Kind]] = frozenset({"count", "amount", "age", "time", "country", "state"})
"""Kinds of thing that no sentence tells without an outward sign, such as a number, a date or a name."""

_SIGNED_BY_HOW: Final[frozenset[Kind]] = frozenset({"duration", "measure"})
"""Kinds of which the same is true in a question with *how*: *how long*, *how tall*."""


@dataclass(frozen=True, slots=True)
class ToTell:
    """What a sentence must tell to answer a question, worked out once for all of its candidates."""

    demands: Demands
    signed: bool  # whether nothing tells what is asked for without a sign of it
    measure: str | None  # what a number tells only with a unit for it
    age: bool  # whether an age is asked for
    caused: bool  # whether a reason is asked for
    named: Wanted | None  # what is to be named
    words: frozenset[str]  # all of the question's terms
    counted: frozenset[str]  # the terms of the thing that *how many* counts
    matter: frozenset[str]  # the terms for what is asked of these and its names; no numbers, which names may have
    doing: frozenset[str]  # what the person does whom *who* asks for, in all forms
    names: frozenset[str]  # the terms of its proper names
    deed: bool  # whether it asks when, where, why or how long a person did something; articles tell much else of them
    happened: frozenset[str]  # what a yes or no is asked of, if that ends the question: did Lind **resign**
    done: frozenset[str]  # what was done to a thing, if it asks when or where: when was the ferry **sold**
    whether: bool  # whether it asks for yes or no, so that a word for the contrary answers it, too
    speech: bool  # whether it asks for somebody's words


def what_to_tell(question: Question) -> ToTell | None:
    """What a question's answer must tell; None for a topic, which asks nothing."""
    if not _ASKS.search(question.text):
        return None
    kind, aside = question.kind, question.names | question.dated | question.asking
    counted = question.counted - question.names if kind == "count" else frozenset()
    matter = frozenset(term for term in question.carrying if term not in aside and not term.isdigit())
    return ToTell(
        demands=question.demands,
        signed=not question.demands.money and (kind in _SIGNED or (kind in _SIGNED_BY_HOW and "how" in question.terms)),
        measure=measure_asked(question.text) if kind in _SIGNED_BY_HOW else None,
        age=kind == "age",
        caused=kind == "reason",
        named=wanted_named(question.text),
        words=frozenset(question.terms),
        counted=counted,
        matter=matter - counted,
        doing=_doing(question),
        names=question.names,
        deed=kind in ("time", "duration", "reason", "age") or _WHERE_DOES.search(question.text) is not None,
        happened=_happened(question),
        done=_done(question),
        whether=question.whether,
        speech=question.speech is not None,
    )


def _happened(question: Question) -> frozenset[str]:
    """What yes or no is asked of, where that ends the question: *did Lind **resign***, *was the driver **drunk***."""
    words = question.text.casefold().rstrip(" ?.!").split()
    while words and words[-1] in _ADVERBS:
        words.pop()
    *_, before, last = ("", "", *words)
    if not question.whether or before in _OF_THINGS or before.endswith(("’s", "'s", "s’", "s'")):
        return frozenset()
    return frozenset(terms(last)).intersection(question.carrying) - question.names - question.dated


def _done(question: Question) -> frozenset[str]:
    """What was done to the thing that a question asks the time or place of; empty if the thing alone may tell it."""
    match = _DONE.search(question.text) if question.kind in ("time", "place") else None
    done = frozenset(terms(match["done"])).intersection(question.carrying) if match else frozenset()
    return done - question.names - question.dated - _LITTLE


def _doing(question: Question) -> frozenset[str]:
    """The forms of the verb right behind *who*, where that carries the question."""
    match = _WHO_DOES.search(question.text) if question.kind == "person" else None
    verb = frozenset(terms(match["verb"])).intersection(question.carrying) - question.names if match else frozenset()
    return verb.union(*(kin.FORMS.get(term, frozenset()) for term in verb))
