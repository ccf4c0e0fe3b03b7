"""Titles and offices: what stands before a name, or for it. All words are lower case."""

from __future__ import annotations

from functools import lru_cache

from retrieval.attribution.vocabulary import word_set


@lru_cache(maxsize=1 << 12)
def title_in(word: str) -> str:
    """A lower-case word as it may be a title: `dr.` without its stop, `mum` of `mum-of-two`, `mayor` of `ex-mayor`."""
    return word.removeprefix("ex-").partition("-of-")[0].rstrip(".")


HONORIFICS = word_set(
    """
    alhaja alhaji dame dr eminence excellency frau herr highness holiness hon lady lord madam madame majesty miss mlle
    mme monsieur mr mrs ms mx prof rev señor shri signor sir smt venerable
    """
)
FEMALE_TITLES = word_set(
    """
    actress alderwoman alhaja anchorwoman aunt barmaid baroness bride businesswoman chairwoman congresswoman
    councilwoman dame daughter daughter-in-law duchess frau girlfriend godmother gran granddaughter grandma
    grandmother granny headmistress heiress heroine hostess lady landlady madam madame miss mlle mme mom mother
    mother-in-law mrs ms mum niece nun policewoman princess queen sister sister-in-law smt spokeswoman stepdaughter
    stepmother stewardess waitress widow wife woman
    """
)
MALE_TITLES = word_set(
    """
    alhaji anchorman archbishop barman baron bishop boyfriend brother brother-in-law businessman cardinal chairman
    congressman councilman dad duke father father-in-law fireman fisherman godfather grandad grandfather grandpa
    grandson headmaster herr husband imam king lord man monsieur mr nephew policeman pope prince rabbi señor shri
    signor sir son son-in-law spokesman stepfather stepson uncle widower
    """
)
TITLES_OF_ONE = HONORIFICS | word_set(
    """
    activist actor actress adm administrator admiral adviser advisor aide alderman alderwoman ambassador analyst anchor
    anthropologist archbishop assemblyman assemblywoman attorney atty auditor author baron baroness barrister
    billionaire biologist bishop brother businessman campaigner candidate canon capt captain cardinal cardiologist cdr
    ceo cfo chair chairman chairperson chairwoman champion chancellor chemist chief clerk cllr cmdr co-founder coach col
    collector colonel columnist comedian commander commissioner comptroller congressman congresswoman conservative const
    constable consultant coordinator coroner corporal correspondent councillor councilman councilmember councilor
    councilwoman counsel cpl czar dad dci dean defender delegate democrat democratic deputy det detective dietitian
    director doctor dsi duchess duke economist editor engineer envoy epidemiologist evangelist ex-president executive
    expert father filmmaker firefighter founder garda gda gen general geologist goalkeeper gov governor gran grandad
    grandma grandpa granny headmaster headmistress headteacher historian host imam independent insp inspector judge
    justice king lawyer leader lecturer libertarian lieutenant lt lt.-gov maj major majority manager marshal mayor mca
    member mep midfielder midwife minister minority mla mlc mna moderator mom mp msp mum neurologist nominee novelist
    nurse oba officer operative organiser organizer owner paramedic partner pastor pc pcso pensioner philosopher
    photographer physicist playwright poet pollster pope premier pres president president-elect prince princess
    principal professor prosecutor provost psychiatrist psychologist queen rabbi referee registrar rep reporter
    representative republican researcher reverend scientist secretary sen senator sergeant sgt sheriff singer sister
    skipper socialist sociologist solicitor speaker spokesman spokesperson spokeswoman statistician strategist striker
    superintendent supt surrogate surveyor td teacher treasurer trooper trustee under-secretary undersecretary veteran
    vice-president virologist whip wpc
    """
)
PLURAL_TITLES = word_set(
    """
    aldermen commissioners congressmen councillors councilmembers councilmen councilors democrats govs members ministers
    presidents representatives reps republicans senators sens spokespeople trustees
    """
)
"""Titles of several, of whom each name that follows is one."""
TITLES = TITLES_OF_ONE | PLURAL_TITLES
PARTISAN = word_set("democratic independent libertarian conservative socialist minority majority")
"""Titles that are as often part of an organisation's name: *House Majority Fund*."""
OFFICE_LETTERS = word_set("md pm coo cto cm dg vp gm ag da oc dfo")
"""Offices by their letters, in capitals nobody's name: *the PM*."""
