"""The reader of Discord's markdown that the other tests trust: it must see formatting where the client does."""

from __future__ import annotations

import pytest

from tests.bot.adapters.discord.markup import kinds, parse, shown


@pytest.mark.parametrize(
    ("content", "kind", "text"),
    [
        ("**a**b", "strong", "ab"),
        ("*a*", "em", "a"),
        ("_a_ b", "em", "a b"),
        ("__a__", "u", "a"),
        ("~~a~~", "s", "a"),
        ("||a||", "spoiler", "a"),
        ("`a`", "inlineCode", "`a`"),
        ("```a```", "codeBlock", "```a```"),
        ("# a", "heading", "a\n"),
        ("-# a", "subtext", "a\n"),
        ("- a", "list", "a\n"),
        ("1. a", "list", "a\n"),
        ("> a\n> b", "blockQuote", "a\nb"),
        (">>> a\nb", "blockQuote", "a\nb"),
        ("[a](https://b.example)", "link", "a"),
        ("see https://b.example", "url", "see https://b.example"),
        ("<https://b.example>", "autolink", "<https://b.example>"),
        ("<@1>", "mention", "<@1>"),
        ("@everyone", "mention", "@everyone"),
        ("<t:1>", "timestamp", "<t:1>"),
        (":smile:", "emoji", ":smile:"),
        ("<:a:1>", "emoji", "<:a:1>"),
    ],
)
def test_formatting_is_seen(content: str, kind: str, text: str) -> None:
    assert kinds(parse(content)) == {kind}
    assert shown(parse(content)) == text


def test_a_backslash_shows_punctuation_and_nothing_else() -> None:
    assert shown(parse("\\*a\\* \\b \\1 \\\\")) == "*a* \\b \\1 \\"


def test_a_quote_in_a_quote_is_text() -> None:
    assert shown(parse("> > a")) == "> a"
