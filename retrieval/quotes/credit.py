"""Reads a quote as it is typed: whether a name beside it is its speaker or part of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import chain, islice
from typing import Final

from retrieval.attribution.first_names import GIVEN
from retrieval.attribution.name_words import PARTICLES
from retrieval.attribution.names import fold
from retrieval.attribution.source_nouns import PERSON_NOUNS
from retrieval.engines.protocol import Engine
from retrieval.model import Filters
from retrieval.questions.when import time_apart
from retrieval.quotes.check import LONGEST, tells
from retrieval.quotes.claimed import undated, unstaged
from retrieval.quotes.marked import Marked, marked_quote
from retrieval.quotes.words import words as words_of
from retrieval.results import Check, Quote, Verdict
from retrieval.text.lazy import lazy_pattern
from retrieval.text.terms import terms

_SAYING = r"(?:said|says|wrote|tweeted|claimed|stated|warned|added|declared|insisted)"
_CREDIT = lazy_pattern(
    rf"\s+by\s+|\s+(?:{_SAYING}(?: by)?|according to|a quote (?:by|from))\s+|[,;]\s+|\s*\(|\s*[—–]\s*|\s+--?\s+",
    re.IGNORECASE,
)
_ONLY_SAID = lazy_pattern(rf"{_SAYING}$", re.IGNORECASE)
_LABEL = lazy_pattern(r"(?P<name>[^:\n]{2,60}):\s+(?P<words>\S.*)$", re.DOTALL)
_TELLS = lazy_pattern(rf"(?P<name>[^:\n]{{2,60}}?)\s+{_SAYING}(?:\s+that)?\s+(?P<words>\S.*)$", re.DOTALL)
_TELLING = "said …"
_ARTICLE = lazy_pattern(r"(?:the|an?|his|her|their) ", re.IGNORECASE)
_CUE = lazy_pattern(rf"^(?:{_SAYING} |by |and )+|(?: {_SAYING})+$", re.IGNORECASE)
_MARKS = lazy_pattern('[“”"„«»]')
_ROUND = " \t\r\n,;:.!?()[]—–-"
_NAME_WORDS, _NAME_LENGTH = 6, 100
_TRIED = 4  # readings that are tried; a name may begin at several words: *by Ann Lee, mayor of Norrby*
_LOOKED_AT = 3  # passages in which a speaker's statements are looked for
_BEST: Final[tuple[Verdict, ...]] = ("verbatim", "misattributed", "altered", "not-found")


@dataclass(frozen=True, slots=True)
class Credited:
    """Words, the name of their possible speaker, and their link: *by*, a comma; a colon or a verb behind a name."""

    words: str
    name: str
    link: str


def credited(text: str) -> list[Credited]:
    """The ways to read a name at the end of a text, or at its beginning.

    *Words by Lee*, *words — Lee*, *words (Lee)*; *Lee: words*, *Lee said words*. Empty for a text with quotation marks:
    these show what is the name.
    """
    text = " ".join(text[:LONGEST].split())
    if _MARKS.search(text):
        return []
    readings = chain(_behind(text), _before(text))
    named = (each for each in readings if each.name and len(each.name.split()) <= _NAME_WORDS and tells(each.words))
    return list(islice(named, _TRIED))


def _behind(text: str) -> Iterator[Credited]:
    for match in reversed(list(_CREDIT.finditer(text, max(0, len(text) - _NAME_LENGTH)))):
        words, link = text[: match.start()].rstrip(_ROUND), match.group().strip()
        says = _ONLY_SAID.match(link) and _is_written_as_name(words)  # Ann Lee said we go: she is no words of *we go*
        if not says:
            yield Credited(words, _name(text[match.end() :]), link)


def _before(text: str) -> Iterator[Credited]:
    if label := _LABEL.match(text):
        yield Credited(label["words"], _name(label["name"]), ":")
    elif told := _TELLS.match(text):
        yield Credited(told["words"], _name(told["name"]), _TELLING)


def _name(words: str) -> str:
    return unstaged(_CUE.sub("", words.strip(_ROUND)).strip(_ROUND))


def best_reading(
    text: str, check: Callable[[str, str | None], Check], engine: Engine, speaker: str | None = None
) -> Check:
    """The verdict on the reading of a text that fits the archive best: all of it a quote, or part of it the speaker.

    If a `speaker` is given, the text is all quote, but for what stands around a quotation in marks; a name there goes
    before the one given, since it stands by the words.

    `check` gives the verdict on words and their speaker, or None. If two verdicts are the same, the reading with fewer
    changes is kept. Words count as a name if they are written as one or the archive knows them, and as a description
    (*the mayor*) if the archive confirms it. Beside a quotation in marks they always count as a name, unless the
    archive has all of the text with them in it. A date may stand behind the name. Raises BadQuery for a quote too short
    to check.
    """
    if speaker:
        marked = marked_quote(text)
        found = _marked(text, marked, speaker, check) if marked else check(text, speaker)
        return replace(found, query=text)
    found, short = _reading(text, check, engine), undated(text)
    if found.verdict != "verbatim" and short != text and tells(short):
        beside = _reading(short, check, engine)
        if beside.claimed is not None and _BEST.index(beside.verdict) < _BEST.index(found.verdict):
            found = beside
    return replace(found, query=text)


def _reading(text: str, check: Callable[[str, str | None], Check], engine: Engine) -> Check:
    """The same of a text with nothing behind the name."""
    marked = marked_quote(text)
    if marked is None:
        return _best(text, check, engine)
    return replace(_marked(text, marked, None, check), query=text)


def _marked(text: str, marked: Marked, speaker: str | None, check: Callable[[str, str | None], Check]) -> Check:
    """The verdict on a quotation in marks; or on the whole text where that is the quote, which quotes somebody itself.

    It is where the archive has all of it, or where a clause stands in the place of the name, and it has most of that:
    *After we met in 2018, she said ‘no’* is wrong if that was in 2011.
    """
    found = check(marked.words, marked.speaker or speaker)
    if marked.speaker and found.verdict == "verbatim":
        return found
    whole = check(_MARKS.sub("", " ".join(text.split())), speaker)  # without marks no quotation is taken out of it
    if whole.verdict == "verbatim" or (marked.may_be_part and _has_outside(whole, marked)):
        return whole
    return found


def _has_outside(whole: Check, marked: Marked) -> bool:
    """Whether the archive has most of the words that stand before and behind the marks where it has the quotation."""
    before, _, behind = whole.query.partition(_MARKS.sub("", marked.words))
    first, count = (len(words_of(part).folded) for part in (before, marked.words))
    outside = {*range(first), *range(first + count, first + count + len(words_of(behind).folded))}
    return 2 * len(outside & _kept(whole)) > len(outside)


def _best(text: str, check: Callable[[str, str | None], Check], engine: Engine) -> Check:
    """The same of words without a name beside quotation marks."""
    whole = check(text, None)
    readings = [reading for reading in credited(text) if not _is_part(reading, whole)]
    checked = [(reading, check(reading.words, reading.name)) for reading in readings]
    found = [each for reading, each in checked if _may_be_name(reading, engine) or _is_borne_out(reading, each)]
    best = min(found, key=_rank, default=whole)
    if whole.verdict == "verbatim":  # with a name that stands outside the marks
        best = best if best.verdict in ("verbatim", "misattributed") else whole
    else:
        best = min(best, whole, key=_rank)
    return replace(best, query=text)


def _rank(checked: Check) -> tuple[int, int, int]:
    """The order of readings: by verdict, then by how much would have to change, then by the length of the quote."""
    changed = sum(len(words) for change, words in checked.diff if change != "equal")
    return _BEST.index(checked.verdict), changed, len(checked.query)


def _is_borne_out(reading: Credited, checked: Check) -> bool:
    """Whether the archive has exactly these words, by the speaker that the reading names or a person it describes."""
    if checked.verdict != "verbatim":
        return False
    described = _ARTICLE.match(reading.name) is not None
    if checked.unconfirmed:  # the union's leader is somebody, whether the archive calls them so or not
        return described and fold(reading.name.split()[-1]) in PERSON_NOUNS
    return described or _is_written_as_name(reading.name)


def _is_part(reading: Credited, whole: Check) -> bool:
    """Whether the name is part of the archive's own text behind the words, and not the name of their speaker.

    It is if the archive has all of the text without a quotation mark before the name, or if it has the *by* there,
    whatever name follows: *the bridge was built by Lee*.
    """
    if reading.link == ":":
        return False
    if reading.link == _TELLING:
        return whole.verdict == "verbatim"
    count = len(words_of(reading.words).folded)
    if whole.verdict != "verbatim":
        return reading.link.casefold() == "by" and count in _kept(whole)
    return any(not _MARKS.search(_between(quote, count)) for quote in whole.quotes if count < len(quote.matches))


def _between(quote: Quote, count: int) -> str:
    """The archive's text between the word number `count` of those asked about and the next one."""
    return quote.text[quote.matches[count - 1][1] - quote.start : quote.matches[count][0] - quote.start]


