"""Finds the speakers of an archive: all spellings of one person's name are one speaker, with the reason for each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from retrieval.attribution.name_words import PARTICLES
from retrieval.attribution.names import is_organisation, name_key, same_person
from retrieval.attribution.outline import is_capital

Reason: TypeAlias = Literal[
    "the only spelling",
    "the fullest and most frequent spelling",
    "the same name, spelled otherwise",
    "the surname alone, which only one person here has",
    "a given name alone, which only one person here has",
]


@dataclass(frozen=True, slots=True)
class Spelling:
    """One spelling of a speaker's name: the sources that have it, its statements, and why it is that speaker's."""

    name: str
    files: tuple[str, ...]
    statements: int
    reason: Reason


@dataclass(frozen=True, slots=True)
class Speaker:
    """A person or an organisation with every spelling of the name; `name` is the first of them."""

    name: str
    spellings: tuple[Spelling, ...]

    def is_in(self, file: str) -> bool:
        """Whether the source has a statement of this speaker."""
        return any(file in spelling.files for spelling in self.spellings)

    @property
    def statements(self) -> int:
        """How many statements are this speaker's."""
        return sum(spelling.statements for spelling in self.spellings)


def speakers(named: Iterable[tuple[str, str]]) -> list[Speaker]:
    """The speakers of statements, given as one (name, file) pair for each; speakers with most statements come first.

    Full names that may be one person's are one speaker. A surname alone belongs to the one person who has it; if
    several people have it, or nobody, it is a speaker of its own.
    """
    files: dict[str, dict[str, int]] = {}
    for name, file in named:
        files.setdefault(name, {}).setdefault(file, 0)
        files[name][file] += 1
    order = sorted(files, key=lambda name: (not in_full(name), -sum(files[name].values()), -len(name), name))
    groups: list[list[tuple[str, Reason]]] = []
    known: dict[str, list[int]] = {}  # part of a name → the groups whose first name has it
    for name in order:
        near = sorted({number for part in _parts(name) for number in known.get(part, ())})
        alike = [groups[number] for number in near if _may_be_one(groups[number][0][0], name)]
        if len(alike) == 1:
            alike[0].append((name, _reason(name, alike[0][0][0])))
        else:
            for part in (*_parts(name), *_given(name)):
                known.setdefault(part, []).append(len(groups))
            groups.append([(name, "the fullest and most frequent spelling")])
    found = [_speaker(group, files) for group in groups]
    return sorted(found, key=lambda speaker: (-speaker.statements, speaker.name))


def _parts(name: str) -> set[str]:
    """The words of which two names of one speaker share one: the surname, or an organisation's capitalised words."""
    if is_description(name):
        return {name.casefold()}
    if is_organisation(name):
        return {name_key(word).last for word in name.split() if word[:1].isupper()}
    return {name_key(name).last}


def _given(name: str) -> set[str]:
    """The given names of a person, which may stand alone elsewhere."""
    return {name_key(word).last for word in name_key(name).first}


def _may_be_one(a: str, b: str) -> bool:
    """Whether two names may stand for one speaker; descriptions (*its allies*) stand for nobody but themselves."""
    if is_description(a) or is_description(b):
        return a.casefold() == b.casefold()
    return same_person(a, b)


def is_description(name: str) -> bool:
    """Whether a name only describes somebody: *its allies*, *the US president*, but not *Leila el-Masri*."""
    small = PARTICLES | {"of", "and", "for"}
    return any(word[0].islower() and word not in small and not is_capital(word) for word in name.split())


def is_name_in(text: str, word: str) -> bool:
    """Whether a text has a word with a capital inside a sentence, as names are written; *PUTIN* counts as *Putin*."""
    spellings = "|".join(re.escape(spelling) for spelling in (word, word.capitalize()) if spelling[:1].isupper())
    return bool(spellings) and re.search(rf"(?<=[\w,] )(?:{spellings})\b", text) is not None


def in_full(name: str) -> bool:
    """Whether a name is more than a surname: *Ann Lee*; that of an organisation is whole."""
    return bool(name_key(name).first) or is_organisation(name)


def _reason(name: str, group: str) -> Reason:
    if in_full(name):
        return "the same name, spelled otherwise"
    if name_key(name).last == name_key(group).last:
        return "the surname alone, which only one person here has"
    return "a given name alone, which only one person here has"


def _speaker(group: Sequence[tuple[str, Reason]], files: Mapping[str, dict[str, int]]) -> Speaker:
    if len(group) == 1:
        group = [(group[0][0], "the only spelling")]
    return Speaker(group[0][0], tuple(_spelling(name, files[name], why) for name, why in group))


def _spelling(name: str, files: dict[str, int], reason: Reason) -> Spelling:
    return Spelling(name, tuple(sorted(files)), sum(files.values()), reason)
