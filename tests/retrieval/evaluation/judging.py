"""Answers made up for judging, over two small sources."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from retrieval import Answer, Attribution, Check, Document, Quote, Result, Said
from retrieval.evaluation.judge import Judged, judge
from retrieval.evaluation.known import Expected, Known
from tests.retrieval.made import a_document

GULLS = a_document("Some 140 gulls sleep on the masts in May. “We will leave at dawn,” Ann Lee said.", "gulls.txt")
FERRY = a_document("The old ferry carries 60 people. It is late.", "north/ferry.txt")
SOURCES = {made.source.file: made for made in (GULLS, FERRY)}
SLEEP, LEAVE = "Some 140 gulls sleep on the masts in May.", "We will leave at dawn"
CARRIES = "The old ferry carries 60 people."


def a_quote(words: str, **changes: Any) -> Quote:
    """The quote of a source that holds the words."""
    made = next(made for made in SOURCES.values() if words in made.text)
    start = made.text.index(words)
    quote = Quote(
        text=words,
        file=made.source.file,
        start=start,
        end=start + len(words),
        paragraph=1,
        sha256=made.source.sha256,
        title=None,
        outlet=None,
        published=None,
        speaker=None,
        role=None,
        mention=None,
        kind="sentence",
        score=1.0,
        matches=(),
    )
    return replace(quote, **changes)


RIGHT, WRONG, SAID = a_quote(SLEEP), a_quote(CARRIES), a_quote(LEAVE)


def an_answer(*quotes: Quote, confidence: float = 0.9, nearest: tuple[Quote, ...] = (), ms: float = 1.0) -> Answer:
    return Answer("ask", "Who?", bool(quotes), confidence, quotes, nearest, ms)


def statements(*said: tuple[str | None, tuple[Quote, ...]]) -> Attribution:
    made = tuple(Said(speaker, None, quotes, "single", None) for speaker, quotes in said)
    return Attribution("who-said", "dawn", bool(made), 1.0, made, (), 1.0)


def a_check(verdict: Any, *quotes: Quote) -> Check:
    return Check("check", "dawn", verdict, None, quotes, (), 1.0)


def known(command: Any = "ask", *, at: tuple[str, ...] = (), **options: Any) -> Known:
    """A question whose answer holds any of the words."""
    expect = tuple(Expected(a_quote(words).file, words) for words in at)
    given = {"speaker": None, "verdict": None, "abstain": False, **options}
    return Known(1, command, "Who?", expect, line={}, **given)


def judged(question: Known, found: Result) -> Judged:
    return judge(question, found, document)


def document(file: str) -> Document:
    return SOURCES[file]
