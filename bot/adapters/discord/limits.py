"""Discord's limits, each with the page that documents it."""

from __future__ import annotations

CONTENT = 2_000
"""Characters of a message's content. https://docs.discord.com/developers/resources/message#create-message"""

COMMAND_NAME = 32
"""Characters of the name of a command or an option.
https://docs.discord.com/developers/interactions/application-commands#application-command-object"""

COMMAND_DESCRIPTION = 100
"""Characters of the description of a command or an option; the same page."""

COMMAND_OPTIONS = 25
"""Options of one command; the same page."""

COMMAND_CHARACTERS = 8_000
"""Characters of one command's names and descriptions together; the same page."""

OPTION_LENGTH = 6_000
"""The most that an option's `max_length` may allow; the same page."""

GLOBAL_COMMANDS = 100
"""Slash commands of an application outside any one server.
https://docs.discord.com/developers/interactions/application-commands#registering-a-command"""

MESSAGE_COMMANDS = 15
"""Commands in the menu of a message, of an application outside any one server; the same page."""

CUSTOM_ID = 100
"""Characters that a button gives back when it is pressed. https://docs.discord.com/developers/components/reference#button"""

LABEL = 80
"""Characters on a button; the same page."""

BUTTONS = 5
"""Buttons of one row. https://docs.discord.com/developers/components/reference#action-row"""


def size(text: str) -> int:
    """Length of the text in UTF-16 units, as Discord's clients count; never less than its characters."""
    return len(text) + sum(character > "\uffff" for character in text)
