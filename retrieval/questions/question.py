"""What a question asks for: the words that carry it, the kind of thing it wants, the phrases that must be there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from retrieval.questions.capitals import names_in, tell_names, with_countries
from retrieval.questions.demands import PAYING, Demands, demanded
from retrieval.questions.kinds import Kind, asking_words, asks_whether, asks_which, kind_of
from retrieval.questions.owner import Owned, thing_owned, with_offices
from retrieval.questions.parts import AUXILIARY
from retrieval.questions.speech import Speech, speech_asked
from retrieval.questions.when import AskedTime, time_asked
from retrieval.text.terms import COUNTRIES, Term, located_terms, terms

LONGEST_QUESTION = 2_000
"""Characters that are looked at; the rest of a longer question is left aside, so that its cost is bounded."""

FUNCTION_WORDS = frozenset(
    terms(
        "a an the this that these those there here what which who whom whose when where why how "
        "is are was were be been being am do does did done doing have has had having "
        "will would shall should can could may might must "
        "i you he she it we they me him her us them my your his its our their "
        "of in on at to from by for with about into over after before between during as than "
        "and or but if because so not no nor "
        "many much more most some any all each other such same own only also just very too "
        "anyone anybody anything someone somebody something everyone everybody everything nobody nothing "
        "please tell give show find say said says according happen happens happened"
    )
)
_NONE: frozenset[str] = frozenset()
_NO_DEMANDS = Demands()
_QUOTED = re.compile(r"[\"“„«]([^\"“”„«»\n]{2,300})[\"”“»]")
_ENDS_NOUN = rf"(?:{AUXILIARY}|takes?|took|taking|of|in|on|at|across|from|to|by|with|for|per)\b"
_HOW_MANY = re.compile(
    rf"\bhow (?:many|much) ((?!{_ENDS_NOUN})[\w’'-]+(?: (?!{_ENDS_NOUN})[\w’'-]+){{0,2}})", re.IGNORECASE
)
_FOUNDING = re.compile(
    r"\b((?:did|does|do|will|would) (?:[\w.’'-]{1,30} ){1,5}?|to |help(?:s|ed)? )found\b(?! (?:to|guilty)\b)",
    re.IGNORECASE,
)
"""Where *found* is no form of *find*: *when did Lind **found** it*, of which articles say *founded*."""

_ASKING_VERB = re.compile(
    r"\b(?:(?:how long|(?:for )?how many (?:minutes|hours|days|weeks|months|years))\b.*\b(?P<lasts>last(?:ed|s)?)$"
    r"|(?:when|where|what time)\b.*\b(?P<happens>take(?:s|n)? place|took place|taking place|be held|held)$"
    r"|where\b.*\b(?P<goes>go|goes|going|gone)\b)",
    re.IGNORECASE,
)
"""A verb that only repeats what the question word asks: *how long did it **last***, *where will it **take place***."""

_ADVERB = re.compile(
    r"\b(?:actually|exactly|currently|originally|apparently|reportedly|supposedly|approximately|roughly|basically"
    r"|eventually|finally|completely|really|altogether|overall|right now|at the moment|in the end|in total"
    r"|for a living)\b",
    re.IGNORECASE,
)
"""What a question is put more closely by, and an answer seldom repeats."""

_HOW_LONG = re.compile(r"\bhow (?P<adverb>old\b|(?:long|often)\b(?! (?:is|are|was|were)\b))", re.IGNORECASE)
"""A word that only asks for a time or an age; *how long is it* is also told by *120 km long*."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question taken apart.

    `terms` are all its distinct terms in order; `carrying` those that tell what it is about (all of them when it has
    only function words), the verb that asks for a statement aside; `names` those of them that it writes with a
    capital inside; `counted` those that *how many* asks for; `speech` tells whose words it asks for, if anybody's;
    `phrases` the terms of each stretch in quotation marks; `when` is the time it speaks of, if any, and `dated` the
    carrying terms that tell it, which are no names and carry the question only where articles write it so too; `owned`
    is the thing it asks for, if that is somebody's; `cased` tells whether its capitals tell its names; `which` whether
    it asks for a thing by a word for its kind, `whether` whether yes or no answers it. `asking` are terms that say
    only what kind of thing it wants, `demands` what an answer must tell beside that.
    """

    text: str
    terms: tuple[str, ...]
    carrying: tuple[str, ...]
    names: frozenset[str]
    kind: Kind
    counted: frozenset[str]
    speech: Speech | None
    phrases: tuple[tuple[str, ...], ...]
    when: AskedTime | None = None
    dated: frozenset[str] = frozenset()
    owned: Owned | None = None
    cased: bool = True
    which: bool = False
    whether: bool = False
    asking: frozenset[str] = _NONE
    demands: Demands = _NO_DEMANDS

    @property
    def empty(self) -> bool:
        """Whether no word of it tells what it is about, as in *who said that*."""
        return not self.names and not self.phrases and FUNCTION_WORDS.issuperset(self.carrying)


def read_question(text: str) -> Question:
    """The question, taken apart. White space in it means nothing."""
    text = " ".join(text[:LONGEST_QUESTION].split())
    cased = tell_names(text)
    text = with_offices(text)
    text = _FOUNDING.sub(r"\1founded", with_countries(text))
    located = located_terms(text)
    words = tuple(dict.fromkeys(term.term for term in located))
    speech = speech_asked(text)
    when = time_asked(text)
    time = frozenset(terms(" ".join(when.phrases)) if when else ())
    names = _names(text, located, cased) - time
    aside = _verb_aside(text, speech, names | time, words)
    carrying = _carrying(words, aside | (_NONE if when and when.literal else time))
    counted = _HOW_MANY.search(text)
    demands = demanded(text, names)
    phrases = (tuple(terms(match.group(1))) for match in _QUOTED.finditer(text))
    names &= frozenset(carrying)
    return Question(
        text=text,
        terms=words,
        carrying=carrying,
        names=names,
        kind=kind_of(text),
        counted=frozenset(terms(counted.group(1))) & frozenset(carrying) if counted else frozenset(),
        speech=speech,
        phrases=tuple(phrase for phrase in phrases if phrase),
        when=when,
        dated=time.intersection(carrying),
        owned=thing_owned(text, names),
        cased=cased,
        which=asks_which(text),
        whether=asks_whether(text),
        asking=asking_words(text) | (PAYING if demands.money else _NONE),
        demands=demands,
    )


def with_names(question: Question, texts: Sequence[str]) -> Question:
    """The question with the names that texts of the archive tell where its own capitals don't."""
    if question.cased:
        return question
    names = question.names | names_in(question.text, set(question.carrying) - question.dated, texts)
    return replace(
        question, names=names, owned=thing_owned(question.text, names), demands=demanded(question.text, names)
    )


