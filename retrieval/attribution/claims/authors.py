"""Whose words those are that somebody hands on: `Lind put to him an e-mail from his adviser, Ann Lee: “…”`."""

from __future__ import annotations

from retrieval.attribution.claims.speakers import subject_after
from retrieval.attribution.cues import CUES
from retrieval.attribution.outline import QUOTED, Outline
from retrieval.attribution.phrases import Phrase, phrase_before
from retrieval.attribution.source_nouns import MEDIA
from retrieval.attribution.vocabulary import GENITIVE, word_set

HANDING_ON = word_set("put read quote cite recite show produce find display")
"""Verbs, by their base, for what one does with another's letter."""
_WORDS = word_set("words motto advice warning line phrase maxim dictum remark saying comment mantra verdict")
QUOTING = frozenset({"quote", "cite"})
RECALLING = QUOTING | {"recall", "repeat", "invoke", "echo", "remember", "recite", "read"}
"""Verbs, by their base, for what one does with another's words."""
_NEAR = 13  # words from a verb to the quotation
_ANNOUNCING = frozenset({":", ",", "as"})
_DESCRIBED = 4  # words from an owner to such a noun: *his father’s very last words*
_HANDED_ON = word_set("produced produces found finds displayed displays showed shown shows")


def quoted_from(o: Outline, verb: int, end: int) -> tuple[Phrase, int] | None:
    """Whom somebody quotes, and the place of that: `Lind quoted Karl Dahl: “…”`, `Lind recalled Dahl’s words: “…”`."""
    quoted = next((k for k in range(verb + 2, min(verb + _NEAR, end)) if o.words[k] == QUOTED), end)
    before = quoted - 1
    if quoted == end or o.lower[before] not in _ANNOUNCING:
        return None
    owner = _owner_of_words(o, verb + 1, before)
    if owner is None and (o.words[before] != ":" or CUES[o.lower[verb]][0] not in QUOTING):
        return None
    whom = phrase_before(o, owner - 1 if owner is not None else before - 1, verb + 1)
    if whom is None or whom.first != verb + 1 or (whom.kind != "name" and owner is None):
        return None
    return whom, quoted


def _owner_of_words(o: Outline, first: int, before: int) -> int | None:
    """The place of the genitive ending of whose words are announced: `the mayor’s words:`, `his last words as “…”`."""
    words = next((k for k in range(first, before) if o.lower[k] in _WORDS), first)
    return next((k for k in range(words - 1, max(words - _DESCRIBED, first), -1) if o.lower[k] in GENITIVE), None)


def author(o: Outline, first: int, quoted: int, subject: Phrase | None) -> Phrase | None:
    """Who says the quotation at `quoted` that a clause from `first` on announces, whose subject is `subject`.

    That is its subject, who wrote what the subject hands on, or nobody where the writer goes unnamed.
    """
    paper = next((k for k in range(quoted - 2, first, -1) if o.lower[k] in MEDIA), None)
    if paper is None or (subject is not None and subject.first <= paper <= subject.last):
        return subject
    verbs = [o.lower[k] for k in range(first, paper)]
    if not any(word in _HANDED_ON or (word in CUES and CUES[word][0] in HANDING_ON) for word in verbs):
        return subject
    return subject_after(o, paper + 1, quoted, anybody=True) if o.lower[paper + 1] in ("from", "by") else None
