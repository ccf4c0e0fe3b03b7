"""What can be asked on a platform, a line for each way to ask. Plain text, as in `texts`."""

from __future__ import annotations

from collections.abc import Mapping

_USAGE = {
    "ask": " QUESTION: the sentences that answer it",
    "who-said": " WORDS: who said that, and where",
    "said-by": " NAME about TOPIC: what somebody said",
    "timeline": " TOPIC: what was said on it, the newest first",
    "check": " “WORDS” by NAME: is this quote right?",
    "check-quotes": " MESSAGE: is what it quotes right?",
    "find-source": " MESSAGE: where is it from?",
    "why": " QUESTION: why it is answered as it is; alone, of the question before",
    "nearest": ": what came nearest, where the question before has no answer",
    "more": ": more of what there is for the question before",
    "sources": ": what the archive holds",
    "help": ": what can be asked",
    "umbrella": " ask …, who-said … and so on, should another app own a name; alone: what can be asked",
}
"""What is typed behind each command, and what it gives."""

_MENU = "In a message’s menu, “Check quotes” and “Find source”: is what it quotes right, and where is it from?"
_WRITE = "Just write: a question, “who said …”, “what did X say about Y”, or quotes to have them checked."
_ASK_ON = "Then follow up: “and Lavrov?”, “when was that?”, “more”, “source?”, “are you sure?”"
_NARROW = "To narrow it down, add --since DATE, --until DATE, --source FILE; --speaker NAME where no name is asked for."


def help_lines(typed: Mapping[str, str]) -> tuple[str, ...]:
    """What can be asked on a platform, whose commands are given as people type them, each with its own name.

    What has no command there is in the menu of a message.
    """
    return (
        _WRITE,
        _ASK_ON,
        *(f"{slash}{_USAGE[command]}" for slash, command in typed.items()),
        *([] if "check-quotes" in typed.values() else [_MENU]),
        _NARROW,
    )
