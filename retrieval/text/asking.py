"""Whether a text is a question."""

from __future__ import annotations

_CLOSING = " \n\"'”’»)*_"  # marks behind a question mark, those of Markdown too; [which?] is an editor's


def asks(text: str) -> bool:
    """Whether the text ends as a question does, closing marks aside: *Who sank the ferry?”*."""
    return text.rstrip(_CLOSING).endswith("?")
