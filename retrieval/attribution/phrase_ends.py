"""Where a phrase that begins at a place ends: at the nearest word that cannot belong to one."""

from __future__ import annotations

from retrieval.attribution.cues import CUES, NOUN_VERBS
from retrieval.attribution.name_runs import (
    GENITIVES,
    LINKS,
    LONGEST,
    OFFICES,
    is_name_part,
    is_within_name,
    opens_office,
    past_suffix,
)
from retrieval.attribution.name_words import INHABITANTS, ORGANISATION_WORDS, PARTICLES
from retrieval.attribution.outline import QUOTED, Outline
from retrieval.attribution.source_nouns import PERSON_NOUNS, SOURCE_NOUNS
from retrieval.attribution.titles import TITLES
from retrieval.attribution.vocabulary import (
    ADVERBS,
    ARTICLES,
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    PAST_VERBS,
    PERSON_PRONOUNS,
    POSSESSIVES,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
    TIME,
)

_BEFORE_NOUN = ARTICLES | {"his", "her", "its", "their"}
OUTSIDE = (
    (PREPOSITIONS | COORDINATORS | AUXILIARIES | SUBORDINATORS | RELATIVES | PERSON_PRONOUNS)
    - DETERMINERS
    - POSSESSIVES
)
"""What belongs to no noun phrase."""
NEVER_FOLLOWING = OUTSIDE | ADVERBS
"""What follows no word of one."""


def is_word(word: str) -> bool:
    """Whether a word of an outline is one, or a number or an ending, rather than a mark or a quotation."""
    return word[0].isalnum() or (len(word) > 1 and word != QUOTED and word != "--")


def owns(o: Outline, place: int) -> bool:
    """Whether a genitive ending follows a word at `place`, with no s too: *the drivers’ trust*, *Jones’ wife*."""
    if len(o.words[place]) > 1:
        return True
    owners = o.words[place - 1] if place else ""
    if not owners.endswith("s") or o.ends[place - 1] != o.starts[place]:
        return False
    return owners.islower() or (place + 1 < len(o.words) and o.words[place + 1] in PERSON_NOUNS)


def last_word(o: Outline, place: int, limit: int) -> int:
    """The last place of the phrase that begins at `place`."""
    last = place
    started_name = o.capital[place] and o.lower[place] not in DETERMINERS
    while last + 1 < limit and last + 1 - place < LONGEST:
        word, lower = o.words[last + 1], o.lower[last + 1]
        if lower in GENITIVES and owns(o, last + 1) and last + 2 < limit and is_word(o.words[last + 2]):
            started_name = False
            last += 2
            continue
        if _goes_on(o, last, limit) or (last + 2 < limit and word in GENITIVES and is_within_name(o, last + 1)):
            last += 2
            continue
        if lower in PARTICLES and last + 2 < limit and is_name_part(o, last + 2) and is_name_part(o, last):
            last += 2 if o.capital[last + 2] else 1
            continue
        if not is_word(word) or (lower in NEVER_FOLLOWING and not opens_office(o, last + 1)):
            break
        if lower in TIME and not _opens_title(o, last, limit):
            break
        if o.capital[last + 1]:
            started_name = True
        elif _leaves_phrase(o, last, started_name=started_name):
            break
        last += 1
    return past_suffix(o, last, limit)


def _opens_title(o: Outline, article: int, limit: int) -> bool:
    """Whether a day behind an article belongs to a paper's name: *the Sunday Gull*."""
    return o.lower[article] == "the" and article + 2 < limit and all(o.capital[article + 1 : article + 3])


def _leaves_phrase(o: Outline, last: int, *, started_name: bool) -> bool:
    """Whether the lower-case word after `last` is a verb or opens another phrase; a name takes no common noun."""
    lower, before = o.lower[last + 1], o.lower[last]
    if lower in SOURCE_NOUNS:
        return False
    named = started_name and o.capital[last] and before not in DETERMINERS and not _describes_office(o, last)
    verb = before in SOURCE_NOUNS and (lower.endswith(("s", "ed")) or lower in PAST_VERBS)
    return (lower in CUES and not names_a_thing(o, last + 1)) or lower in DETERMINERS or named or verb


def _describes_office(o: Outline, last: int) -> bool:
    """Whether a word tells of what country an office is, a word or two on: *the Norwegian prime minister*."""
    return o.lower[last] in INHABITANTS and not TITLES.isdisjoint(o.lower[last + 2 : last + 4])


def names_a_thing(o: Outline, place: int) -> bool:
    """Whether a cue word is a noun by the article before it: *a call*, *the report*, *a conference call*."""
    word = o.lower[place]
    if word not in NOUN_VERBS or not place:
        return False
    return o.lower[place - 1] in _BEFORE_NOUN or (place > 1 and o.lower[place - 2] in ("a", "an"))


def _goes_on(o: Outline, last: int, limit: int) -> bool:
    """Whether `of` or `for` and a capital follow inside one name: *Ministry of Defence*, *Secretary of State*."""
    office = o.lower[last] in TITLES and last + 3 < limit and o.lower[last + 1] == "of"
    if office and o.lower[last + 2] in OFFICES and o.capital[last + 3]:
        return True  # secretary of state Smith
    return (
        last + 2 < limit
        and o.lower[last + 1] in LINKS
        and o.capital[last + 2]
        and o.capital[last]
        and (o.lower[last] in ORGANISATION_WORDS or o.lower[last] in TITLES or o.words[last + 1] == "&")
    )
