"""What every chat platform promises, whatever it looks like.

A platform's test module subclasses PlatformContract and gives the fixtures below; each test here then runs
against it. Events and payloads are plain dicts, so nothing here knows a platform library.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Set
from dataclasses import replace
from typing import Any, TypeAlias

import pytest

from bot import texts
from bot.model import Also, Button, CitedQuote, Incoming, Question, Reply

Event: TypeAlias = Mapping[str, Any]
Payload: TypeAlias = dict[str, Any]
Read: TypeAlias = Callable[[Event], Incoming | None]
Render: TypeAlias = Callable[[Reply], Payload]
Shown: TypeAlias = Callable[[Payload], str]
Fits: TypeAlias = Callable[[Payload], None]
Pressed: TypeAlias = Callable[[Payload], list[tuple[str, Incoming | None]]]

QUESTION = "Who said the talks had “failed”?"
"""What the `question` event asks; its `read` gives exactly this."""

NAMED = re.compile(r"(?<![\w/])/[a-z][a-z-]*")
"""A slash command, where it is named in a text."""

HOSTILE = [
    "<!channel> and <!here|here> read this",
    "@everyone and @here and <@U1> and <@!1> and <@&2> and <#3>",
    "*bold* _italic_ ~struck~ **strong** __under__ ~~gone~~ ||hidden||",
    "`code` and ```\nfenced\n```",
    "&amp; is not & and &lt;b&gt; is not <b>",
    ":smile: and <:party:123> at <t:1618953630>",
    "see http://example.org/a_b_c?x=*1* and [here](https://example.org) and <https://example.org|there>",
    "# heading\n## smaller\n-# small\n> quoted\n>>> all of it\n- one\n1. two",
    "> quoted at the beginning of a line\n> and again",
    "a\\*b \\_ \\\\ \\` and a\u200bzero-width",
    "“Inner ‘marks’,” he said",
    "they won’t say “no”",
    "two  spaces\u00a0and a no-break one",
]
"""Words of a source that a platform would take for markup if it were careless."""


def quote(text: str, number: int = 1) -> CitedQuote:
    """A quote with everything known of it except a context."""
    return CitedQuote(
        text=text, citation=f"Talks go on — The Paper, 2022-01-20 · talks.txt, ¶ {number}", speaker="Ann Lee"
    )


def whole_reply() -> Reply:
    """A reply with something in every field that is shown, a reply inside it too; buttons aside."""
    cited = CitedQuote(
        text="We will not step back.",
        citation="Talks go on — The Paper, 2022-01-20 · talks.txt, ¶ 4",
        matches=((3, 11),),
        differs=((12, 16),),
        also=(Also("Also in Other talks — The Paper · other.txt, ¶ 2"), Also("and 3 more")),
        context="The minister spoke to reporters.",
        speaker="she [Ann Lee]",
        role="the minister",
        manner=texts.REPORTED,
    )
    part = Reply(lead="“We shall”\nThe verdict.", quotes=(quote("We shall see."),), difference=(("insert", "now"),))
    return Reply(
        lead="The lead.",
        quotes=(cited,),
        difference=(("equal", "We "), ("delete", "shall"), ("insert", "will"), ("equal", " not step back.")),
        lines=("first line", "second line"),
        parts=(part,),
        hint="The hint.",
    )


class Counted(tuple[str, ...]):
    """Lines that count how many of them were looked at."""

    looked_at = 0

    def __iter__(self) -> Iterator[str]:
        """One after the other, counting."""
        for line in super().__iter__():
            self.looked_at += 1
            yield line


class PlatformContract:
    """The promises, given the fixtures that raise NotImplementedError here."""

    @pytest.fixture
    def own_message(self) -> Event:
        """A message of the bot itself, as the platform sends it."""
        raise NotImplementedError

    @pytest.fixture
    def other_bot_message(self) -> Event:
        """A message of another bot."""
        raise NotImplementedError

    @pytest.fixture
    def blank(self) -> Event:
        """A message that mentions the bot and says nothing else."""
        raise NotImplementedError

    @pytest.fixture
    def question(self) -> Event:
        """A message to the bot that asks QUESTION."""
        raise NotImplementedError

    @pytest.fixture
    def read(self) -> Read:
        """The platform's `read`, whatever it wants beside the event bound."""
        raise NotImplementedError

    @pytest.fixture
    def render(self) -> Render:
        """The platform's `render`."""
        raise NotImplementedError

    @pytest.fixture
    def shown(self) -> Shown:
        """A payload's text as a reader sees it: escaping undone, formatting taken away."""
        raise NotImplementedError

    @pytest.fixture
    def fits(self) -> Fits:
        """An assertion that a payload keeps the platform's limits."""
        raise NotImplementedError

    @pytest.fixture
    def pressed(self) -> Pressed:
        """The buttons of a payload: their labels, and what a bot that was started anew reads from each when pressed."""
        raise NotImplementedError

    @pytest.fixture
    def as_shown(self) -> Callable[[Reply], Reply]:
        """The platform's `as_shown`: what a reply leaves to go on from."""
        raise NotImplementedError

    @pytest.fixture
    def slashes(self) -> Set[str]:
        """The slash commands that the platform has registered, each with its slash."""
        raise NotImplementedError

    def test_ignores_itself(self, read: Read, own_message: Event) -> None:
        """A bot that answers itself never stops."""
        assert read(own_message) is None

    def test_ignores_other_bots(self, read: Read, other_bot_message: Event) -> None:
        """Two bots that answer each other never stop."""
        assert read(other_bot_message) is None

    def test_reads_a_question(self, read: Read, question: Event) -> None:
        """What was asked, without the mention of the bot."""
        assert read(question) == Incoming(text=QUESTION)

    def test_a_bare_mention_is_read_as_empty_text(self, read: Read, blank: Event) -> None:
        """The handler answers empty text with the help."""
        assert read(blank) == Incoming(text="")

    def test_a_lead_alone_renders(self, render: Render, shown: Shown, fits: Fits) -> None:
        """Nothing but the lead is needed."""
        payload = render(Reply(lead=texts.NOT_ANSWERED))
        fits(payload)
        assert texts.NOT_ANSWERED in shown(payload)

    def test_every_part_of_a_reply_is_shown(self, render: Render, shown: Shown, fits: Fits) -> None:
        """Nothing of a reply is lost when there is room for it."""
        reply = whole_reply()
        (cited,), (part,) = reply.quotes, reply.parts
        payload = render(reply)
        fits(payload)
        page = shown(payload)
        assert cited.marked(cited.text) in page
        pieces = [reply.lead, cited.citation, cited.context, cited.speaker, f"{cited.role}{cited.manner}"]
        pieces += [
            "We ",
            "shall",
            "will",
            "The verdict.",
            "“We shall”",
            part.quotes[0].text,
            part.quotes[0].citation,
            "now",
        ]
        for piece in [*pieces, *(other.text for other in cited.also), texts.DIFFERING, *reply.lines, reply.hint]:
            assert piece is not None
            assert piece in page

    def test_the_help_names_every_command_of_the_platform_and_no_other(
        self, render: Render, shown: Shown, fits: Fits, slashes: Set[str]
    ) -> None:
        """What one platform has a command for, another has in a menu or on a button."""
        payload = render(Reply(lead=texts.HELP, is_help=True))
        fits(payload)
        page = shown(payload)
        assert set(NAMED.findall(page)) == slashes
        assert texts.HELP in page
        assert "--since DATE" in page

    def test_long_answers_drop_whole_quotes_and_say_so(self, render: Render, shown: Shown, fits: Fits) -> None:
        """The first quotes stay, whole; the reader is told how many are left out."""
        quotes = tuple(quote(f"Quote {n:03}: {'and on it went ' * 30}to the end.", n) for n in range(60))
        payload = render(Reply(lead="Much was said.", quotes=quotes))
        fits(payload)
        page = shown(payload)
        kept = [each for each in quotes if each.text in page]
        assert 0 < len(kept) < len(quotes)
        assert tuple(kept) == quotes[: len(kept)]
        assert texts.dropped(len(quotes) - len(kept)) in page
        for each in quotes[len(kept) :]:
            assert each.text[:10] not in page

    @pytest.mark.parametrize("seen", [None, 12])
    def test_more_begins_with_the_quotes_that_had_no_room(
        self, render: Render, shown: Shown, pressed: Pressed, as_shown: Callable[[Reply], Reply], seen: int | None
    ) -> None:
        """Whether its button is pressed or the word is typed, on the first page and on later ones."""
        quotes = tuple(quote(f"Quote {n:03}: {'and on it went ' * 30}to the end.", n) for n in range(60))
        asks = Incoming("Lee", "more", {"to": "said-by"} | ({"skip": str(seen + 60)} if seen else {}))
        question = Question("What did Lee say?", shown=seen + 60 if seen else None)
        reply = Reply("Much:", quotes, buttons=(Button(texts.SHOW_MORE, asks),), question=question)
        payload = render(reply)
        kept = sum(each.text in shown(payload) for each in quotes) + (seen or 0)
        begun = replace(asks, options={"to": "said-by", "skip": str(kept)})
        assert pressed(payload) == [(texts.SHOW_MORE, begun)]
        assert as_shown(reply).question == Question("What did Lee say?", shown=kept)
        assert as_shown(reply).buttons == (Button(texts.SHOW_MORE, begun),)
        assert as_shown(replace(reply, quotes=quotes[:1])).question == question

    def test_a_quote_too_long_for_a_message_is_not_cut(self, render: Render, shown: Shown, fits: Fits) -> None:
        """Its citation is shown in its place, with a sentence that says why."""
        giant = quote("It went on and on, " * 2_000)
        payload = render(Reply(lead="One long sentence.", quotes=(giant,)))
        fits(payload)
        page = shown(payload)
        assert giant.text[:20] not in page
        assert "One long sentence." in page
        assert giant.citation in page
        assert texts.TOO_LONG in page

    @pytest.mark.parametrize("size", [100, 1_000, 1_500, 9_000, 10_000])
    def test_a_quote_is_never_left_out_for_its_context(
        self, render: Render, shown: Shown, fits: Fits, size: int
    ) -> None:
        """A quote that has room without the sentence before it is shown, with its speaker, with a long one too."""
        short = replace(quote("yes " * (size // 4) + "indeed."), speaker="Ann Lee", role="the minister")
        long = replace(short, context="It went on “and on”, " * 200)

        def part(cited: CitedQuote) -> Reply:
            return Reply(lead="One.", parts=(Reply(lead="“Yes”\nVerbatim.", quotes=(cited,)),))

        def whole(cited: CitedQuote) -> Reply:
            return Reply(lead="Here.", quotes=(cited,))

        for replied in (whole, part):
            alone, payload = shown(render(replied(short))), render(replied(long))
            fits(payload)
            page = shown(payload)
            for words in (short.text, texts.TOO_LONG, short.speaker, short.role):
                assert words is not None
                assert (words in page) is (words in alone)

    def test_long_lists_fit_and_say_how_many_more(self, render: Render, shown: Shown, fits: Fits) -> None:
        """The first lines stay; the reader is told how many are left out."""
        lines = tuple(f"Article number {n:04} — The Paper, 2022-01-20 · article-{n:04}.txt" for n in range(900))
        payload = render(Reply(lead="900 sources.", lines=lines))
        fits(payload)
        page = shown(payload)
        kept = [line for line in lines if line in page]
        assert 0 < len(kept) < len(lines)
        assert texts.more(len(lines) - len(kept)) in page

    @pytest.mark.parametrize("text", HOSTILE)
    def test_source_text_is_shown_as_it_is(self, render: Render, shown: Shown, fits: Fits, text: str) -> None:
        """Nothing in a source can ping, link or format, and every quote is shown word for word."""
        cited = quote(text)
        payload = render(Reply(lead=f"You asked: {text}", quotes=(cited,), hint=f"Try: {text}"))
        fits(payload)
        assert shown(payload).count(text) == 3
        assert cited.marked(text) in shown(payload)

    @pytest.mark.parametrize("text", HOSTILE)
    def test_emphasis_does_not_disturb_the_words(self, render: Render, shown: Shown, text: str) -> None:
        """Every other character emphasised, the worst case for a platform that marks emphasis in the text."""
        matches = tuple((start, start + 1) for start in range(0, len(text), 2))
        cited = CitedQuote(text=text, citation="talks.txt, ¶ 1", matches=matches)
        assert cited.marked(text) in shown(render(Reply(lead="Here.", quotes=(cited,))))

    @pytest.mark.parametrize("text", HOSTILE)
    def test_underlining_does_not_disturb_the_words(self, render: Render, shown: Shown, text: str) -> None:
        """Words that differ begin and end inside, beside and around those that matched."""
        size = len(text)
        matches = tuple((start, start + 3) for start in range(0, size - 3, 5))
        differs = tuple((start, start + 4) for start in range(1, size - 4, 7))
        cited = CitedQuote(text=text, citation="talks.txt, ¶ 1", matches=matches, differs=differs)
        assert cited.marked(text) in shown(render(Reply("Here.", quotes=(cited,))))

    def test_what_underlining_means_is_said_once(self, render: Render, shown: Shown) -> None:
        """Below the first quote that has it, and nowhere if none has."""
        plain, other = quote("We will stay."), replace(quote("We are going to stay."), differs=((3, 15),))
        assert texts.DIFFERING not in shown(render(Reply("Here.", quotes=(plain,))))
        page = shown(render(Reply("Here.", quotes=(plain, other, other))))
        assert page.count(texts.DIFFERING) == 1
        assert page.index(other.text) < page.index(texts.DIFFERING) < page.rindex(other.text)

    def test_verdicts_are_shown_whole_or_not_at_all(self, render: Render, shown: Shown, fits: Fits) -> None:
        """The first of them stay; the reader is told how many are left out."""
        parts = tuple(
            Reply(lead=f"“Words {n:03}”\nAltered.", quotes=(quote(f"Quote {n:03} {'on and on ' * 20}to the end."),))
            for n in range(40)
        )
        payload = render(Reply(lead="40 quotations.", parts=parts))
        fits(payload)
        page = shown(payload)
        kept = [part for part in parts if part.quotes[0].text in page]
        assert 0 < len(kept) < len(parts)
        assert tuple(kept) == parts[: len(kept)]
        assert texts.dropped_parts(len(parts) - len(kept)) in page
        assert not any(part.lead[:11] in page for part in parts[len(kept) :])

    def test_buttons_carry_what_they_ask(self, render: Render, pressed: Pressed, fits: Fits) -> None:
        """Nothing needs to be remembered, so that they work after a restart."""
        buttons = (
            Button("Why this?", Incoming("How many “warships” <took> part & when?", "why", {"since": "2022-01-20"})),
            Button(
                "Show the nearest", Incoming("Кто сказал «нет»?", "nearest"), instead=("Nearest:", "talks.txt, ¶ 1")
            ),
        )
        payload = render(Reply("Here.", buttons=buttons))
        fits(payload)
        assert pressed(payload) == [(button.label, button.asks) for button in buttons]

    def test_a_button_with_a_long_question_fits_and_does_not_carry_it(
        self, render: Render, pressed: Pressed, fits: Fits
    ) -> None:
        """Whoever runs the bot remembers those, for as long as it runs."""
        button = Button("Why this?", Incoming("and why? " * 400, "why"))
        payload = render(Reply("Here.", quotes=(quote("We will stay."),), buttons=(button,)))
        fits(payload)
        assert pressed(payload) == [("Why this?", None)]

    def test_rendering_is_deterministic(self, render: Render) -> None:
        """The same reply gives the same payload."""
        reply = Reply(lead="Here.", quotes=(quote("We will not step back."),), lines=("a", "b"), hint="Ask on.")
        assert render(reply) == render(reply)
