from __future__ import annotations

import pytest

from bot.adapters.terminal.read import read
from bot.handling import NAMES
from bot.model import Incoming


@pytest.mark.parametrize(
    ("line", "incoming"),
    [
        ("How many warships?\n", Incoming("How many warships?")),
        ("  ", Incoming("")),
        ("/ask How many warships?", Incoming("How many warships?", "ask")),
        ("/Who-Said  no minor incursions ", Incoming("no minor incursions", "who-said")),
        ("/said-by Biden about gas", Incoming("Biden about gas", "said-by")),
        ("/check-quote “No” by Biden", Incoming("“No” by Biden", "check")),
        ("/sources", Incoming("", "sources")),
        ("/help\n", Incoming("", "help")),
        ("/shout no", Incoming("no", "shout")),
        ("/", Incoming("", "help")),
        ("and/or", Incoming("and/or")),
    ],
)
def test_a_line_is_a_command_or_plain_language(line: str, incoming: Incoming) -> None:
    assert read(line) == incoming


@pytest.mark.parametrize("slash", ["ask", "who-said", "said-by", "check-quote", "sources", "help"])
def test_the_commands_of_the_chat_lead_to_the_handlers(slash: str) -> None:
    assert read(f"/{slash} x").command in NAMES
