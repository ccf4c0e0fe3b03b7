from __future__ import annotations

from typing import Any

import discord
import pytest

from bot.adapters.discord.messages import conversations, direct_conversation, event
from bot.adapters.discord.read import read
from tests.bot.adapters.discord.samples import BOT, BOT_ROLE, CHANNEL, DIRECT, FOLDER, sample

MESSAGES = sorted(path.stem for path in FOLDER.glob("message_*.json"))


def received(name: str, *, known_server: bool = True, **changes: Any) -> discord.Message:
    """A sample event as discord.py hands it over."""
    state = discord.Client(intents=discord.Intents.none())._connection
    if known_server:
        state._add_guild_from_data(sample("guild_create"))  # type: ignore[arg-type]
    data: Any = sample(name, **changes)
    channel: Any = state._get_guild_channel(data)[0]
    return discord.Message(state=state, channel=channel, data=data)


@pytest.fixture(params=[True, False], ids=["a server that is known", "one that is not known yet"])
def known_server(request: pytest.FixtureRequest) -> bool:
    return bool(request.param)


@pytest.mark.parametrize("name", MESSAGES)
def test_a_message_is_read_as_the_event_that_it_was(name: str, known_server: bool) -> None:
    assert read(event(received(name, known_server=known_server)), BOT) == read(sample(name), BOT)


@pytest.mark.parametrize(
    ("nick", "shown"), [("Ada L", "@Ada L"), (None, "@Ada")], ids=["a name in the server", "none there"]
)
def test_people_keep_the_name_that_they_are_known_by(nick: str | None, shown: str) -> None:
    """Anybody's in private has none of a server's."""
    (bot,) = sample("message_mention")["mentions"]
    ada = {**sample("message_mention")["author"], "member": {**bot["member"], "nick": nick}}
    content = f"<@{BOT}> what did <@{ada['id']}> say?"
    incoming = read(event(received("message_mention", content=content, mentions=[bot, ada])), BOT)
    assert incoming is not None
    assert incoming.text == f"what did {shown} say?"


def test_a_mention_of_the_bots_role_is_one_of_the_bot() -> None:
    role: dict[str, Any] = {"content": f"<@&{BOT_ROLE}> who said it?", "mention_roles": [BOT_ROLE], "mentions": []}
    given = event(received("message_unaddressed", **role))
    assert given["mention_roles"] == [BOT_ROLE]
    assert read(given, BOT, BOT_ROLE) == read(sample("message_unaddressed", **role), BOT, BOT_ROLE) is not None


def test_what_is_answered_and_is_not_there_any_more_is_nobodys() -> None:
    deleted = received("message_reply", referenced_message=None)
    assert event(deleted)["referenced_message"] is None
    assert conversations(deleted) == [sample("message_reply")["message_reference"]["message_id"]]


def test_a_message_goes_on_from_the_one_that_it_answers_before_its_direct_conversation() -> None:
    answering: dict[str, Any] = {"message_reference": {"type": 0, "message_id": "7", "channel_id": DIRECT}}
    assert conversations(received("message_direct", **answering)) == ["7", DIRECT]
    assert conversations(received("message_direct")) == [DIRECT]


def test_a_channel_of_a_server_is_no_direct_conversation(known_server: bool) -> None:
    """Else a question would go on from one that somebody else asked there."""
    message = received("message_mention", known_server=known_server)
    assert (str(message.channel.id), direct_conversation(message), conversations(message)) == (CHANNEL, None, [])
    assert direct_conversation(received("message_direct", known_server=known_server)) == DIRECT
