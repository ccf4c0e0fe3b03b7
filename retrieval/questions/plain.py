"""A question as it is read, whatever people put around it or type it like in chat."""

from __future__ import annotations

from retrieval.questions.chat_spelling import spelt_out
from retrieval.questions.courtesy import without_courtesy


def plain_question(question: str) -> str:
    """The question without courtesies around it (`courtesy`), its small words spelt out (`chat_spelling`)."""
    return spelt_out(without_courtesy(question))
