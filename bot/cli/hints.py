"""Names the command that answers a question better than `ask` does."""

from __future__ import annotations

import shlex

_OPENING = frozenset("\"“„«‘'")
_COMMANDS = {
    "who-said": "who-said",
    "said-by": "said-by",
    "when-said": "said-by",
    "timeline": "timeline",
    "check": "check",
}
"""What chat takes a question for → the command that answers it here."""


def command_instead(question: str, *, in_terminal: bool) -> str | None:
    """A line that names the command for what a question asks, as chat would read it; None where that is `ask`.

    For a question about a quote it is always named: an answer to *Did Biden say “…”?* quotes true words, and doesn't
    say that they differ from those asked about. Other commands are named only to somebody who sits `in_terminal`.
    """
    if not in_terminal and _OPENING.isdisjoint(question):
        return None
    from bot.routing import MARKS, route  # its patterns take longer to make than a question takes to be answered

    asked = route(question)
    command = _COMMANDS.get(asked.command)
    if command is None or not (in_terminal or command == "check"):
        return None
    given = [part for name, value in asked.options.items() for part in (f"--{name}", value)]
    typed = shlex.join(["pullquote", command, asked.text.strip(MARKS), *given])
    if command == "check":
        return f"this doesn’t say whether the quote is right; {typed} does"
    return f"there is a command for that: {typed}"
