"""The closed word classes and everyday nouns by which phrases are told apart without a parser.

Closed classes follow R. Huddleston and G. K. Pullum, *The Cambridge Grammar of the English Language* (2002):
determiners (ch. 5), prepositions (ch. 7), coordinators (ch. 15), auxiliaries (ch. 3). The nouns are those that
news writing names its sources by. All words are lower case.
"""

from __future__ import annotations

from functools import lru_cache

from retrieval.text.demonyms import COUNTRY_OF


def word_set(text: str) -> frozenset[str]:
    """The words of a text that white space parts."""
    return frozenset(text.split())


@lru_cache(maxsize=1 << 12)
def title_in(word: str) -> str:
    """A lower-case word as it may be a title: `dr.` without its stop, `mum` of `mum-of-two`, `mayor` of `ex-mayor`."""
    return word.removeprefix("ex-").partition("-of-")[0].rstrip(".")


HIM = word_set("him his himself")
HER = word_set("her hers herself")
HE = HIM | {"he"}
SHE = HER | {"she"}
SUBJECT_PRONOUNS = word_set(
    "he she they it i we you who one anybody anyone everyone everybody someone somebody nobody others many some most"
)
PERSON_PRONOUNS = word_set("he she they it i we you")
RELATIVES = word_set("who which that whom whose where when")
DETERMINERS = word_set(
    """
    the a an this that these those his her its their my our your some many several all both another other
    each every any no such one two three four five six seven eight nine ten most more few half dozens
    hundreds thousands
    """
)
POSSESSIVES = word_set("his her its their my our your whose 's ’s")
PREPOSITIONS = word_set(
    """
    of for from at in on with to by near among including inside within outside about against under over
    during after before since into like as behind between through via per than throughout toward towards
    upon without amid amidst around across above below beside besides beyond despite off onto regarding
    concerning following unlike alongside along up down out ahead
    """
)
COORDINATORS = word_set("and or but nor yet & then plus")
SUBORDINATORS = word_set(
    """
    when while as after before if because since although though unless until once whether whereas where how
    why what that which who whom whose than even
    """
)
AUXILIARIES = word_set(
    """
    is are was were be been being am has have had having do does did will would can could may might must
    shall should 's ’s 'd ’d 've ’ve 'll ’ll isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't
    didn't won't wouldn't can't couldn't isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t doesn’t don’t
    didn’t won’t wouldn’t can’t couldn’t cannot not n't n’t
    """
)
PAST_VERBS = word_set(
    """
    was were is are has had have went left took made gave got came did became began found held kept led lost met
    put ran saw sent set spent stood told won wrote broke brought built chose drew drove fell flew fought grew knew
    paid rode rose sat sold sought spoke stole swore taught thought threw wore
    """
)
"""Irregular verbs in the past tense, with the auxiliaries that open a predicate."""
BE = word_set(
    "is are was were be been being am 's ’s isn't isn’t wasn't wasn’t weren't weren’t aren't aren’t got getting"
)
ASKING = word_set("ask asks asked asking wonders wondered inquires inquired")
REPLYING = word_set("replies replied answers answered responds responded retorts retorted")
"""What whoever is asked does: *Quist asked why. “Never,” he replied* is not Quist."""
ADVERBS = word_set(
    """
    also later then again now once still just even first never ever often always soon already thus therefore
    only not further instead indeed too simply both all long twice sometimes perhaps meanwhile
    however yet nevertheless nonetheless else though famously here there today yesterday tonight tomorrow
    earlier previously recently afterward afterwards aloud angrily very quite repeatedly back so far well
    ago
    """
)
TIME = word_set(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august
    september october november december jan. feb. mar. apr. aug. sept. sep. oct. nov. dec. mon. tues. wed.
    thurs. fri. sat. sun. today yesterday tonight tomorrow morning afternoon evening night week month year
    weekend noon midnight a.m. p.m.
    """
)
NOT_ENDING_IN_ING = word_set(
    "thing king ring spring string bring something anything nothing everything morning evening during"
)

HONORIFICS = word_set(
    """
    mr mrs ms miss mx dr sir dame lord lady prof rev hon mme mlle herr frau signor señor monsieur madame
    madam shri smt alhaji alhaja venerable excellency highness majesty eminence holiness
    """
)
FEMALE_TITLES = word_set(
    """
    mrs ms miss dame lady mme mlle frau madame madam smt alhaja congresswoman councilwoman spokeswoman chairwoman
    queen princess duchess baroness actress businesswoman policewoman anchorwoman alderwoman mother sister daughter
    wife widow girlfriend mum mom grandmother grandma gran granny aunt niece heiress hostess stewardess woman
    headmistress landlady granddaughter stepdaughter stepmother godmother sister-in-law barmaid waitress heroine
    nun bride
    """
)
MALE_TITLES = word_set(
    """
    mr shri alhaji sir lord herr signor señor monsieur congressman councilman spokesman chairman king prince duke
    baron businessman policeman anchorman father brother son husband widower boyfriend dad grandfather grandad grandpa
    uncle headmaster nephew man pope cardinal bishop archbishop imam rabbi fisherman fireman grandson stepson
    stepfather godfather brother-in-law barman
    """
)
PARENTS = word_set("mother father mum mom dad grandmother grandfather parent")
NUMBERS = word_set("one two three four five six seven eight nine ten eleven twelve 2 3 4 5 6 7 8 9 10")
TITLES_OF_ONE = HONORIFICS | word_set(
    """
    sen rep gov gen col lt capt sgt maj adm cmdr cpl det supt pres senator
    representative congressman congresswoman governor president vice-president secretary minister chancellor
    premier king queen prince princess pope cardinal bishop archbishop father sister
    brother judge justice general colonel lieutenant captain sergeant major admiral commander marshal
    professor doctor reverend rabbi imam mayor councilman councilwoman councillor councilmember attorney
    ambassador speaker chairman chairwoman chairperson chair chief director sheriff deputy detective officer
    inspector superintendent commissioner spokesman spokeswoman spokesperson adviser advisor
    aide analyst strategist manager coach candidate nominee democrat republican democratic
    independent libertarian conservative socialist ex-president leader host anchor correspondent
    reporter editor columnist author actor actress singer comedian pollster surrogate counsel lawyer
    treasurer coordinator executive ceo cfo founder co-founder president-elect consultant operative activist
    economist historian scientist researcher expert businessman billionaire lt.-gov assemblyman
    assemblywoman delegate whip undersecretary czar envoy baron baroness duke duchess moderator
    organizer organiser owner partner principal dean provost pastor evangelist veteran minority majority
    member trustee clerk collector alderman alderwoman councilor engineer surveyor comptroller auditor registrar
    administrator under-secretary mp msp mep mla td mca mna mlc atty
    garda gda prosecutor solicitor barrister constable const corporal pc dci dsi wpc
    pcso cllr insp cdr canon oba champion skipper
    mum mom dad gran granny grandma grandad grandpa pensioner campaigner headteacher headmaster headmistress
    teacher lecturer nurse midwife coroner paramedic firefighter dietitian physicist chemist biologist geologist
    statistician
    epidemiologist virologist psychologist psychiatrist cardiologist neurologist anthropologist sociologist
    philosopher novelist poet playwright photographer filmmaker referee goalkeeper midfielder striker defender
    """
)


PLURAL_TITLES = word_set(
    """
    sens reps govs senators representatives presidents ministers spokespeople democrats republicans congressmen
    councilmen councillors councilors councilmembers members commissioners trustees aldermen
    """
)
"""Titles of several, of whom each name that follows is one."""
TITLES = TITLES_OF_ONE | PLURAL_TITLES
PARTISAN = word_set("democratic independent libertarian conservative socialist minority majority")
"""Titles that are as often part of an organisation's name: *House Majority Fund*."""

PERSON_NOUNS = TITLES_OF_ONE | word_set(
    """
    official source critic opponent supporter ally lawmaker diplomat man woman boy girl student voter worker
    resident witness victim neighbor neighbour friend mother wife husband son daughter protester businesswoman
    writer blogger user farmer driver investigator monarch insider staffer rival contender frontrunner front-runner
    mogul magnate tycoon star incumbent successor predecessor counterpart boss employee employer scholar physician
    surgeon planner negotiator architect chef inventor daughter-in-law guest participant attendee passerby advocate
    colleague commenter neurosurgeon narrator suspect landlord tenant panelist contributor customer donor
    biographer trader investor politician backer lobbyist environmentalist reader soldier agent speechwriter player
    guy person interviewer questioner announcer producer pilot gunman pediatrician tourist passenger patient
    survivor relative shopkeeper fisherman hacker demographer developer caller mother-in-law father-in-law
    son-in-law widow widower girlfriend boyfriend grandmother grandfather aunt uncle nephew niece teenager
    pupil bystander motorist cyclist commuter pedestrian shopper volunteer builder plumber roofer carer
    babysitter postman milkman paediatrician pharmacist vet dentist bartender waiter waitress hairdresser trainee
    apprentice intern villager islander trawlerman juror defendant claimant
    whistleblower informant swimmer librarian curator composer musician drummer
    guitarist painter sculptor designer programmer technician mechanic electrician caretaker janitor
    gardener cleaner cashier
    grandson granddaughter stepson stepdaughter stepfather stepmother cousin twin godfather godmother sister-in-law
    brother-in-law fiance fiancé fiancee fiancée supervisor tutor mentor teammate roommate classmate flatmate
    barman barmaid medallist sprinter runner skipper
    nun priest vicar curate missionary guard ranger sailor courier undertaker maid nanny steward stewardess beautician
    therapist auctioneer toddler bride groom retiree
    centenarian nonagenarian octogenarian septuagenarian thespian crooner rapper winger quarterback native
    petitioner plaintiff appellant complainant cleric academic legislator
    """
)
"""What one person is called who goes unnamed: *a resident*, *one former midwife*."""
OCCUPATIONS = word_set(
    """
    angler archivist bachelor bailiff baker banker barber barista beekeeper beggar bellringer biker bodyguard bookie
    bookmaker brewer burglar busker butcher cabbie cadet captor carpenter chaplain climber clown cobbler concierge
    conductor conscript cook cop deacon dealer detainee dancer distiller diver doorman dressmaker fishmonger fitter
    florist foreman fugitive gambler gamekeeper grinder greengrocer grocer groom gunner handler hermit hiker hostage
    housekeeper hunter inmate innkeeper interpreter jeweller jeweler jockey jogger joiner keeper kidnapper lodger
    logger magician magistrate mason migrant miner monk notary organist parent pilgrim porter prisoner promoter
    psychic receptionist recruit rector refugee robber seamstress secretary sentry shepherd shoemaker sniper
    sommelier stallholder stranger surfer tailor tanner thief trainer translator trucker tuner typist usher valet
    vendor verger walker watchmaker weaver welder youngster youth
    """
)
"""More of what one person is called, in small letters: with a capital many of them are surnames."""
EPITHETS = word_set(
    """
    sen rep gov senator representative congressman congresswoman governor president vice-president secretary minister
    chancellor premier king queen prince princess pope judge general professor doctor mayor councilman councilwoman
    councillor attorney ambassador speaker chairman chairwoman chairperson chair chief director candidate nominee
    democrat republican conservative independent libertarian leader host author actor actress singer comedian columnist
    ceo founder co-founder president-elect businessman businesswoman billionaire mogul magnate tycoon star
    frontrunner front-runner incumbent contender hopeful rival lawmaker man woman neurosurgeon
    """
)
"""What a text calls somebody whom it has just named: *the senator*, *the billionaire*."""
SOURCE_NOUNS = (
    PLURAL_TITLES
    | PERSON_NOUNS
    | word_set(
        """
        officials sources people police prosecutors lawyers attorneys authorities critics opponents supporters
        allies aides advisers advisors analysts experts scientists researchers economists activists leaders
        lawmakers diplomats spokesmen campaign administration government ministry department agency agencies office
        bureau committee commission council court panel board company companies firm group groups organization
        organisation organizations coalition party union association foundation institute center centre network
        newspaper paper magazine outlet website site blog report reports study studies poll polls survey surveys
        document documents statement memo letter email emails e-mail article articles story stories post tweet ad
        advertisement memorandum video headline editorial op-ed book transcript lawsuit complaint affidavit filing
        indictment release message caption sign signs banner account column essay men women students teachers voters
        workers
        residents witnesses victims neighbors neighbours friends parents family crowd protesters demonstrators fans
        audience delegates pundits observers commentators journalists reporters hosts anchors writers users
        professors veterans doctors nurses managers investigators detectives officers troops military army navy
        intelligence regime opposition publication team insiders staffers operatives strategists pollsters
        conservatives liberals progressives evangelicals americans britons muslims jews christians catholics
        mexicans russians both latter former duo couple pair rivals contenders hopeful candidates counterparts
        employees ruling opinion judges justices law rule plan bill resolution agreement memoir negotiators
        interview program show documentary journal tabloid station channel broadcaster cable bank fund watchdog
        guests participants attendees onlookers figures advocates airline industry percent third thirds quarter
        quarters half plurality respondents surveyed colleagues commenters suit suspects owners deputies panelists
        contributors partners operator donors delegation authors founders investigation analysis research data
        evidence records transcripts footage tapes tape someone traders investors customers consumers executives
        politicians families moderators media staff ads spot clip film movie fundraisers backers lobbyists
        environmentalists organizers organisers readers scholars physicians historians soldiers agents
        speechwriters defenders surrogates players lender lenders creditors regulator regulators billionaires
        rabbis chairmen partisans governments findings estimates results legislation laws public head chorus
        faction majorities town city country community slide piece profile timeline callers voice-over producers
        pilots generals pastors clergy heads tourists passengers patients survivors relatives villagers farmers
        fishermen captains spokespersons consultants leadership establishment accounts standards bylaws
        laboratory laboratories lab labs assistant assistants
        constitution index statistics numbers footnote hackers developers shareholders tribunal inquiry inspectors
        """
    )
)
ORGANISATION_WORDS = word_set(
    """
    agency administration association authority bank board bureau campaign center centre church club college
    commission committee company conference congress corp corporation council court defense defence
    department district embassy federation force forces foundation fund government group guard house inc
    institute institution intelligence international journal kremlin league llc ltd magazine media ministry
    museum nations network news newspaper office organization organisation parliament party pentagon post
    press police programme project research review school senate service services society state states
    supreme tribune times union university white-house watch week airlines army navy air treasury reserve
    coalition alliance team tv radio channel today monthly weekly daily herald gazette globe standard
    guardian reporter line partners systems technologies holdings hospital library theater theatre hotel
    tower caucus convention tribunal assembly regional lines energy airways motors railways industries
    """
)
PLACES = word_set(
    """
    america afghanistan africa alabama alaska arizona arkansas asia australia austria beijing belgium berlin
    brazil britain brussels california canada chicago china colorado connecticut cuba delaware denmark egypt
    england europe florida france geneva georgia germany greece hawaii hungary idaho illinois india indiana
    iowa iran iraq ireland israel italy japan jerusalem kansas kentucky kiev korea kyiv london louisiana
    maine maryland massachusetts mexico michigan minnesota minsk mississippi missouri montana moscow
    nebraska netherlands nevada nigeria norway ohio oklahoma oregon pakistan paris pennsylvania philippines
    poland portugal riyadh romania russia scotland spain sweden switzerland syria taiwan tehran tennessee
    texas tokyo turkey ukraine utah vermont vietnam virginia wales washington wisconsin wyoming york belarus
    carolina dakota hampshire jersey zealand
    crimea donbas nato eu uk us u.s. u.k. usa un u.n. gop dc d.c.
    ala ariz calif colo conn fla ga kan ky md mich minn mont neb nev okla pa tenn va vt wis wyo
    """
)
"""Places that speak for nobody beside a name: countries, capitals, states, and states as the AP abbreviates them."""
DEMONYMS = word_set(
    """
    african american arab asian australian belarusian british canadian catholic chinese christian cuban
    dutch egyptian european french german greek indian iranian iraqi irish islamic israeli italian japanese
    jewish korean mexican muslim palestinian polish russian saudi spanish swedish swiss syrian turkish
    ukrainian western eastern northern southern
    """
)
"""Adjectives of peoples and regions: capitalised, but no one's name."""

INHABITANTS = frozenset(map(str.lower, COUNTRY_OF)) | word_set(
    """
    englishman englishwoman frenchman frenchwoman irishman irishwoman welshman welshwoman scot scotsman scotswoman
    dutchman dutchwoman cornishman londoner parisian berliner texan californian basque catalan kurd bavarian sicilian
    venetian corsican breton
    """
)
"""What somebody is called by where they are from, with a capital: *the Italian*, *a Pole*."""
OFFICE_LETTERS = word_set("md pm coo cto cm dg vp gm ag da oc dfo")
"""Offices by their letters, in capitals nobody's name: *the PM*."""

MEDIA = word_set(
    """
    statement letter tweets emails letters posts statements email e-mail memo memorandum message tweet post ad
    advertisement interview speech release article story column op-ed essay book video sign signs banner
    fundraiser ruling opinion filing note text caption
    """
)
"""What somebody speaks through: in *Smith issued a statement saying* it is Smith who speaks."""
NEVER_SPEAKING = word_set(
    """
    section chapter schedule appendix annex paragraph claim rating verdict clause amendment question questions motion
    goals scorers attendance
    """
)
"""Capitalised where they head or open a line, they are nobody's name: *OUR RATING: False*, *Question put*."""
HEADINGS = NEVER_SPEAKING | word_set(
    """
    answer analysis background breaking explainer podcast bombshell contact contributing correction editing editor
    exclusive fact facts
    disclosure disclaimer feature from guests heard hosts latest live look must-see note opinion photo photos report
    reporting revealed read review source subject update updated updates video view watch writing
    absent absence address agenda apologies attendees attending ayes byline category clarification copyright
    date duration email excused fax filed interview keywords location nays noes participants phone photographs
    photography picture pictures posted present published quorum recorded regrets result section speakers summary tags
    rights number telephone text time topic topics translation venue vote website words
    """
)
"""Words that label what follows a colon rather than speak it, many of them in the head of minutes or an interview."""

POSTNOMINALS = word_set("esq ph.d m.d phd dphil kc qc jp mp msp mep mla td mbe obe cbe kbe dbe bem frs rn")
"""What stands behind a name without being a part of it."""
GENERATIONS = {
    **dict.fromkeys(("jr", "jr.", "younger", "junior"), "jr"),
    **dict.fromkeys(("sr", "sr.", "elder", "older", "senior"), "sr"),
    **{number: number for number in ("ii", "iii", "iv")},
}
"""What tells father and son of one name apart, behind it or before: *Quist Jr.*, *the younger Quist*."""
SUFFIXES = POSTNOMINALS | word_set("jr sr ii iii iv jr. sr.")
PARTICLES = word_set("de del della der den di da dos du la le van von bin ibn al el ben ter ten st. abu")
NOT_NAMES = (
    frozenset({"said", "asked"})
    | DETERMINERS
    | PREPOSITIONS
    | COORDINATORS
    | SUBORDINATORS
    | AUXILIARIES
    | ADVERBS
    | TIME
    | PERSON_PRONOUNS
    | POSSESSIVES
    | word_set(
        """
    there here yes no well okay ok oh so let please why how what who when where which while meanwhile
    according asked speaking during echoing earlier later officials critics people instead finally moreover
    besides indeed perhaps maybe still just last next not never once every if unless until although though because
    since hours days weeks months years minutes moments based photo video image getty afp copyright
    share advertisement click watch via source him them us me
    """
    )
)
"""Capitalised at a sentence's start without being a name."""
