"""Words that mean nearly the same beyond one stem: irregular forms, derivations, near-synonyms.

The tables are made by hand of what questions and their answers use for one another; no word is tied to a topic. They
are read as groups separated by semicolons, every word of a group kin to every other. What they lack, `synonyms` adds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
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

_NUMBERS = """
1 one; 2 two ii; 3 three iii; 4 four iv; 5 five; 6 six vi; 7 seven vii; 8 eight viii; 9 nine ix; 10 ten; 11 eleven;
12 twelve; 13 thirteen; 14 fourteen; 15 fifteen; 16 sixteen; 17 seventeen; 18 eighteen; 19 nineteen; 20 twenty;
30 thirty; 40 forty; 50 fifty; 60 sixty; 70 seventy; 80 eighty; 90 ninety
"""

_GROUPS = """
invent create founded establish develop design build make start form launch originate introduce produce construct
compose set inception; die death dead kill murder assassinate perish; bear birth native; own owner belong parent
subsidiary acquire; locate situate lie headquarters base city; write author book novel penned; star play portray act
role cast actor actress; live reside home inhabit; marry wife husband spouse wed marriage; buy purchase acquire; name
call known term title; win victory champion defeat beat; lead head chief run rule govern leader; capital city; big
large great; small little tiny; begin start commence open first; end finish conclude close final last; movie film
picture; song single track album; job occupation profession work career; country nation state; kind type sort form;
happen occur take event; make produce manufacture maker manufacturer; population people inhabitant resident; height
tall high elevation; length long; cost price worth value; pay salary earn income; cause reason lead result because;
treat treatment cure therapy; disease illness condition disorder; sing singer vocal perform record; elect election
vote; attack bomb strike assault; hurt injure wound; sick ill; fast speed quick rapid; purpose use function; mean
definition define refer term; different difference distinguish differ; many number several; old age ancient; discover
find discovery; teach teacher education school; doctor physician; car automobile vehicle; airplane plane aircraft jet;
ship vessel boat warship; company firm corporation business; money dollar fund; war battle conflict; chief head leader
director chairman president ceo executive secretary; crash accident collision; resign quit step; join member
membership; contain consist include comprise compose component; border adjacent neighbor; release publish issue
premiere debut; create creator; nickname call known dub; currency dollar peso unit; sell sale market; direct director;
host hold venue stage; increase rise grow; reduce decrease fall drop decline; get receive obtain; give award grant;
show display exhibit; student pupil; damage destroy; travel visit trip tour; speak language say; religion religious
faith; flow river run; arrest detain; approve pass accept; troop soldier serviceman force personnel; worker employee
staff; fan spectator supporter crowd attendance; extend expand; draw attract; merge acquire; replace succeed
successor; invade invasion attack offensive; boss manager coach; convict acquit clear guilty; cancel scrap; win award
prize; announce declare unveil; reveal disclose; ban prohibit; hit reach; oldest earliest first; world globe earth
planet; area region zone district; ocean sea; rock stone; forest wood jungle; mount mountain hill; split divide
separate; stay remain; allow permit; try attempt; help aid assist support; want desire wish; need require; choose
select pick; damage harm; link tie connect; merge combine unite join; stop prevent block halt; move shift; protect
defend guard; rescue save; blame accuse; dismiss fire sack; hire employ recruit; cancel abandon; postpone delay;
unveil launch introduce; symbol represent; steal theft robbery; sue lawsuit; indict charge accuse; main principal
major important; hard difficult tough; wrong incorrect false; synthetic artificial; famous known renowned; recent
latest; common usual typical frequent; rare uncommon; whole entire total; near close; modern contemporary current;
illegal unlawful; legal lawful; rich wealthy; poor poverty; smart intelligent clever; strong powerful; heavy weight;
weak feeble; slow gradual; hot warm heat; cold cool; wet moist; dry arid; deep depth; wide width broad; yearly annual;
twice double two; result consequence outcome effect; source origin; way method mode manner; danger risk threat hazard;
mistake error; agreement deal accord pact treaty; dispute conflict disagreement row; protest demonstration rally;
rebellion uprising revolt insurrection; strike walkout; lawyer attorney counsel; prison jail; police officer cop;
judge court tribunal; law legislation bill; rule regulation; murder killing homicide; weapon gun arms; nuclear atomic;
rocket missile; spacecraft probe; vote ballot poll; budget spending; tax levy duty; debt loan; profit earnings income;
advertisement ad commercial; gasoline gas petrol fuel; photograph photo picture image; television tv; computer pc;
application app; comedy comic; newspaper paper journal; author creator; game match; contest competition tournament;
trophy cup; kid child; baby infant; father dad; mother mom; king monarch; queen monarch; faith religion; food dish
meal; drink beverage; dog puppy; holiday vacation; road street highway; shop store; plant factory; rain rainfall;
hurricane storm cyclone; earthquake quake; blaze fire wildfire; vaccine shot jab; medicine drug medication; dozen
twelve; kilometer km; mile mi; percentage percent; seize annex capture occupy conquer; anger angry fury outrage outcry
rebuke; react reaction respond response answer reply; send supply deliver provide shipment; ask demand request urge;
offer propose suggest invite proposal; drill exercise maneuver; penalty punishment sanction punish; summit meeting
talks negotiation; label describe characterize call; reject refuse deny rebuff decline; accept agree agreement; back
support endorse endorsement; protester demonstrator activist; liken compare comparison; criticize slam blast condemn
denounce criticism; praise laud hail applaud applause ovation; motive reason; donor donate donation contribute
contribution contributor; adviser aide counselor; migrant refugee; candidate contender hopeful nominee; illegal
undocumented; mock ridicule; investigation inquiry probe; scandal affair; envoy ambassador diplomat; truce ceasefire
armistice; hostage captive; shell bombard bombardment; casualty victim; oust depose topple overthrow; scam fraud
swindle; bribe corruption graft; stance position view opinion; worry concern fear; pledge promise vow; limit curb
restrict cap; soar surge jump rise; plunge slump tumble fall; tycoon magnate mogul billionaire; flee escape evacuate;
memoir autobiography book; hack hacker cyberattack cyber; warn warning caution; split rift division; ally alliance
partner; foe enemy adversary; rival opponent competitor challenger; crisis emergency; deadline date; shortage lack
scarcity; poll survey; veto block; lift remove; impose introduce; breach violate violation; crowd gather gathering
rally; arrive arrival; depart departure leave; disappear vanish missing; pregnant pregnancy; divorce separate;
nominate nomination appoint; fine penalty; sentence jail imprison; fight combat battle; cab taxi; mobile phone
telephone cellphone smartphone; student undergraduate; university college; juror jury; magistrate judge; goalkeeper
goalie keeper; striker forward; squad team; stadium ground arena; chairman chairwoman chair; redundancy layoff
dismissal; turnover revenue sales; dividend payout; share stock stake; takeover merger acquisition bid; shareholder
investor; flood flooding inundation; discover surface emerge; scrap shelve drop; apologise apology sorry; testify
testimony evidence; suspect accused defendant; thief burglar robber; custody detention jail; close shut closure; owe
debt; lend loan lent; damages compensation payout; grandfather grandad; cop policeman; spy espionage; blackout outage;
member consist; scientist researcher; lab laboratory; weather rain storm snow; crew team; alarm siren; corpse body;
skull bone; nickname moniker; landlord owner; tenant renter; rent lease; candidate run; polling ballot; turnout
participation; aftershock quake; evacuate evacuation shelter; toll dead; vaccine jab injection; surgeon doctor; gp
doctor; injury injure hurt; ill illness; pupil schoolchild; headteacher principal head; councillor alderman; mp
lawmaker legislator; tory conservative; boss supervisor; bike bicycle; motorbike motorcycle; lorry truck; flat
apartment; pub bar; garbage rubbish trash waste; railway railroad train rail; flight plane; queue line; petrol
gasoline; oppose opposition opponent against object objection; gap shortfall deficit hole; decide decision
rule ruling judgment verdict; severance redundancy payoff; strain variant type; rerun repeat repetition; finance fund
sponsor pay; vacancy vacant missing lack shortage; child son daughter; hurt harm injure; lead run head director chairman
chairwoman chief executive ceo manage manager; enter entry intrude intruder; layoff laid redundant; notice detect spot
discover; compensate compensation refund reimburse; suspect accuse investigate; accompany join escort
"""

_OPPOSITES = """
accept reject; accept refuse; accept rebuff; agree refuse; agree disagree; agree reject; approve reject; approve veto;
approve oppose; confirm deny; admit deny; support oppose; back oppose; allow ban; allow prohibit; allow forbid; allow
block; continue stop; continue halt; continue end; begin end; begin stop; open close; open shut; arrive leave; stay
leave; join leave; join quit; win lose; increase decrease; increase reduce; increase cut; raise cut; raise lower; rise
fall; rise drop; grow shrink; succeed fail; pass fail; pass reject; guilty innocent; guilty acquit; convict acquit;
true false; correct wrong; safe dangerous; legal illegal; alive dead; survive die; possible impossible; keep abandon;
keep replace; keep drop; sign veto; attend skip; attend boycott; attend miss; comply violate; comply defy; release
detain; withdraw remain; obey defy; trust distrust; like dislike; love hate
"""

_NONE: Final[frozenset[str]] = frozenset()
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


FORMS: Final = _kin(f"{_FORMS};{_NUMBERS}")
"""Term → other forms of the same word, and of the same number."""

NEAR: Final = _with_forms(_kin(_GROUPS))
"""Term → terms that may stand for it."""


OPPOSITES: Final = _with_forms(_kin(_OPPOSITES))
"""Term → terms that tell the contrary, by which *did they accept it* is answered, too."""


def held(term: str, holds: Callable[[str], bool]) -> bool:
    """Whether `holds` tells so of a term or of another form of it."""
    return holds(term) or any(holds(form) for form in FORMS.get(term, ()))


def opposed(term: str, held: frozenset[str]) -> bool:
    """Whether one of the held terms tells the contrary."""
    return not OPPOSITES.get(term, _NONE).isdisjoint(held)


def in_a_row(held: Iterable[str]) -> str:
    """The terms one after the other, as `kinship` looks through them for derivations."""
    return f" {' '.join(held)} "


def kinship(term: str, held: frozenset[str], row: str, *, contrary: bool = False) -> float:
    """How near the nearest of the held terms is: 1 another form, 0.5 another word or a derivation, 0 none.

    `row` are the held terms `in_a_row`; where it is empty no derivations are looked for. With `contrary` one that tells
    the contrary is as near as another word.
    """
    forms = FORMS.get(term)
    if forms and not forms.isdisjoint(held):
        return _WHOLE
    there = not _near(term).isdisjoint(held) or _has_relative(term, row) or (contrary and opposed(term, held))
    return _PARTLY if there else 0.0


@lru_cache(maxsize=1 << 12)
def _near(term: str) -> frozenset[str]:
    """All other terms that may stand for a term."""
    return NEAR.get(term, _NONE) | synonyms_of(term)


def _has_relative(term: str, row: str) -> bool:
    """Whether a term of the row begins as this one does; both are long enough to tell."""
    if len(term) <= _PREFIX:
        return False
    beginning = f" {term[:_PREFIX]}"
    at = row.find(beginning)
    while at >= 0 and row[at + len(beginning)] == " ":
        at = row.find(beginning, at + 1)
    return at >= 0
