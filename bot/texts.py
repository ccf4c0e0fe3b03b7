"""Every sentence the bot itself says. Plain text: each platform escapes it."""

from __future__ import annotations

NOT_ANSWERED = "The archive doesn’t say."
NEAREST = "Nearest, not an answer:"
FAILED = "Sorry, something went wrong on my side and I couldn’t look that up. Please try again."
TOO_LONG = "The words are too long to show in one message; the citation says where they stand."
DIFFERENCE_TOO_LONG = "The differences are too long to show in one message."
BEFORE = "Before it:"


def dropped(count: int) -> str:
    """What stands below a reply from which whole quotes were left out to fit the platform's limits."""
    return f"{count} more {'quote does' if count == 1 else 'quotes do'} not fit in one message."


def more(count: int) -> str:
    """What stands below a list that was cut to fit the platform's limits."""
    return f"and {count} more"


def asked(name: str, question: str) -> str:
    """What stands above an answer that its question doesn't stand beside."""
    return f"{name} asked: {question}"
