"""Whether a text asks a question, or says that something is not known."""

from __future__ import annotations

import re

_CLOSING = " \n\"'”’»)*_"  # marks behind a question mark, those of Markdown too; [which?] is an editor's
_WH = r"(?:whether|if|who|whom|whose|how|why|when|where|what|which)\b"
_WORD = r"[\w’'-]{1,20}"
_OPEN = re.compile(
    r"\b(?:unclear|unknown|uncertain|not (?:yet |immediately )?(?:clear|certain)"
    r"|(?:not|declined to|refused to) (?:yet |immediately )?(?:say|said|tell|told|know|known|disclosed?|revealed?"
    r"|name|specify|identify|explain|give|mention|confirm))"
    rf"(?: {_WORD}){{0,2}}? {_WH}"
    rf"|n[’']t (?:yet |immediately )?(?:clear|certain|known)(?: {_WORD}){{0,2}}? {_WH}"
    r"|n[’']t (?:say|tell|know|disclose|reveal|name|specify|identify|explain|give|mention|confirm)"
    rf"(?: {_WORD}){{0,2}}? {_WH}"
)
_NOT_NAMED = re.compile(
    r"\bnames? (?:(?:was|were|is|are|has|have)(?: not|n[’']t)(?: yet)?(?: been)?) "
    r"(?:given|released|disclosed|published|made public|known|announced|told)"
    r"|\b(?:was|were|is|are|has|have)(?: not|n[’']t)(?: yet)?(?: been)? (?:named|identified)\b"
)
_WITHDRAWN = re.compile(r"\b(?:earlier|previous|prior|original|first) versions? of (?:this|our|the)\b", re.IGNORECASE)
_CLAIM = re.compile(r"\W{0,4}(?:the )?(?:claim|myth|rumou?r|allegation)\W{0,4}:", re.IGNORECASE)  # of fact checks

_MAY_BE_OPEN = ("not ", "n’t ", "n't ", "unclear", "unknown", "uncertain", "declined to", "refused to")
"""A lower-case text without any of these cannot match the expressions above, which take twenty times as long to try."""


def asks(text: str) -> bool:
    """Whether the text ends in a question mark, perhaps with closing marks behind it: *Who sank the ferry?”*."""
    return text.rstrip(_CLOSING).endswith("?")


def leaves_open(text: str) -> bool:
    """Whether the text says that something is unknown, untold, or only claimed: *it is unclear who sank it*.

    So does a correction: *an earlier version of this article said that gulls sank it*.
    """
    folded = text.lower()
    may_be = any(map(folded.__contains__, _MAY_BE_OPEN))
    is_open = may_be and (_OPEN.search(folded) is not None or _NOT_NAMED.search(folded) is not None)
    return is_open or _CLAIM.match(text) is not None or ("version" in folded and _WITHDRAWN.search(text) is not None)
