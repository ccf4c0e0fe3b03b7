"""What a source's words look like in Discord: exactly as they are, and nothing more."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.adapters.discord.markdown import Marker, Span, block_quote, bold, emphasise, escape, one_line, small
from tests.bot.adapters.discord.markup import Node, kinds, parse, shown, tidied

MARKUP = st.text(alphabet=st.sampled_from("*_~`|<>[]()@#&:/\\-+. \n\r\t\f1aZé“”!😀\u2028\u00a0\ufeff"), max_size=40)
"""Texts made of what Discord gives a meaning to."""

ANY = st.text(max_size=40) | MARKUP

PIECES = st.lists(st.tuples(st.sampled_from(["", "**", "~~"]), ANY), max_size=6)


def marked(node: Node, kind: str) -> str:
    """The words of one kind of emphasis, in order, white space and tildes left out."""
    words = "".join(shown(each) for each in node.walk() if each.kind == kind)
    return "".join(words.replace("~", "").replace("\ufeff", "").split())


@pytest.mark.parametrize(
    "text",
    [
        "*a* **b** ***c*** _d_ __e__ ~~f~~ ||g|| `h` ```i```",
        "# one\n## two\n### three\n-# four\n> five\n>>> six\n- seven\n+ eight\n* nine\n1. ten\n2) eleven",
        "  # indented\n   - too\n\n> \n>\n",
        "[here](https://example.org) [there](<https://example.org> 'title') <https://example.org>",
        "https://example.org/a_b_c?d=*e* http://example.org steam://run/1 (https://example.org)",
        "<@1> <@!2> <@&3> <#4> <:a:5> <a:b:6> <t:7> <t:8:R> </ask:9> <id:customize> <a@b.example> <+15550000>",
        "@everyone @here @silent :smile: :+1::skin-tone-2: 10:15:30",
        "\\ \\\\ \\* \\\\* \\_ a\\",
        "¯\\_(ツ)_/¯",
        "1\f. one\n-\f two\n#\f three",
        "a # b - c + d 1. e",
        "one\r\ntwo\rthree\n\nfour",
        "\u2028> a \u2029# b",
        "*",
        "**",
        "#",
        "-",
        "",
    ],
)
def test_nothing_in_a_text_is_markup(text: str) -> None:
    message = parse(escape(text))
    assert shown(message) == tidied(text)
    assert kinds(message) == set()


@given(ANY)
def test_any_text_is_shown_as_it_is(text: str) -> None:
    message = parse(escape(text))
    assert shown(message) == tidied(text)
    assert kinds(message) == set()


@given(ANY)
def test_an_escaped_text_at_most_doubles(text: str) -> None:
    assert len(escape(text)) <= 2 * len(text)


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("The archive says: at 10:15, a/b", "The archive says: at 10:15, a/b"),
        (":smile: 10:15:30 ::", "\\:smile: 10\\:15:30 \\::"),
        (":smi\fle:", "\\:smi\fle:"),
        ("http://a.example ftp:\f/\f/b", "http\\://a.example ftp\\:\f/\f/b"),
        ("004_bada126c.txt", "004_bada126c.txt"),
        ("_a_ b_ é_é a__b", "\\_a\\_ b\\_ é\\_é a\\_\\_b"),
    ],
)
def test_only_what_would_be_read_as_markup_has_a_backslash(text: str, markdown: str) -> None:
    """Those who copy a message get the backslashes too."""
    assert escape(text) == markdown


@given(PIECES)
def test_emphasis_is_on_the_marked_words_alone_and_hides_nothing(pieces: list[tuple[Marker, str]]) -> None:
    text = "".join(words for _, words in pieces)
    spans: list[tuple[Span, Marker]] = []
    end = 0
    for marker, words in pieces:
        start, end = end, end + len(words)
        if marker:
            spans.append(((start, end), marker))
    message = parse(emphasise(text, spans))
    assert shown(message) == tidied(text)
    assert kinds(message) <= {"strong", "s"}
    for kind, marker in (("strong", "**"), ("s", "~~")):
        wanted = tidied("".join(words for each, words in pieces if each == marker))
        assert marked(message, kind) == "".join(wanted.replace("~", "").replace("\ufeff", "").split())


SPANS = st.lists(st.integers(0, 40), max_size=10, unique=True).map(sorted)


@given(ANY, SPANS, SPANS)
def test_underlines_and_bold_words_may_overlap_in_any_way(text: str, bold_at: list[int], lines_at: list[int]) -> None:
    """Both are where they should be, and nothing else is changed."""
    spans, lines = (
        [(start, min(end, len(text))) for start, end in zip(at[::2], at[1::2], strict=False) if start < len(text)]
        for at in (bold_at, lines_at)
    )
    message = parse(emphasise(text, [(span, "**") for span in spans], lines))
    assert shown(message) == tidied(text)
    assert kinds(message) <= {"strong", "u"}
    for kind, wanted in (("strong", spans), ("u", lines)):
        words = tidied("".join(text[start:end] for start, end in wanted))
        assert marked(message, kind) == "".join(words.replace("~", "").replace("\ufeff", "").split())


@pytest.mark.parametrize(
    ("bold_at", "lines", "markdown"),
    [
        ([], [(0, 3)], "__foo__bar"),
        ([(0, 6)], [(0, 6)], "__**foobar**__"),
        ([(0, 2)], [(2, 4)], "**fo**__ob__ar"),
        ([(0, 4)], [(2, 6)], "**fo**__**ob**ar__"),
        ([(2, 6)], [(0, 4)], "__fo**ob**__**ar**"),
        ([(2, 4)], [(0, 6)], "__fo**ob**ar__"),
        ([(0, 6)], [(2, 4)], "**fo**__**ob**__**ar**"),
    ],
)
def test_underlines_stand_outside_bold_words(bold_at: list[Span], lines: list[Span], markdown: str) -> None:
    assert emphasise("foobar", [(span, "**") for span in bold_at], lines) == markdown


@pytest.mark.parametrize(
    ("text", "spans", "markdown"),
    [
        ("foobar", [(0, 3)], "**foo**bar"),
        ("foobar", [(3, 6)], "foo**bar**"),
        ("foobar", [(0, 3), (3, 6)], "**foobar**"),
        ("foo\fbar", [(0, 3), (3, 4), (4, 7)], "**foo\fbar**"),
        ("foo bar", [(0, 3), (4, 7)], "**foo** **bar**"),
        (" foo ", [(0, 5)], " **foo** "),
        ("foo\nbar", [(0, 7)], "**foo**\n**bar**"),
        ("   ", [(0, 3)], "   "),
        ("a*b", [(1, 2)], "a**\\***b"),
        ("a_b", [(0, 3)], "**a_b**"),
        ("a_b", [(0, 1)], "**a**\\_b"),
        ("a_b", [(0, 2)], "**a\\_**b"),
        ("a\\b", [(0, 2)], "**a\\\\**b"),
        ("a # b", [(2, 5)], "a **\\# b**"),
        ("foo", [(1, 1)], "foo"),
        ("a\fb", [(0, 1), (2, 3)], "**a\fb**"),
    ],
)
def test_markers_stand_where_every_client_reads_them(text: str, spans: list[Span], markdown: str) -> None:
    assert emphasise(text, [(span, "**") for span in spans]) == markdown


@given(ANY)
def test_every_line_of_a_quote_stays_beside_the_bar(text: str) -> None:
    message = parse(f"before\n{block_quote(f'“{escape(text)}”')}\nafter")
    quotes = [node for node in message.walk() if node.kind == "blockQuote"]
    assert [shown(quote).removesuffix("\n") for quote in quotes] == [f"“{tidied(text)}”"]
    assert kinds(message) == {"blockQuote"}


def test_small_letters_and_bold() -> None:
    message = parse("\n".join([small(escape("# a\n- b")), bold("*c*")]))
    assert [shown(node) for node in message.walk() if node.kind == "subtext"] == ["# a\n", "- b\n"]
    assert [shown(node) for node in message.walk() if node.kind == "strong"] == ["*c*"]


def test_one_line_keeps_everything_but_line_breaks() -> None:
    assert one_line("a\nb\r\nc\rd\u00a0e  f") == "a b c d\u00a0e  f"
