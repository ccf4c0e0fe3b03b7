"""Whose words a letter is that somebody reads out: `Lind put to him an e-mail from his adviser, Ann Lee: “…”`."""

from __future__ import annotations

from retrieval.attribution.claims.speakers import subject_after
from retrieval.attribution.cues import CUES
from retrieval.attribution.outline import Outline
from retrieval.attribution.phrases import Phrase
from retrieval.attribution.vocabulary import MEDIA, word_set

HANDING_ON = word_set("put read quote cite recite show produce find display")
"""Verbs, by their base, for what one does with another's letter."""
_HANDED_ON = word_set("produced produces found finds displayed displays showed shown shows")


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
