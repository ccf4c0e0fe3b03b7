"""Which organisation *it* stands for where *it* speaks: the subject of its sentence, or of the one before."""

from __future__ import annotations

from retrieval.attribution.claims.clause_heads import head_of_clause
from retrieval.attribution.name_words import ORGANISATION_WORDS
from retrieval.attribution.outline import Outline
from retrieval.attribution.phrases import Phrase, phrase_after
from retrieval.attribution.source_nouns import SOURCE_NOUNS
from retrieval.attribution.spoken_names import name_words
from retrieval.attribution.vocabulary import AUXILIARIES, COORDINATORS, word_set

_INITIALS = 5  # letters, at most, of an organisation's: longer ones are a transcript's names in capitals
_ORGANISATIONS = ORGANISATION_WORDS & SOURCE_NOUNS
_THEY = frozenset({"police"})
"""Organisations that are never *it*."""
_READS = frozenset({"read", "reads", "reading"})
"""What a note does, not who found it."""
_TURNS_DOWN = word_set("rejected rejects denied denies dismissed dismisses disputed disputes")
_POINTING = frozenset({"that", "this"})


def organisation(text: str, o: Outline, pronoun: Phrase) -> str | None:
    """The words for the organisation, within the paragraph; None where the subject is anything else.

    None as well where something stands behind its verb that may be *it*: `The ministry found a note. It said …`.
    """
    if not _READS.isdisjoint(o.lower[pronoun.last + 1 : pronoun.last + 3]):
        return None
    own = next(k for k, (first, end) in enumerate(o.sentences) if first <= pronoun.head < end)
    for first, end in (o.sentences[own], o.sentences[max(own - 1, 0)]):
        subject = head_of_clause(o, first, end)
        if subject is not None and subject.head < pronoun.head:
            parted = pronoun.head >= end or o.lower[pronoun.head - 1] in COORDINATORS
            if parted and _has_object(o, subject, min(end, pronoun.head)):
                return None
            return _organisation(text, o, subject)
    return None


def _has_object(o: Outline, subject: Phrase, end: int) -> bool:
    """Whether a noun, a name or *it* stands behind the verb of a subject up to `end`, but for what it turns down."""
    verb = next((k for k in range(subject.last + 1, end) if o.lower[k] not in AUXILIARIES), end)
    if verb == end or o.lower[verb] in _TURNS_DOWN:
        return False
    behind = (phrase_after(o, place, end) for place in range(verb + 1, end) if o.lower[place] not in _POINTING)
    return "it" in o.lower[verb + 1 : end] or any(
        phrase is not None and phrase.kind in ("name", "noun") for phrase in behind
    )


def _organisation(text: str, o: Outline, subject: Phrase) -> str | None:
    if o.lower[subject.last] in _THEY:
        return None
    if subject.kind == "name":
        words = name_words(o, subject)
        initials = words[-1].isupper() and 1 < len(words[-1]) <= _INITIALS
        named = initials or not ORGANISATION_WORDS.isdisjoint(map(str.lower, words))
        return " ".join(words) if named and words[-1] != "States" else None
    if subject.kind == "noun" and o.lower[subject.last] in _ORGANISATIONS:
        return text[o.starts[subject.first] : o.ends[subject.last]]
    return None
