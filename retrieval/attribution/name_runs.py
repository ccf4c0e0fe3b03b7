"""Runs of capitalised words in an outline: where one begins, what joins its parts, what of it is an office.

Throughout, `o` is the outline, and a place counts its words from 0.
"""

from __future__ import annotations

from itertools import takewhile

from retrieval.attribution.cues import CUES
from retrieval.attribution.first_names import GIVEN
from retrieval.attribution.name_words import NOT_NAMES, ORGANISATION_WORDS, PARTICLES, SUFFIXES
from retrieval.attribution.outline import QUOTED, Outline
from retrieval.attribution.titles import OFFICE_LETTERS, TITLES
from retrieval.attribution.vocabulary import DASHES, DETERMINERS

LONGEST = 12
"""Words that a phrase may have."""

OF = frozenset({"of", "for"})
LINKS = OF | {"and", "&"}
"""What links two runs of one name: *Ministry of Defence*, *Food and Drug Administration*."""

NAME_AND_WORD = frozenset({"will", "may", "so", "mark", "april", "june", "august", "long", "per", "ms."})
"""Words that are also names: *Will*, *May*."""

_NEVER_NAMES = NOT_NAMES - NAME_AND_WORD
_PARTICIPLES = frozenset(word for word in CUES if word.endswith(("ed", "ing")))

OFFICES = frozenset({"state", "staff", "defense", "defence", "government", "police"})
"""What an office is of without being its bearer's name: *secretary of state Ann Lind*."""

_OF_FIRMS = frozenset(
    {"maker", "carmaker", "automaker", "drugmaker", "chipmaker", "retailer", "insurer", "lender", "rival", "parent"}
)
"""What a company is, before its name: *Carmaker Norrby*."""
_FIRST = frozenset({"minister", "secretary", "lady", "officer", "mate", "sergeant"})
_OF_CALLINGS = ("er", "or", "ist", "ian", "man", "woman")
"""How words for what somebody does end: *Handler Ewan Lind*."""
_CALLING = 5  # letters of such a word
_SENTENCE_ENDS = frozenset({".", "!", "?", ":", QUOTED}) | DASHES
_APOSTROPHES = frozenset({"'", "’"})
GENITIVES = _APOSTROPHES | {"'s", "’s"}
_SURNAME_PARTICLES = frozenset({"de", "del", "della", "der", "von", "al", "el", "bin", "du"})
_IRREGULAR_PLURALS = frozenset({"women", "men", "children", "people", "fishermen", "policemen", "firemen", "seamen"})
_OWNED = 5  # words to look for what is theirs: the Women’s National Basketball Association
_LONGEST_NICKNAME = 19  # characters


def is_stop(o: Outline, place: int) -> bool:
    """Whether a capitalised word is no part of a name, only a sentence's first word; *US* is no *us*."""
    lower = o.lower[place]
    if lower in _PARTICIPLES:
        return True
    if lower == "per":  # within a sentence it is the given name
        return place == 0 or not (o.words[place - 1][0].isalnum() or o.words[place - 1] == ",")
    if opens_office(o, place):
        return False
    if lower in _NEVER_NAMES:
        return len(lower) < 2 or not o.words[place].isupper()
    if lower in _OF_FIRMS:
        return _opens_sentence(o, place) and place + 1 < len(o.words) and o.capital[place + 1]
    return lower.endswith(_OF_CALLINGS) and _opens_with_calling(o, place)


def _opens_sentence(o: Outline, place: int) -> bool:
    return place == 0 or o.words[place - 1] in _SENTENCE_ENDS


def opens_office(o: Outline, place: int) -> bool:
    """Whether *first* at `place` belongs to an office: *First Minister Ann Lind*, *the first minister*."""
    if o.lower[place] != "first" or place + 1 >= len(o.words) or o.lower[place + 1] not in _FIRST:
        return False
    return o.capital[place] or (place > 0 and o.lower[place - 1] in DETERMINERS)


def _opens_with_calling(o: Outline, place: int) -> bool:
    """Whether a sentence's first word, which ends like one for a calling, has somebody's full name behind it."""
    if place + 2 >= len(o.words) or len(o.words[place]) < _CALLING or is_given(o, place):
        return False
    named = is_given(o, place + 1) and o.capital[place + 1] and o.capital[place + 2]
    return named and _opens_sentence(o, place)


