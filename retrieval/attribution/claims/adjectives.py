"""Claims at an adjective of opinion: `Smith is confident that …`, `Smith was worried about …`."""

from __future__ import annotations

from retrieval.attribution.claims.claim import Claim
from retrieval.attribution.claims.clause_heads import is_adverb
from retrieval.attribution.claims.content import trim
from retrieval.attribution.claims.ends import said_end
from retrieval.attribution.claims.negation import is_negated, is_verb_negated
from retrieval.attribution.claims.speakers import subject_before
from retrieval.attribution.outline import Outline
from retrieval.attribution.sources import is_source
from retrieval.attribution.vocabulary import BE, word_set

ADJECTIVES = word_set(
    """
    adamant afraid amazed angry anxious appalled ashamed certain clear concerned confident convinced critical
    disappointed dismissive doubtful eager enthusiastic fearful furious glad grateful happy hopeful insistent
    mindful open opposed optimistic outraged pessimistic pleased proud resentful sceptical shocked skeptical
    supportive sure surprised suspicious sympathetic thrilled unaware unconvinced upset wary willing worried
    """
)
"""Adjectives whose complement is what somebody thinks (Huddleston and Pullum 2002, ch. 11, content clauses)."""
_MAKING = frozenset({"made", "makes", "make"})
_COMPLEMENTS = frozenset({"that", "about", "of", "to", "over", "by"})


def at_adjective(o: Outline, place: int, first: int, end: int) -> Claim | None:
    """The claim at the adjective at `place`, tied to its subject by a form of *be*, or of *make* in `made it clear`."""
    is_clear = o.lower[place] == "clear"
    if place + 2 >= end or o.lower[place + 1] not in (("that", "about") if is_clear else _COMPLEMENTS):
        return None
    verb = place - 1
    while verb > first and is_adverb(o.lower[verb]):
        verb -= 1
    verb -= is_clear and o.lower[verb] == "it"
    makes = is_clear and o.lower[verb] in _MAKING and o.lower[verb - 1] != "to"
    speaker = subject_before(o, verb, first) if verb > first and (makes or o.lower[verb] in BE) else None
    if is_clear and (is_verb_negated(o, verb, first) or is_negated(o.lower[verb:place])):
        return None
    if speaker is None or not is_source(o, speaker) or o.lower[speaker.last] == "it":
        return None
    said = trim(o, place + 1 + (o.lower[place + 1] != "to"), end)
    if said is not None:
        said = trim(o, said[0], said_end(o, said, "opinion", subordinate=o.lower[verb - 1] == "who"))
    return Claim((place, place + 1), "adjective", "opinion", speaker, speaker.first, None, said)
