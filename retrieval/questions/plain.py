"""A question as it is read, whatever people put around it or type it like in chat."""

from __future__ import annotations

from collections.abc import Callable

from retrieval.questions.chat_spelling import spelt_out
from retrieval.questions.courtesy import without_courtesy
from retrieval.questions.decoration import undecorated
from retrieval.questions.of_archive import topic_wanted


def plain_question(question: str, is_written: Callable[[str], bool] = lambda _: False) -> str:
    """The question without what people put around it, its small words spelt out.

    See `decoration`, `courtesy`, `chat_spelling` and `of_archive`. `is_written` tells whether the archive has words
    side by side; without it they aren't looked up.
    """
    return topic_wanted(spelt_out(without_courtesy(undecorated(question)), is_written))
