"""Takes a question apart: the words that carry it, the kind of thing it asks for, the phrases that must be there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from retrieval.attribution.first_names import GIVEN
from retrieval.questions.capitals import names_in, tell_names, with_countries
from retrieval.questions.demands import PAYING, Demands, demanded
from retrieval.questions.kinds import Kind, asking_part, asking_words, asks_whether, asks_which, kind_of
from retrieval.questions.owner import Owned, thing_owned, with_offices
from retrieval.questions.parts import AUXILIARY
from retrieval.questions.speech import Speech, speech_asked
from retrieval.questions.when import AskedTime, time_asked
from retrieval.text.lazy import lazy_pattern
from retrieval.text.terms import COUNTRIES, Term, located_terms, terms

LONGEST_QUESTION = 2_000
"""Characters that are read; the rest of a longer question is ignored, so that its cost is bounded."""

FUNCTION_WORDS = frozenset(
    terms(
        "a an the this that these those there here what which who whom whose when where why how "
        "is are was were be been being am do does did done doing have has had having "
        "will would shall should can could may might must "
        "isn't aren't wasn't weren't don't doesn't didn't hasn't haven't hadn't won't wouldn't shouldn't can't "
        "couldn't i'm i've you're you've we've they're they've "
        "i you he she it we they me him her us them my your his its our their "
        "of in on at to from by for with about into over after before between during since until till upon per as than "
        "and or but if because so not no nor "
        "many much more most some any all each other such same own only also just very too else ever yet still already "
        "anyone anybody anything someone somebody something everyone everybody everything nobody nothing "
        "please tell give show find say said says according happen happens happened"
    )
)
"""Terms that don't tell what a question is about, in the order of their word classes."""

_ASKING_WORDS = frozenset(terms("what which who whom whose when where why how"))

_WHO_IS = lazy_pattern(
    r"\W*(?:(?:and|so|but) )?who(?: (?:is|was|are|were)\b|[’']s\b)"
    r"(?! (?:the|an?|his|her|its|our|their|your|said|saying|at|in|on|from)\b)",
    re.IGNORECASE,
)

_NO_MERE_SAYING = frozenset(terms("accuse demand deny denied expect promise threaten want"))
"""Verbs that ask for more than somebody's words: who *promises* something isn't only saying it."""

_NONE: frozenset[str] = frozenset()
_NO_DEMANDS = Demands()
_QUOTED = lazy_pattern(r"[\"“„«]([^\"“”„«»\n]{2,300})[\"”“»]")
_ENDS_NOUN = rf"(?:{AUXILIARY}|takes?|took|taking|of|in|on|at|across|from|to|by|with|for|per)\b"
_HOW_MANY = lazy_pattern(
    rf"\bhow (?:many|much) ((?!{_ENDS_NOUN})[\w’'-]+(?: (?!{_ENDS_NOUN})[\w’'-]+){{0,2}})", re.IGNORECASE
)
_FOUNDING = lazy_pattern(
    r"\b((?:did|does|do|will|would) (?:[\w.’'-]{1,30} ){1,5}?|to |help(?:s|ed)? )found\b(?! (?:to|guilty)\b)",
    re.IGNORECASE,
)
"""A *found* that is no form of *find*: *when did Lind **found** it*. Articles tell of it with *founded*."""

_ASKING_VERB = lazy_pattern(
    r"\b(?:(?:how long|(?:for )?how many (?:minutes|hours|days|weeks|months|years))\b.*\b(?P<lasts>last(?:ed|s)?)$"
    r"|(?:when|where|what time)\b.*\b(?P<happens>take(?:s|n)? place|took place|taking place|be held|held)$"
    r"|where\b.*\b(?P<goes>go|goes|going|gone)\b)",
    re.IGNORECASE,
)
"""A verb that only repeats what the question word asks: *how long did it **last***, *where will it **take place***."""

_ADVERB = lazy_pattern(
    r"\b(?:actually|exactly|currently|originally|apparently|reportedly|supposedly|approximately|roughly|basically"
    r"|eventually|finally|completely|really|altogether|overall|right now|at the moment|in the end|in total"
    r"|for a living|going to)\b",
    re.IGNORECASE,
)
"""Words that make a question more precise, or tell of the future, which an answer seldom repeats."""

