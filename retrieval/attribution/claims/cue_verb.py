"""A cue verb where it stands in its sentence."""

from __future__ import annotations

from typing import NamedTuple

from retrieval.attribution.claims.speakers import skip_back
from retrieval.attribution.cues import CUES, Form, Governs
from retrieval.attribution.outline import QUOTED, Outline
from retrieval.attribution.vocabulary import AUXILIARIES, BE, GENITIVE, PREPOSITIONS

_TOLD = frozenset({"tell", "remind", "urge", "advise"})
_SOON = 4
_LATER = 16  # words from an infinitive to its quotation


class CueVerb(NamedTuple):
    """The cue verb at `place` of the sentence from `first` to `end`; `back` is the place before its auxiliaries.

    `before` is the lower-case word there, `following` the one after the verb; empty where the sentence has none.
    """

    o: Outline
    place: int
    first: int
    end: int
    back: int
    before: str
    following: str
    lemma: str
    governs: Governs
    form: Form

    @property
    def opens(self) -> bool:
        """Whether the verb's phrase opens the sentence, before its subject: `Echoing that, …`, `In saying so, …`."""
        if self.back < self.first:
            return True
        return self.form == "ing" and self.back == self.first and self.before in PREPOSITIONS | {"while", "when"}

    @property
    def is_helped(self) -> bool:
        """Whether an auxiliary stands before the verb."""
        return not AUXILIARIES.isdisjoint(self.o.lower[self.back + 1 : self.place])

    @property
    def is_passive(self) -> bool:
        """Whether the verb is a participle after a form of *be*."""
        past = self.form in ("past", "participle")
        if past and self.lemma in _TOLD and self.following == "to" and not self.is_helped:
            return True  # Couple told to pull down house
        helpers = self.o.lower[self.back + 1 : self.place]
        if helpers and helpers[0] in GENITIVE and self.governs == "clause" and self.following not in ("to", "as", "by"):
            return False  # he’s said he stays
        return past and not BE.isdisjoint(helpers)

    @property
    def is_quoted_soon(self) -> bool:
        """Whether a quotation stands in the few words after the verb."""
        return QUOTED in self.o.words[self.place + 1 : min(self.place + _SOON, self.end)]

    @property
    def is_quoted(self) -> bool:
        """Whether a quotation stands behind the verb in the same clause."""
        behind = self.o.words[self.place + 1 : min(self.place + _LATER, self.end)]
        return QUOTED in behind and "," not in behind[: behind.index(QUOTED)]


def cue_verb(o: Outline, place: int, first: int, end: int) -> CueVerb:
    """The cue verb at `place`, whose word must be one of `CUES`."""
    back = skip_back(o, place - 1, first)
    before = o.lower[back] if back >= first else ""
    following = o.lower[place + 1] if place + 1 < end else ""
    return CueVerb(o, place, first, end, back, before, following, *CUES[o.lower[place]])
