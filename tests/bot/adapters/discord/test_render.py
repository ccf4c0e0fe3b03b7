from __future__ import annotations

import re
from dataclasses import replace
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import texts
from bot.adapters.discord.limits import CONTENT, size
from bot.adapters.discord.render import render
from bot.model import Also, Button, CitedQuote, Incoming, Reply
from retrieval import Difference
from tests.bot.adapters.discord.markup import Node, kinds, parse, shown, tidied
from tests.bot.adapters.discord.payloads import message_problems
from tests.bot.adapters.discord.test_markdown import ANY
from tests.contracts.platform import Counted

CITATION = "Talks go on — The Paper, 2022-01-20 · talks_1.txt, ¶ 4"


def page(reply: Reply) -> Node:
    """The reply as a person sees it, once Discord has taken it."""
    payload = render(reply)
    assert message_problems("create_message", payload) == []
    return parse(payload["content"])


def quoted(message: Node) -> list[str]:
    """What stands beside the bars of the block quotes."""
    return [shown(node).removesuffix("\n") for node in message.walk() if node.kind == "blockQuote"]


def test_a_whole_reply() -> None:
    """What a person gets, mark for mark."""
    quote = CitedQuote(
        text="We will not step back.",
        citation=CITATION,
        matches=((3, 11), (12, 16)),
        context="The minister spoke to reporters.",
        speaker="she [Ann Lee]",
        role="the minister",
    )
    reply = Reply(
        lead="This is nearly right.",
        quotes=(quote,),
        difference=(("equal", "We "), ("delete", "shall"), ("insert", "will"), ("equal", " not step back.")),
        hint="Ask “who said …” for every source.",
    )
    assert render(reply)["content"].split("\n") == [
        "This is nearly right.",
        "",
        "We ~~shall~~ **will** not step back.",
        "",
        "-# Before it: The minister spoke to reporters.",
        "> “We **will not** **step** back.”",
        "— **she \\[Ann Lee\\]**, the minister",
        "-# Talks go on — The Paper, 2022-01-20 · talks_1.txt, ¶ 4",
        "",
        "Ask “who said …” for every source.",
    ]


def test_nothing_is_a_mention_and_no_link_previewed() -> None:
    payload = render(Reply("@everyone see https://example.org"))
    assert payload["flags"] == 4
    assert kinds(parse(payload["content"])) == set()


@given(ANY.filter(str.strip), st.lists(st.integers(0, 12), max_size=8))
def test_every_quote_is_shown_word_for_word(text: str, steps: list[int]) -> None:
    """Any text, any words of it emphasised: beside the bar stands the quote and nothing else."""
    offsets = [min(offset, len(text)) for offset in accumulate(steps)]
    matches = tuple((start, end) for start, end in zip(offsets[::2], offsets[1::2], strict=False) if start < end)
    cited = CitedQuote(text, CITATION, matches, differs=matches[1:], also=(Also(text),), context=text, speaker="Ann")
    message = page(Reply("Lead.", quotes=(cited,)))
    assert quoted(message) == [cited.marked(tidied(text))]
    assert kinds(message) <= {"blockQuote", "strong", "subtext", "u"}


@given(st.text(max_size=3_000), st.text(max_size=3_000), st.lists(st.text(max_size=900), max_size=5))
def test_whatever_is_said_fits_and_is_taken(lead: str, other: str, quotes: list[str]) -> None:
    """No reply is rejected for its length, however long each part of it is."""
    cited = tuple(CitedQuote(text, other, also=(Also(other),), speaker=other, role=other) for text in quotes)
    difference: tuple[Difference, ...] = (("equal", lead), ("insert", other))
    parts = tuple(Reply(f"P{other}", cited[:number], difference) for number in range(3))
    button = Button(f"B{other}", Incoming(lead, "why"))
    payload = render(Reply(f"L{lead}", cited, difference, (other, lead), parts, other, (button,)))
    assert message_problems("create_message", payload) == []


