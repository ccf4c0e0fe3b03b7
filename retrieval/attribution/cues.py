"""The words that tie a statement to its speaker: cue verbs by what they govern, with all their forms.

The verbs are chosen by hand from B. Levin, *English Verb Classes and Alternations* (1993): verbs of transfer of
a message (37.1), tell (37.2), manner of speaking (37.3), talk (37.5), say (37.7), complain (37.8) and advise
(37.9), of characterising (29.1-29.6), of judgement (33) and of opinion (29.9, 62), and kept where English news
writing uses them to attribute. The forms are spelled by the rules in `forms`, irregular ones listed.
"""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

from retrieval.attribution.vocabulary import word_set

Governs: TypeAlias = Literal[
    "clause",  # said that …; "…", he said
    "hearer",  # told reporters that …
    "manner",  # shouted "…": a cue beside a quotation only
    "object",  # called the talks "…", denied planning …, accused Moscow of …
    "opinion",  # believes that …
]
"""What follows a cue verb, which decides where its content lies."""

TELLERS: Final[frozenset[Governs]] = frozenset({"clause", "hearer", "manner"})
"""What verbs govern that say something, not think it or do it."""

Form: TypeAlias = Literal["base", "third", "past", "participle", "ing"]
"""Which form of its verb a cue word is."""

_CLAUSE = """
    acknowledge add admit affirm allege announce answer argue ask assert aver boast caution claim clarify
    comment complain concede conclude confess confirm contend counter declare disclose elaborate
    emphasise emphasize exclaim explain guess hint imply indicate insist interject interrupt joke lament
    maintain marvel mention muse note observe opine pledge post predict proclaim promise pronounce propose
    protest quip read reason recall recount reflect reiterate relate remark remember repeat reply report
    respond retort retweet reveal say signal specify speculate state stress submit suggest surmise swear
    testify theorise theorize threaten tweet underline underscore volunteer vow warn wonder worry write
    attest grouse reckon
    """
_HEARER = "advise assure brief email inform notify reassure remind tell text"
_MANNER = """
    agonize apologise apologize ascribe attribute bark begin bellow bemoan blurt boom chant cheer chide chime chuckle
    continue croak crow cry drawl enthuse fire fume gasp gripe groan growl grumble grunt gush hiss hit holler howl
    intone laugh lecture mumble murmur mutter offer pipe preach preface purr push put rail rant rave rue riff
    roar scoff scold scream shoot shout shriek shrug sigh sing smile snap snarl sneer snort sob speak
    stammer talk thunder vent whine whisper yell
    """
_OBJECT = """
    accuse admonish advocate applaud assail attack bash belittle berate blame blast brand call caricature
    characterise characterize charge chastise cite compare condemn contradict credit criticise criticize
    decline decry defend demand denounce deny deride describe disavow discourage dismiss disparage dispute
    downplay dub echo encourage endorse entitle excoriate exhort express frame hail highlight implicate
    implore invoke label lambast lambaste lash laud liken mock name oppose order outline pan plead portray
    praise promote question cast herald quote reaffirm rebuff rebuke rebut recite recommend refer reference refuse
    reject reprimand repudiate request ridicule rip rule slam tag thank title tout trash urge vilify voice
    welcome
    """
_OPINION = """
    anticipate assume believe calculate consider decide deem determine doubt envision estimate expect favor
    favour fear feel find forecast foresee hope imagine intend judge plan prefer project realise realize
    recognise recognize regard seek support suspect think understand view want
    accept agree appreciate back detail discuss embrace enjoy focus ignore know learn love perceive see
    show trust weigh
    care fret inquire look object point vote
    """

WITH_PREPOSITION = {
    "apologise": {"for"},
    "apologize": {"for"},
    "ask": {"about"},
    "boast": {"about", "of"},
    "complain": {"about", "of"},
    "care": {"about"},
    "fret": {"about", "over"},
    "inquire": {"about"},
    "joke": {"about"},
    "lecture": {"about", "on"},
    "look": {"for", "forward"},
    "object": {"to"},
    "point": {"to", "out"},
    "rail": {"against"},
    "rant": {"about"},
    "refer": {"to"},
    "speak": {"about", "of"},
    "talk": {"about", "of"},
    "worry": {"about"},
    "write": {"about", "of"},
}
"""Verbs whose object follows a preposition, with those prepositions."""

