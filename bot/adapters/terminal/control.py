"""Control characters, which could move a terminal's cursor, colour what follows or turn text around, made visible."""

from __future__ import annotations

import re

# ECMA-48 control characters save tab and line feed, and Unicode's embeddings, overrides and isolates of direction
# (https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters).
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def visible(text: str) -> str:
    """The text with � in place of each control character, so that offsets stay what they are."""
    return _CONTROL.sub("\ufffd", text)