@pytest.mark.parametrize("character", ["*", "😀", "\n", "a"])
def test_the_longest_of_everything_still_leaves_room_for_a_citation(character: str) -> None:
    long = character * 5_000
    quote = CitedQuote(f"{long}.", CITATION, speaker=long, role=long)
    message = page(Reply(f"L{long}", (quote, quote), (("delete", long),), (long, long), (Reply(long),), hint=long))
    assert texts.TOO_LONG in shown(message)
    assert "talks_1.txt, ¶ 4" in shown(message)


def test_a_quote_too_long_leaves_room_for_the_next() -> None:
    """It is told with its citation; the quote after it is shown."""
    quotes = (CitedQuote("On and on. " * 300, "long.txt, ¶ 1"), CitedQuote("Short.", "short.txt, ¶ 2"))
    message = page(Reply("Two.", quotes))
    assert quoted(message) == ["“Short.”"]
    assert f"{texts.TOO_LONG}\nlong.txt, ¶ 1" in shown(message)
    assert texts.dropped(1) not in shown(message)


def test_a_quote_is_shown_to_the_last_character_that_fits() -> None:
    """The room is used: one character more is one too many."""

    def lengths() -> list[int]:
        return [n for n in range(1_700, 2_000) if "> " in render(Reply("L", (CitedQuote("a" * n, "c"),)))["content"]]

    longest = max(lengths())
    assert longest == len(lengths()) + 1_699
    assert size(render(Reply("L", (CitedQuote("a" * longest, "c"),)))["content"]) > CONTENT - 120


def test_a_difference_too_long_is_left_out_and_said_so() -> None:
    message = page(Reply("Altered.", (CitedQuote("Right.", CITATION),), (("delete", "wrong " * 500),)))
    assert texts.DIFFERENCE_TOO_LONG in shown(message)
    assert quoted(message) == ["“Right.”"]


@pytest.mark.parametrize(
    ("pieces", "content"),
    [
        ([("delete", "a~"), ("insert", "b")], "~~a~~\\~ **b**"),
        ([("delete", "a"), ("delete", "b")], "~~ab~~"),
        ([("delete", "a "), ("insert", "b ")], "~~a~~ **b** "),
        ([("insert", " a "), ("equal", ""), ("insert", "b")], " **a b**"),
        ([("equal", "_"), ("delete", "x"), ("equal", "_y")], "\\_~~x~~\\_y"),
    ],
)
def test_differences_are_marked_so_that_the_marks_hold(pieces: list[Difference], content: str) -> None:
    assert render(Reply("Lead.", difference=tuple(pieces)))["content"] == f"Lead.\n\n{content}"


def test_lists_have_bullets_and_keep_to_a_line_each() -> None:
    message = page(Reply("Sources.", lines=("one\ntwo", "# three")))
    assert [shown(node) for node in message.walk() if node.kind == "list"] == ["one two\n", "# three\n"]


def test_other_sources_stand_in_small_letters_below_the_citation() -> None:
    quote = CitedQuote("No.", "a_1.txt, ¶ 1", also=(Also("Also in b_1.txt, ¶ 2"), Also("and 3 more")))
    lines = render(Reply("L", (quote,)))["content"].split("\n")
    assert lines[-3:] == ["-# a_1.txt, ¶ 1", "-# Also in b_1.txt, ¶ 2", "-# and 3 more"]


def test_several_verdicts() -> None:
    """What a person gets, mark for mark."""
    altered = Reply(
        "“We shall”\nAltered.", (CitedQuote("We will.", "a.txt"),), (("delete", "shall"), ("insert", "will"))
    )
    content = render(Reply("2 quotations:", parts=(altered, Reply("“No”\nNot found."))))["content"]
    assert content.split("\n") == [
        "2 quotations:",
        "",
        "**“We shall”**",
        "Altered.",
        "~~shall~~ **will**",
        "> “We will.”",
        "-# a.txt",
        "",
        "**“No”**",
        "Not found.",
    ]


