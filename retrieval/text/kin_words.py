"""The word lists of `kin`, made by hand from what questions and their answers use for one another.

A list holds groups of words, separated by semicolons, in alphabetical order; a test keeps that order, so that a word's
groups can be found and none is written twice. No word is tied to any topic or archive. What the lists lack, WordNet's
synonyms add (`synonyms`).
"""

from __future__ import annotations

from typing import Final

FORMS: Final = """
bear born birth; become became; begin began begun start; bite bit bitten; blow blew blown; break broke broken;
bring brought; build built; burn burnt; buy bought; catch caught; cheque check; child children;
choose chose chosen choice; come came; deal dealt; die death dead; do did done; draw drew drawn; dream dreamt;
drink drank drunk; drive drove driven; eat ate eaten; edit editor; fall fell fallen; feed fed; feel felt; fight fought;
find found; flee fled; fly flew flown flight; foot feet; forget forgot forgotten; freeze froze frozen; get got gotten;
give gave given; go went gone; grow grew grown growth; hang hung; hear heard; hide hid hidden; hold held; keep kept;
kneel knelt; know knew known; lead led leader; lean leant; leap leapt; learn learnt; leave left; lend lent;
lie lay lain; life live lives; light lit; lose lost loss; make made; man men; mean meant; meet met; mouse mice;
navy naval; pay paid; person people; ride rode ridden; ring rang; rise rose risen; run ran; say said; see saw seen;
sell sold sale; send sent; shoot shot; show shown; shrink shrank shrunk; sing sang sung singer song; sink sank sunk;
sit sat; sleep slept; speak spoke spoken speech; spend spent; spoil spoilt; stand stood; steal stole stolen;
strike struck; swear swore sworn; swim swam; take took taken; teach taught; tell told; think thought;
throw threw thrown; tooth teeth; tyre tire; understand understood; wake woke; wear wore worn; weigh weight; wife wives;
win won winner; woman women; write wrote written writer
"""
"""Irregular forms of one word, and nouns made from it that the stemmer keeps apart: *sell*, *sold*, *sale*."""

NUMBERS: Final = """
1 one; 2 two ii; 3 three iii; 4 four iv; 5 five; 6 six vi; 7 seven vii; 8 eight viii; 9 nine ix; 10 ten; 11 eleven;
12 twelve; 13 thirteen; 14 fourteen; 15 fifteen; 16 sixteen; 17 seventeen; 18 eighteen; 19 nineteen; 20 twenty;
30 thirty; 40 forty; 50 fifty; 60 sixty; 70 seventy; 80 eighty; 90 ninety
"""
"""A number in digits, in words and, up to ten, in Roman figures."""