def _verb_aside(text: str, speech: Speech | None, known: frozenset[str], words: Iterable[str]) -> frozenset[str]:
    """The terms of the verb and the adverbs that only ask.

    None of a verb that asks for a statement where else only names were left: what somebody *described* need not have
    that word in it, but what they *denied* is told by nothing else.
    """
    if speech:
        verb = frozenset(terms(speech.verb))
        return _NONE if FUNCTION_WORDS.union(known, verb).issuperset(words) else verb
    adverb, match = _HOW_LONG.search(text), _ASKING_VERB.search(text.rstrip(" ?.!"))
    asking = match["lasts"] or match["happens"] or match["goes"] if match else ""
    closer = " ".join(_ADVERB.findall(text))
    return frozenset(terms(f"{adverb['adverb'] if adverb else ''} {asking} {closer}"))


def _carrying(words: Sequence[str], aside: frozenset[str]) -> tuple[str, ...]:
    """The words that carry the question: without function words, and without those put aside.

    These are a verb that only asks, and the words of a time that articles write in others.
    """
    telling = tuple(word for word in words if word not in FUNCTION_WORDS)
    return tuple(word for word in telling if word not in aside) or telling or tuple(words)


def _names(text: str, located: Sequence[Term], cased: bool) -> frozenset[str]:
    """The terms written with a capital inside the question; countries too where capitals tell nothing."""
    inside = (term.term for term in located if term.start and text[term.start].isupper())
    if cased:
        return frozenset(inside)
    return COUNTRIES.intersection(term.term for term in located).union(() if text.isupper() else inside)
