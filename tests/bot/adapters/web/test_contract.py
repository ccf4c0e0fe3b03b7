"""What of the platforms' contract the web viewer has: it has no bots, and no limit on how much it shows of quotes."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import parse_qsl, urlsplit

import pytest

from bot import texts
from bot.adapters.web.read import read
from bot.adapters.web.render import LINES, render
from bot.handling import NAMES
from bot.model import Also, Button, CitedQuote, Incoming, Reply
from bot.slash import read_line
from tests.bot.adapters.web.seen import elements, links, shown
from tests.contracts.platform import HOSTILE, NAMED, quote, whole_reply


def test_every_part_of_a_reply_is_shown() -> None:
    reply = replace(
        whole_reply(),
        difference=(("equal", "We "), ("delete", "shall "), ("insert", "will "), ("equal", "not step back.")),
    )
    (cited,), (part,) = reply.quotes, reply.parts
    page = shown(render(reply))
    pieces = ["“We will not step back.”", cited.citation, "The minister spoke to reporters.", "she [Ann Lee]"]
    pieces += ["the minister (reported speech)", *(other.text for other in cited.also), "We shall will not step back."]
    pieces += [part.lead, "“We shall see.”", part.quotes[0].citation, "now", texts.DIFFERING, *reply.lines]
    for piece in [reply.lead, *pieces, reply.hint]:
        assert piece in page


@pytest.mark.parametrize("text", [*HOSTILE, "<script>alert(1)</script>", "</p></blockquote>{{ 7 * 7 }}", "' onload=\""])
def test_source_text_is_shown_as_it_is(text: str) -> None:
    """Nothing in a source is markup, and every quote is shown word for word."""
    cited = replace(quote(text), context=text, role=text, also=(Also(text, path=text),), path=text)
    html = render(Reply(lead=text, quotes=(cited,), lines=(text,), hint=text, difference=(("insert", text),)))
    assert shown(html).count(text) == 8
    assert cited.marked(text) in shown(html)
    plain = render(
        Reply(
            lead="x",
            quotes=(replace(quote("x"), context="x", role="x", also=(Also("x", path="x"),), path="x"),),
            lines=("x",),
            hint="x",
            difference=(("insert", "x"),),
        )
    )
    assert [element.tag for element in elements(html)] == [element.tag for element in elements(plain)]


@pytest.mark.parametrize("text", HOSTILE)
def test_emphasis_does_not_disturb_the_words(text: str) -> None:
    """Every other character emphasised, some of them underlined, too."""
    matches = tuple((start, start + 1) for start in range(0, len(text), 2))
    differs = tuple((start, start + 4) for start in range(1, len(text) - 4, 7))
    cited = CitedQuote(text, "talks.txt, ¶ 1", matches=matches, differs=differs)
    html = render(Reply("Here.", quotes=(cited,)))
    assert cited.marked(text) in shown(html)
    assert "".join(element.text for element in elements(html, "b")) == text[::2]


def test_what_underlining_means_is_said_once() -> None:
    plain, other = quote("We will stay."), replace(quote("We are going to stay."), differs=((3, 15),))
    assert texts.DIFFERING not in shown(render(Reply("Here.", quotes=(plain,))))
    page = shown(render(Reply("Here.", quotes=(plain, other, other))))
    assert page.count(texts.DIFFERING) == 1
    assert page.index(other.text) < page.index(texts.DIFFERING) < page.rindex(other.text)


def test_long_quotes_are_shown_whole_and_long_lists_say_how_many_more() -> None:
    giant = quote("It went on and on, " * 2_000 + "to the end.")
    items = tuple(f"Article number {n:04}" for n in range(LINES + 7))
    page = shown(render(Reply(lead="Much.", quotes=(giant,) * 3, lines=items)))
    assert page.count(giant.text) == 3
    assert items[LINES - 1] in page
    assert items[LINES] not in page
    assert "and 7 more" in page


def test_the_help_names_commands_that_are_read_as_such() -> None:
    named = NAMED.findall(shown(render(Reply(lead=texts.HELP, is_help=True))))
    assert {"/ask", "/check-quote", "/check-quotes", "/find-source"} <= set(named)
    assert all(read_line(f"{name} x").command in NAMES for name in named)


def test_buttons_carry_what_they_ask() -> None:
    """Nothing needs to be remembered; a long question, too, has room."""
    buttons = (
        Button("Why this?", Incoming("How many “warships” <took> part & when?", "why", {"since": "2022-01-20"})),
        Button("Show the nearest", Incoming("Кто сказал «нет»?", "nearest", {"to": "who-said"}), ("Nearest:", "a")),
        Button("Again", Incoming("and why? " * 400 + "?", "why")),
    )
    html = render(Reply("Here.", buttons=buttons), "/archive")
    for button, (label, address) in zip(buttons, links(html).items(), strict=True):
        assert address is not None
        assert (label, address.startswith("/archive/?")) == (button.label, True)
        assert read(dict(parse_qsl(urlsplit(address).query))) == button.asks