def _kept(checked: Check) -> set[int]:
    """The numbers of those words asked about that the archive has as well."""
    kept: set[int] = set()
    number = 0
    for change, text in checked.diff:
        count = len(words_of(text).folded)
        if change == "equal":
            kept.update(range(number, number + count))
        number += count if change != "insert" else 0
    return kept


def _may_be_name(reading: Credited, engine: Engine) -> bool:
    """Whether the name can be a speaker's, even one whom the archive doesn't know.

    It must be written as a name and be no time (*Friday*). Behind a comma it must be known, or begin with a given name,
    since a list or a place may stand there, too; so must a single word before a verb, where *Mum* stands.
    """
    alone = reading.link == _TELLING and " " not in reading.name
    written = _is_written_as_name(reading.name)
    listed = reading.link in (",", ";") and not (written and fold(reading.name.split()[0]) in GIVEN)
    if alone or listed or not written or time_apart(reading.name)[1]:
        return _is_known(reading.name, engine)
    return True


def _is_written_as_name(name: str) -> bool:
    """Whether words have the capitals of a name; particles and the like may be small. No words are no name."""
    small = PARTICLES | {"of", "the", "and", "for"}
    words = name.split()
    return bool(words) and words[0] not in small and all(word[0].isupper() or word in small for word in words)


def _is_known(name: str, engine: Engine) -> bool:
    """Whether the archive has a speaker with all the words of a name, in small letters or capitals (*joe biden*)."""
    asked = set(words_of(name).folded)
    hits = engine.search(terms(name), _LOOKED_AT, Filters(speaker=name))
    said = (each for hit in hits for each in hit.passage.statements if each.by)
    return any(asked <= set(words_of(f"{each.role} {each.speaker} {each.by}").folded) for each in said)
