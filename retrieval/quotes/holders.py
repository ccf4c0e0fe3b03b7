"""Finds out who *the mayor* or *the Norwegian prime minister* is: whom the archive calls so beside their words."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from retrieval.attribution.offices import Office, has, in_any_words, office
from retrieval.attribution.outline import outline
from retrieval.attribution.titles import FEMALE_TITLES, MALE_TITLES, TITLES
from retrieval.engines.protocol import Engine, Hit
from retrieval.model import Filters
from retrieval.questions.question import FUNCTION_WORDS
from retrieval.quotes.identity import is_description, speakers
from retrieval.quotes.named import is_speaker
from retrieval.text.initialisms import IN_FULL, shortened
from retrieval.text.lazy import lazy_pattern
from retrieval.text.paragraphs import lines
from retrieval.text.terms import terms

MOST = 5
"""People who are told, if several are called the same: *the president*."""

_PASSAGES = 200  # that have a word of the description, in which somebody who is called so may speak
_READ = 40  # of these, in which whoever says nothing there may be called so: names take longer to find
_LONGEST = 100  # characters of a description
_ARTICLE = lazy_pattern(r"(?:the|an?|our|their) ", re.IGNORECASE)
_TAIL = lazy_pattern(r" (?:of|for|at|in|on|to|from|with|who|that)\b.*$|,.*$", re.IGNORECASE)
"""What stands behind the noun of a description: *mayor **of Port Ellary***."""
_VICE = lazy_pattern(r"\b(vice)-", re.IGNORECASE)  # the hyphen is as often left out
_OWNED = lazy_pattern(r"(?P<owner>.{2,60}?)(?:[’']s|(?<=s)[’']) (?P<office>.{2,60})$")
_RETIRED = lazy_pattern(r"\bretired\b", re.IGNORECASE)  # as former as whoever left otherwise


def holders(description: str, engine: Engine, filters: Filters) -> tuple[str, ...]:
    """The names of the speakers whom the archive calls so, those with most statements first; at most MOST.

    They are called so beside their words, or if nobody is, elsewhere; or else *his lawyer* is *Lee’s lawyer*, if only
    one person may be meant. Those without a name (*the mayor*) come last. No vice president is *the president*, and no
    *judge’s lawyer* a judge. Empty for what is no description: *Lavrov*, *the Kremlin*.
    """
    if len(description) > _LONGEST or not describes(description):
        return ()
    spellings = {description, _of_one(description), shortened(description), *_otherwise(description)}
    asked = {_office(words) for words in spellings}
    wanted = {term for words in spellings for term in terms(words)} - FUNCTION_WORDS
    hits = engine.search(sorted(wanted), _PASSAGES, filters)
    named = [
        (statement.by, hit.source.file)
        for hit in hits
        for statement in hit.passage.statements
        if statement.by and _is_called(asked, statement.role, statement.speaker)
    ]
    if not named:
        named = [(name, file) for name, file in _called_elsewhere(asked, hits) if is_speaker(name, engine)]
    if not named:
        owned = [match for words in sorted(spellings) if (match := _OWNED.match(words))]
        theirs = [each for match in owned for each in _whose(match["owner"], _office(match["office"]), hits)]
        named = theirs if len(speakers(theirs)) == 1 else []
    by_name = sorted(speakers(named), key=lambda speaker: is_description(speaker.name))
    return tuple(speaker.name for speaker in by_name[:MOST])


def describes(words: str) -> bool:
    """Whether words describe somebody: they end with a title, or begin with an article and are no name.

    Or they are for somebody's kin: *Lee’s sister*.
    """
    noun = _of_one(_TAIL.sub("", words)).rpartition(" ")[2].casefold()
    if noun in TITLES or (noun in FEMALE_TITLES | MALE_TITLES and _OWNED.match(words)):
        return True
    article = _ARTICLE.match(words)
    return article is not None and is_description(words[article.end() :])


def _whose(owner: str, wanted: Office, hits: Sequence[Hit]) -> Iterator[tuple[str, str]]:
    """Those who are called *his lawyer* or the like, by name and file, where the owner's name stands there or above."""
    names = set(terms(owner)[-1:])
    theirs = re.compile(rf"\b(?:his|her|its|their) (?:[\w-]+ ){{0,2}}{re.escape(wanted.noun)}\b", re.IGNORECASE)
    for hit in hits:
        above = {*hit.passage.terms, *terms(hit.source.title or "")}
        if names and names <= above and theirs.search(hit.passage.text):
            for statement in hit.passage.statements:
                if statement.by and _is_called({wanted}, statement.role):
                    yield statement.by, hit.source.file


def _called_elsewhere(asked: Collection[Office], hits: Sequence[Hit]) -> Iterator[tuple[str, str]]:
    """The names that passages give to whoever is called so, each with its file: *the captain, Ann Lee, stayed*."""
    from retrieval.attribution.mentions import mentions  # finding names takes modules that asking doesn't

    for hit in hits[:_READ]:
        text = hit.passage.text
        for mention in mentions(text, [outline(text, start, end, ()) for start, end in lines(text)], frozenset()):
            if _is_called(asked, mention.role, mention.title):
                yield " ".join(mention.words), hit.source.file


def _of_one(description: str) -> str:
    """A description of several as one of them is called: *experts* are whoever is an *expert*."""
    words = ((word, word.removesuffix("s")) for word in description.split())
    return " ".join(one if one.casefold() in TITLES else word for word, one in words)


def _otherwise(description: str) -> Iterator[str]:
    """A description as others may write it: the *CEO* is the *chief executive*, the *head teacher* a *headteacher*."""
    words = description.split()
    for place, (one, other) in enumerate(pairwise((*words, ""))):
        yield from (" ".join((*words[:place], full, *words[place + 1 :])) for full in IN_FULL.get(one.upper(), ()))
        if other and (one + other).casefold() in TITLES:
            yield " ".join((*words[:place], one + other, *words[place + 2 :]))


def _is_called(asked: Collection[Office], *called: str | None) -> bool:
    """Whether a text calls somebody by one of the offices."""
    return any(has(_office(words), wanted) for words in called if words for wanted in asked)


@lru_cache(maxsize=4096)
def _office(words: str) -> Office:
    return in_any_words(office(_RETIRED.sub("former", _VICE.sub(r"\1 ", words))))
