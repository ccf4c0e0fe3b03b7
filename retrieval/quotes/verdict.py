"""Gives the verdict on a quote from all of its places in the archive."""

from __future__ import annotations

from collections.abc import Sequence

from retrieval.engines.protocol import Engine
from retrieval.model import Filters
from retrieval.quotes.check import Checked, check
from retrieval.quotes.claimed import as_name, unstaged
from retrieval.quotes.left_out import statements_left_out
from retrieval.quotes.negations import negations
from retrieval.quotes.on_topic import LONGEST_NAME
from retrieval.quotes.places import Place
from retrieval.quotes.said import as_quote
from retrieval.quotes.words import words
from retrieval.results import Check, Difference

_BEFORE_CUE = 20  # characters before a cue in which a negation is looked for: *did not ever say*


def verdict(quote: str, speaker: str | None, engine: Engine, filters: Filters) -> Check:
    """Whether a quote is right and, if a speaker is given, is that person's; with every place that shows it.

    The speaker may be given as people type it behind a quote (see `unstaged`), in LONGEST_NAME characters. `elapsed_ms`
    is left at 0. Raises BadQuery for a quote too short to check.
    """
    claimed = unstaged(" ".join((speaker or "")[:LONGEST_NAME].split())) or None
    places = check(quote, claimed and as_name(claimed, engine), engine, filters)
    quotes = tuple(as_quote(found.place) for found in places)
    telling = _telling(places) if places else None
    borne_out = telling.claim if telling else None
    return Check(
        command="check",
        query=quote,
        verdict=places[0].verdict if places else "not-found",
        speaker=as_quote(telling.place).speaker if telling else None,
        quotes=quotes,
        diff=places[0].difference if places else (),
        elapsed_ms=0.0,
        claimed=claimed,
        by_another=borne_out == "contradicted",
        unconfirmed=borne_out == "open",
        statements_left_out=bool(quotes) and statements_left_out(engine, quotes[0]),
        denied=bool(places) and _is_denied(places[0].place),
        turned=bool(places) and places[0].verdict == "altered" and _is_turned(places[0].difference),
    )


def _telling(places: Sequence[Checked]) -> Checked:
    """The place that tells whose the words are: the first that names somebody, else the first.

    Of places that have the words otherwise, each in its own way, the first where somebody says them has to: whose a
    claim is that a fact check gives to nobody is not told by what was said instead.
    """
    said = [found for found in places if found.place.statement is not None]
    if places[0].verdict == "altered":
        said = said[:1]
    return next((found for found in said if found.place.by), places[0])


def _is_turned(difference: Sequence[Difference]) -> bool:
    """Whether a negation was added or left out, and not only put otherwise (*doesn't*, *does not*)."""
    deleted = " ".join(text for change, text in difference if change == "delete")
    inserted = " ".join(text for change, text in difference if change == "insert")
    return negations(deleted) != negations(inserted)


def _is_denied(place: Place) -> bool:
    """Whether the source reports that the speaker denied the words of a place, or did not say them."""
    from retrieval.attribution.claims.denials import DENYING  # imported late: asking doesn't need what finds statements

    said = place.statement
    if said is None or said.kind == "direct" or said.cue_start is None or said.cue_end is None:
        return False
    before = said.speaker_end if said.speaker_end is not None and said.speaker_end <= said.cue_start else said.cue_start
    told = place.passage.slice(max(before, said.cue_start - _BEFORE_CUE), said.cue_end)
    return DENYING.isdisjoint(words(told).folded) == bool(negations(told))
