"""Finds the sentences that reply to what stands right before them: an interview's question, a heading."""

from __future__ import annotations

from retrieval.model import Passage
from retrieval.text.asking import asks

_NONE = range(0)


def questions_before(passage: Passage) -> list[range]:
    """For each sentence of a passage, the numbers of the sentences with the question that it replies to; mostly none.

    A heading counts as a question about what follows: *Symptoms*. A question is one sentence; if the reply is in
    another paragraph, it is the whole paragraph that ends with it: *You stopped at 54. Why?*
    """
    sentences = passage.sentences
    asking = [each.kind == "heading" for each in sentences]
    if "?" in passage.text:
        asking = [
            known or asks(passage.slice(each.start, each.end)) for known, each in zip(asking, sentences, strict=True)
        ]
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
        before.append(range(first, number))
    return before
