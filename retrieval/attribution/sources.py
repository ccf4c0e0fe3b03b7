"""Whether a phrase can be somebody who speaks."""

from __future__ import annotations

from retrieval.attribution.name_runs import OF, is_office_letters
from retrieval.attribution.name_words import INHABITANTS
from retrieval.attribution.outline import Outline
from retrieval.attribution.phrases import Phrase
from retrieval.attribution.source_nouns import SOURCE_NOUNS


def is_source(o: Outline, phrase: Phrase) -> bool:
    """Whether a phrase can be somebody who speaks: a name, a pronoun, or a noun for people or publications."""
    if phrase.kind != "noun":
        return True
    if o.capital[phrase.last] and (o.lower[phrase.last] in INHABITANTS or is_office_letters(o, phrase.last)):
        return True
    if o.words[phrase.last][0].isdigit():
        return o.words[phrase.last].endswith(("%", "-year-old"))
    if o.lower[phrase.last] in SOURCE_NOUNS:
        return True
    heads = (phrase.last, *(k - 1 for k in range(phrase.first + 1, phrase.last) if o.lower[k] in OF))
    return any(o.lower[k] in SOURCE_NOUNS or o.lower[k].rstrip(".s") in SOURCE_NOUNS for k in heads)
