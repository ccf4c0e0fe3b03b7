from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import discord

from bot.adapters.discord.invite import PERMISSIONS, invite_link

GUIDE = Path("docs/discord.md")


def test_the_permissions_are_those_that_the_library_knows_by_these_names() -> None:
    """discord.py's flags are Discord's; each name here is the one that people see in Discord."""
    flags = {
        "View Channels": discord.Permissions(view_channel=True),
        "Send Messages": discord.Permissions(send_messages=True),
        "Read Message History": discord.Permissions(read_message_history=True),
        "Send Messages in Threads": discord.Permissions(send_messages_in_threads=True),
    }
    assert {name: flag.value for name, flag in flags.items()} == PERMISSIONS


def test_the_link_asks_for_exactly_these() -> None:
    link = urlsplit(invite_link("123"))
    query = parse_qs(link.query)
    assert (link.scheme, link.netloc, link.path) == ("https", "discord.com", "/oauth2/authorize")
    assert query["client_id"] == ["123"]
    assert query["scope"] == ["bot applications.commands"]
    assert int(query["permissions"][0]) == sum(PERMISSIONS.values())


def test_the_guide_has_the_link_and_names_every_permission() -> None:
    guide = GUIDE.read_text("utf-8")
    assert invite_link("YOUR_APPLICATION_ID") in guide
    for name in PERMISSIONS:
        assert name in guide
