"""Writes the name of a claimed speaker with capitals where people type it without: *boris johnson*."""

from __future__ import annotations

from collections.abc import Sequence

from retrieval.attribution.first_names import GIVEN
from retrieval.attribution.name_words import PARTICLES
from retrieval.attribution.names import fold
from retrieval.attribution.source_nouns import PERSON_NOUNS
from retrieval.attribution.titles import HONORIFICS, TITLES
from retrieval.engines.protocol import Engine
from retrieval.questions.capitals import names_in
from retrieval.text.lazy import lazy_pattern
from retrieval.text.lexicon import is_word
from retrieval.text.terms import terms

_LOOKED_AT = 5  # passages by which it is told whether the archive writes a word with a capital
_SHORTEST = 4  # letters of a word that the list of English words may have
_DETERMINED = lazy_pattern(r"(?:the|an?|his|her|their|its|our|my|your|some|one|two)\b")


def as_name(speaker: str, engine: Engine) -> str:
    """A name typed in small letters, as names are written: *president putin* → *President Putin*.

    Other words stay as they are: those that begin with an article (*the mayor*), or end in a noun for people (*union
    leader*) or a word that the archive has, mostly without a capital. If it has none of the last word, that is no name
    where it is English (*on twitter*), unless a title or given name comes first.
    """
    if not speaker.islower() or _DETERMINED.match(speaker) or not _ends_in_name(speaker.split(), engine):
        return speaker
    return " ".join(word if word in PARTICLES else word.title() for word in speaker.split())


def _ends_in_name(words: Sequence[str], engine: Engine) -> bool:
    last = words[-1]
    first = fold(words[0]).strip(".") if len(words) > 1 else ""
    if first in HONORIFICS:
        return True
    if fold(last) in PERSON_NOUNS | TITLES:
        return False
    own = terms(last)
    if hits := engine.search(own, _LOOKED_AT) if any(map(engine.holds, own)) else []:
        return bool(names_in(last, own, [hit.passage.text for hit in hits]))
    return first in TITLES | GIVEN or (len(last) >= _SHORTEST and last.isalpha() and not is_word(fold(last)))
