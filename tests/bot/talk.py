"""What the tests of the commands ask, and how."""

from __future__ import annotations

from dataclasses import replace

from bot.handling import reply_to
from bot.model import Incoming, Question, Reply
from retrieval import Library

WARSHIPS = "How many warships will take part?"
UNANSWERED = "What is the price of bitcoin?"
SHE = "“she”, read here as Ursula von der Leyen"


def asked(library: Library, text: str, command: str | None = None, **options: str) -> Reply:
    """The reply to what somebody typed."""
    return reply_to(library, Incoming(text, command, options), 3)


def asked_after(library: Library, before: str | Question | None, text: str) -> Reply:
    """The reply to what somebody typed after a question."""
    after = Question(before) if isinstance(before, str) else before
    return reply_to(library, Incoming(text, after=after), 3)


def unasked(reply: Reply) -> Reply:
    """The reply without the wording of its question."""
    return replace(reply, question=None)
