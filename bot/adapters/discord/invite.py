"""The link by which somebody adds the bot to a server, with exactly the permissions that it needs."""

from __future__ import annotations

from urllib.parse import urlencode

PERMISSIONS = {
    "View Channels": 1 << 10,  # to hear a mention
    "Send Messages": 1 << 11,  # to answer it
    "Read Message History": 1 << 16,  # to answer as a reply to the question
    "Send Messages in Threads": 1 << 38,  # to answer in threads and forum posts
}
"""https://docs.discord.com/developers/topics/permissions#permissions-bitwise-permission-flags"""


def invite_link(application_id: str) -> str:
    """The page on which Discord asks which server to add the bot to.

    https://docs.discord.com/developers/topics/oauth2#bot-authorization-flow
    """
    query = {
        "client_id": application_id,
        "scope": "bot applications.commands",
        "permissions": sum(PERMISSIONS.values()),
    }
    return f"https://discord.com/oauth2/authorize?{urlencode(query)}"