def opens_passive(o: Outline, place: int) -> bool:
    """Whether a participle with its agent stands at `place`: *Cross-examined by Karl Dahl, she agreed …*."""
    following = o.lower[place + 1] if place + 1 < len(o.words) else ""
    return following == "by" and o.lower[place].endswith("ed") and not is_given(o, place)


def is_office(o: Outline, head: int, place: int, limit: int) -> bool:
    """Whether the run of capitals after a capitalised title's `of` tells the office: *the Director of Public Works*.

    One word always does; several with no given name among them.
    """
    title = head - 2
    if title < limit or o.lower[head - 1] not in OF or o.lower[title] not in TITLES or not o.capital[title]:
        return False
    if head == place:
        return True
    return not any(is_given(o, k) or o.lower[k] in OFFICES for k in range(head, place))


def is_office_letters(o: Outline, place: int) -> bool:
    """Whether a word is an office by its letters: *the PM*, no *pm*."""
    return o.lower[place] in OFFICE_LETTERS and o.words[place].isupper()


def is_given(o: Outline, place: int) -> bool:
    """Whether the word is a given name."""
    return o.lower[place] in GIVEN


def run_start(o: Outline, place: int, limit: int) -> int:
    """Where the run of capitalised words that ends at `place` begins, particles within it included."""
    start = place
    while start > limit and place - start < LONGEST:
        if o.capital[start - 1]:
            start -= 1
        elif start - 2 >= limit and is_name_part(o, start - 2) and _joins_names(o, start - 1):
            start -= 2
        else:
            break
    if start > limit and o.lower[start - 1] in _SURNAME_PARTICLES:
        start -= 1
    return start


def past_suffix(o: Outline, last: int, limit: int) -> int:
    """The last place of a name that ends at `last`, with a suffix behind a comma: *Martin King, Jr.*."""
    return last + 2 if last + 2 < limit and o.words[last + 1] == "," and o.lower[last + 2] in SUFFIXES else last


def _joins_names(o: Outline, place: int) -> bool:
    """Whether a particle, a genitive ending or a nickname in quotation marks joins a name's part to the next."""
    if (o.words[place] in GENITIVES and is_within_name(o, place)) or (o.words[place] == "&" and o.capital[place - 1]):
        return True
    quotation = o.quotations.get(place)
    short = quotation is not None and quotation.end - quotation.start <= _LONGEST_NICKNAME
    nickname = short and place not in o.paused  # no “…,” Quist said
    return o.lower[place] in PARTICLES or nickname


def is_within_name(o: Outline, place: int) -> bool:
    """Whether the genitive ending at `place` joins a plural to an organisation: *the Harbour Workers' Union*."""
    if o.ends[place - 1] != o.starts[place]:
        return False
    owners = o.lower[place - 1]
    plural = owners.endswith("s") if o.words[place] in _APOSTROPHES else owners in _IRREGULAR_PLURALS
    if not plural or owners in TITLES or not o.capital[place - 1]:
        return False
    owned = takewhile(lambda k: o.capital[k], range(place + 1, min(place + _OWNED, len(o.words))))
    return any(o.lower[k] in ORGANISATION_WORDS for k in owned)


def is_name_part(o: Outline, place: int) -> bool:
    """Whether the word may stand inside a name: a capitalised one, or a particle."""
    return o.capital[place] or o.lower[place] in PARTICLES


def with_office(o: Outline, first: int, head: int, place: int, limit: int) -> tuple[int, int]:
    """(first, head) of a name before which `of` stands: *Secretary of State X*, *Ministry of Defence*."""
    before = head - 2
    if o.lower[before] in TITLES:
        while head < place and o.lower[head] in ORGANISATION_WORDS | {"staff", "homeland", "security"}:
            head += 1
        head = next((k for k in range(head, place) if is_given(o, k)), head)
        start = run_start(o, before, limit)
        while start < before and is_stop(o, start):
            start += 1
        return start, head
    if o.lower[before] in ORGANISATION_WORDS and o.lower[head - 1] != "and":
        start = run_start(o, before, limit)
        while start < before and is_stop(o, start):
            start += 1
        return start, start
    return first, head
