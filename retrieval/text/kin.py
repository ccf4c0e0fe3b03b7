"""Words that mean nearly the same beyond one stem: irregular forms, derivations, near-synonyms.

The tables are made by hand of what questions and their answers use for one another; no word is tied to a topic. They
are read as groups separated by semicolons, every word of a group kin to every other. What they lack, `synonyms` adds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from retrieval.text.synonyms import synonyms_of
from retrieval.text.terms import terms

_FORMS = """
become became; begin began begun start; bite bit bitten; blow blew blown; break broke broken; bring brought;
build built; burn burnt; buy bought; catch caught; choose chose chosen choice; come came; deal dealt;
die death dead; do did done; draw drew drawn; drink drank drunk; drive drove driven; eat ate eaten; fall fell fallen;
feed fed; feel felt; fight fought; find found; flee fled; fly flew flown flight; forget forgot forgotten;
freeze froze frozen; get got gotten; give gave given; go went gone; grow grew grown growth; hang hung; hear heard;
hide hid hidden; hold held; keep kept; know knew known; lead led leader; leave left; lend lent; lie lay lain;
lose lost loss; make made; mean meant; meet met; pay paid; ride rode ridden; ring rang; rise rose risen; run ran;
say said; see saw seen; sell sold sale; send sent; shoot shot; show shown; sing sang sung singer song; sink sank sunk;
sit sat; sleep slept; speak spoke spoken speech; spend spent; stand stood; steal stole stolen; strike struck;
swear swore sworn; swim swam; take took taken; teach taught; tell told; think thought; throw threw thrown;
understand understood; wake woke; wear wore worn; win won winner; write wrote written writer; child children; man men;
woman women; foot feet; tooth teeth; person people; life live lives; wife wives; bear born birth; mouse mice;
learn learnt; dream dreamt; spoil spoilt; lean leant; leap leapt; kneel knelt; light lit; shrink shrank shrunk;
tyre tire; cheque check; navy naval
"""

_GROUPS = """
invent create found establish develop design build make start form launch originate introduce produce construct compose
set inception; die death dead kill murder assassinate perish; bear birth native; own owner belong parent subsidiary
acquire; locate situate lie headquarters base city; write author book novel penned; star play portray act role cast
actor actress; live reside home inhabit; marry wife husband spouse wed marriage; buy purchase acquire; name call known
term title; win victory champion defeat beat; lead head chief run rule govern leader; capital city; big large
great; small little tiny; begin start commence open first; end finish conclude close final last; movie film picture;
song single track album; job occupation profession work career; country nation state; kind type sort form;
happen occur take event;
make produce manufacture maker manufacturer; population people inhabitant resident; height tall high elevation;
length long; cost price worth value; pay salary earn income; cause reason lead result because; treat treatment cure
therapy; disease illness condition disorder; sing singer vocal perform record; elect election vote; attack bomb strike
assault; hurt injure wound; sick ill; fast speed quick rapid; purpose use function; mean definition define refer term;
different difference distinguish differ; many number several; old age ancient; discover find discovery; teach teacher
education school; doctor physician; car automobile vehicle; airplane plane aircraft jet; ship vessel boat warship;
company firm corporation business; money dollar fund; war battle conflict; chief head leader director chairman president
ceo executive; crash accident collision; resign quit step; join member membership; contain consist include comprise
compose component; border adjacent neighbor; release publish issue premiere debut; create creator; nickname call known
dub; currency dollar peso unit; sell sale market; direct director; host hold venue stage; increase rise grow; reduce
decrease fall drop decline; get receive obtain; give award grant; show display exhibit; student pupil; damage destroy;
travel visit trip tour; speak language say; religion religious faith; flow river run; arrest detain; approve pass
accept; troop soldier serviceman force personnel; worker employee staff; fan spectator supporter crowd attendance;
extend expand; draw attract; merge acquire; replace succeed successor; invade invasion attack offensive; boss manager
coach; convict acquit clear guilty; cancel scrap; win award prize; announce declare unveil; reveal disclose;
ban prohibit; hit reach; oldest earliest first
"""

_WHOLE = 1.0  # another form of the word
_PARTLY = 0.5  # another word that may stand for it
_PREFIX = 5  # letters from which two stems of six or more are likely of one family: invent, inventor


def _kin(table: str) -> dict[str, frozenset[str]]:
    """Term → the terms of its groups."""
    kin: dict[str, set[str]] = {}
    for group in table.split(";"):
        members = frozenset(terms(group))
        for member in members:
            kin.setdefault(member, set()).update(members - {member})
    return {term: frozenset(others) for term, others in kin.items()}


def _with_forms(groups: dict[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """The groups with every form of their words, on both sides."""
    near: dict[str, frozenset[str]] = {}
    for term, others in groups.items():
        all_forms = others.union(*(FORMS.get(other, ()) for other in others))
        for form in (term, *FORMS.get(term, ())):
            near[form] = near.get(form, frozenset()) | all_forms - {form}
    return near


FORMS: Final = _kin(_FORMS)
"""Term → other forms of the same word."""

NEAR: Final = _with_forms(_kin(_GROUPS))
"""Term → terms that may stand for it."""


def held(term: str, holds: Callable[[str], bool]) -> bool:
    """Whether `holds` tells so of a term or of another form of it."""
    return holds(term) or any(holds(form) for form in FORMS.get(term, ()))


def in_a_row(held: Iterable[str]) -> str:
    """The terms one after the other, as `kinship` looks through them for derivations."""
    return f" {' '.join(held)} "


def kinship(term: str, held: frozenset[str], row: str) -> float:
    """How near the nearest of the held terms is: 1 another form, 0.5 another word or a derivation, 0 none.

    `row` are the held terms `in_a_row`; where it is empty no derivations are looked for.
    """
    forms = FORMS.get(term)
    if forms and not forms.isdisjoint(held):
        return _WHOLE
    near = NEAR.get(term)
    if (near and not near.isdisjoint(held)) or not synonyms_of(term).isdisjoint(held) or _has_relative(term, row):
        return _PARTLY
    return 0.0


def _has_relative(term: str, row: str) -> bool:
    """Whether a term of the row begins as this one does; both are long enough to tell."""
    if len(term) <= _PREFIX:
        return False
    beginning = f" {term[:_PREFIX]}"
    at = row.find(beginning)
    while at >= 0 and row[at + len(beginning)] == " ":
        at = row.find(beginning, at + 1)
    return at >= 0
