"""Finds the sentences that reply to what stands right before them: an interview's question, a heading."""

from __future__ import annotations

from collections.abc import Sequence

from retrieval.model import Passage, Sentence
from retrieval.questions.kinds import kind_of
from retrieval.questions.question import Question
from retrieval.text import kin
from retrieval.text.asking import asks

_SAME = 0.6
"""Share of a question's words from which another one asks the same; an interview has *you* for a name."""

_NONE = range(0)


def questions_before(passage: Passage, question: Question) -> list[range]:
    """For each sentence of a passage, the numbers of the sentences with the question that it replies to; mostly none.

    Only those that ask the same as the `question` count: whoever asks when Lind left the navy isn't told by what she
    says to *Why did you leave the navy?* A heading counts as a question about what follows: *Symptoms*. A question is
    one sentence; if the reply is in another paragraph, it is the whole paragraph that ends with it: *You stopped at 54.
    Why?*
    """
    sentences = passage.sentences
    headings = [each.kind == "heading" for each in sentences]
    asking = headings
    if "?" in passage.text:
        texts = [passage.slice(each.start, each.end) for each in sentences]
        asking = [known or asks(text) for known, text in zip(headings, texts, strict=True)]
    if not any(asking):
        return [_NONE] * len(sentences)
    before: list[range] = []
    for number, sentence in enumerate(sentences):
        if not number or asking[number] or not asking[number - 1]:
            before.append(_NONE)
            continue
        first, paragraph = number - 1, sentences[number - 1].paragraph
        while first and paragraph != sentence.paragraph and sentences[first - 1].paragraph == paragraph:
            first -= 1
        same = headings[number - 1] or (
            kind_of(texts[number - 1]) == question.kind and _asks_of_same(sentences[first:number], question)
        )
        before.append(range(first, number) if same else _NONE)
    return before


def _asks_of_same(asking: Sequence[Sentence], question: Question) -> bool:
    """Whether sentences have most of the words that carry a question, in any form."""
    there = {term for sentence in asking for term in sentence.terms}
    return sum(kin.held(term, there.__contains__) for term in question.carrying) >= _SAME * len(question.carrying)
