from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.adapters.slack.read import SHORTCUTS, addresses_another, read, read_command, read_shortcut, typed
from bot.model import Incoming
from bot.slash import SLASH
from tests.bot.adapters.slack.samples import UNSPOKEN, sample
from tests.bot.adapters.slack.server import BOT_USER
from tests.contracts.platform import QUESTION


@pytest.mark.parametrize(
    "name", ["app_mention", "message_with_mention", "message_im", "thread_broadcast", "file_share"]
)
def test_reads_a_person_speaking(name: str) -> None:
    assert read(sample(name), BOT_USER) == Incoming(text=QUESTION)


def test_what_is_said_without_naming_it_is_overheard() -> None:
    assert read(sample("thread_reply", text="yes"), BOT_USER) == Incoming(text="yes", overheard=True)


@pytest.mark.parametrize("name", UNSPOKEN)
def test_ignores_whatever_is_not_a_person_speaking(name: str) -> None:
    assert read(sample(name), BOT_USER) is None


@pytest.mark.parametrize(
    "text", ["<@U0PULLQUOTE>", "<@U0PULLQUOTE|pullquote>", "  <@U0PULLQUOTE>:  ", "<@U0PULLQUOTE> "]
)
def test_a_bare_mention_is_empty_text(text: str) -> None:
    assert read(sample("app_mention_blank", text=text), BOT_USER) == Incoming(text="")


def test_a_message_without_words_or_mention_is_ignored() -> None:
    assert read(sample("message_im", text=" "), BOT_USER) is None
    assert read(sample("message_im", text=None), BOT_USER) is None


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("<@U0PULLQUOTE>, who said it?", "who said it?"),
        ("who said it, <@U0PULLQUOTE>?", "who said it, ?"),
        ("hey <@U0PULLQUOTE> who said it?", "hey who said it?"),
        ("Q&amp;A at &lt;noon&gt;", "Q&A at <noon>"),
        ("&amp;lt; stays &lt;", "&lt; stays <"),
        ("see <https://a.example/x_y?a=1&amp;b=2>", "see https://a.example/x_y?a=1&b=2"),
        ("see <https://a.example|the talks>", "see the talks"),
        ("ask <mailto:ann@a.example|ann@a.example>", "ask ann@a.example"),
        ("ask <mailto:ann@a.example>", "ask ann@a.example"),
        ("what did <@U0BEN> say", "what did @U0BEN say"),
        ("what did <@U0BEN|ben> say", "what did @ben say"),
        ("in <#C0GENERAL|general>", "in #general"),
        ("in <#C0GENERAL|>", "in #C0GENERAL"),
        ("<!here> who said it", "@here who said it"),
        ("<!subteam^S0ED|@editors> who said it", "@editors who said it"),
        ("on <!date^1642636800^{date}|20 Jan 2022>", "on 20 Jan 2022"),
        ('“smart” ‘quotes’ and "straight" ones', '“smart” ‘quotes’ and "straight" ones'),
        ("1 < 2 > 0", "1 < 2 > 0"),
        ("*bold* _italic_", "*bold* _italic_"),
        ("two\nlines", "two\nlines"),
    ],
)
def test_slack_markup_is_read_as_its_reader_sees_it(text: str, seen: str) -> None:
    assert read(sample("message_im", text=text), BOT_USER) == Incoming(text=seen)


def test_a_slash_command_in_a_message_is_that_command() -> None:
    """Slack takes none for one behind a mention or a blank."""
    for event in (
        sample("app_mention", text="<@U0PULLQUOTE> /who-said never"),
        sample("message_im", text=" /who-said never"),
    ):
        assert read(event, BOT_USER) == Incoming("never", "who-said")
    assert read(sample("thread_reply", text=" /more"), BOT_USER) == Incoming("", "more", overheard=True)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_what_slack_escapes_comes_back_as_typed(words: str) -> None:
    """Slack escapes exactly &, < and >, whatever else is typed."""
    escaped = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    incoming = read(sample("message_im", text=f"w {escaped} w"), BOT_USER)
    assert incoming == Incoming(text=f"w {words} w")


def test_reading_long_hostile_text_is_linear() -> None:
    """Half a million characters of unclosed markup take no time to speak of."""
    for unit in ("<", "<a|", "<@U0PULLQUOTE", "<@U0PULLQUOTE|", "&amp;", "<@U0PULLQUOTE>  "):
        assert read(sample("message_im", text=unit * (500_000 // len(unit)) + "w"), BOT_USER) is not None


@pytest.mark.parametrize(("slash", "name"), SLASH.items())
def test_a_slash_command_has_its_name_and_its_words(slash: str, name: str) -> None:
    payload = sample("slash_command", command=slash)
    assert read_command(payload) == Incoming(text="“we will not step back” & more", command=name)


@pytest.mark.parametrize(
    ("text", "incoming"),
    [
        ("who-said the words", Incoming(text="the words", command="who-said")),
        ("ask how many?", Incoming(text="how many?", command="ask")),
        ("SAID-BY Ann --about talks", Incoming(text="Ann --about talks", command="said-by")),
        ("check “the words”", Incoming(text="“the words”", command="check")),
        ("check-quote the words", Incoming(text="the words", command="check")),
        ("sources", Incoming(text="", command="sources")),
        ("help", Incoming(text="", command="help")),
        ("", Incoming(text="", command="help")),
        ("   ", Incoming(text="", command="help")),
        ("who said the words?", Incoming(text="who said the words?")),
        ("check-quotes\n&gt; We will not step back", Incoming("> We will not step back", command="check-quotes")),
    ],
)
def test_the_umbrella_command_takes_the_command_as_its_first_word(text: str, incoming: Incoming) -> None:
    assert read_command(sample("slash_command", command="/pullquote", text=text)) == incoming


def test_typed_is_the_command_as_its_author_saw_it() -> None:
    assert typed(sample("slash_command")) == "/who-said “we will not step back” & more"
    assert typed(sample("slash_command", command="/sources", text="")) == "/sources"


@pytest.mark.parametrize(
    ("text", "another"),
    [
        ("<@U0BEN> lunch?", True),
        ("  <@U0BEN|ben> lunch?", True),
        ("<@U0PULLQUOTE> <@U0BEN>", False),
        ("lunch?", False),
    ],
)
def test_knows_when_somebody_else_is_addressed(text: str, another: bool) -> None:
    assert addresses_another(sample("message_channel", text=text), BOT_USER) is another


@pytest.mark.parametrize(
    ("message", "text"),
    [
        ({"text": "He said “no” &amp; left, <@U0BEN|ben>"}, "He said “no” & left, @ben"),
        ({"text": "&gt; We will not.\nIs it so?"}, "> We will not.\nIs it so?"),
        (
            {"text": "", "attachments": [{"text": "“We will not,” she said."}, {"fallback": "picture"}]},
            "“We will not,” she said.",
        ),
        ({"text": "Look:", "attachments": [{"text": "“No.”"}]}, "Look:\n“No.”"),
        ({"text": None}, ""),
    ],
)
def test_a_shortcut_is_about_the_words_of_its_message(message: dict[str, Any], text: str) -> None:
    """Also about those of messages that it shares, which Slack gives as attachments."""
    for callback, command in SHORTCUTS.items():
        payload = {"type": "message_action", "callback_id": callback, "message": message}
        assert read_shortcut(payload) == Incoming(text=text, command=command)
