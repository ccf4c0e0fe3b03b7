"""Who speaks at a cue: its subject, before it or after it, adjacent or far.

The subject stands beside the cue (`he said`, `said Smith`), before an apposition or a relative clause that comes
between (`Smith, the mayor, said`), at the head of the clause for coordinated verbs and participles (`Smith left,
saying`), or is the antecedent of a relative pronoun (`Smith, who said`).
"""

from __future__ import annotations

from retrieval.attribution.claims.clause_heads import BREAKS, is_adverb, named_apposition
from retrieval.attribution.claims.insertions import before_insertion
from retrieval.attribution.name_words import DEMONYMS, PLACES
from retrieval.attribution.outline import QUOTED, Outline
from retrieval.attribution.phrases import PARTITIVES, Phrase, phrase_after, phrase_before
from retrieval.attribution.source_nouns import PARENTS, SOURCE_NOUNS
from retrieval.attribution.sources import is_source
from retrieval.attribution.vocabulary import (
    ARTICLES,
    AUXILIARIES,
    COORDINATORS,
    DASHES,
    DETERMINERS,
    NUMBERS,
    PAST_VERBS,
    PERSON_PRONOUNS,
    POSSESSIVES,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
    TIME,
)

_NO_NOUNS = PREPOSITIONS | COORDINATORS | AUXILIARIES | SUBORDINATORS | RELATIVES | PERSON_PRONOUNS | TIME | PAST_VERBS
_POSTNOMINAL = frozenset(
    {"familiar", "close", "loyal", "critical", "responsible", "involved", "present", "known", "seen"}
)
_HOPS = 5  # prepositional phrases between a subject and its cue
_OPENING_CLAUSES = frozenset({"as", "after", "before", "since"})
"""Prepositions that open clauses as often."""
_PLACING = frozenset({"in", "at", "near", "inside", "outside", "from", "of", "for"})
_WHEREABOUTS = DEMONYMS | {
    "nearby",
    "downtown",
    "central",
    "rural",
    "upstate",
    "suburban",
    "neighbouring",
    "neighboring",
}
_AS_WELL = frozenset({"fellow", "former", "longtime", "sometime"})
_VERBAL = ("ing", "ed")
_CLOSING = frozenset({".", ",", ";", ":", QUOTED})
_OPENERS = frozenset({",", QUOTED, ";"}) | DASHES


def skip_back(o: Outline, place: int, limit: int) -> int:
    """The last place at or before `place` that is no auxiliary and no adverb."""
    while place >= limit and (o.lower[place] in AUXILIARIES or is_adverb(o.lower[place])) and not o.capital[place]:
        place -= 1
    return place


def subject_before(o: Outline, cue: int, limit: int) -> Phrase | None:
    """The subject of the verb at `cue` within the sentence that begins at `limit`, on the verb's left."""
    place = skip_back(o, cue - 1, limit)
    while place >= limit and (o.lower[place] in TIME or (o.words[place].isdigit() and o.lower[place - 1] in TIME)):
        place = skip_back(o, place - 1 - (place > limit and o.lower[place - 1] in ("last", "this")), limit)
    found = _ending_at(o, place, limit, _HOPS)
    owned = found is not None and found.kind == "noun" and o.lower[found.first] in POSSESSIVES
    return _coordinated(o, found, limit) if found is not None and (owned or found.kind == "name") else found


def _coordinated(o: Outline, second: Phrase, limit: int) -> Phrase:
    """Both of `Smith and Jones said`, `France and its allies said`; else the second.

    Only where no verb or preposition governs the first one, which must be a name.
    """
    link = second.first - 1
    if link <= limit or o.lower[link] != "and":
        return second
    first = phrase_before(o, link - 1, limit)
    if first is None or first.kind != "name":
        return second
    opens = first.first == limit or o.words[first.first - 1] in _OPENERS or o.lower[first.first - 1] in SUBORDINATORS
    return Phrase(first.first, first.head, second.last, "several") if opens else second


