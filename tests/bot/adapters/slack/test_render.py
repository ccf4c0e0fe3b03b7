from __future__ import annotations

import json
from collections.abc import Callable, Set
from html import unescape
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot import texts
from bot.adapters.slack import limits
from bot.adapters.slack.read import read
from bot.adapters.slack.render import as_shown, render
from bot.buttons import Buttons
from bot.model import Also, Button, CitedQuote, Incoming, Reply
from retrieval import Difference
from tests.bot.adapters.slack.blocks import buttons, problem, shown, text_fields
from tests.bot.adapters.slack.samples import sample
from tests.bot.adapters.slack.server import BOT_USER
from tests.bot.adapters.slack.test_access import DOCS
from tests.contracts.platform import Counted, Event, Fits, PlatformContract, Pressed, Read, Render, Shown

CHARACTERS = st.characters(exclude_categories=["Cs"]) | st.sampled_from("<>&*_~`:@“”\n é😀")
WORDS = st.text(CHARACTERS, max_size=80) | st.builds(
    lambda text, times: text * times, st.text(CHARACTERS, min_size=1, max_size=12), st.integers(1, 1500)
)
SPANS = st.lists(st.integers(0, 60), max_size=8, unique=True).map(sorted)


def tuples(each: st.SearchStrategy[Any], most: int) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(each, max_size=most).map(tuple)


LINKS = st.none() | st.just("https://viewer.example.org/source?file=talks.txt&start=120&end=188&version=0af31c55#quote")


@st.composite
def quotes(draw: st.DrawFn) -> CitedQuote:
    text = draw(WORDS)
    marks = [mark for mark in draw(SPANS) if mark <= len(text)]
    return CitedQuote(
        text=text,
        citation=draw(WORDS),
        matches=tuple(zip(marks[::2], marks[1::2], strict=False)),
        differs=tuple(zip(marks[1::2], marks[2::2], strict=False)),
        also=draw(tuples(st.builds(Also, WORDS, link=LINKS), 3)),
        context=draw(st.none() | WORDS),
        speaker=draw(st.none() | WORDS),
        role=draw(st.none() | WORDS),
        link=draw(LINKS),
    )


LEADS = WORDS.filter(lambda text: bool(text.strip()))
REPLIES = st.builds(
    Reply,
    lead=LEADS,
    quotes=tuples(quotes(), 15),
    difference=tuples(st.tuples(st.sampled_from(["equal", "delete", "insert"]), WORDS), 10),
    lines=tuples(WORDS, 80),
    parts=tuples(st.builds(Reply, lead=LEADS, quotes=tuples(quotes(), 1)), 5),
    hint=WORDS,
    buttons=tuples(st.builds(Button, LEADS, st.builds(Incoming, WORDS, st.just("why"))), 8),
)


def fits(payload: dict[str, Any]) -> None:
    assert problem(payload) is None
    assert 0 < len(payload["text"]) < limits.TEXT


class TestSlack(PlatformContract):
    @pytest.fixture
    def own_message(self) -> Event:
        """What Slack sends back of what the bot has posted."""
        return sample("own_message")

    @pytest.fixture
    def other_bot_message(self) -> Event:
        """Another app that mentions the bot."""
        return sample("other_bot")

    @pytest.fixture
    def blank(self) -> Event:
        """A mention and nothing else."""
        return sample("app_mention_blank")

    @pytest.fixture
    def question(self) -> Event:
        """A mention in a channel."""
        return sample("app_mention")

    @pytest.fixture
    def read(self) -> Read:
        """With the bot’s user id bound."""
        return lambda event: read(event, BOT_USER)

    @pytest.fixture
    def render(self) -> Render:
        """As it is."""
        return render

    @pytest.fixture
    def shown(self) -> Shown:
        """All elements of all blocks."""
        return shown

    @pytest.fixture
    def fits(self) -> Fits:
        """What Slack’s client models and the local server accept."""
        return fits

    @pytest.fixture
    def as_shown(self) -> Callable[[Reply], Reply]:
        """As it is."""
        return as_shown

    @pytest.fixture
    def slashes(self) -> Set[str]:
        """Those of the manifest."""
        manifest = json.loads((DOCS / "slack-manifest.json").read_text("utf-8"))
        return {each["command"] for each in manifest["features"]["slash_commands"]}

    @pytest.fixture
    def pressed(self) -> Pressed:
        """By their values."""
        return lambda payload: [
            (button["text"]["text"], Buttons().asked(button["value"])) for button in buttons(payload)
        ]


@settings(max_examples=75)
@given(REPLIES)
def test_any_reply_is_accepted_and_its_quotes_are_whole(reply: Reply) -> None:
    """Within every limit; each quote that is shown is the source's words, character for character."""
    payload = render(reply)
    fits(payload)
    quotations = [
        "".join(run["text"] for run in element["elements"])
        for block in payload["blocks"]
        for element in block.get("elements", ())
        if element["type"] == "rich_text_quote"
    ]
    possible = [quote.marked(quote.text) for each in (reply, *reply.parts) for quote in each.quotes]
    remaining = iter(possible)
    assert all(quotation in remaining for quotation in quotations)  # in order, none twice


