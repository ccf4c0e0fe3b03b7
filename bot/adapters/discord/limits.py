"""Discord's limits, each with the page that documents it."""

from __future__ import annotations

CONTENT = 2_000
"""Characters of a message's content. https://docs.discord.com/developers/resources/message#create-message"""

CUSTOM_ID = 100
"""Characters that a button gives back when it is pressed. https://docs.discord.com/developers/components/reference#button"""

LABEL = 80
"""Characters on a button; the same page."""

BUTTONS = 5
"""Buttons of one row. https://docs.discord.com/developers/components/reference#action-row"""

ROWS = 5
"""Rows of a message. https://docs.discord.com/developers/components/reference#legacy-message-component-behavior"""

URL = 512
"""Characters of the address that a button leads to. https://docs.discord.com/developers/components/reference#button"""


def size(text: str) -> int:
    """Length of the text in UTF-16 units, as Discord's clients count; never less than its characters."""
    return len(text) + sum(character > "\uffff" for character in text)
