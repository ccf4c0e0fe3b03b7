from __future__ import annotations

from bot.adapters.web.render import pressed, render
from bot.model import Also, CitedQuote, Incoming, Reply
from tests.bot.adapters.web.seen import elements, links


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


def test_a_button_leads_to_its_question() -> None:
    assert pressed(Incoming("Who & why?", "why"), "/x") == "/x/?q=Who+%26+why%3F&command=why"