def _ending_at(o: Outline, place: int, limit: int, hops: int) -> Phrase | None:
    """The subject whose clause reaches `place`, whatever stands between."""
    if place < limit:
        return None
    if o.words[place] == ")":
        place = next((k - 1 for k in range(place, limit, -1) if o.words[k] == "("), place)
    lower = o.lower[place]
    if lower in NUMBERS and place - 2 > limit and o.lower[place - 1] == "of" and o.lower[place - 2] in PARENTS:
        parent = phrase_before(o, place - 2, limit)
        return parent and parent._replace(last=place)  # the mother of two said
    if lower in RELATIVES:
        found = antecedent(o, place, limit)
        named = lower == "who" and found is not None and found.kind == "name"
        return Phrase(place, place, place, "pronoun", found) if named else found
    if o.words[place] in BREAKS:
        return before_insertion(o, place, limit) if hops else None
    if lower == "another":  # without a noun: “…,” another said
        return Phrase(place, place, place, "noun")
    if hops and _ends_in_state(o, place, limit):
        return _ending_at(o, o.words.index(",", place - 2) - 1, limit, hops - 1)
    if hops and _is_postmodifier(o, place, limit):
        return _ending_at(o, place - 1, limit, hops - 1)
    if lower in PREPOSITIONS and hops:  # "on Tuesday said": the time was skipped, its preposition is left
        return _ending_at(o, skip_back(o, place - 1, limit), limit, hops - 1)
    phrase = phrase_before(o, place, limit)
    if phrase is None or phrase.kind == "pronoun":
        return phrase
    before = _before_description(o, phrase, limit)
    if before > limit and o.lower[before] in _OPENING_CLAUSES and _is_subject(o, phrase, before, limit):
        return phrase  # Lind left after the mayor said
    if before >= limit and hops and o.lower[before] in PREPOSITIONS:
        outer = _ending_at(o, skip_back(o, before - 1, limit), limit, hops - 1) if before - 1 >= limit else None
        if outer is not None and o.words[before - 1] not in BREAKS and _heads(o, outer, before):
            partitive = o.lower[before] == "of" and outer.last == before - 1 and o.lower[outer.last] in PARTITIVES
            return Phrase(outer.first, outer.head, phrase.last, "noun") if partitive else outer
    return _who_is(o, phrase, limit) or phrase


def _is_subject(o: Outline, phrase: Phrase, opener: int, limit: int) -> bool:
    """Whether a phrase behind *as* or *after* is a clause's subject: no office of whom a sentence begins with."""
    held = o.lower[opener] == "as" and phrase.kind == "noun" and o.lower[phrase.first] not in DETERMINERS
    bearer = phrase_before(o, opener - 1, limit) if held else None
    return bearer is None or bearer.first > limit  # Lind as mayor said


def _before_description(o: Outline, phrase: Phrase, limit: int) -> int:
    """The place before a name and what tells where or what it is: `southern Kansas`, `the brokers Smith Barney`."""
    before = phrase.first - 1
    if phrase.kind != "name" or before <= limit or o.lower[before] in PREPOSITIONS:
        return before
    if o.lower[before] in _WHEREABOUTS and o.lower[before - 1] in _PLACING:
        return before - 1
    described = before - 2 >= limit and o.lower[before - 1] in ARTICLES and o.words[before].isalpha()
    return before - 2 if described and o.lower[before - 2] in _PLACING and o.words[before].islower() else before


def _heads(o: Outline, outer: Phrase, preposition: int) -> bool:
    """Whether the phrase before a preposition is what speaks: `the laboratory in Cologne`, not `as soon as Smith`.

    Any noun with its article heads the place or house behind it, whether such a noun can speak or not.
    """
    if is_source(o, outer):
        return True
    placed = o.lower[preposition] in _PLACING and outer.last == preposition - 1
    return placed and outer.kind == "noun" and o.lower[outer.first] in DETERMINERS


def _who_is(o: Outline, phrase: Phrase, limit: int) -> Phrase | None:
    """Whose office a phrase tells in a clause without its second comma: `Ann Lind, who is head of the union said`."""
    who = phrase.first - 2
    if phrase.kind != "noun" or o.capital[phrase.last]:
        return None
    if who - 1 <= limit or o.lower[who] != "who" or o.words[who - 1] != "," or o.lower[who + 1] not in ("is", "was"):
        return None
    found = antecedent(o, who, limit)
    return found if found is not None and found.kind == "name" else None


def _is_postmodifier(o: Outline, place: int, limit: int) -> bool:
    """Whether a participle or an adjective describes the noun before it: `a source familiar`, `a report released`."""
    word = o.lower[place]
    return place > limit and o.lower[place - 1] in SOURCE_NOUNS and (word.endswith("ed") or word in _POSTNOMINAL)


def antecedent(o: Outline, place: int, limit: int) -> Phrase | None:
    """What the relative pronoun at `place` stands for."""
    before = place - 1
    if before >= limit and o.lower[before] in PREPOSITIONS:
        before -= 1
    while before > limit and o.lower[before] in TIME:
        before -= 1
    if before >= limit and o.words[before] in BREAKS - {")"}:
        before -= 1
    if before >= limit and o.words[before] == ")":
        before = next((k - 1 for k in range(before, limit, -1) if o.words[k] == "("), before - 1)
    phrase = phrase_before(o, before, limit)
    if o.lower[place] == "who":
        phrase = _who_belongs(o, phrase, limit) or phrase
    while phrase is not None and not is_source(o, phrase):
        link = phrase.first - 1
        if link <= limit or o.lower[link] not in PREPOSITIONS:
            break
        phrase = phrase_before(o, link - 1, limit)
    return phrase