_IRREGULAR = {
    "cast": ("casts", "cast", "cast", "casting"),
    "know": ("knows", "knew", "known", "knowing"),
    "see": ("sees", "saw", "seen", "seeing"),
    "show": ("shows", "showed", "shown", "showing"),
    "begin": ("begins", "began", "begun", "beginning"),
    "feel": ("feels", "felt", "felt", "feeling"),
    "find": ("finds", "found", "found", "finding"),
    "foresee": ("foresees", "foresaw", "foreseen", "foreseeing"),
    "forecast": ("forecasts", "forecast", "forecast", "forecasting"),
    "hit": ("hits", "hit", "hit", "hitting"),
    "put": ("puts", "put", "put", "putting"),
    "read": ("reads", "read", "read", "reading"),
    "say": ("says", "said", "said", "saying"),
    "seek": ("seeks", "sought", "sought", "seeking"),
    "shoot": ("shoots", "shot", "shot", "shooting"),
    "sing": ("sings", "sang", "sung", "singing"),
    "speak": ("speaks", "spoke", "spoken", "speaking"),
    "swear": ("swears", "swore", "sworn", "swearing"),
    "tell": ("tells", "told", "told", "telling"),
    "think": ("thinks", "thought", "thought", "thinking"),
    "understand": ("understands", "understood", "understood", "understanding"),
    "write": ("writes", "wrote", "written", "writing"),
}

_DOUBLED = frozenset({"admit", "dub", "pan", "quip", "rebut", "refer", "rip", "slam", "snap", "sob", "submit", "tag"})


NOUN_CUES = word_set(
    """
    chant chants cries shouts slogan motto
    acknowledgement acknowledgment admission advice allegation allegations announcement answer argument
    assertion assertions assessment belief boast call charge claim claims comment comments complaint
    complaints conclusion contention criticism declaration demand demands denial description hope insistence
    observation opinion plan plans decision refusal commitment desire intention pledge prediction promise
    proposal question reply remark remarks response statement
    statements suggestion theory threat tweet view vow warning warnings
    """
)
"""Nouns for what somebody says, as in *her claim that*: the deverbal nouns of the verbs above."""

INTENTIONS = word_set(
    """
    call calls commitment decision demand desire intention offer plan plans pledge promise proposal refusal threat vow
    willingness
    """
)
"""Nouns for what somebody means to do, as in *her plan to*."""

NOUN_VERBS = word_set(
    """
    answer attack call charge claim comment counter demand doubt email estimate fear hope joke label name
    note offer plan pledge post praise project promise question quote refuse remark reply report request rule
    signal state support tag talk text title tweet urge view voice vow want
    """
)
"""Verbs whose stem or third person is also a noun: *the claims about*."""


def forms(verb: str) -> tuple[str, str, str, str, str]:
    """Base, third person, past, past participle and -ing form of a verb."""
    if verb in _IRREGULAR:
        return (verb, *_IRREGULAR[verb])
    if verb in _DOUBLED:
        double = verb + verb[-1]
        return verb, verb + "s", double + "ed", double + "ed", double + "ing"
    if verb.endswith("e"):
        return verb, verb + "s", verb + "d", verb + "d", verb[:-1] + "ing"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb, verb[:-1] + "ies", verb[:-1] + "ied", verb[:-1] + "ied", verb + "ing"
    third = verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s")
    return verb, third, verb + "ed", verb + "ed", verb + "ing"


def _table() -> dict[str, tuple[str, Governs, Form]]:
    """Form -> its verb, what that governs, and which form it is; a past form stands before its participle."""
    table: dict[str, tuple[str, Governs, Form]] = {}
    groups: tuple[tuple[str, Governs], ...] = (
        (_HEARER, "hearer"),
        (_CLAUSE, "clause"),
        (_OBJECT, "object"),
        (_OPINION, "opinion"),
        (_MANNER, "manner"),
    )
    for words, governs in groups:
        for verb in words.split():
            base, third, past, participle, ing = forms(verb)
            written: tuple[tuple[str, Form], ...] = (
                (past, "past"),
                (participle, "participle"),
                (third, "third"),
                (ing, "ing"),
                (base, "base"),
            )
            for word, form in written:
                table.setdefault(word, (verb, governs, form))
    return table


CUES = _table()
"""Lower-case form -> (verb, what it governs, which form); the first reading of an ambiguous form."""
