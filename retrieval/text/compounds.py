"""Words that some write as one and some as two: *forever* and *for ever*."""

from __future__ import annotations

import re

_IN_TWO = """
any more, any one, can not, cease fire, every day, every one, for ever, health care, law maker, law makers, mean time,
on line, per cent, policy maker, policy makers, some one, some times, team mate, team mates, under way, web site,
web sites, work force
"""

_SPELLINGS = {two: two.replace(" ", "") for two in map(str.strip, _IN_TWO.split(","))}
_OTHER = {**_SPELLINGS, **{one: two for two, one in _SPELLINGS.items()}}
_ANY = re.compile(rf"(?<![\w’'-])(?:{'|'.join(map(re.escape, _OTHER))})(?![\w’'-])", re.IGNORECASE)


def otherwise_joined(text: str) -> str | None:
    """The text with every such word written the other way; None when it has none."""
    other, count = _ANY.subn(lambda match: _OTHER[match.group().lower()], text)
    return other if count else None
