"""Whom a common noun stands for: the one person whom the text has called so, or something that comes to it."""

from __future__ import annotations

import re

from retrieval.attribution.antecedents import only_one_called_near
from retrieval.attribution.name_words import INHABITANTS
from retrieval.attribution.offices import NATIONS, has, is_of, is_short_for, of_what, office
from retrieval.attribution.outline import Outline
from retrieval.attribution.people import People
from retrieval.attribution.phrases import Phrase
from retrieval.attribution.source_nouns import PARENTS, PERSONS
from retrieval.attribution.titles import OFFICE_LETTERS, PLURAL_TITLES, TITLES
from retrieval.attribution.vocabulary import NUMBERS, word_set

_APPOSED = (",", "(", "—", "–", " as", " is", " was")
"""What stands before a noun that tells of a name: *Lind, a baker*, *Lind is a baker*."""
_NAMED = re.compile(r",? [A-Z]|,? (?:called|named)\b")
_BESIDE = 10  # characters before a noun
_WIDER = {
    "lawmaker": word_set("senator representative mp msp mep mla td mca mna mlc assemblyman assemblywoman"),
    "legislator": word_set("senator representative mp msp mep mla td mca mna mlc assemblyman assemblywoman"),
    "cleric": word_set("bishop archbishop imam rabbi reverend rev priest pastor fr ayatollah cardinal canon vicar"),
    "priest": word_set("fr father rev reverend canon vicar"),
    "lawyer": word_set("attorney solicitor barrister counsel advocate"),
    "attorney": word_set("lawyer counsel"),
    "nun": frozenset({"sister"}),
    "academic": word_set("professor lecturer"),
}
"""Nouns under which others come: *Bishop Lind* is *the cleric*."""
_EPITHETS = INHABITANTS | word_set(
    """
    senator representative lawmaker legislator democrat republican conservative independent libertarian td mp msp mep
    mla mca mna mlc billionaire businessman businesswoman tycoon mogul magnate actor actress singer thespian crooner
    rapper comedian politician veteran native
    pensioner teenager youngster centenarian nonagenarian octogenarian septuagenarian
    striker midfielder defender goalkeeper winger quarterback playmaker centre-back left-back right-back full-back
    fly-half scrum-half debutant sprinter swimmer cyclist golfer boxer jockey batsman bowler
    economist historian novelist poet playwright filmmaker sculptor guitarist drummer pianist violinist composer
    songwriter choreographer ballerina comic entrepreneur philanthropist blogger influencer
    chemist physicist biologist neuroscientist neurobiologist astronomer geologist archaeologist
    salesman saleswoman
    plumber electrician carpenter joiner hairdresser beautician barista baker butcher florist gardener
    """
)
"""What newspapers call whomever they have just quoted, whether or not they have said so before."""
_OF_AGE = {
    "teen": (13, 19),
    "teenager": (13, 19),
    "pensioner": (65, 130),
    "septuagenarian": (70, 79),
    "octogenarian": (80, 89),
    "nonagenarian": (90, 99),
    "centenarian": (100, 130),
}
"""The years, from and to, that nouns tell of somebody."""
_INDEFINITE = frozenset({"a", "an", "another", "one", "some"})
_TELLING = (PERSONS | INHABITANTS) - word_set(
    """
    man woman boy girl guy person student voter worker official source critic opponent supporter ally friend witness
    victim resident user guest reader caller member mother father wife husband son daughter sister brother cousin twin
    aunt uncle nephew niece grandmother grandfather grandson granddaughter girlfriend boyfriend stepson stepdaughter
    stepfather daughter-in-law son-in-law mother-in-law father-in-law sister-in-law brother-in-law fiance fiancé fiancee
    fiancée relative colleague counterpart boss
    """
)
"""Nouns by which a text speaks again of whom it has called so; many may be one of the others, or somebody else's."""
_LETTERS = OFFICE_LETTERS | {"ceo", "cfo"}
_AGED = "-year-old"
_BEFORE = 1_000  # characters in which a noun may have told of somebody else


def bearer(text: str, o: Outline, noun: Phrase, words: tuple[str, ...], everybody: People) -> str | None:
    """The name that a common noun stands for, None where a text leaves that open."""
    name = by_role(everybody, words, of_what(o, noun)) or _more_widely(words, everybody)
    if name is None:
        name = _just_quoted(text, o, noun, words, everybody)
    elif _is_of_another(o, noun, name, everybody):
        return None
    return None if name is not None and _another(text, o, noun, name) else name


def _another(text: str, o: Outline, noun: Phrase, name: str) -> bool:
    """Whether somebody else without a name is called by a noun near it: *A driver shouted. “No,” the driver said*."""
    until = o.starts[noun.first]
    since = max(text.rfind(name, 0, until), until - _BEFORE)
    introduced = re.compile(rf"\b(?:[Aa]n?|[Oo]ne|[Aa]nother) (?:[a-z-]+ ){{0,2}}{re.escape(o.lower[noun.last])}\b")
    return any(
        not text[max(since, match.start() - _BESIDE) : match.start()].rstrip().endswith(_APPOSED)
        and not _NAMED.match(text, match.end())
        for match in introduced.finditer(text, since, until)
    )


