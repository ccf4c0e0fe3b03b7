"""Whether the archive confirms that a person said the words of a place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Literal, NamedTuple, TypeAlias

from retrieval.attribution.name_words import INHABITANTS
from retrieval.attribution.names import fold, is_organisation, name_key, name_parts, same_person
from retrieval.attribution.offices import NATIONS
from retrieval.attribution.titles import OFFICE_LETTERS, TITLES
from retrieval.attribution.vocabulary import word_set
from retrieval.engines.protocol import Engine
from retrieval.model import Filters, Passage, Statement
from retrieval.quotes.identity import is_description
from retrieval.quotes.outlets import is_outlet
from retrieval.quotes.places import Place, one_person
from retrieval.quotes.wording import root
from retrieval.text.edits import one_letter_away
from retrieval.text.initialisms import brief, may_stand_for, shortened
from retrieval.text.lazy import lazy_pattern
from retrieval.text.possessives import bare
from retrieval.text.terms import terms

Claim: TypeAlias = Literal["confirmed", "contradicted", "open"]
"""`open` means that the source names nobody, or that nothing tells whether it names the person claimed."""

_LOOKED_AT = 50  # passages with a person's statements in which a role is looked for
_ARTICLE = lazy_pattern(r"^(?:the|an?)\b ?", re.IGNORECASE)
_ONE_OF_MANY = lazy_pattern(r"an?\b", re.IGNORECASE)
_QUALIFYING = (
    NATIONS
    | INHABITANTS
    | TITLES
    | word_set(
        """
        deputy vice former shadow acting first prime foreign home health education finance interior justice trade
        transport environment energy culture agriculture labor labour treasury defence defense
        """
    )
)
"""Words before an office: *Foreign Minister*, *Ukrainian President*."""
_SHORTEST = 5  # letters of a surname that may be misspelt by one: shorter ones are one letter away from too many
_OF = frozenset(("for", "of"))
_TITLE = 2  # words from *for* to a surname, with a title or given name between them


class _Called(NamedTuple):
    """What a text calls a speaker: all of its words for them, and those that tell what the speaker is."""

    words: str
    roles: tuple[str, ...]


def claim(place: Place, speaker: str, engine: Engine) -> Claim:
    """Whether the archive confirms or contradicts that the `speaker` said the words of a place, or neither.

    Another name contradicts a name, also that of somebody whom the speaker's role names (*Lee's lawyer*). A description
    (*a nurse*) doesn't, unless it is of somebody else with that name in it (*a spokesman for Lee*), nor does a name
    that may be the same misspelt. A name and a role (*the judge*) are confirmed as one person if any source calls them
    so, and contradicted if this source calls somebody else so by name. Behind a name's comma a role (*Lee, US
    President*) has to be confirmed, too, and words that are none (*Lee, Weston Courier*) leave it open. Words credited
    to their outlet are confirmed by the source that it published, whoever says them there.
    """
    name, beside = (each.strip() for each in speaker.partition(",")[::2])
    if is_outlet(speaker, place.source.outlet):
        return "confirmed"
    if beside and is_outlet(beside, place.source.outlet):
        return _claim(place, name, engine)
    found = _claim(place, speaker, engine)
    if not beside or found == "confirmed" or _describes(name):
        return found
    of_name = _claim(place, name, engine)
    if of_name != "confirmed":
        return of_name
    return _claim(place, beside, engine) if _describes(beside) else "open"


def _claim(place: Place, speaker: str, engine: Engine) -> Claim:
    """The same, all of what the speaker is called being one name or role."""
    statement, by = place.statement, place.by
    if statement is None or by is None:
        return "open"
    described, role_claimed = _describes(by), _describes(speaker)
    if described and not role_claimed and _is_somebody_of(speaker, place.passage, statement):
        return "contradicted"
    one, called = same_person(by, speaker), _is_called(speaker, [_called(statement)])
    if called and (one or described or role_claimed or _is_title(speaker)):
        return "confirmed"
    if one:
        return "contradicted" if _is_namesake(speaker, by, place, engine) else "confirmed"
    if described == role_claimed:
        may_be_theirs = called and (is_organisation(speaker) or any(brief(speaker)))
        return "open" if described or may_be_theirs or _is_slip(speaker, by, engine) else "contradicted"
    return _has_role(speaker, by, place, engine) if described else _has_role(by, speaker, place, engine)


def _is_title(name: str) -> bool:
    """Whether a name is a title alone: *Captain*, *PM*."""
    last = fold(name.split()[-1])
    return last in TITLES or last in OFFICE_LETTERS


def _is_slip(name: str, by: str, engine: Engine) -> bool:
    """Whether a name that the archive has nowhere may be somebody's, misspelt by a letter: *Baerbok* for Baerbock."""
    typed, own = name_key(name), name_key(by)
    if len(typed.last) < _SHORTEST or (typed.first and own.first and typed.first != own.first):
        return False
    return own.last in one_letter_away(typed.last) and not any(map(engine.holds, terms(typed.last)))


def _is_namesake(speaker: str, by: str, place: Place, engine: Engine) -> bool:
    """Whether the place's source calls only somebody else of that surname by a role and surname (*President Lee*)."""
    key = name_key(speaker)
    if key.first or len(speaker.split()) == 1:
        return False
    other = _is_called(
        speaker, (each for each in _called_others(place, by, engine) if key.last in name_parts(each.words))
    )
    return other and not _is_called(speaker, _called_here(place, by, engine))


