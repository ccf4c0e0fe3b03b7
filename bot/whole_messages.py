"""The commands that take a whole message: whether it quotes rightly, and where its words are from."""

from __future__ import annotations

import re

from bot import finding, texts
from bot.model import Reply
from bot.replies import check_reply, checks_reply, who_said_reply
from bot.routing import Routed
from retrieval import Library

_SENTENCES = re.compile(r"(?<=[.!?:])\s|\n")
_PHRASE = 3  # words of the shortest piece that is looked for: fewer stand in many places
_TRIED = 8  # the most pieces of a message whose source is looked for


def check_quotes(library: Library, asked: Routed, _: int) -> Reply:
    """Whether every quotation of a message is right; what it quotes twice is told once."""
    found = library.check_all(asked.text, finding.filters(asked.options))
    checks = {(each.query, each.claimed): each for each in found.checks}
    return checks_reply(tuple(checks.values()), asked.text, found.left_out)


def find_source(library: Library, asked: Routed, k: int) -> Reply:
    """Where the words of a message are from: all of them, or its quotations and sentences, the longest first.

    If nobody is quoted with any of them, they may be a source's own words.
    """
    filters = finding.filters(asked.options)
    quotations = [each.query for each in library.check_all(asked.text, filters).checks]
    pieces = dict.fromkeys(sorted([*quotations, *_SENTENCES.split(asked.text)], key=len, reverse=True))
    candidates = [asked.text, *(piece for piece in pieces if len(piece.split()) >= _PHRASE)][:_TRIED]
    for words in candidates:
        if (found := library.who_said(words, k, filters)).answered:
            return who_said_reply(found, asked.options)
    for words in candidates:
        if (checked := library.check(words, None, filters)).quotes:
            return check_reply(checked)
    return Reply(lead=texts.NO_SOURCE)
