"""The nouns that news writing names its sources by, and those that only label what follows.

All words are lower case.
"""

from __future__ import annotations

from retrieval.attribution.titles import PLURAL_TITLES, TITLES_OF_ONE
from retrieval.attribution.vocabulary import word_set

PARENTS = word_set("mother father mum mom dad grandmother grandfather parent")
PERSON_NOUNS = TITLES_OF_ONE | word_set(
    """
    academic accountant advocate agent ally announcer appellant
    apprentice architect attendee auctioneer aunt babysitter backer
    barmaid barman bartender beautician biographer blogger bookkeeper boss
    boy boyfriend bride broker brother-in-law builder businesswoman
    bystander caller carer caretaker cashier centenarian chef
    claimant classmate cleaner cleric co-defendant colleague commenter
    commuter complainant composer contender contributor counterpart courier cousin critic crooner curate curator
    customer cyclist daughter daughter-in-law defendant demographer dentist designer developer diplomat donor driver
    drummer electrician employee employer environmentalist farmer father-in-law fiance fiancee fiancé fiancée fisherman
    flatmate friend front-runner frontrunner gardener girl girlfriend godfather godmother granddaughter grandfather
    grandmother grandson groom guard guest guitarist gunman
    guy hacker hairdresser hubby husband incumbent informant insider
    intern interviewer inventor investigator investor islander janitor juror landlord lawmaker legislator librarian
    lobbyist magnate maid man mechanic medallist mentor milkman missionary mogul monarch mother mother-in-law motorist
    musician nanny narrator native negotiator neighbor neighbour nephew neurosurgeon niece nonagenarian nun octogenarian
    official opponent paediatrician painter panelist participant
    passenger passer-by passerby patient pedestrian pediatrician
    person petitioner pharmacist physician pilot plaintiff planner player plumber politician postman predecessor priest
    producer programmer protester pupil quarterback questioner ranger rapper reader relative resident retiree rival
    roofer roommate runner sailor scholar sculptor septuagenarian shopkeeper shopper sister-in-law soldier son
    son-in-law source speechwriter sprinter staffer star stepdaughter stepfather stepmother stepson steward stewardess
    student successor supervisor supporter surgeon survivor suspect swimmer teammate technician teenager tenant
    therapist thespian toddler tourist trader trainee trawlerman tutor twin tycoon uncle undertaker user vet vicar
    victim villager volunteer voter waiter waitress whistleblower widow widower wife winger witness woman worker writer
    """
)
"""What one person is called who goes unnamed: *a resident*, *one former midwife*."""
OCCUPATIONS = word_set(
    """
    angler archivist bachelor bailiff baker banker barber barista beekeeper beggar bellringer biker bodyguard bookie
    bookmaker brewer burglar busker butcher cabbie cadet captor carpenter chaplain climber clown cobbler concierge
    conductor conscript cook cop dancer deacon dealer detainee distiller diver doorman dressmaker fishmonger fitter
    florist foreman fugitive gambler gamekeeper greengrocer grinder grocer groom gunner handler hermit hiker hostage
    housekeeper hunter inmate innkeeper interpreter jeweler jeweller jockey jogger joiner keeper kidnapper lodger logger
    magician magistrate mason migrant miner monk notary organist parent pilgrim porter prisoner promoter psychic
    receptionist recruit rector refugee robber seamstress secretary sentry shepherd shoemaker sniper sommelier
    stallholder stranger surfer tailor tanner thief trainer translator trucker tuner typist usher valet vendor verger
    walker watchmaker weaver welder youngster youth
    """
)
"""More of what one person is called, in small letters: with a capital many of them are surnames."""
PERSONS = PERSON_NOUNS | OCCUPATIONS
EPITHETS = word_set(
    """
    actor actress author billionaire businessman businesswoman candidate ceo chair chairman chairperson chairwoman
    chancellor chief co-founder columnist comedian congressman congresswoman conservative contender councillor
    councilman councilwoman democrat director doctor founder front-runner frontrunner gov governor hopeful host
    incumbent independent king lawmaker leader libertarian magnate man minister mogul neurosurgeon nominee pope premier
    president president-elect prince princess professor queen rep representative republican rival secretary sen senator
    singer star tycoon vice-president woman
    """
)
"""What a text calls somebody whom it has just named: *the senator*, *the billionaire*."""
SOURCE_NOUNS = (
    PLURAL_TITLES
    | PERSON_NOUNS
    | word_set(
        """
        account accounts activists ad administration ads advertisement advisers advisors advocates affidavit agencies
        agency agents agreement aides airline allies americans analysis analysts anchors army article articles assistant
        assistants association attendees attorneys audience authorities authors backers bank banner bill billionaires
        blog board book both britons broadcaster bureau bylaws cable callers campaign candidates captains caption
        catholics center centre chairmen channel chorus christians city clergy clip coalition colleagues column
        commentators commenters commission committee community companies company complaint conservatives constitution
        consultants consumers contenders contributors council counterparts country couple court creditors critics crowd
        customers data defenders delegates delegation demonstrators department deputies detectives developers diplomats
        doctors document documentary documents donors duo e-mail economists editorial email emails employees
        environmentalists essay establishment estimates evangelicals evidence executives experts faction families family
        fans farmers figures filing film findings firm fishermen footage footnote former foundation founders friends
        fund fundraisers generals government governments group groups guests hackers half head headline heads historians
        hopeful hosts index indictment industry inquiry insiders inspectors institute intelligence interview
        investigation investigators investors jews journal journalists judges justices lab laboratories laboratory labs
        latter law lawmakers laws lawsuit lawyers leaders leadership legislation lender lenders letter liberals
        lobbyists magazine majorities managers media memo memoir memorandum men message mexicans military ministry
        moderators movie muslims navy negotiators neighbors neighbours network newspaper numbers nurses observers office
        officers officials onlookers op-ed operatives operator opinion opponents opposition organisation organisers
        organization organizations organizers outlet owners pair panel panelists paper parents participants partisans
        partners party passengers pastors patients people percent physicians piece pilots plan players plurality police
        politicians poll polls pollsters post producers professors profile program progressives prosecutors protesters
        public publication pundits quarter quarters rabbis readers records regime regulator regulators relatives release
        report reporters reports research researchers residents resolution respondents results rivals rule ruling
        russians scholars scientists shareholders show sign signs site slide soldiers someone sources speechwriters
        spokesmen spokespersons spot staff staffers standards statement station statistics stories story strategists
        students studies study suit supporters surrogates survey surveyed surveys survivors suspects tabloid tape tapes
        teachers team third thirds timeline tourists town traders transcript transcripts tribunal troops tweet union
        users veterans victims video villagers voice-over voters watchdog website witnesses women workers writers
        """
    )
)
MEDIA = word_set(
    """
    ad advertisement article banner book caption column e-mail email emails essay filing fundraiser interview letter
    letters memo memorandum message note op-ed opinion post posts release ruling sign signs speech statement statements
    story text tweet tweets video
    """
)
"""What somebody speaks through: in *Smith issued a statement saying* it is Smith who speaks."""
NEVER_SPEAKING = word_set(
    """
    amendment annex appendix attendance chapter claim clause goals motion paragraph question questions rating schedule
    scorers section verdict
    """
)
"""Capitalised where they head or open a line, they are nobody's name: *OUR RATING: False*, *Question put*."""
HEADINGS = NEVER_SPEAKING | word_set(
    """
    absence absent address agenda analysis answer apologies attendees attending ayes background bombshell breaking
    byline category clarification contact contributing copyright correction date disclaimer disclosure duration editing
    editor email exclusive excused explainer fact facts fax feature filed from guests heard hosts interview keywords
    latest live location look must-see nays noes note number opinion participants phone photo photographs photography
    photos picture pictures podcast posted present published q&a quiz quorum read recorded regrets report reporting
    result revealed review rights source speakers subject summary tags telephone text time topic topics translation
    update updated updates venue video view vote watch website words writing
    """
)
"""Words that label what follows a colon rather than speak it, many of them in the head of minutes or an interview."""