def _who_belongs(o: Outline, house: Phrase | None, limit: int) -> Phrase | None:
    """Who is at the house or place before *who*: the analyst of `an analyst at Norrby`, or whose apposition that is."""
    at = house.first - 1 if house is not None and house.kind == "name" else -1
    if at <= limit or o.lower[at] not in ("at", "in", "from"):
        return None
    person = phrase_before(o, at - 1, limit)
    while person is not None and person.first - 1 > limit and o.lower[person.first - 1] in ("of", "for"):
        person = phrase_before(o, person.first - 2, limit)  # a member of the council in Bergen, who
    if person is None or not is_source(o, person):
        return None
    comma = person.first - 1
    name = phrase_before(o, comma - 1, limit) if comma > limit and o.words[comma] == "," else None
    return name if name is not None and name.kind == "name" and person.kind == "noun" else person


def _ends_in_state(o: Outline, place: int, limit: int) -> bool:
    """Whether a state without its second comma ends at `place`: `Smith of Dayton, Ohio said`."""
    if o.lower[place] not in PLACES:
        return False
    comma = next((k for k in (place - 1, place - 2) if k > limit + 2 and o.words[k] == ","), None)
    return comma is not None and o.lower[comma - 2] in ("of", "from", "in")


def subject_after(o: Outline, cue: int, limit: int, *, anybody: bool = False) -> Phrase | None:
    """The subject of an inverted verb (`said Smith`), on its right; `anybody` takes any noun for one who speaks."""
    place = cue + 1
    while place < limit and is_adverb(o.lower[place]) and not o.capital[place]:
        place += 1
    phrase = phrase_after(o, place, limit) if o.lower[place : place + 1] != ["that"] else None
    if phrase is None or not (anybody or is_source(o, phrase)):
        return None
    if phrase.kind == "name" and phrase.last + 2 < limit and o.lower[phrase.last + 1] == "and":
        second = phrase_after(o, phrase.last + 2, limit)
        closed = second is not None and (second.last + 1 >= limit or o.words[second.last + 1] in (".", ","))
        if second is not None and second.kind == "name" and closed:
            return Phrase(phrase.first, phrase.head, second.last, "several")
    if phrase.kind == "noun":
        return noun_with_name(o, phrase, limit)
    if phrase.kind == "name":
        return named_after(o, phrase, limit)
    return phrase


def named_after(o: Outline, name: Phrase, limit: int) -> Phrase:
    """Whom a name only describes, else the name: `said Oslo baker Karl Lind`, `said the Bergen first baseman`."""
    last = name.last
    while last + 1 < limit and o.words[last + 1].islower() and o.lower[last + 1] not in _NO_NOUNS:
        if o.lower[last + 1].endswith(_VERBAL) or (is_adverb(o.lower[last + 1]) and o.lower[last + 1] != "first"):
            break
        last += 1
    if last == name.last:
        return name
    bearer = phrase_after(o, last + 1, limit) if last + 1 < limit and o.capital[last + 1] else None
    if bearer is not None and bearer.kind == "name" and bearer.head < bearer.last:
        return Phrase(name.first, bearer.head, bearer.last, "name")
    nameless = o.lower[name.first] in ARTICLES or o.lower[last] in SOURCE_NOUNS
    return Phrase(name.first, name.first, last, "noun") if nameless else name


def noun_with_name(o: Outline, phrase: Phrase, limit: int) -> Phrase:
    """`a spokesman, John Smith`, `the head of the union, John Smith` -> the name."""
    named = named_apposition(o, phrase, limit)
    if named is not phrase:
        return named
    of = phrase.last + 1
    house = phrase_after(o, of + 1, limit) if of < limit and o.lower[of] in _PLACING else None
    while house is not None and o.lower[house.last + 1 : house.last + 2] == ["of"]:
        house = phrase_after(o, house.last + 2, limit)
    if house is not None and o.words[house.last + 1 : house.last + 2] == [","]:
        name = phrase_after(o, house.last + 2, limit)
        closed = name is not None and (name.last + 1 >= limit or o.words[name.last + 1] in _CLOSING)
        if name is not None and name.kind == "name" and name.head < name.last and closed:
            return Phrase(phrase.first, name.head, name.last, "name")
    comma = phrase.last + 1
    if comma + 2 < limit and o.lower[comma] == "and" and o.lower[comma + 1] in _AS_WELL:
        name = phrase_after(o, comma + 1, limit)  # his friend and fellow poet Ann Lind
        if name is not None and name.kind == "name":
            return Phrase(phrase.first, name.head, name.last, "name")
    if comma + 1 < limit and o.lower[comma] in (",", "and") and o.capital[comma + 1]:
        name = phrase_after(o, comma + 1, limit)
        if name is not None and name.kind == "name":
            return Phrase(phrase.first, name.head, name.last, "name")
    return phrase


def follows_quotation(o: Outline, place: int, limit: int) -> bool:
    """Whether a quotation stands right before `place`, but for a comma or a dash."""
    before = place - 1
    if before >= limit and o.words[before] in BREAKS:
        before -= 1
    return before >= limit and o.words[before] == QUOTED