def _is_of_another(o: Outline, noun: Phrase, name: str, everybody: People) -> bool:
    """Whether a noun without an article, *said counsel*, follows somebody else alone: it is the last who spoke."""
    bare = noun.first == noun.last and o.words[noun.last].islower()
    return bare and only_one_called_near(everybody, o.starts[noun.first]) not in (name, None)


def by_role(everybody: People, words: tuple[str, ...], what: frozenset[str] = frozenset()) -> str | None:
    """The one person whose role has all these words: *the US secretary of state*. None when several have.

    *The 29-year-old* is the one person whom the text gives that age. Told `what` the role is of, as in *the head of
    the union*, it is nobody whose role is of something else.

    Where nobody's has, a nation in the words may be one that the text leaves out: *the US president* is
    *President Joe Biden* if nobody else is called President alone.
    """
    fitting = bearers(everybody, words)
    if len(fitting) != 1:
        return None
    (name,) = fitting
    wanted = office(" ".join(words)).words
    if what and (name in everybody.belonging or not any(is_of(held, wanted, what) for held in _held(everybody, name))):
        return None
    return name


def bearers(everybody: People, words: tuple[str, ...]) -> frozenset[str]:
    """All whose role has all these words; remembered."""
    known = everybody.bearers_of.get(words)
    if known is None:
        known = everybody.bearers_of[words] = frozenset(_bearers(everybody, words))
    return known


def _bearers(everybody: People, words: tuple[str, ...]) -> set[str]:
    wanted = office(" ".join(words))
    if words[0].lower() in _INDEFINITE:
        return set()
    if words[0].lower() == "the" and words[-1].lower().endswith(_AGED):
        return {everybody.in_full(name) for name in everybody.ages.get(words[-1].partition("-")[0], ())}
    if words[0].lower() == "the" and words[-1] in _OF_AGE and len(words) == 2:
        youngest, oldest = _OF_AGE[words[-1]]
        aged = [(int(age), names) for age, names in everybody.ages.items() if age.isdecimal()]
        fitting = [names for age, names in aged if youngest <= age <= oldest]
        if fitting:
            return {everybody.in_full(name) for names in fitting for name in names}
    told = words[0].lower() == "the" and wanted.noun in _TELLING
    short = words[-1].lower() if words[-1].isupper() else ""
    if not (told or wanted.words & TITLES or short in OFFICE_LETTERS) or wanted.words & PLURAL_TITLES:
        return set()
    fitting = [names for held, names in everybody.offices.items() if has(held, wanted)]
    if not fitting:
        fitting = [names for held, names in everybody.offices.items() if held.words == wanted.words - NATIONS]
    if not fitting and short in _LETTERS:
        fitting = [{name} for name, role in everybody.roles.items() if is_short_for(short, role)]
    return {everybody.in_full(name) for names in fitting for name in names}


def _held(everybody: People, name: str) -> list[frozenset[str]]:
    return [held.words for held, names in everybody.offices.items() if name in map(everybody.in_full, names)]


def _more_widely(words: tuple[str, ...], everybody: People) -> str | None:
    """The one person whose office comes under a noun: the bishop, of *the cleric*."""
    narrower = _WIDER.get(words[-1].lower()) if len(words) == 2 and words[0].lower() == "the" else None
    if narrower is None:
        return None
    holding = [names for held, names in everybody.offices.items() if held.noun in narrower]
    names = {everybody.in_full(name) for each in holding for name in each}
    return names.pop() if len(names) == 1 else None


def _just_quoted(text: str, o: Outline, noun: Phrase, words: tuple[str, ...], everybody: People) -> str | None:
    """Who is spoken of right before in the paragraph, where a noun is what newspapers call somebody by: *the Italian*.

    Not where the noun has stood before for nobody by name: it may be theirs.
    """
    called = office(" ".join(words)).noun
    aged = called.endswith(_AGED)
    told = aged or words[1:2] == ("former",) or _has_children(o, noun) or office(called).noun in _EPITHETS
    if words[0].lower() != "the" or not told:
        return None
    start = o.starts[noun.first]
    name = only_one_called_near(everybody, start)
    if name is None:
        return None
    known = any(text.find(bearer, 0, start) >= 0 for bearer in bearers(everybody, ("the", called)))
    if not known and called in text[max(o.starts[0], start - _BEFORE) : start].lower():  # it may be theirs
        return None
    return None if aged and any(name in named for named in everybody.ages.values()) else name


def _has_children(o: Outline, noun: Phrase) -> bool:
    """Whether a noun tells how many children somebody has: *the mother of two*, *the dad-of-three*."""
    told = [*" ".join(o.lower[noun.first : noun.last + 3]).replace("-of-", " of ").split()]
    return any(
        parent in PARENTS and of == "of" and number in NUMBERS
        for parent, of, number in zip(told, told[1:], told[2:], strict=False)
    )
