"""Which organisation *it* stands for where *it* speaks: the subject of its sentence, or of the one before."""

from __future__ import annotations

from retrieval.attribution.claims.speakers import head_of_clause
from retrieval.attribution.outline import Outline
from retrieval.attribution.phrases import Phrase, name_words
from retrieval.attribution.vocabulary import ORGANISATION_WORDS, SOURCE_NOUNS

_INITIALS = 5  # letters, at most, of an organisation's: longer ones are a transcript's names in capitals
_ORGANISATIONS = ORGANISATION_WORDS & SOURCE_NOUNS


def organisation(text: str, o: Outline, pronoun: Phrase) -> str | None:
    """The words for the organisation, within the paragraph; None where the subject is anything else."""
    own = next(k for k, (first, end) in enumerate(o.sentences) if first <= pronoun.head < end)
    for first, end in (o.sentences[own], o.sentences[max(own - 1, 0)]):
        subject = head_of_clause(o, first, end)
        if subject is not None and subject.head < pronoun.head:
            return _organisation(text, o, subject)
    return None


def _organisation(text: str, o: Outline, subject: Phrase) -> str | None:
    if subject.kind == "name":
        words = name_words(o, subject)
        initials = words[-1].isupper() and 1 < len(words[-1]) <= _INITIALS
        named = initials or not ORGANISATION_WORDS.isdisjoint(map(str.lower, words))
        return " ".join(words) if named and words[-1] != "States" else None
    if subject.kind == "noun" and o.lower[subject.last] in _ORGANISATIONS:
        return text[o.starts[subject.first] : o.ends[subject.last]]
    return None
