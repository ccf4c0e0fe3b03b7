"""The words that names are made of, by what they tell of the bearer, and those that never belong to one.

All words are lower case.
"""

from __future__ import annotations

from retrieval.attribution.vocabulary import (
    ADVERBS,
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    PERSON_PRONOUNS,
    POSSESSIVES,
    PREPOSITIONS,
    SUBORDINATORS,
    TIME,
    word_set,
)
from retrieval.text.demonyms import COUNTRY_OF

PARTICLES = word_set("de del della der den di da dos du la le van von bin ibn al el ben ter ten st. abu")
FOREIGN_ARTICLES = word_set("el la los las il gli der")
"""Nobody’s name alone: *El último barco*; part of many: *El Salvador*, *La Stampa*. Das is a Bengali surname."""
POSTNOMINALS = word_set("esq ph.d m.d phd dphil kc qc jp mp msp mep mla td mbe obe cbe kbe dbe bem frs rn")
"""What stands behind a name without being a part of it."""
GENERATIONS = {
    **dict.fromkeys(("jr", "jr.", "younger", "junior"), "jr"),
    **dict.fromkeys(("sr", "sr.", "elder", "older", "senior"), "sr"),
    **{number: number for number in ("ii", "iii", "iv")},
}
"""What tells father and son of one name apart, behind it or before: *Quist Jr.*, *the younger Quist*."""
SUFFIXES = POSTNOMINALS | word_set("jr sr ii iii iv jr. sr.")
ORGANISATION_WORDS = word_set(
    """
    administration agency air airlines airways alliance army assembly association authority bank board bureau campaign
    caucus center centre channel church club coalition college commission committee company conference congress
    convention corp corporation council court daily defence defense department district embassy energy federation force
    forces foundation fund gazette globe government group guard guardian herald holdings hospital hotel house inc
    industries institute institution intelligence international journal kremlin league library line lines llc ltd
    magazine media ministry monthly motors museum nations navy network news newspaper office organisation organization
    parliament partners party pentagon police post press programme project radio railways regional reporter research
    reserve review school senate service services society standard state states supreme systems team technologies
    theater theatre times today tower treasury tribunal tribune tv union university watch week weekly white-house
    """
)
PLACES = word_set(
    """
    afghanistan africa ala alabama alaska america ariz arizona arkansas asia australia austria beijing belarus belgium
    berlin brazil britain brussels calif california canada carolina chicago china colo colorado conn connecticut crimea
    cuba d.c. dakota dc delaware denmark donbas egypt england eu europe fla florida france ga geneva georgia germany gop
    greece hampshire hawaii hungary idaho illinois india indiana iowa iran iraq ireland israel italy japan jersey
    jerusalem kan kansas kentucky kiev korea ky kyiv london louisiana maine maryland massachusetts md mexico mich
    michigan minn minnesota minsk mississippi missouri mont montana moscow nato neb nebraska netherlands nev nevada
    nigeria norway ohio okla oklahoma oregon pa pakistan paris pennsylvania philippines poland portugal riyadh romania
    russia scotland spain sweden switzerland syria taiwan tehran tenn tennessee texas tokyo turkey u.k. u.n. u.s. uk
    ukraine un us usa utah va vermont vietnam virginia vt wales washington wis wisconsin wyo wyoming york zealand
    """
)
"""Places that speak for nobody beside a name: countries, capitals, states, and states as the AP abbreviates them."""
DEMONYMS = word_set(
    """
    african american arab asian australian belarusian british canadian catholic chinese christian cuban dutch eastern
    egyptian european french german greek indian iranian iraqi irish islamic israeli italian japanese jewish korean
    mexican muslim northern palestinian polish russian saudi southern spanish swedish swiss syrian turkish ukrainian
    western
    """
)
"""Adjectives of peoples and regions: capitalised, but no one's name."""
INHABITANTS = frozenset(map(str.lower, COUNTRY_OF)) | word_set(
    """
    basque bavarian berliner breton californian catalan cornishman corsican dutchman dutchwoman englishman englishwoman
    frenchman frenchwoman irishman irishwoman kurd londoner parisian scot scotsman scotswoman sicilian texan venetian
    welshman welshwoman
    """
)
"""What somebody is called by where they are from, with a capital: *the Italian*, *a Pole*."""
NOT_NAMES = (
    DETERMINERS
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
        according advertisement afp asked based click copyright critics days echoing finally getty him hours image last
        let maybe me minutes moments months moreover next officials oh ok okay people photo please said share source
        speaking them us video watch weeks years yes
        """
    )
)
"""Capitalised at a sentence's start without being a name."""
