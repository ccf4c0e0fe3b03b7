"""The verdict on a quote: what its places in the archive come to together."""

from __future__ import annotations

from retrieval.engines.protocol import Engine
from retrieval.model import Filters
from retrieval.quotes.check import check
from retrieval.quotes.left_out import statements_left_out
from retrieval.quotes.said import as_quote
from retrieval.results import Check


def verdict(quote: str, speaker: str | None, engine: Engine, filters: Filters) -> Check:
    """Whether a quote is right, and whether the speaker said it if one is given; every place with the best verdict.

    `elapsed_ms` is left at 0. Raises BadQuery for too little to check.
    """
    claimed = (speaker or "").strip() or None
    places = check(quote, claimed, engine, filters)
    alike = [place for place in places if place.verdict == places[0].verdict]
    quotes = tuple(as_quote(place.place) for place in alike)
    borne_out = next((place for place in alike if place.place.by), alike[0]).claim if alike else None
    return Check(
        command="check",
        query=quote,
        verdict=places[0].verdict if places else "not-found",
        speaker=next((quote.speaker for quote in quotes if quote.speaker), None),
        quotes=quotes,
        diff=places[0].difference if places else (),
        elapsed_ms=0.0,
        claimed=claimed,
        by_another=borne_out == "contradicted",
        unconfirmed=borne_out == "open",
        statements_left_out=bool(quotes) and statements_left_out(engine, quotes[0]),
    )
