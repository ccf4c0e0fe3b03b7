"""Whose words a quotation is that no cue stands with: whom its sentence is about, or the one before.

`Lind was blunt: “…”`, `hailed it as a “gift”`; but not what only tells of its subject, `Lind, who “never came”`.
"""

from __future__ import annotations

from retrieval.attribution.claims.authors import author
from retrieval.attribution.claims.claim import Places
from retrieval.attribution.claims.clause_heads import head_of_clause
from retrieval.attribution.claims.polarity import is_denied_before
from retrieval.attribution.outline import Outline
from retrieval.attribution.phrases import Phrase, phrase_after
from retrieval.attribution.source_nouns import HEADINGS
from retrieval.attribution.sources import is_source
from retrieval.attribution.vocabulary import ARTICLES, BE
from retrieval.attribution.voices import Voice

_ANNOUNCING = frozenset({"that", "how", ":", ",", "about"})
_PREDICATING = BE | {"who", "which", "has", "have", "had"}
"""Words before a quotation that tells of their subject: *Lind, who “never came”*, *Lind is “a man of the past”*."""
_NAMING = frozenset({"known", "such", "well", "much", "far"})
_LONG = 40  # characters of a quotation that is more than a borrowed word


def by_subject(o: Outline, first: int, end: int) -> Voice | None:
    """Whoever the sentence is about, where a longer or announced quotation stands in it without a cue."""
    quoted = next(iter(o.quoted_in(first, end)), end)
    if quoted == first:
        return None
    if quoted < end and not (_is_announced(o, quoted) or is_long(o, quoted)):
        return None
    if quoted < end and (o.lower[quoted - 1] in _PREDICATING or is_denied_before(o, first, quoted)):
        return None
    subject = (
        characterising(o, first, quoted)
        if characterises(o, quoted)
        else author(o, first, quoted, head_of_clause(o, first, quoted))
    )
    opening = phrase_after(o, first, quoted)
    if opening is not None and not is_source(o, opening) and not o.pauses(opening.last + 1):
        return None  # Section 3 of the Safety Act provides that it be “…”
    if subject is not None and o.words[subject.last + 1] == ":" and o.lower[subject.last] in HEADINGS:
        return None
    cue = quoted - 1 - (o.lower[quoted - 1] in ARTICLES)
    return Voice(o, subject, (cue, cue + 1)) if subject is not None else None


def characterises(o: Outline, place: int) -> bool:
    """Whether a quotation tells how somebody sees something: `hailed it as a “gift”`, but not `known as`."""
    before = place - 1
    if 0 < before < len(o.words) - 1 and o.lower[before] in ARTICLES:
        before -= 1
    return before > 0 and place < len(o.words) and o.lower[before] == "as" and o.lower[before - 1] not in _NAMING


def characterising(o: Outline, first: int, quoted: int) -> Phrase | None:
    """The subject of a clause that characterises something by a quotation, None where a passive leaves it out."""
    subject = head_of_clause(o, first, quoted)
    if subject is None or o.lower[subject.last] == "it":
        return None
    passive = any(
        o.lower[k] in BE and o.lower[k + 1].endswith(("ed", "en")) for k in range(subject.last + 1, quoted - 1)
    )
    return None if passive else subject


def _is_announced(o: Outline, place: int) -> bool:
    """Whether the word before a quotation announces it."""
    return o.lower[place - 1] in _ANNOUNCING or characterises(o, place)


def named_in(sentence: tuple[Outline, Places]) -> Voice | None:
    """The subject of a sentence, by name or as *he* or *she*, as a voice."""
    o, (first, end) = sentence
    subject = head_of_clause(o, first, end)
    somebody = subject is not None and (subject.kind == "name" or o.lower[subject.last] in ("he", "she"))
    return Voice(o, subject, None) if somebody else None


def is_long(o: Outline, place: int) -> bool:
    """Whether the quotation at `place` is more than a borrowed word or two."""
    quotation = o.quotations[place]
    return quotation.end - quotation.start >= _LONG
