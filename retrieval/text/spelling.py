"""Stems that are the same for all spellings of a word: organise, organize; defence, defense; Zelensky, Zelenskyy.

Stemming is Snowball's English stemmer (Porter2, https://snowballstem.org/algorithms/english/stemmer.html) by
PyStemmer. British and American spellings differ in the ways that VarCon lists
(http://wordlist.aspell.net/varcon-readme/): rules cover whole classes of words, a table made by hand covers single
words of news and general writing. Left out are pairs of which one spelling is also another word: tyre and tire, cheque
and check, storey and story, tonne and ton.

Names from other alphabets are spelt differently by each newsroom: rules unify their endings, a table single names.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

import Stemmer

# 0: the stemmer keeps no cache, since `text.terms` has one
_snowball: Callable[[str], str] = Stemmer.Stemmer("english", 0).stemWord

_WORDS: Final = """
defence defense; defenceless defenseless; offence offense; pretence pretense; licence license; practise practice;
centre center; epicentre epicenter; centrepiece centerpiece; theatre theater; amphitheatre amphitheater; metre meter;
kilometre kilometer; centimetre centimeter; millimetre millimeter; micrometre micrometer; nanometre nanometer;
litre liter; millilitre milliliter; fibre fiber; fibreglass fiberglass; calibre caliber; sombre somber;
spectre specter; sceptre scepter; lustre luster; lacklustre lackluster; meagre meager; sabre saber; mitre miter;
ochre ocher; goitre goiter; sepulchre sepulcher; saltpetre saltpeter; reconnoitre reconnoiter; manoeuvre maneuver;
maneuverable maneuver; outmanoeuvre outmaneuver; outmaneuvering outmaneuver; theatregoer theatergoer;
catalogue catalog; dialogue dialog; monologue monolog; prologue prolog; epilogue epilog; analogue analog;
travelogue travelog; homologue homolog; programme program; kilogramme kilogram; milligramme milligram;
fuelled fueled; dialled dialed; duelled dueled; trialled trialed; initialled initialed; gruelling grueling;
jewellery jewelry; counsellor counselor; councillor councilor; panellist panelist; woollen woolen; woolly wooly;
skilful skillful; tranquillity tranquility; focussed focused; biassed biased; judgement judgment;
misjudgement misjudgment; likeable likable; sizeable sizable;
aeroplane airplane; aluminium aluminum; amongst among; artefact artifact; axe ax; baulk balk; chequered checkered;
chilli chili; cosy cozy; cosily cozily; cosiness coziness; disc disk; doughnut donut; enquiry inquiry;
enquire inquire; enquirer inquirer; gaol jail; ionise ionize; gaoler jailer; gipsy gypsy; grey gray; greyish grayish;
liquorice licorice; mediaeval medieval; mollusc mollusk; mould mold; mouldy moldy; moult molt; moustache mustache;
mum mom; oedema edema; omelette omelet; pedlar peddler; phoney phony; plough plow; snowplough snowplow;
pyjamas pajamas; sceptic skeptic; scepticism skepticism; sheikh sheik; smoulder smolder; syphon siphon;
whilst while; whisky whiskey; waggon wagon; yoghurt yogurt;
caesium cesium; caesarean cesarean; aetiology etiology; aeon eon; amoeba ameba; coeliac celiac; faeces feces;
faecal fecal; foetus fetus; foetal fetal; oesophagus esophagus; oestrogen estrogen; archaeology archeology;
archaeological archeological; archaeologist archeologist
"""
"""Pairs of a British and an American spelling, for words whose stems differ."""

_NAMES: Final = """
kiev kyiv; kharkov kharkiv; lvov lviv; odessa odesa; lugansk luhansk; donbass donbas; chernobyl chornobyl;
nikolaev mykolaiv; zaporozhye zaporizhzhia; zaporizhia zaporizhzhia; yanukovich yanukovych;
lukashenka lukashenko; peking beijing; bombay mumbai; calcutta kolkata; madras chennai; rangoon yangon; burma myanmar;
teheran tehran; koran quran; mohammad muhammad; mohammed muhammad; mohamed muhammad; qaddafi gaddafi; gadhafi gaddafi;
kadhafi gaddafi; hizbullah hezbollah; hizbollah hezbollah; usama osama; daesh isis; isil isis; mecca makkah;
marseilles marseille; turkiye turkey
"""
"""Pairs of a name's spelling and the one that it is replaced by."""

