"""Whether the archive knows somebody by a name."""

from __future__ import annotations

from retrieval.engines.protocol import Engine
from retrieval.model import Filters
from retrieval.quotes.identity import is_name_in
from retrieval.text.terms import terms

_LOOKED_AT = 3  # passages that hold a word, to see whether they write it as a name


def is_speaker(name: str, engine: Engine) -> bool:
    """Whether the archive has a speaker of that name."""
    return bool(engine.search(terms(name), 1, Filters(speaker=name)))


def may_be_speaker(name: str, engine: Engine) -> bool:
    """Whether what stands where a speaker is named can be one; a single word only if the archive has such a name."""
    if " " in name or is_speaker(name, engine):
        return True
    return any(is_name_in(hit.passage.text, name) for hit in engine.search(terms(name), _LOOKED_AT))
