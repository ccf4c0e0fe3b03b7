"""The commands as Discord registers them: one table for each type, which reading and tests use as well.

https://docs.discord.com/developers/interactions/application-commands
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.adapters.discord.limits import CONTENT
from bot.slash import SLASH

CHAT_INPUT = 1
"""The type of a slash command."""

MESSAGE = 3
"""The type of a command in a message's menu, which has neither description nor options."""

STRING = 3
"""The type of an option that is typed."""


@dataclass(frozen=True, slots=True)
class Option:
    """An option of a command, whose value is typed."""

    name: str
    description: str
    required: bool = False


@dataclass(frozen=True, slots=True)
class Command:
    """A slash command; `text` is the option that holds the question, the words, the name or the quote, if any."""

    name: str
    description: str
    text: Option | None = None
    options: tuple[Option, ...] = ()

    @property
    def asks(self) -> str:
        """The bot's own name for the command."""
        return SLASH.get(f"/{self.name}", self.name)

    def payload(self) -> dict[str, Any]:
        """The command as Discord registers it."""
        options = (self.text, *self.options) if self.text else self.options
        return {
            "type": CHAT_INPUT,
            "name": self.name,
            "description": self.description,
            "options": [
                {
                    "type": STRING,
                    "name": option.name,
                    "description": option.description,
                    "required": option.required,
                    "max_length": CONTENT,
                }
                for option in options
            ],
        }


_FILTERS = (
    Option("source", "Only sources whose file name matches, such as 004*"),
    Option("since", "Only articles from this day on, such as 2022-01-20"),
    Option("until", "Only articles up to this day, such as 2022-01-31"),
)

COMMANDS = (
    Command(
        "ask",
        "Quotes from the archive that answer a question",
        Option("question", "What you want to know", required=True),
        _FILTERS,
    ),
    Command(
        "who-said",
        "Who said these words, and every source that carries them",
        Option("words", "The words, as well as you remember them", required=True),
        _FILTERS,
    ),
    Command(
        "said-by",
        "What somebody said, word for word",
        Option("name", "Whose words", required=True),
        (Option("about", "What about"), *_FILTERS),
    ),
    Command(
        "timeline",
        "What was said on a topic, by date",
        Option("topic", "What about", required=True),
        (Option("speaker", "Only what this person said"), *_FILTERS),
    ),
    Command(
        "check-quote",
        "Is this quote right? Compares it with the archive word by word",
        Option("quote", "The words to check", required=True),
        (Option("speaker", "Who is supposed to have said them"),),
    ),
    Command("sources", "The articles in the archive"),
    Command("help", "What Pullquote can do, and how to ask"),
)


MESSAGE_COMMANDS = {"Check quotes": "check-quotes", "Find source": "find-source"}
"""Entry in every message's menu, under Apps → the bot's command."""


def payloads() -> list[dict[str, Any]]:
    """All commands, as the body of the request that replaces every registered command."""
    in_menus = [{"type": MESSAGE, "name": name} for name in MESSAGE_COMMANDS]
    return [command.payload() for command in COMMANDS] + in_menus


def up_to_date(registered: Sequence[Mapping[str, Any]]) -> bool:
    """Whether what Discord has registered is exactly these commands: none stale, missing or doubled."""
    wanted, present = map(_essence, payloads()), map(_essence, registered)
    return sorted(wanted) == sorted(present)


def _essence(command: Mapping[str, Any]) -> tuple[Any, ...]:
    """The parts of a command that are compared; Discord adds others, such as an identifier and a version."""
    options = tuple(
        (
            option["type"],
            option["name"],
            option["description"],
            option.get("required", False),
            option.get("max_length", 0),
        )
        for option in command.get("options", ())
    )
    return command.get("type", CHAT_INPUT), command["name"], command.get("description", ""), options
