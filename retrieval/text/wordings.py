"""Parts of regular expressions: quotation marks, and the ways in which people write that somebody said something."""

from __future__ import annotations

_SINGLE = r"[‘'](?=\S)[^‘\n]{2,}?\S[’']"
QUOTED = rf"(?:[\"“„«][^\"“”„«»]{{2,}}[\"”“»]|{_SINGLE})"
OPENING = "\"“„«‘'"
UNQUOTED = rf"(?:[^\n?{OPENING}]|(?<=\w)')"  # a character outside quotation marks; the apostrophe of Lee's is none
SAYING = r"(?:say|write|tweet|claim|think|state)"
SAID = r"(?:said|written|wrote|tweeted|claimed|thought|stated)"
ASSERTED = (
    r"(?:said|says?|saying|wrote|tweeted|claim(?:ed|s)|stated|warned|promised|insisted|argued|admitted|denied"
    r"|declared|announced|predicted|suggested)"
)
ON_TOPIC = r"(?:about|on|regarding|concerning)"
CHECKING = r"(?:(?:fact[ -]?)?check|verify|confirm)"
TRUE = r"(?:right|true|correct|accurate|real|genuine|legit|fake|false)"
