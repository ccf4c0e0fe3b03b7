from __future__ import annotations

from bot import texts
from bot.adapters.web.render import LINES, pressed, render
from bot.help import help_lines
from bot.model import Also, Button, CitedQuote, Incoming, Reply
from bot.slash import TYPED
from tests.bot.adapters.web.seen import elements, links, shown


def test_citations_lead_to_where_the_quotes_stand() -> None:
    """Below the path at which the viewer is reached; a line without a place is no link."""
    also = (Also("Also in b.txt, ¶ 2", "/source?file=b.txt&start=1&end=9#quote"), Also("and 3 more"))
    quote = CitedQuote("No.", "a.txt, ¶ 1", also=also, path="/source?file=a.txt&start=0&end=3#quote")
    assert links(render(Reply("Here.", quotes=(quote,)), "/archive")) == {
        "a.txt, ¶ 1": "/archive/source?file=a.txt&start=0&end=3#quote",
        "Also in b.txt, ¶ 2": "/archive/source?file=b.txt&start=1&end=9#quote",
    }
    assert links(render(Reply("Here.", quotes=(CitedQuote("No.", "a.txt"),)))) == {}


def test_what_differs_is_struck_or_bold() -> None:
    reply = Reply(
        "Altered.", difference=(("equal", "a "), ("delete", "big "), ("insert", "heavy "), ("equal", "price"))
    )
    marked = [(element.tag, element.text) for element in elements(render(reply)) if element.tag in ("del", "ins")]
    assert marked == [("del", "big "), ("ins", "heavy ")]


def test_parts_stand_inside_the_reply_in_order() -> None:
    html = render(Reply("Two.", parts=(Reply("First."), Reply("Second."))))
    assert [element.text.split() for element in elements(html, "section")] == [
        ["Two.", "First.", "Second."],
        ["First."],
        ["Second."],
    ]


def test_help_tells_what_can_be_typed() -> None:
    assert shown(render(Reply("Ask.", is_help=True))).count(help_lines(TYPED)[0]) == 1
    assert help_lines(TYPED)[0] not in shown(render(Reply("Ask.")))


def test_a_long_list_ends_in_how_many_more_there_are() -> None:
    lines = tuple(f"line {n}" for n in range(LINES + 1))
    whole, cut = (elements(render(Reply("All.", lines=given)), "li") for given in (lines[:LINES], lines))
    assert [item.text for item in whole] == [*lines[:LINES]]
    assert [item.text for item in cut] == [*lines[:LINES], texts.more(1)]


def test_a_button_leads_to_its_question() -> None:
    reply = Reply("Here.", buttons=(Button("Why?", Incoming("Who?", "why"), ("Because",)),))
    assert links(render(reply, "/x")) == {"Why?": "/x/?q=Who%3F&command=why"}
    assert pressed(Incoming("Who & why?", "why"), "/x") == "/x/?q=Who+%26+why%3F&command=why"
