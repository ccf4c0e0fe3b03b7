"""Makes of an article the document that the index keeps: passages, each with its sentences and statements."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from retrieval.model import Article, Document, Paragraph, Passage, Sentence, Statement
from retrieval.text.asking import asks
from retrieval.text.pronouns import refers_back
from retrieval.text.sentences import sentences
from retrieval.text.terms import frozen_terms

if TYPE_CHECKING:
    from retrieval.attribution.outline import Split

PASSAGE_CHARS = 400
"""Paragraphs are joined until a passage has so many characters: a news paragraph is often a single sentence, too little
for BM25. A longer paragraph is a passage of its own and is never cut."""

LONGEST_JOINED = 1_600
"""Characters from which a passage takes no more paragraphs, not even one that begins with a pronoun."""


def document(article: Article, *, statements: bool = True) -> Document:
    """The document of an article. Furniture is in no passage.

    Finding statements takes most of the time. Without `statements` they are left out, and the source is marked so.
    """
    source = replace(article.source, extracted=statements)
    split = cache(sentences)  # used for the sentences and again for the statements
    passages: list[Passage] = []
    for group in _joined(article):
        start, end = group[0].start, group[-1].end
        passages.append(
            Passage(
                file=source.file,
                number=len(passages),
                start=start,
                end=end,
                text=article.text[start:end],
                sentences=tuple(_sentences(article.text, group, split)),
                statements=(),
            )
        )
    if statements:
        from retrieval.attribution.statements import extract  # slow to import, and not every run needs it

        passages = list(_with_statements(passages, extract(article.text, split, nested=True)))
    return Document(source, article.text, tuple(passages))


def _joined(article: Article) -> Iterator[list[Paragraph]]:
    """The paragraphs of each passage: neighbours, with no furniture between them.

    A paragraph that begins with a pronoun, or that follows a question, stays with the one before, so that a passage can
    be understood by itself.
    """
    group: list[Paragraph] = []
    for paragraph in article.paragraphs:
        if group:
            length = group[-1].end - group[0].start
            before = article.text[group[-1].start : group[-1].end]
            leans = refers_back(article.text, paragraph.start) or asks(before)
            enough = LONGEST_JOINED if leans else PASSAGE_CHARS
            if paragraph.kind == "furniture" or length >= enough:
                yield group
                group = []
        if paragraph.kind != "furniture":
            group.append(paragraph)
    if group:
        yield group


def _sentences(text: str, group: Iterable[Paragraph], split: Split) -> Iterator[Sentence]:
    for paragraph in group:
        for start, end in split(text, paragraph.start, paragraph.end):
            yield Sentence(start, end, paragraph.number, paragraph.kind, frozen_terms(text[start:end]))


def _with_statements(passages: Sequence[Passage], statements: Iterable[Statement]) -> Iterator[Passage]:
    """The passages with their statements, in the order of the text; of two that start together, the longer one first.

    Statements in furniture are left out, and so is what a heading reports in the editor's words.
    """
    starts = [passage.start for passage in passages]
    within: list[list[Statement]] = [[] for _ in passages]
    headings = [[sentence for sentence in passage.sentences if sentence.kind != "body"] for passage in passages]
    for statement in sorted(statements, key=lambda s: (s.start, -s.end)):
        at = bisect_right(starts, statement.start) - 1
        if at >= 0 and statement.end <= passages[at].end and not _is_headline(headings[at], statement):
            within[at].append(statement)
    for passage, found in zip(passages, within, strict=True):
        yield replace(passage, statements=tuple(found))


def _is_headline(headings: Sequence[Sentence], statement: Statement) -> bool:
    """Whether a statement is a heading's report of what somebody said, and no quotation."""
    return statement.kind != "direct" and any(s.start <= statement.start < s.end for s in headings)
