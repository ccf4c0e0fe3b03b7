"""The words and names of a question in its own spelling, for messages to whoever asked."""

from __future__ import annotations

from collections.abc import Callable

from retrieval.questions.question import Question
from retrieval.text.possessives import bare
from retrieval.text.terms import Term


def carrying_words(question: Question) -> dict[str, str]:
    """Carrying term → the first word of the question that has it, in the question's order."""
    written: dict[str, str] = {}
    for place in _located(question, frozenset(question.carrying)):
        written.setdefault(place.term, bare(question.text[place.start : place.end]))
    return written


def unmentioned(question: Question, holds: Callable[[str], bool]) -> tuple[str, ...]:
    """The question's names that the archive lacks; `holds` tells whether it has a term."""
    joined: list[tuple[int, int]] = []
    for term in _located(question, question.names):
        if holds(term.term):
            continue
        if joined and question.text[joined[-1][1] : term.start].isspace():
            joined[-1] = (joined[-1][0], term.end)
        else:
            joined.append((term.start, term.end))
    return tuple(dict.fromkeys(bare(question.text[start:end]) for start, end in joined))


def _located(question: Question, wanted: frozenset[str]) -> list[Term]:
    """The wanted terms with their offsets; a term of several words is there instead of those of its words."""
    kept: list[Term] = []
    for term in question.located:
        if term.term in wanted:
            while kept and kept[-1].start >= term.start:
                kept.pop()
            kept.append(term)
    return kept
