from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import texts
from bot.adapters.terminal.control import visible
from bot.adapters.terminal.render import render
from bot.model import Also, Button, CitedQuote, Incoming, Reply
from retrieval import Difference
from tests.contracts.platform import HOSTILE

QUOTE = CitedQuote(
    text="We will not step back.",
    citation="Talks go on — The Paper · talks.txt, ¶ 4",
    matches=((3, 7),),
    context="The minister spoke.",
    speaker="she [Ann Lee]",
    role="the minister",
)


def lines(reply: Reply) -> list[str]:
    """The paragraphs of a reply as plain text, moved in."""
    return [f"{each.mark:<{each.indent}}{each.text.plain}" for each in render(reply)]


def test_a_reply_from_top_to_bottom() -> None:
    reply = Reply(lead="The archive says:", quotes=(QUOTE, CitedQuote("No.", "gas.md, ¶ 1")), hint="Ask on.")
    assert lines(reply) == [
        "The archive says:",
        f"  {texts.BEFORE} The minister spoke.",
        "  “We will not step back.”",
        "  — she [Ann Lee], the minister",
        "  Talks go on — The Paper · talks.txt, ¶ 4",
        "",
        "  “No.”",
        "  gas.md, ¶ 1",
        "Ask on.",
    ]


def test_lists_are_marked() -> None:
    assert lines(Reply(lead="2 sources:", lines=("a.txt", "b.txt"))) == ["2 sources:", " • a.txt", " • b.txt"]


def test_what_a_button_would_show_stands_in_its_place() -> None:
    """A terminal has no buttons; one with nothing to show leaves no trace."""
    buttons = (
        Button("Show", Incoming("Who?", "nearest"), (texts.NEAREST, "a.txt, ¶ 1")),
        Button("Why?", Incoming("Who?", "why")),
    )
    assert lines(Reply(lead="No.", buttons=buttons)) == ["No.", texts.NEAREST, " • a.txt, ¶ 1"]


def test_several_verdicts_stand_apart() -> None:
    parts = (
        Reply(lead="“Yes”\nVerbatim.", quotes=(CitedQuote("Yes.", "gas.md, ¶ 1"),)),
        Reply(lead="“No”\nNot found."),
    )
    assert lines(Reply(lead="2 quotations:", parts=parts)) == [
        "2 quotations:",
        "",
        "“Yes”\nVerbatim.",
        "  “Yes.”",
        "  gas.md, ¶ 1",
        "",
        "“No”\nNot found.",
    ]


def test_words_that_differ_are_underlined_and_what_that_means_is_said_below() -> None:
    variant = CitedQuote("We will not go.", "gas.md, ¶ 1", matches=((3, 7),), differs=((3, 11), (12, 14)))
    shown = render(Reply(lead="", quotes=(QUOTE, variant)))
    words = next(paragraph.text for paragraph in shown if "not go" in paragraph.text.plain)
    assert [words.plain[s.start : s.end] for s in words.spans if s.style == "underline"] == ["will not", "go"]
    assert [paragraph.text.plain for paragraph in shown if paragraph.styled] == [texts.DIFFERING]


@pytest.mark.parametrize(
    ("difference", "shown"),
    [
        (
            (("equal", "We "), ("delete", "shall "), ("insert", "will "), ("equal", "stay")),
            "We [-shall-] {+will+} stay",
        ),
        ((("insert", "Now "), ("equal", "we stay")), "{+Now+} we stay"),
        ((("equal", "we stay "), ("delete", "away")), "we stay [-away-]"),
    ],
)
def test_a_difference_can_be_read_without_colours(difference: tuple[Difference, ...], shown: str) -> None:
    assert lines(Reply(lead="Altered.", difference=difference))[1] == f"  {shown}"


def test_matching_words_are_emphasised_and_nothing_else() -> None:
    paragraph = render(Reply(lead="", quotes=(QUOTE,)))[2]
    emphasised = [
        paragraph.text.plain[span.start : span.end] for span in paragraph.text.spans if "yellow" in str(span.style)
    ]
    assert emphasised == ["will"]


@pytest.mark.parametrize("text", [*HOSTILE, "[red]brackets[/red] and [link=http://x.example]y[/link]", "a\\[b]"])
def test_nothing_in_a_source_is_markup(text: str) -> None:
    cited = CitedQuote(text=text, citation=text, context=text, speaker=text, role=text)
    button = Button(text, Incoming(text), instead=(text, text))
    shown = lines(
        Reply(lead=text, quotes=(replace(cited, also=(Also(text),)),), lines=(text,), buttons=(button,), hint=text)
    )
    assert sum(line.count(text) for line in shown) == 11


@given(st.text(min_size=1), st.data())
def test_a_quote_is_shown_word_for_word_whatever_is_emphasised(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=6)))
    matches = tuple(zip(cuts[::2], cuts[1::2], strict=False))
    cited = CitedQuote(text=text, citation="talks.txt, ¶ 1", matches=matches, differs=matches[1:])
    assert render(Reply(lead="", quotes=(cited,)))[1].text.plain == cited.marked(visible(text))


def test_a_citation_links_to_the_quote_in_its_place_where_a_terminal_can() -> None:
    """The words are the same; OSC 8 is what rich writes for a link."""
    also = (Also("Also in b.txt", link="https://example.org/b"), Also("and 3 more"))
    linked = render(Reply("Here.", quotes=(replace(QUOTE, link="https://example.org/a", also=also),)))
    links = {paragraph.text.plain: getattr(paragraph.text.style, "link", None) for paragraph in linked}
    assert links[QUOTE.citation] == "https://example.org/a"
    assert links["Also in b.txt"] == "https://example.org/b"
    assert links["and 3 more"] is None
