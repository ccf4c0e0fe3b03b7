"""The subject before what stands between commas, dashes or brackets: `Smith, the mayor, said`."""

from __future__ import annotations

from retrieval.attribution.appositions import goes_by
from retrieval.attribution.claims.clause_heads import BREAKS, head_of_clause
from retrieval.attribution.cues import CUES
from retrieval.attribution.name_words import PLACES
from retrieval.attribution.outline import QUOTED, Outline
from retrieval.attribution.phrases import Phrase, phrase_after, phrase_before
from retrieval.attribution.sources import is_source
from retrieval.attribution.vocabulary import (
    ARTICLES,
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    PAST_VERBS,
    PERSON_PRONOUNS,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
)

_HOPS = 5  # stretches between a subject and its cue
_NEAR = 8  # words to a relative clause from the noun that it describes
_FEW = 4  # words of such a description
_WHENCE = frozenset({"from", "of", "in"})
_NOT_DESCRIBING = PREPOSITIONS | RELATIVES | AUXILIARIES | PERSON_PRONOUNS | PAST_VERBS
_PARTIES = frozenset({"R-", "D-", "I-"})


def before_insertion(o: Outline, comma: int, limit: int) -> Phrase | None:
    """The subject before what stands between commas, dashes or brackets and ends at `comma`.

    Stretches between commas are looked at from right to left: the nearest is the insertion; an age, a place, a
    participle, a relative clause or an apposition leads on to the one before it.
    """
    end = _stretch_start(o, comma, limit) - 1
    name = _apposed(o, end + 1, comma)
    found: Phrase | None = None
    for _ in range(_HOPS):
        if end < limit:
            break
        if o.words[end] == ")":
            end = next((k for k in range(end, limit, -1) if o.words[k] == "("), end)
        start = _stretch_start(o, end, limit)
        near = _subordinate_subject(o, end - 1, start) or _explained_subject(o, end, start, name)
        if near is not None:
            return near
        if name is not None and found is None and _belongs(o, start, end):
            return name
        joined = o.lower[start] in COORDINATORS
        phrase = phrase_after(o, start + joined, end)
        explained = _explained(o, phrase, end, name) if found is None else None
        if explained is not None:
            return explained
        if phrase is not None and is_source(o, phrase) and not _is_place(o, phrase):
            if found is None or phrase.last + 1 >= end:
                found = phrase
            if joined or found.kind != "noun":
                break
        end = start - 1
    if found is None:
        return head_of_clause(o, limit, comma)
    return Phrase(found.first, name.head, name.last, "name") if name is not None and found.kind == "noun" else found


def _belongs(o: Outline, start: int, end: int) -> bool:
    """Whether a relative pronoun makes somebody of a stretch whom a name explains: `one of whom, Ann,`."""
    if o.lower[end - 2 : end] == ["of", "whom"]:
        return True
    owned = phrase_after(o, start, end) if o.lower[start] == "whose" else None
    return owned is not None and owned.last + 1 == end and is_source(o, owned)


def _explained(o: Outline, noun: Phrase | None, end: int, name: Phrase | None) -> Phrase | None:
    """A name between commas, the first at `end`, with the noun that tells who it is: `the area coroner, Ann Lind,`."""
    if noun is None or o.lower[noun.first] not in DETERMINERS:
        return None
    if (noun.kind != "noun" or noun.last + 1 != end) and not _goes_on_in_nouns(o, noun, end):
        return None
    if name is None or name.first != end + 1 or _is_place(o, name):
        return None
    return Phrase(noun.first, name.head, name.last, "name")


def _goes_on_in_nouns(o: Outline, name: Phrase, end: int) -> bool:
    """Whether a name only describes the words behind it, up to `end`: `his Labour opposite number`."""
    behind = o.words[name.last + 1 : end]
    verbs = any(word in AUXILIARIES or word in PAST_VERBS or word in CUES or word.endswith("ed") for word in behind)
    return name.kind == "name" and 0 < len(behind) < _FEW and all(map(str.islower, behind)) and not verbs


def _apposed(o: Outline, first: int, comma: int) -> Phrase | None:
    """The name that is all up to the comma, but for what describes it: `her tutor, the great and chilly Ann Lind,`."""
    apposed = phrase_after(o, first, comma)
    if apposed is not None and apposed.kind == "name" and _fills(o, apposed, comma):
        return apposed
    if o.lower[first] == "who":
        who = phrase_before(o, first - 2, max(first - _NEAR, 0))
        of = who is not None and who.first > 0 and o.lower[who.first - 1] in PREPOSITIONS
        return None if of else called_as(o, first, comma)  # not: a lawyer for the man, who was identified as Ann,
    name = phrase_before(o, comma - 1, first) if o.lower[first] in ARTICLES else None
    if name is None or name.kind != "name" or name.head == name.last:
        return None
    described = o.lower[first + 1 : name.head]
    return name if _NOT_DESCRIBING.isdisjoint(described) and "," not in described else None


def called_as(o: Outline, who: int, comma: int) -> Phrase | None:
    """The name that somebody goes by in a relative clause up to a comma: `a driver, who gave her name as Ann,`."""
    name = phrase_before(o, comma - 1, who + 1)
    return name if name is not None and name.kind == "name" and goes_by(o, name) else None


def _fills(o: Outline, name: Phrase, comma: int) -> bool:
    """Whether a name, and where its bearer is from, is all up to the comma: `a reader, Jean from Dunmore, said`."""
    if name.last == comma - 1 or name.last + 2 >= comma or o.lower[name.last + 1] not in _WHENCE:
        return name.last == comma - 1
    place = phrase_after(o, name.last + 2, comma)
    return place is not None and place.kind == "name" and place.last == comma - 1


def _subordinate_subject(o: Outline, place: int, limit: int) -> Phrase | None:
    """The name at `place` where it is the subject of a subordinate clause: `what Smith, the mayor, called`."""
    name = phrase_before(o, place, limit)
    if name is None or name.kind != "name" or name.first <= limit:
        return None
    opener = o.lower[name.first - 1]
    return name if opener in ("that", "what", "which", "because", "as", "and") else None


def _explained_subject(o: Outline, end: int, limit: int, name: Phrase | None) -> Phrase | None:
    """The subject of a subordinate clause, and who that is: `how her father, Karl Lind, said`, `…, a baker, said`."""
    if SUBORDINATORS.isdisjoint(o.lower[limit : end - 1]):
        return None
    noun = phrase_before(o, end - 1, limit)
    if noun is None or noun.first <= limit or o.lower[noun.first - 1] not in SUBORDINATORS or not is_source(o, noun):
        return None
    return _explained(o, noun, end, name) or noun


def _stretch_start(o: Outline, end: int, limit: int) -> int:
    """Where the stretch that ends at the break `end` begins."""
    start = end
    while start > limit and o.words[start - 1] not in BREAKS and o.words[start - 1] != QUOTED:
        start -= 1
    return start


def _is_place(o: Outline, phrase: Phrase) -> bool:
    """Whether a name is a state or a country behind its town, or a party and its state: `Raleigh, N.C.,`, `R-Ohio`."""
    word = o.words[phrase.last]
    return phrase.kind == "name" and (o.lower[phrase.last] in PLACES or "." in word[:-1] or word[:2] in _PARTIES)
