"""What a question may better be asked as on the command line."""

from __future__ import annotations

import shlex

_OPENING = frozenset("\"“„«‘'")
_MARKS = "\"“”„«»‘’'"


def check_instead(question: str) -> str | None:
    """The command that checks the quote which a question asks about; None where it asks about none.

    *Did Biden say “…”?* answered with true words doesn't say that they differ from those asked about.
    """
    if _OPENING.isdisjoint(question):
        return None
    from bot.routing import route  # its patterns take longer to make than a question takes to be answered

    asked = route(question)
    if asked.command != "check":
        return None
    speaker = asked.options.get("speaker")
    given = ["--speaker", speaker] if speaker else []
    return shlex.join(["pullquote", "check", asked.text.strip(_MARKS), *given])