def _has_role(name: str, role: str, place: Place, engine: Engine) -> Claim:
    """Confirmed if the archive gives the person this role, contradicted if the place's source gives it to another."""
    if _ONE_OF_MANY.match(role):
        return "open"
    if _is_called(role, _called_anywhere(name, role, engine)):
        return "confirmed"
    return "contradicted" if _is_called(role, _called_others(place, name, engine)) else "open"


def reported(place: Place) -> Place | None:
    """The place as a statement of the person whom its speaker quotes: *Lee: The mayor told us that the sea is wide*.

    None if its words are the speaker's own, or are somebody's whom the speaker doesn't name.
    """
    from retrieval.attribution.statements import extract  # imported late: asking doesn't need what finds statements

    statement, passage = place.statement, place.passage
    if statement is None or not place.matches:
        return None
    first, last = place.matches[0][0], place.matches[-1][1]
    held = passage.sentences_over(first, last)
    start, end = max(statement.start, held[0].start), min(statement.end, held[-1].end)
    for told in extract(passage.slice(start, end)):
        if told.by and told.start <= first - start and last - start <= told.end:
            return replace(place, statement=_moved(told, start))
    return None


def _moved(statement: Statement, by: int) -> Statement:
    """The statement with its offsets moved on by so many characters."""
    offsets = ("start", "end", "speaker_start", "speaker_end", "cue_start", "cue_end")
    return statement._replace(**{name: at + by for name in offsets if (at := getattr(statement, name)) is not None})


def _describes(name: str) -> bool:
    """Whether a name tells what somebody is rather than who: *the judge*, *a nurse*, *The Prime Minister*."""
    short = shortened(name)  # a parliament is an organisation, a member of parliament isn't
    if _is_office(name):
        return True
    return not is_organisation(short) and (is_description(short) or _ARTICLE.match(short) is not None)


def _is_office(name: str) -> bool:
    """Whether a name is an office as people type it, without an article: *Foreign Minister*, *US Secretary of State*.

    A title alone may be a surname (*King*).
    """
    words = list(map(fold, name.split()))
    title = next((place for place, word in enumerate(words) if word not in _QUALIFYING), len(words)) - 1
    if title < 0 or words[title] not in TITLES:
        return False
    return words[title + 1 :][:1] == ["of"] or 0 < title == len(words) - 1


def _called(statement: Statement) -> _Called:
    """What a text calls a statement's speaker: role, mention and name."""
    role, mention, name = statement.role, statement.speaker, statement.by
    named = set((name or "").split())
    roles = [told for told in (mention, name) if told and _describes(told)]
    told = [role, *(each for each in roles if each == name or named.isdisjoint(each.split()))]
    return _Called(" ".join(filter(None, (role, mention, name))), tuple(filter(None, told)))


def _called_anywhere(by: str, role: str, engine: Engine) -> Iterator[_Called]:
    """What the archive calls a person where that person speaks; passages that hold the role come first."""
    hits = engine.search([*terms(by), *terms(role)], _LOOKED_AT, Filters(speaker=by))
    return (_called(said) for hit in hits for said in hit.passage.statements if said.by and one_person(said.by, by))


def _called_others(place: Place, by: str, engine: Engine) -> Iterator[_Called]:
    """What the place's source calls speakers with other names."""
    named = _named_here(place, engine)
    return (_called(said) for said, name in named if not _describes(name) and not one_person(name, by))


def _called_here(place: Place, by: str, engine: Engine) -> Iterator[_Called]:
    """What the place's source calls a person where that person speaks."""
    return (_called(said) for said, name in _named_here(place, engine) if one_person(name, by))


def _named_here(place: Place, engine: Engine) -> Iterator[tuple[Statement, str]]:
    """The statements of the place's source that have a speaker, each with its speaker's name."""
    for passage in engine.document(place.source.file).passages:
        for said in passage.statements:
            if said.by:
                yield said, said.by


def _is_called(speaker: str, called: Iterable[_Called]) -> bool:
    """Whether one of `called` has each word of a name or role.

    Initials that every reader knows count as the words they stand for. Other initials may stand for words of a role,
    but never of a name.
    """
    words = shortened(_ARTICLE.sub("", speaker, count=1))
    asked = [term for term in terms(words) if root(term)]
    short = {term: letters for letters in brief(words) for term in terms(letters)}
    return bool(asked) and any(
        all(
            term in own or (term in short and any(may_stand_for(short[term], role) for role in roles)) for term in asked
        )
        for own, roles in (({*terms(each.words), *terms(shortened(each.words))}, each.roles) for each in called)
    )


def _is_somebody_of(name: str, passage: Passage, statement: Statement) -> bool:
    """Whether the words for a speaker say that they act for somebody: *a spokesman for Mr Lee*.

    These go on up to the cue, or behind one that stands before them.
    """
    start, end, cue = statement.speaker_start, statement.speaker_end, statement.cue_start
    if start is None or end is None:
        return False
    words = passage.slice(start, max(end, cue or end)).split()
    behind = passage.slice(end, passage.end).split()[: _TITLE + 1]
    if cue is not None and cue < start and not _OF.isdisjoint(behind[:1]):
        words += behind
    return any(
        name_key(bare(word)).last == name_key(name).last
        and (bare(word) != word or not _OF.isdisjoint(words[max(number - _TITLE, 0) : number]))
        for number, word in enumerate(words)
    )
