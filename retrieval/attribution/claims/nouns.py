"""Claims at a noun for what somebody says: `Smith’s claim that …`, `her call for “…”`, `the hint by Smith that …`."""

from __future__ import annotations

from retrieval.attribution.claims.claim import Claim, Places
from retrieval.attribution.claims.content import trim
from retrieval.attribution.claims.ends import noun_end
from retrieval.attribution.cues import CUES, INTENTIONS
from retrieval.attribution.outline import QUOTED, Outline
from retrieval.attribution.phrases import Phrase, phrase_after, phrase_before
from retrieval.attribution.sources import is_source
from retrieval.attribution.vocabulary import BE, GENITIVE, POSSESSIVES

_OUTCRIES = frozenset({"chant", "chants", "cries", "shouts", "slogan", "motto"})
"""Nouns whose quotation is what people say, whoever they are: `to chants of “…”`."""
_REACH = 4  # words between an owner and the noun, and between the noun and a quotation


def at_noun(o: Outline, place: int, first: int, end: int) -> Claim | None:
    """The claim at the noun at `place`: whoever it belongs to, or whom `by` or `from` names, speaks."""
    speaker = _owner(o, place, first)
    behind = place + 1
    if speaker is None and o.lower[behind] in ("by", "from"):
        speaker = phrase_after(o, behind + 1, end)
        behind = speaker.last + 1 if speaker is not None else behind
    if speaker is None and not (o.lower[place] in _OUTCRIES and _quotation(o, place, end) is not None):
        return None
    if speaker is not None and not is_source(o, speaker):
        return None
    if speaker is None:
        end = min(end, place + 2 + _REACH)
    said = _said(o, place, behind, end)
    return Claim((place, place + 1), "noun", "opinion", speaker, place, None, said) if said else None


def _owner(o: Outline, place: int, first: int) -> Phrase | None:
    """Whoever the noun at `place` belongs to."""
    owner = place - 1
    while (
        owner >= first and place - owner < _REACH and o.words[owner][0].isalnum() and o.lower[owner] not in POSSESSIVES
    ):
        owner -= 1
    if owner < first or o.lower[owner] not in POSSESSIVES or o.lower[owner] in ("whose", "our", "your", "my"):
        return None
    if o.lower[owner] in GENITIVE:
        return phrase_before(o, owner - 1, first)
    return Phrase(owner, owner, owner, "pronoun")


def _quotation(o: Outline, place: int, end: int) -> int | None:
    """The place of a quotation a few words behind a noun, with no other cue between them."""
    for k in range(place + 1, min(place + 1 + _REACH, end)):
        if o.words[k] == QUOTED:
            return k
        if o.lower[k] in CUES:
            return None
    return None


def _said(o: Outline, place: int, behind: int, end: int) -> Places | None:
    """What is said at the noun at `place`, whose agent ends before `behind`."""
    if behind < end and o.lower[behind] in BE:  # his claim is that …
        behind += 1
    if behind >= end:
        return None
    meant = o.lower[behind] == "to" and o.lower[place] in INTENTIONS
    that = o.lower[behind] == "that"
    quoted = _quotation(o, behind - 1, end)
    if not (meant or that or quoted is not None):
        return None
    start = behind + (not meant and quoted != behind)
    if quoted is not None:
        last = max(o.quoted_in(quoted, end))
        return trim(o, start, last + 1)
    comma = next((k for k in range(start, end) if o.words[k] == ","), end)
    return trim(o, start, noun_end(o, (start, comma), finite=not meant))
