"""Whether a sentence tells who somebody is: *Foreign Minister Ann Lee*, *Lee, a lawyer*, *Lee, who led the talks*."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import takewhile

from retrieval.attribution.cues import CUES, TELLERS
from retrieval.attribution.names import fold
from retrieval.attribution.source_nouns import PERSON_NOUNS
from retrieval.attribution.titles import HONORIFICS, TITLES
from retrieval.attribution.vocabulary import PREPOSITIONS, RELATIVES
from retrieval.questions.question import FUNCTION_WORDS
from retrieval.text.lazy import lazy_pattern
from retrieval.text.terms import located_in_chunk

_ROLES = (PERSON_NOUNS | TITLES) - HONORIFICS
_GIVEN = r"(?: [A-Z][\w.’'-]*){0,2}"  # what may stand behind a name that is asked for in part
_CHUNK = lazy_pattern(r"\S+")
_BEFORE = 120  # characters before a name in which its title is looked for
_TITLE = lazy_pattern(  # before a name: host Savannah, US Secretary of State for Health and Education Ann
    r"(?:\b[\w’'-]+ )?(?:\b[A-Z][\w.’'-]*(?: of(?: the)?| for(?: the)?| and)? ){0,9}$"
)
_APPOSITION = lazy_pattern(
    rf"{_GIVEN}(?:, \d{{1,3}}(?=,))?"
    r"(?:, (?:who (?:is |was ))?| (?:(?:is |was |became )|[—–] |\()(?=(?:an?|the|one) )"
    r"| (?:has been |was (?:appointed |elected |named )))"
    r"(?P<words>[\w’'-]+(?:[ -](?:[\w’'-]|\.(?=\w| [a-z]))+){0,6})"
)
_DOES = lazy_pattern(
    rf"{_GIVEN}(?:,? who (?:has )?(?:served as|led|ran|stud(?:ies|ied)|taught|teaches"
    r"|(?:chair|direct|found|head|helm|lead|manage|own|represent|run|teach|work)(?:s|ed))\b| ?\((?:born|\d{4}|\d\d\)))"
)
_BEGIN = frozenset(("a", "an", "the", "his", "her", "its", "their", "our", "one"))
"""Function words with which what somebody is may begin: *Lind, **her** lawyer*, but not *Lind, **with** her lawyer*."""

_CLOSING = PREPOSITIONS | RELATIVES | {"and"}
"""Words before which the noun stands that tells what somebody is."""


def introduces(text: str, name: Collection[str]) -> bool:
    """Whether a text tells what the bearer of a name is; the name is given by its terms."""
    return any(
        _has_title(text[max(start - _BEFORE, 0) : start]) or _has_apposition(text, end) or _DOES.match(text, end)
        for start, end in _places(text, name)
    )


def _places(text: str, name: Collection[str]) -> Iterator[tuple[int, int]]:
    """The offsets of each run of the name's words in the text, unless another name goes on behind some: *Ann Holt*."""
    runs: list[tuple[int, int, int]] = []  # start, end, words
    for start, end in _words_of(text, name):
        if runs and text[runs[-1][1] : start] == " ":
            runs[-1] = runs[-1][0], end, runs[-1][2] + 1
        else:
            runs.append((start, end, 1))
    for start, end, words in runs:
        goes_on = text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()
        if words >= len(name) or not goes_on:
            yield start, end


def _words_of(text: str, name: Collection[str]) -> Iterator[tuple[int, int]]:
    """The offsets of each of the name's words, written with a capital, in the text."""
    for chunk in _CHUNK.finditer(text):
        if not chunk.group().islower():
            for word in located_in_chunk(chunk.group()):
                if word.term in name:
                    yield chunk.start() + word.start, chunk.start() + word.end


def _has_title(before: str) -> bool:
    """Whether what stands before a name ends in a title, perhaps with given names behind it."""
    words = _TITLE.search(before)
    if words is None:
        return False
    row = [fold(word).strip(".") for word in words.group().split()]
    return not _ROLES.isdisjoint(row)


def _has_apposition(text: str, end: int) -> bool:
    """Whether a noun for people stands behind a name, which isn't the title of somebody else: *Lind, Mayor Holt*."""
    match = _APPOSITION.match(text, end)
    if match is None:
        return False
    words = match["words"].split()
    if words[0] not in _BEGIN and words[0] in FUNCTION_WORDS:
        return False
    for place, word in enumerate(words):
        behind = words[place + 1 :]
        if word in _CLOSING:
            return False  # the first to see a doctor
        if fold(word) in _ROLES and not (word[0].isupper() and behind and behind[0][0].isupper()):
            return not _speaks(behind)
    return False


def _speaks(behind: Sequence[str]) -> bool:
    """Whether a noun for people is the subject of a clause put in: *Lind, her lawyer **said**, is ill*."""
    clause = list(takewhile(lambda word: word not in RELATIVES, behind))
    return any(word in CUES and CUES[word][1] in TELLERS and CUES[word][2] in ("past", "third") for word in clause)
