"""What a clause begins with: the phrase that can speak at its head, after any opening adverbial."""

from __future__ import annotations

from retrieval.attribution.name_runs import opens_passive
from retrieval.attribution.name_words import PLACES
from retrieval.attribution.outline import Outline
from retrieval.attribution.phrases import Phrase, phrase_after
from retrieval.attribution.sources import is_source
from retrieval.attribution.vocabulary import (
    ADVERBS,
    COORDINATORS,
    DASHES,
    DETERMINERS,
    GENITIVE,
    NOT_ENDING_IN_ING,
    PREPOSITIONS,
    SUBORDINATORS,
    TIME,
)

_NOUNS_IN_LY = frozenset({"anomaly", "assembly", "bully", "family", "italy", "monopoly", "rally", "reply", "supply"})
_WHICH = frozenset({"last", "this", "next"})
_HOPS = 5  # adverbials before the head
BREAKS = frozenset({",", ";", ":", "(", ")", "[", "]"}) | DASHES


def is_adverb(word: str) -> bool:
    """Whether a lower-case word is an adverb, by list or by its ending."""
    return word in ADVERBS or (word.endswith("ly") and len(word) > 4 and word not in _NOUNS_IN_LY)


def head_of_clause(o: Outline, start: int, limit: int) -> Phrase | None:
    """The first phrase of the clause at `start` that can speak, after any opening adverbial."""
    place = start
    for _ in range(_HOPS):
        while place < limit and (
            o.lower[place] in COORDINATORS
            or is_adverb(o.lower[place])
            or o.words[place] in BREAKS
            or _is_time(o, place, limit)
        ):
            place += 1
        if place >= limit:
            return None
        if opens_adverbial(o, place):
            following = next((k for k in range(place, limit) if o.words[k] == ","), None)
            if following is None:
                return _phrase_in(o, place + 1, limit)
            place = following + 1
            region = phrase_after(o, place, limit)
            if (
                region is not None
                and o.lower[region.last] in PLACES
                and "," in o.words[region.last + 1 : region.last + 2]
            ):
                place = region.last + 2  # In Salem, Ohio, Lind
            continue
        phrase = phrase_after(o, place, limit)
        if phrase is not None and is_source(o, phrase):
            return named_apposition(o, phrase, limit)
        break
    return _phrase_in(o, place, limit)


def _is_time(o: Outline, place: int, limit: int) -> bool:
    """Whether a time without a preposition stands at `place`: `Last Tuesday the mayor came`, not `Tuesday’s vote`."""
    place += o.lower[place] in _WHICH
    return place + 1 < limit and o.lower[place] in TIME and o.lower[place + 1] not in GENITIVE


def _phrase_in(o: Outline, start: int, limit: int) -> Phrase | None:
    """The first name, pronoun or source noun between two places that no preposition governs."""
    place = start
    while place < limit:
        phrase = phrase_after(o, place, limit)
        if phrase is None:
            place += 1
            continue
        if phrase.kind != "noun" and o.lower[max(place - 1, 0)] not in PREPOSITIONS:
            return phrase
        place = phrase.last + 1
    return None


def opens_adverbial(o: Outline, place: int) -> bool:
    """Whether a clause at `place` opens with an adverbial: `On Friday, …`, `When he came, …`, `Speaking …, …`."""
    word = o.lower[place]
    return (
        word in PREPOSITIONS
        or (word in SUBORDINATORS and word not in DETERMINERS)
        or word in ("according", "asked", "speaking", "pressed", "faced")
        or (word.endswith("ing") and word not in NOT_ENDING_IN_ING)
        or opens_passive(o, place)
    )


def named_apposition(o: Outline, phrase: Phrase, limit: int) -> Phrase:
    """A noun phrase with the name that explains it: `his manager, Jane Smith,`."""
    if phrase.kind != "noun" or phrase.last + 2 >= limit or o.words[phrase.last + 1] != ",":
        return phrase
    name = phrase_after(o, phrase.last + 2, limit)
    if name is None or name.kind != "name" or name.last + 1 >= limit or o.words[name.last + 1] not in BREAKS:
        return phrase
    return Phrase(phrase.first, name.head, name.last, "name")
