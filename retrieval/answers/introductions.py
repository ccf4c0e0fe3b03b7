"""Whether a sentence tells who somebody is: *Foreign Minister Ann Lee*, *Lee, a lawyer*, *Lee, who led the talks*."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from retrieval.attribution.names import fold
from retrieval.attribution.source_nouns import PERSON_NOUNS
from retrieval.attribution.titles import HONORIFICS, TITLES
from retrieval.questions.question import FUNCTION_WORDS
from retrieval.text.lazy import lazy_pattern
from retrieval.text.possessives import bare
from retrieval.text.terms import located_terms

_ROLES = (PERSON_NOUNS | TITLES) - HONORIFICS
_GIVEN = r"(?: [A-Z][\w.’'-]*){0,2}"  # what may stand behind a name that is asked for in part
_TITLE = lazy_pattern(  # before a name: host Savannah, US Secretary of State for Health and Education Ann
    r"(?:\b[\w’'-]+ )?(?:\b[A-Z][\w.’'-]*(?: of(?: the)?| for(?: the)?| and)? ){0,9}$"
)
_APPOSITION = lazy_pattern(
    rf"{_GIVEN}(?:, (?:who (?:is |was ))?| (?:is |was |became )(?=(?:an?|the|one) ))"
    r"(?P<words>[\w’'-]+(?:[ -](?:[\w’'-]|\.(?=\w| [a-z]))+){0,6})"
)
_DOES = lazy_pattern(
    rf"{_GIVEN}(?:,? who (?:has )?(?:served as|led|ran|stud(?:ies|ied)|taught|teaches"
    r"|(?:chair|direct|found|head|helm|lead|manage|own|represent|run|teach|work)(?:s|ed))\b| ?\((?:born|\d))"
)
_BEGIN = frozenset(("a", "an", "the", "his", "her", "its", "their", "our", "one"))
"""Function words with which what somebody is may begin: *Lind, **her** lawyer*, but not *Lind, **with** her lawyer*."""


def introduces(text: str, name: Collection[str]) -> bool:
    """Whether a text tells what the bearer of a name is; the name is given by its terms."""
    return any(
        _has_title(text[:start]) or _has_apposition(text, end) or _DOES.match(text, end)
        for start, end in _places(text, name)
    )


def _places(text: str, name: Collection[str]) -> Iterator[tuple[int, int]]:
    """The offsets of each run of the name's words in the text."""
    start = end = -1
    for word in located_terms(text):
        if word.term not in name or not text[word.start].isupper():
            continue
        if start >= 0 and text[end : word.start] == " ":
            end = word.end
            continue
        if start >= 0:
            yield start, end
        start, end = word.start, word.end
    if start >= 0:
        yield start, end


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
    return any(
        fold(bare(word)) in _ROLES and not (word[0].isupper() and behind[:1].isupper())
        for word, behind in zip(words, (*words[1:], ""), strict=True)
    )
