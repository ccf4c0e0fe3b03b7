from __future__ import annotations

import pytest

from bot.adapters.discord.read import message_text, read, read_interaction, typed
from bot.model import Incoming
from tests.bot.adapters.discord.samples import ASKER, BOT, BOT_ROLE, sample

WARSHIPS = "How many warships will take part?"


@pytest.mark.parametrize(
    ("name", "incoming"),
    [
        ("message_mention", Incoming(WARSHIPS)),
        ("message_direct", Incoming(WARSHIPS)),
        ("message_reply", Incoming("And how many aircraft?", overheard=True)),
        ("message_own", None),
        ("message_other_bot", None),
        ("message_webhook", None),
        ("message_join", None),
        ("message_unaddressed", None),
    ],
)
def test_reads_what_is_said_to_the_bot_and_nothing_else(name: str, incoming: Incoming | None) -> None:
    assert read(sample(name), BOT) == incoming


def test_what_the_bot_itself_says_is_never_read() -> None:
    assert read(sample("message_direct", author={"id": BOT, "username": "pullquote"}), BOT) is None


@pytest.mark.parametrize("kind", [6, 7, 18, 46])
def test_discords_own_notices_are_left_alone(kind: int) -> None:
    """A pinned message, a newcomer, a new thread, the result of a poll: even in private and with a mention."""
    assert read(sample("message_direct", type=kind), BOT) is None
    assert read(sample("message_mention", type=kind), BOT) is None


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (f"<@{BOT}>", ""),
        (f"<@!{BOT}> \n", ""),
        (f"<@!{BOT}> who said it?", "who said it?"),
        (f"who said it, <@{BOT}>", "who said it,"),
        (f"<@{BOT}> what did <@{ASKER}> say?", "what did @Ada L say?"),
        (f"<@{BOT}> what did <@9> say in <#8>?", "what did <@9> say in <#8>?"),
        (f"<@{BOT}> “a\nb”", "“a\nb”"),
    ],
)
def test_mentions_are_stripped_or_made_readable(content: str, text: str) -> None:
    mention = sample("message_mention")["mentions"]
    ada = {"id": ASKER, "username": "ada", "global_name": "Ada", "member": {"nick": "Ada L"}}
    assert read(sample("message_mention", content=content, mentions=[*mention, ada]), BOT) == Incoming(text)


def test_a_slash_command_that_was_sent_as_a_message_is_that_command() -> None:
    assert read(sample("message_direct", content="/who-said never"), BOT) == Incoming("never", "who-said")
    assert read(sample("message_mention", content=f"<@{BOT}> /help"), BOT) == Incoming("", "help")


@pytest.mark.parametrize(
    ("names", "shown"),
    [({"global_name": "Ada"}, "@Ada"), ({"global_name": None}, "@ada"), ({"member": {"nick": None}}, "@ada")],
)
def test_people_are_called_as_others_see_them(names: dict[str, object], shown: str) -> None:
    person = {"id": "7", "username": "ada", **names}
    assert read(sample("message_direct", content="<@7>", mentions=[person]), BOT) == Incoming(shown)


def test_the_role_that_discord_made_for_the_bot_counts_as_the_bot() -> None:
    """In the client both are `@Pullquote`, and people pick either."""
    event = sample("message_mention", content=f"<@&{BOT_ROLE}> Who?", mentions=[], mention_roles=[BOT_ROLE])
    assert read(event, BOT, BOT_ROLE) == Incoming("Who?")
    assert read(event, BOT) is None
    assert read(event, BOT, "1") is None


def test_a_reply_without_a_mention_is_answered_if_it_can_be_read() -> None:
    """Discord withholds the words of messages that don't mention the bot; then there is nothing to answer."""
    assert read(sample("message_reply", mentions=[]), BOT) == Incoming("And how many aircraft?", overheard=True)
    assert read(sample("message_reply", mentions=[], content=""), BOT) is None


@pytest.mark.parametrize("content", [f"<@{BOT}> And how many?", f"And how many, <@&{BOT_ROLE}>?"])
def test_a_reply_that_names_the_bot_is_said_to_it(content: str) -> None:
    """Others mention it too, in Discord's eyes, since a reply does so by itself at first."""
    incoming = read(sample("message_reply", content=content), BOT, BOT_ROLE)
    assert incoming is not None
    assert not incoming.overheard


def test_a_reply_to_somebody_else_is_left_alone() -> None:
    answered = sample("message_direct")
    assert read(sample("message_reply", mentions=[], referenced_message=answered), BOT) is None
    assert read(sample("message_reply", mentions=[], referenced_message=None), BOT) is None


def test_a_blank_direct_message_asks_for_help() -> None:
    """A picture or a sticker, say."""
    assert read(sample("message_direct", content=""), BOT) == Incoming("")


@pytest.mark.parametrize(
    ("name", "incoming"),
    [
        ("interaction_ask", Incoming(WARSHIPS, "ask", {"since": "2022-01-01"})),
        ("interaction_said_by", Incoming("Ursula von der Leyen", "said-by", {"about": "sanctions"})),
        ("interaction_check_quotes", Incoming("He said “We will not step back”.", "check-quotes")),
    ],
)
def test_reads_commands(name: str, incoming: Incoming) -> None:
    assert read_interaction(sample(name)) == incoming


@pytest.mark.parametrize(
    ("data", "incoming"),
    [
        ({"name": "who-said", "options": [{"name": "words", "value": " a "}]}, Incoming("a", "who-said")),
        (
            {"name": "check-quote", "options": [{"name": "quote", "value": "a"}, {"name": "speaker", "value": "b"}]},
            Incoming("a", "check", {"speaker": "b"}),
        ),
        ({"name": "sources"}, Incoming("", "sources")),
        ({"name": "help", "options": []}, Incoming("", "help")),
        ({"name": "no-longer-there"}, Incoming("", "help")),
    ],
)
def test_every_command_has_its_name_and_text(data: dict[str, object], incoming: Incoming) -> None:
    assert read_interaction({"data": {"type": 1, **data}}) == incoming


@pytest.mark.parametrize(
    ("message", "text"),
    [
        ({"content": "> **We will** __not__.\n~~Never~~ ||secret||"}, "> We will not.\nNever secret"),
        ({"content": r"5 \* 4 \_a\_"}, "5 * 4 _a_"),
        ({"content": "", "embeds": [{"title": "Talks", "description": "“No,” she said."}]}, "Talks\n“No,” she said."),
        ({"content": "", "message_snapshots": [{"message": {"content": "“No.”"}}]}, "“No.”"),
        ({"content": ""}, ""),
    ],
)
def test_a_message_is_read_as_people_see_it(message: dict[str, object], text: str) -> None:
    """With what stands in its embeds, and in what it forwards; the marks of quoted lines are kept."""
    assert message_text(message) == text


@pytest.mark.parametrize(
    ("name", "options", "words"),
    [
        ("said-by", {"name": "Lavrov", "about": "peace talks"}, "/said-by Lavrov --about peace talks"),
        ("ask", {"since": "2022-01-20", "question": " Who? "}, "/ask Who? --since 2022-01-20"),
        ("sources", {}, "/sources"),
        ("gone", {"what": "it"}, "/gone --what it"),
    ],
)
def test_a_command_as_one_could_type_it(name: str, options: dict[str, str], words: str) -> None:
    given = [{"name": option, "type": 3, "value": value} for option, value in options.items()]
    assert typed({"name": name, "options": given}) == words