def test_buttons_stand_in_a_row_of_five_at_most() -> None:
    buttons = tuple(Button(f"{n} {'long ' * 30}", Incoming(f"{n}", "why")) for n in range(7))
    payload = render(Reply("L", buttons=buttons))
    assert message_problems("create_message", payload) == []
    (row,) = payload["components"]
    assert [button["custom_id"] for button in row["components"]] == [f'["why","{n}"]' for n in range(5)]
    assert "components" not in render(Reply("L"))


def test_a_long_citation_keeps_its_file() -> None:
    message = page(Reply("L", (CitedQuote("a", f"{'Title ' * 100}· file.txt, ¶ 9"),)))
    assert "[…] Title" in shown(message)
    assert "· file.txt, ¶ 9" in shown(message)
    name = f"{'a' * 300}.txt, ¶ 9"
    assert name[-100:] in shown(page(Reply("L", (CitedQuote("a", f"Title · {name}"),))))


def test_a_long_lead_is_cut_and_says_so() -> None:
    assert shown(page(Reply("word " * 500))) == "word " * 79 + "w […]"


def test_of_a_long_list_only_what_fits_is_looked_at() -> None:
    """Whatever a reply takes to be rendered, nobody else is answered meanwhile."""
    lines = Counted(f"Talks go on — The Paper · talks_{n}.txt" for n in range(100_000))
    assert "more" in shown(page(Reply(lead="The sources.", lines=lines)))
    assert lines.looked_at < 100


BUTTONS = (Button("Why this?", Incoming("Why?", "why")),)
LINK = "https://viewer.example.org/source?file=talks_1.txt&start=120&end=188&version=0af31c55#quote"


def test_a_citation_links_to_the_quote_in_its_place() -> None:
    """Beside the citation, whose words stay as they are; without a preview."""
    content = render(Reply("Here.", quotes=(CitedQuote("No.", CITATION, link=LINK),)))["content"]
    assert content.endswith(f"\n-# {CITATION} · [{texts.READ_IN_PLACE}]({LINK})")
    assert "link" in kinds(parse(content))
    assert "url" not in kinds(parse(content))


def test_a_link_that_discord_does_not_take_is_left_out() -> None:
    quote = CitedQuote("No.", CITATION, link=f"{LINK}{'x' * 500}")
    assert render(Reply("Here.", quotes=(quote,))) == render(Reply("Here.", quotes=(CitedQuote("No.", CITATION),)))


@pytest.mark.parametrize("words", [1, 8, 15, 20, 23, 25, 60, 95])
@pytest.mark.parametrize("inside", [False, True], ids=["quotes", "quotes in parts"])
def test_no_quote_is_left_out_for_a_link(words: int, inside: bool) -> None:
    """All that are shown lead to their place: the first ones beside the citation, those without room by a button."""
    quotes = tuple(
        CitedQuote("It went on and on, " * words, CITATION, context="Before.", link=f"{LINK}{n}") for n in range(8)
    )
    reply = Reply("Here.", parts=tuple(Reply("One.", quotes=(quote,)) for quote in quotes), buttons=BUTTONS)
    payload = render(reply if inside else Reply("Here.", quotes=quotes, buttons=BUTTONS))
    assert message_problems("create_message", payload) == []
    without = render(unlinked(reply if inside else Reply("Here.", quotes=quotes)))["content"]
    beside = re.findall(r"\]\((.*?)\)", payload["content"])
    assert re.sub(rf" · \[{texts.READ_IN_PLACE}\]\(.*?\)", "", payload["content"]) == without
    below = [button["url"] for row in payload["components"][1:] for button in row["components"]]
    assert sorted([*beside, *below]) == [quote.link for quote in quotes[: without.count(CITATION[-10:])]]
    assert beside == sorted(beside)


def unlinked(reply: Reply) -> Reply:
    """The reply as it is without a viewer."""
    quotes = tuple(replace(quote, link=None) for quote in reply.quotes)
    return replace(reply, quotes=quotes, parts=tuple(map(unlinked, reply.parts)))