_LATIN_I = re.compile(r"(?<=[a-z]{2}[^aeiouvxlcdm])(?:yy|iy|yi|ii|ij|yj)$|(?<=[a-z]{4}e)y$")
"""Endings that transliterate what Zelenski, Yuri and Sergei have as *i*: *yy*, *iy*, *ii* …, and the *y* of *ey*. Roman
numerals and short words (XII, Miley) are left alone."""

_OUR = re.compile(
    r"(arb|ard|arm|behavi|cand|clam|col|demean|enam|endeav|fav|ferv|flav|glam|harb|hon|hum|lab|neighb|od|parl|ranc|rig"
    r"|rum|savi?|splend|succ|tum|val|vap|vig)our"
)
"""Words in which *our* is British for *or*: colour, labour, neighbourhood, but not hour, four, tour."""

_GREEK = re.compile(r"(?<=[a-z])aem(?=i|$)|^haem(?=[ao])|aesth|gynaec|palaeo|paed(?=i|o|$)|rhoea|homoeo")
_PLAIN: Final = {
    "aem": "em",
    "haem": "hem",
    "aesth": "esth",
    "gynaec": "gynec",
    "palaeo": "paleo",
    "paed": "ped",
    "rhoea": "rhea",
    "homoeo": "homeo",
}
"""Greek roots with *ae* or *oe* → their American spelling; names like Michael and Phoenix are no such words."""

_BEFORE_ISE: Final = frozenset("cdghlmnrst")
"""Letters behind which a verb's *ise* is mostly American *ize*. Behind others *ise* is the only spelling: advise,
disguise."""

_NEVER_IZE: Final = """
advertis chastis chemis circumcis concis decis demis excis exercis expertis franchis incis merchandis paradis precis
premis pris promis sunris surmis treatis
"""
"""Endings of stems in *is* that have one of those letters and yet no *ize*: exercise, promise, sunrise."""

_ISE_EVERYWHERE: Final = tuple(_NEVER_IZE.split())

_OF_DOERS: Final = {"found": "founder", "own": "owner"}
"""Stems that two words share → the stem for the other one: *founded* goes with *founder*, not with *found*, and *owns*
with *owner*, not with the adjective *own*."""

_SHORTEST_ISE = 6  # letters; shorter stems are no such verbs: rise, arise, iris


def stem(word: str) -> str:
    """The stem of a lower-case word, the same for all its spellings."""
    found: str = _snowball(word)
    found = _ONE_SPELLING.get(found, found)
    if found in _OF_DOERS and word != found:
        return _OF_DOERS[found]
    if found[-1:] in ("y", "i", "j"):
        found = _LATIN_I.sub("i", found)
    if "our" in found:
        found = _OUR.sub(r"\1or", found)
    elif "ae" in found or "oe" in found:
        found = _GREEK.sub(lambda match: _PLAIN[match.group()], found)
    elif found.startswith("sulph"):
        found = f"sulf{found[5:]}"
    return _with_z(found) if found.endswith(("is", "iz", "lyz")) else found


def _with_z(stem: str) -> str:
    """For the stem of a verb in *ise* or *yze*, the stem of its other spelling; any other stem unchanged."""
    if stem.endswith("lyz"):
        return f"{stem[:-1]}s"  # analyze, paralyze
    everywhere = len(stem) < _SHORTEST_ISE or stem[-3] not in _BEFORE_ISE or stem.endswith(_ISE_EVERYWHERE)
    return stem if everywhere else _snowball(f"{stem[:-1]}ze")  # recognizable, too, which Snowball cuts short


def _one_spelling() -> dict[str, str]:
    pairs = (pair.split() for pair in f"{_WORDS};{_NAMES}".split(";"))
    stems = {_snowball(one): _snowball(other) for one, other in pairs}
    return {one: other for one, other in stems.items() if one != other}


_ONE_SPELLING: Final = _one_spelling()
"""Stem of a British spelling → stem of the American one; stem of a name's spelling → that of another one."""