@settings(max_examples=50)
@given(REPLIES)
def test_nothing_of_a_reply_is_markup(reply: Reply) -> None:
    """Its words are only in rich text's elements; outside them are the bot's notices; `text` is escaped."""
    payload = render(reply)
    outside = {text for kind, text in text_fields(payload["blocks"]) if kind not in ("text", "link")}
    counted = {notice(number) for notice in (texts.dropped, texts.dropped_parts, texts.more) for number in range(81)}
    assert outside <= counted | {texts.DIFFERENCE_TOO_LONG, texts.TOO_LONG}
    assert "<" not in payload["text"]
    assert ">" not in payload["text"]
    for piece in payload["text"].split("&")[1:]:
        assert piece.startswith(("amp;", "lt;", "gt;"))


def test_link_previews_are_off() -> None:
    payload = render(Reply(lead="See http://a.example"))
    assert (payload["unfurl_links"], payload["unfurl_media"]) == (False, False)


def test_matching_words_are_bold_and_the_rest_is_not() -> None:
    quote = CitedQuote(text="We will not step back.", citation="talks.txt, ¶ 4", matches=((3, 7), (8, 11)))
    element = render(Reply(lead="Here.", quotes=(quote,)))["blocks"][1]["elements"][0]
    assert element == {
        "type": "rich_text_quote",
        "elements": [
            {"type": "text", "text": "“We "},
            {"type": "text", "text": "will", "style": {"bold": True}},
            {"type": "text", "text": " "},
            {"type": "text", "text": "not", "style": {"bold": True}},
            {"type": "text", "text": " step back.”"},
        ],
    }


def test_words_that_differ_are_underlined_those_that_match_too_are_bold_as_well() -> None:
    quote = CitedQuote("We are going.", "talks.txt", matches=((3, 6),), differs=((3, 12),))
    element = render(Reply(lead="Here.", quotes=(quote,)))["blocks"][1]["elements"][0]
    assert [(run["text"], run.get("style")) for run in element["elements"]] == [
        ("“We ", None),
        ("are", {"bold": True, "underline": True}),
        (" going", {"underline": True}),
        (".”", None),
    ]


def test_several_verdicts_are_ruled_off_and_each_begins_with_what_was_checked() -> None:
    parts = (Reply("“Yes”\nVerbatim.", (CitedQuote("Yes.", "gas.md"),)), Reply("“No”\nNot found."))
    _, *blocks = render(Reply("2 quotations:", parts=parts))["blocks"]
    assert [block["type"] for block in blocks] == ["divider", "rich_text", "rich_text", "divider", "rich_text"]
    assert blocks[1]["elements"][0]["elements"] == [
        {"type": "text", "text": "“Yes”", "style": {"bold": True}},
        {"type": "text", "text": "\nVerbatim."},
    ]


def test_a_verdict_on_a_quote_too_long_for_a_message_is_kept() -> None:
    """Its quote is named by its citation."""
    giant = Reply("“On and on”\nVerbatim.", (CitedQuote("on and on " * 2000, "long.txt, ¶ 1"),))
    page = shown(render(Reply("2 quotations:", parts=(giant, Reply("“No”\nNot found.")))))
    assert page.split("\n") == [
        "2 quotations:",
        "“On and on”",
        "Verbatim.",
        texts.TOO_LONG,
        "long.txt, ¶ 1",
        "“No”",
        "Not found.",
    ]


def test_each_button_has_an_action_of_its_own() -> None:
    """Slack wants the `action_id`s of a message to differ."""
    asked = [Button(name, Incoming("Who?", name)) for name in ("why", "nearest")]
    payload = render(Reply(lead="Here.", buttons=tuple(asked)))
    assert [each["action_id"] for each in buttons(payload)] == ["ask:why", "ask:nearest"]


def test_the_sentence_before_stands_outside_the_quotation() -> None:
    quote = CitedQuote(text="She agreed.", citation="talks.txt, ¶ 4", context="Ann Lee spoke.", speaker="Ann Lee")
    context, quoted, source = render(Reply(lead="Here.", quotes=(quote,)))["blocks"][1]["elements"]
    assert context["elements"] == [
        {"type": "text", "text": f"{texts.BEFORE} Ann Lee spoke.", "style": {"italic": True}}
    ]
    assert quoted["elements"] == [{"type": "text", "text": "“She agreed.”"}]
    assert source["elements"] == [
        {"type": "text", "text": "— Ann Lee\n"},
        {"type": "text", "text": "talks.txt, ¶ 4", "style": {"italic": True}},
    ]