NEAR_SYNONYMS: Final = """
accept agree agreement; accompany join escort; advertisement ad commercial; adviser aide counselor; aftershock quake;
agreement deal accord pact treaty; airplane plane aircraft jet; alarm siren; allow permit; ally alliance partner;
anger angry fury outrage outcry rebuke; announce declare unveil; apologise apology sorry; application app;
approve pass accept; area region zone district; arrest detain; arrive arrival; ask demand request urge;
attack bomb strike assault; author creator; baby infant; back support endorse endorsement; ban prohibit;
bear birth native; begin start commence open first; big large great; bike bicycle; blackout outage; blame accuse;
blaze fire wildfire; border adjacent neighbor; boss manager coach; boss supervisor; breach violate violation;
bribe corruption graft; budget spending; bury burial funeral; buy purchase acquire; cab taxi; cancel abandon;
cancel scrap; candidate contender hopeful nominee; candidate run; capital city; car automobile vehicle; casualty victim;
cause reason lead result because; chairman chairwoman chair;
chief head leader director chairman president ceo executive secretary; child son daughter; choose select pick;
close shut closure; cold cool; comedy comic; common usual typical frequent; company firm corporation business;
compensate compensation refund reimburse; computer pc; contain consist include comprise compose component;
contest competition tournament; convict acquit clear guilty; cop policeman; corpse body; cost price worth value;
councillor alderman; country nation state; crash accident collision; create creator; crew team; crisis emergency;
criticize slam blast condemn denounce criticism; crowd gather gathering rally; currency dollar peso unit;
custody detention jail; damage destroy; damage harm; damages compensation payout; danger risk threat hazard;
deadline date; debt loan; decide decision rule ruling judgment verdict; deep depth; depart departure leave;
die death dead kill murder assassinate perish; different difference distinguish differ; direct director;
disappear vanish missing; discover find discovery; discover surface emerge; disease illness condition disorder;
dismiss fire sack; dispute conflict disagreement row; dividend payout; divorce separate; doctor physician; dog puppy;
donor donate donation contribute contribution contributor; dozen twelve; draw attract; drill exercise maneuver;
drink beverage; dry arid; earthquake quake; elect election vote; end finish conclude close final last;
enter entry intrude intruder; envoy ambassador diplomat; evacuate evacuation shelter; extend expand;
famous known renowned; fan spectator supporter crowd attendance; fast speed quick rapid; father dad;
fight combat battle; finance fund sponsor pay; fine penalty; flat apartment; flee escape evacuate; flight plane;
flood flooding inundation; flow river run; foe enemy adversary; food dish meal; forest wood jungle; game match;
gap shortfall deficit hole; garbage rubbish trash waste; gasoline gas petrol fuel; get receive obtain; give award grant;
goalkeeper goalie keeper; gp doctor; grandfather grandad; hack hacker cyberattack cyber; happen occur take event;
hard difficult tough; headteacher principal head; heavy weight; height tall high elevation; help aid assist support;
hire employ recruit; hit reach; holiday vacation; host hold venue stage; hostage captive; hot warm heat;
hurricane storm cyclone; hurt harm injure; hurt injure wound; ill illness; illegal undocumented; illegal unlawful;
impose introduce; increase rise grow; indict charge accuse; injury injure hurt; invade invasion attack offensive;
invent create founded establish develop design build make start form launch originate introduce produce construct
compose set inception;
investigation inquiry probe; job occupation profession work career; join member membership; judge court tribunal;
juror jury; kid child; kilometer km; kind type sort form; king monarch; lab laboratory;
label describe characterize call; landlord owner; law legislation bill; lawyer attorney counsel; layoff laid redundant;
lead head chief run rule govern leader; lead run head director chairman chairwoman chief executive ceo manage manager;
legal lawful; lend loan lent; length long; lift remove; liken compare comparison; limit curb restrict cap;
link tie connect; live reside home inhabit; locate situate lie headquarters base city; lorry truck; magistrate judge;
main principal major important; make produce manufacture maker manufacturer; many number several;
marry wife husband spouse wed marriage; mean definition define refer term; medicine drug medication; member consist;
memoir autobiography book; merge acquire; merge combine unite join; migrant refugee; mile mi; mistake error;
mobile phone telephone cellphone smartphone; mock ridicule; modern contemporary current; money dollar fund; mother mom;
motive reason; motorbike motorcycle; mount mountain hill; move shift; movie film picture; mp lawmaker legislator;
murder killing homicide; name call known term title; near close; need require; newspaper paper journal;
nickname call known dub; nickname moniker; nominate nomination appoint; notice detect spot discover; nuclear atomic;
ocean sea; offer propose suggest invite proposal; old age ancient; oldest earliest first;
oppose opposition opponent against object objection; oust depose topple overthrow; owe debt;
own owner belong parent subsidiary acquire; pay salary earn income; penalty punishment sanction punish;
percentage percent; photograph photo picture image; plant factory; pledge promise vow; plunge slump tumble fall;
police officer cop; poll survey; polling ballot; poor poverty; population people inhabitant resident; postpone delay;
praise laud hail applaud applause ovation; pregnant pregnancy; prison jail; profit earnings income;
protect defend guard; protest demonstration rally; protester demonstrator activist; pub bar; pupil schoolchild;
purpose use function; queen monarch; queue line; railway railroad train rail; rain rainfall; rare uncommon;
react reaction respond response answer reply; rebellion uprising revolt insurrection; recent latest;
reduce decrease fall drop decline; redundancy layoff dismissal; reject refuse deny rebuff decline;
release publish issue premiere debut; religion religious faith; rent lease; replace succeed successor;
rerun repeat repetition; rescue save; resign quit step; result consequence outcome effect; reveal disclose;
rich wealthy; rival opponent competitor challenger; road street highway; rock stone; rocket missile; rule regulation;
scam fraud swindle; scandal affair; scientist researcher; scrap shelve drop; seize annex capture occupy conquer;
sell sale market; send supply deliver provide shipment; sentence jail imprison; severance redundancy payoff;
share stock stake; shareholder investor; shell bombard bombardment; ship vessel boat warship; shop store;
shortage lack scarcity; show display exhibit; sick ill; sing singer vocal perform record; skull bone; slow gradual;
small little tiny; smart intelligent clever; soar surge jump rise; song single track album; source origin;
spacecraft probe; speak language say; split divide separate; split rift division; spy espionage; squad team;
stadium ground arena; stance position view opinion; star play portray act role cast actor actress; stay remain;
steal theft robbery burglary thief burglar robber;
stop prevent block halt; strain variant type; strike walkout; striker forward; strong powerful;
student pupil; student undergraduate; sue lawsuit; summit meeting talks negotiation; surgeon doctor;
suspect accuse investigate; suspect accused defendant; symbol represent; synthetic artificial;
takeover merger acquisition bid; tax levy duty; teach teacher education school; television tv; tenant renter;
testify testimony evidence; toll dead; tory conservative; travel visit trip tour;
treat treatment cure therapy; troop soldier serviceman force personnel; trophy cup; truce ceasefire armistice;
try attempt; turnout participation; turnover revenue sales; twice double two; tycoon magnate mogul billionaire;
university college; unveil launch introduce; vacancy vacant missing lack shortage; vaccine jab injection;
vaccine shot jab; veto block; vote ballot poll; want desire wish; war battle conflict; warn warning caution;
way method mode manner; weak feeble; weapon gun arms; weather rain storm snow; wet moist; whole entire total;
wide width broad; win award prize; win victory champion defeat beat; worker employee staff; world globe earth planet;
worry concern fear; write author book novel penned; wrong incorrect false; yearly annual
"""
"""Words of which one may answer for another in some sense: a verb and the noun for who does it, a thing and its kind.

A word with several senses is in several groups: *fire* beside *dismiss*, and beside *blaze*."""

OPPOSITES: Final = """
accept rebuff; accept refuse; accept reject; admit deny; agree disagree; agree refuse; agree reject; alive dead;
allow ban; allow block; allow forbid; allow prohibit; approve oppose; approve reject; approve veto; arrive leave;
attend boycott; attend miss; attend skip; back oppose; begin end; begin stop; comply defy; comply violate; confirm deny;
continue end; continue halt; continue stop; convict acquit; correct wrong; grow shrink; guilty acquit; guilty innocent;
increase cut; increase decrease; increase reduce; join leave; join quit; keep abandon; keep drop; keep replace;
legal illegal; like dislike; love hate; obey defy; open close; open shut; pass fail; pass reject; possible impossible;
raise cut; raise lower; release detain; rise drop; rise fall; safe dangerous; sign veto; stay leave; succeed fail;
support oppose; survive die; true false; trust distrust; win lose; withdraw remain
"""
"""Pairs of words for the contrary, by which a question for yes or no is answered, too: *did they accept it*."""