_HOW_LONG = lazy_pattern(
    r"\bhow (?P<adverb>old\b|(?:long|often)\b(?! (?:is|are|was|were)\b(?!.*(?:"
    r"\w\wed| (?:away|gone|going|held|ill|kept|lost|open|out|shut|stuck|without)| for(?=\W*$))\b)))",
    re.IGNORECASE,
)
"""A word that only asks for a time or an age; *how long is it* is also told by *120 km long*, but *how long is it shut
for* is not."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question taken apart.

    The words that carry a question tell what it is about. A verb that only asks (*say* in *what did Lind say*) isn't
    among them; if a question has function words alone, they carry it.
    """

    text: str  # on one line, with capitals for words that mean a country's people
    located: tuple[Term, ...]  # all of its terms, with their offsets in the text
    terms: tuple[str, ...]  # the distinct ones, in order
    carrying: tuple[str, ...]  # those that carry it, in order
    names: frozenset[str]  # the carrying terms that it writes with a capital inside
    kind: Kind  # the kind of thing that it asks for
    counted: frozenset[str]  # the carrying terms of the thing that *how many* or *how much* asks for
    speech: Speech | None  # whose words it asks for
    phrases: tuple[tuple[str, ...], ...]  # the terms of each phrase in quotation marks
    when: AskedTime | None = None  # the time that it speaks of
    dated: frozenset[str] = frozenset()  # the carrying terms of that time, if articles write it in the same words
    owned: Owned | None = None  # the thing that it asks for, if that has an owner
    cased: bool = True  # whether its capitals show which words are names
    which: bool = False  # whether it asks for a thing by a noun for its kind: which city
    whether: bool = False  # whether yes or no answers it
    asking: frozenset[str] = _NONE  # terms that may only say what kind of thing is asked for
    demands: Demands = _NO_DEMANDS  # what an answer must name beside that
    around: frozenset[str] = _NONE  # terms that only stand outside the part that asks

    @property
    def asks_who(self) -> bool:
        """Whether it asks who somebody is who has a name: *who is Ann Lind*."""
        return bool(self.names) and self.names.issuperset(self.carrying) and _WHO_IS.match(self.text) is not None

    @property
    def empty(self) -> bool:
        """Whether none of its words tells what it is about, as in *who said that*."""
        return not self.names and not self.phrases and FUNCTION_WORDS.issuperset(self.carrying)


def read_question(text: str) -> Question:
    """A question, taken apart. Runs of white space count as one space."""
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
    function_words = FUNCTION_WORDS - _given_names(text, located) if cased else FUNCTION_WORDS
    carrying = _carrying(words, function_words, aside | (_NONE if when and when.literal else time))
    counted = _HOW_MANY.search(text)
    names &= frozenset(carrying)
    demands = demanded(text, located, names)
    phrases = (tuple(terms(match.group(1))) for match in _QUOTED.finditer(text))
    return Question(
        text=text,
        located=tuple(located),
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
        around=frozenset(words).difference(terms(asking_part(text))),
    )


def with_names(question: Question, texts: Sequence[str]) -> Question:
    """The question; if its own capitals tell no names, with the words as names that the archive's texts capitalise."""
    if question.cased:
        return question
    names = question.names | names_in(question.text, set(question.carrying) - question.dated, texts)
    owned = thing_owned(question.text, names)
    return replace(question, names=names, owned=owned, demands=demanded(question.text, question.located, names))


def _verb_aside(text: str, speech: Speech | None, known: frozenset[str], words: Iterable[str]) -> frozenset[str]:
    """The terms of the verb and the adverbs that only ask, which don't carry the question.

    The verb of a question for a statement is kept if not every statement is one, and if only the terms in `known`
    (names, a time) would be left beside it: what Lind *wants to build* is told by what she *wants*.
    """
    closer = frozenset(terms(" ".join(_ADVERB.findall(text))))
    if speech:
        verb = frozenset(terms(speech.verb))
        carries = verb <= _NO_MERE_SAYING or FUNCTION_WORDS.union(known, verb, closer).issuperset(words)
        return closer if carries else closer | verb
    adverb, match = _HOW_LONG.search(text), _ASKING_VERB.search(text.rstrip(" ?.!"))
    asking = match["lasts"] or match["happens"] or match["goes"] if match else ""
    return closer.union(terms(f"{adverb['adverb'] if adverb else ''} {asking}"))


def _given_names(text: str, located: Sequence[Term]) -> frozenset[str]:
    """The function words that are given names there: *when was **Per** Lind born*, but not *when **Will** Lind go*."""
    return frozenset(
        word.term
        for before, word, behind in zip(located, located[1:], located[2:], strict=False)
        if word.term in FUNCTION_WORDS
        and text[word.start].isupper()
        and text[word.start : word.end].casefold() in GIVEN
        and text[behind.start].isupper()
        and before.term not in _ASKING_WORDS
    )


def _carrying(words: Sequence[str], function_words: frozenset[str], aside: frozenset[str]) -> tuple[str, ...]:
    """The words without function words and those in `aside`; if none is left, with those, or all of them.

    Put aside are a verb that only asks, and the words for a time that articles write differently.
    """
    telling = tuple(word for word in words if word not in function_words)
    return tuple(word for word in telling if word not in aside) or telling or tuple(words)


def _names(text: str, located: Sequence[Term], cased: bool) -> frozenset[str]:
    """The terms with a capital inside the question; if its capitals tell no names, also the terms of countries."""
    inside = (term.term for term in located if term.start and text[term.start].isupper())
    if cased:
        return frozenset(inside)
    return COUNTRIES.intersection(term.term for term in located).union(() if text.isupper() else inside)