@pytest.mark.parametrize("space", ["", " "])
def test_a_difference_strikes_what_goes_and_emboldens_what_comes(space: str) -> None:
    """The words stand apart, whether or not the pieces bring the space between them."""
    difference: tuple[Difference, ...] = (
        ("equal", f"We{space}"),
        ("delete", f"shall{space}"),
        ("insert", "will"),
        ("equal", f"{space}not."),
    )
    page = render(Reply(lead="Almost.", difference=difference))["blocks"][1]["elements"][0]["elements"]
    assert "".join(run["text"] for run in page) == "We shall will not."
    assert [(run["text"].strip(), run["style"]) for run in page if "style" in run] == [
        ("shall", {"strike": True}),
        ("will", {"bold": True}),
    ]


def test_a_difference_too_long_for_a_message_is_left_out_and_said_to_be() -> None:
    payload = render(Reply(lead="Almost.", difference=(("equal", "word " * 4000),)))
    fits(payload)
    assert shown(payload) == f"Almost.\n{texts.DIFFERENCE_TOO_LONG}"


def test_quotes_after_one_that_is_too_long_are_still_shown() -> None:
    giant = CitedQuote(text="on and on " * 2000, citation="long.txt, ¶ 1")
    small = CitedQuote(text="Short.", citation="short.txt, ¶ 1")
    page = shown(render(Reply(lead="Two.", quotes=(giant, small))))
    assert page == f"Two.\n{texts.TOO_LONG}\nlong.txt, ¶ 1\n“Short.”\nshort.txt, ¶ 1"


def test_long_lines_are_cut_where_it_shows() -> None:
    """The bot's own lines may be cut; the cut is shown."""
    page = shown(render(Reply(lead="word " * 4000, lines=("x" * 2000,), hint="y" * 2000)))
    assert [line.lstrip("word xy") for line in page.split("\n")] == ["[…]", "[…]", "[…]"]


def test_a_character_costs_what_slack_may_store() -> None:
    """Words in another script weigh more, so fewer fit; none is cut."""
    many = tuple(CitedQuote(text="мы не отступим " * 20, citation=f"{n}.txt") for n in range(20))
    payload = render(Reply(lead="Было сказано.", quotes=many))
    fits(payload)
    assert 0 < shown(payload).count("мы не отступим " * 20) < 20


def test_notifications_get_the_lead_and_whole_quotes() -> None:
    quote = CitedQuote(text="Q & A <now> " * 9, citation="talks.txt, ¶ 4", speaker="Ann Lee")
    text = render(Reply(lead="Here.", quotes=(quote,) * 20))["text"]
    assert text.startswith("Here.\n“Q &amp; A &lt;now&gt; Q")
    lead, *rest = unescape(text).split("\n")
    assert lead == "Here."
    assert 0 < len(rest) < 20
    assert set(rest) == {f"“{quote.text}” — Ann Lee (talks.txt, ¶ 4)"}


def test_of_a_long_list_only_what_fits_is_looked_at() -> None:
    """Whatever a reply takes to be rendered, nobody else is answered meanwhile."""
    lines = Counted(f"Talks go on — The Paper · talks_{n}.txt" for n in range(100_000))
    assert "more" in shown(render(Reply(lead="The sources.", lines=lines)))
    assert lines.looked_at < 500


def test_the_help_says_that_one_command_takes_all_others() -> None:
    """Where another app owns `/ask`, that is the way to ask."""
    page = shown(render(Reply(lead=texts.HELP, is_help=True)))
    assert "/pullquote ask …, who-said … and so on, should another app own a name; alone: what can be asked" in page


def test_all_that_can_be_left_out_is_told_in_a_message_that_is_full() -> None:
    """The differences, quotes and lines: there is room for a notice of each."""
    quotes = tuple(CitedQuote(text="No.", citation="a.txt") for _ in range(60))
    page = render(Reply(lead="All.", difference=(("insert", "no " * 9_000),), quotes=quotes, lines=("So. " * 99,) * 60))
    assert problem(page) is None
    for notice in (texts.DIFFERENCE_TOO_LONG, "not fit in one message", "more"):
        assert notice in shown(page)


def test_a_citation_is_a_link_to_the_quote_in_its_place() -> None:
    """Its words are data, as they are without; what has no place is no link."""
    link = "https://viewer.example.org/source?file=talks.txt&start=1&end=9#quote"
    also = (Also("Also in <b>.txt", link=f"{link}2"), Also("and 3 more"))
    (*_, block) = render(Reply("Here.", quotes=(CitedQuote("No.", "talks.txt, ¶ 1", also=also, link=link),)))["blocks"]
    elements = block["elements"][-1]["elements"]
    assert [(each["type"], each["text"], each.get("url")) for each in elements] == [
        ("link", "talks.txt, ¶ 1", link),
        ("text", "\n", None),
        ("link", "Also in <b>.txt", f"{link}2"),
        ("text", "\nand 3 more", None),
    ]
    assert all(each["style"] == {"italic": True} for each in elements)
