"""A Reply as Slack's Block Kit.

Words of a source or an asker stand only in rich_text, which Slack takes as data: nothing in it is read as a
mention, a link, an emoji or formatting. (Addresses in plain_text can become links in Slack's own clients:
https://github.com/slackapi/java-slack-sdk/issues/1069.) The bot's own notices are in small print, a context block.
https://docs.slack.dev/reference/block-kit/blocks/rich-text-block
https://docs.slack.dev/reference/block-kit/blocks/context-block
https://docs.slack.dev/reference/block-kit/blocks/actions-block
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from html import escape
from itertools import chain, groupby
from typing import Any, Literal, NamedTuple, TypeAlias

from bot import texts
from bot.adapters.slack import limits
from bot.adapters.slack.limits import clip, length, weight
from bot.adapters.slack.read import UMBRELLA
from bot.buttons import identifier
from bot.help import help_lines
from bot.model import Also, Button, CitedQuote, Incoming, Reply, first_underlined
from bot.paging import reaching_all
from bot.slash import SLASH
from retrieval import Difference

PRESSED = "ask:"
"""What the `action_id` of the bot's buttons begins with; the command follows."""

# The most that each part of a reply that may be cut measures, by `limits.length`.
_LEAD = 3_000
_HINT = 1_000
_CONTEXT = 1_500
_LINE = 600
_NAME = 300

_LINK = 1_000  # the longest link that is shown, measured likewise
_CARRIED = 600  # what a button asks, likewise; Slack would take more, but it weighs as words do
_BUTTONS = 5

_NOTICES = 3  # the most notices of a message: difference too long, quotes or parts dropped, list cut
_NOTICE = 300  # the most that one weighs, as a block

_Block: TypeAlias = dict[str, Any]
_Style: TypeAlias = Literal["bold", "italic", "strike", "underline"]

_DIVIDER: _Block = {"type": "divider"}
_PLAIN: tuple[_Style, ...] = ()
_ITALIC: tuple[_Style, ...] = ("italic",)
_CHANGES: dict[str, tuple[_Style, ...]] = {"equal": _PLAIN, "delete": ("strike",), "insert": ("bold",)}


class _Run(NamedTuple):
    """Some words, how they are shown, and what they link to."""

    text: str
    styles: tuple[_Style, ...] = _PLAIN
    link: str | None = None


def render(reply: Reply) -> dict[str, Any]:
    """The arguments of chat.postMessage that show a reply: `text`, `blocks` and no link previews.

    What does not fit in one message (`limits`) loses whole quotes and whole lines, and says how many. The
    lead, which must not be blank, and other single lines too long for their place end in […].
    """
    if reply.is_help:
        reply = replace(reply, lines=help_lines({**SLASH, UMBRELLA: "umbrella"}))
    page = _page(reply)
    return {
        "text": _fallback(reply, page.shown),
        "blocks": page.blocks + _foot(reaching_all(reply, page.missing)),
        "unfurl_links": False,
        "unfurl_media": False,
    }


def with_question(reply: Reply, name: str | None, question: str) -> Reply:
    """The reply below what was asked and by whom, which must leave room for it."""
    return replace(reply, lead=f"{clip(texts.asked(name, question), _LINE)}\n{reply.lead}")


def as_shown(reply: Reply) -> Reply:
    """The reply as its message leaves it: *more* and its button begin with the quotes that have no room there."""
    return reaching_all(reply, _page(reply).missing)


class _Page:
    """The blocks of one message; `room` is the weight still free, with all notices and the foot set aside.

    Of the quotes, `shown` are there with their words, and the last ones, so many as are `missing`, not at all.
    """

    def __init__(self, foot: list[_Block]) -> None:
        self.blocks: list[_Block] = []
        self.foot = foot
        self.room = limits.MESSAGE - weight(foot) - _NOTICES * _NOTICE
        self.shown: list[CitedQuote] = []
        self.missing = 0

    def add(self, blocks: list[_Block]) -> bool:
        """Whether the blocks fit; if so they are added, all of them."""
        if weight(blocks) > self.room or len(self.blocks) + len(blocks) > limits.BLOCKS - _NOTICES - len(self.foot):
            return False
        self.blocks += blocks
        self.room -= weight(blocks)
        return True

    def note(self, text: str) -> None:
        """Add a notice, for which there always is room."""
        self.blocks += _small(text)


def _page(reply: Reply) -> _Page:
    """What is shown of a reply in one message, above its foot."""
    page = _Page(_foot(reaching_all(reply, missing=1)))  # the longest foot that it may get
    page.add(_paragraph([_Run(clip(reply.lead, _LEAD))]))
    if not page.add(_difference(reply.difference)):
        page.note(texts.DIFFERENCE_TOO_LONG)
    _add_quotes(page, reply.quotes)
    _add_parts(page, reply.parts)
    _add_list(page, reply.lines)
    return page


def _foot(reply: Reply) -> list[_Block]:
    hint = _paragraph([_Run(clip(reply.hint, _HINT), _ITALIC)]) if reply.hint.strip() else []
    return [*hint, *_actions(reply.buttons)]


def _add_quotes(page: _Page, quotes: Sequence[CitedQuote]) -> None:
    """The quotes that are shown whole, ruled off. One that would fill a message alone is named by its citation."""
    whole = page.room
    for number, quote in enumerate(quotes):
        forms = _forms(quote, explained=number == first_underlined(quotes))
        blocks = _fitting(forms, whole)
        rule = [_DIVIDER] if number else []
        if not page.add(rule + blocks):
            page.missing = len(quotes) - number
            page.note(texts.dropped(page.missing))
            break
        if blocks is not forms[-1]:
            page.shown.append(quote)


def _add_parts(page: _Page, parts: Sequence[Reply]) -> None:
    """The replies inside a reply, ruled off, as many as fit whole."""
    whole = page.room
    for number, part in enumerate(parts):
        if not page.add(_fitting(_part_forms(part), whole)):
            page.note(texts.dropped_parts(len(parts) - number))
            break


def _part_forms(part: Reply) -> tuple[list[_Block], ...]:
    """A reply inside another with the sentences before its quotes, without them, and without quotes and difference."""
    first, *rest = clip(part.lead, _LEAD).partition("\n")
    lead = [_DIVIDER, *_paragraph([_Run(first, ("bold",)), _Run("".join(rest))])]
    difference = _difference(part.difference)
    quotes = [_forms(quote, explained=False) for quote in part.quotes]
    whole, bare, in_stead = (_each(forms[form] for forms in quotes) for form in range(3))
    return [*lead, *difference, *whole], [*lead, *difference, *bare], [*lead, *in_stead]


def _each(blocks: Iterable[list[_Block]]) -> list[_Block]:
    return [block for several in blocks for block in several]


def _add_list(page: _Page, lines: Sequence[str]) -> None:
    """A bulleted list, with as many of the lines as fit; of a long one only those are rendered."""
    items: list[_Block] = []
    room = page.room - weight(_list([{}]))
    left = len(lines)
    for line in lines:
        if line.strip():
            item = _section([_Run(clip(line, _LINE))])
            room -= weight([item]) - limits.BLOCK_OVERHEAD + len(",")
            if room < 0:
                break
            items.append(item)
        left -= 1
    if items and not page.add(_list(items)):
        left += len(items)
    if left:
        page.note(texts.more(left))


def _forms(quote: CitedQuote, *, explained: bool) -> tuple[list[_Block], ...]:
    """A quote with the sentence before, without it, and what is shown in its stead where neither has room."""
    return (
        _quote(quote, explained=explained),
        _quote(replace(quote, context=None), explained=explained),
        _stand_in(quote),
    )


def _fitting(forms: Sequence[list[_Block]], room: int) -> list[_Block]:
    """The first of the forms that has room; the last, if none has."""
    return next((form for form in forms if weight(form) <= room), forms[-1])


def _quote(quote: CitedQuote, *, explained: bool) -> list[_Block]:
    """The sentence before, the words in quotation marks, who said them and where they stand."""
    parts = []
    if quote.context:
        parts.append(_section([_Run(f"{texts.BEFORE} {clip(quote.context, _CONTEXT)}", _ITALIC)]))
    opening, closing = quote.marks
    parts.append(_runs("rich_text_quote", [_Run(opening), *_emphasised(quote), _Run(closing)]))
    return _rich([*parts, _source(quote, [*quote.also, *([Also(texts.DIFFERING)] if explained else [])])])


def _stand_in(quote: CitedQuote) -> list[_Block]:
    """What is shown of a quote too long for any message: who said it and where it stands."""
    return [*_small(texts.TOO_LONG), *_rich([_source(quote, [])])]


def _emphasised(quote: CitedQuote) -> Iterator[_Run]:
    """The quote's words: bold where they matched, underlined where they differ."""
    for words, matched, differs in quote.runs():
        styles: dict[_Style, bool] = {"bold": matched, "underline": differs}
        yield _Run(words, tuple(style for style, has in styles.items() if has))


def _source(quote: CitedQuote, further: Sequence[Also]) -> _Block:
    """Who said it, where that is known, below it where it stands, and what else is told of it, a line each."""
    role = f", {clip(quote.role, _NAME)}" if quote.role else ""
    speaker = f"— {clip(quote.speaker, _NAME)}{role}{quote.manner}\n" if quote.speaker else ""
    runs = [_Run(speaker)]
    for number, line in enumerate((Also(quote.citation, link=quote.link), *further)):
        runs += [_Run("\n" if number else "", _ITALIC), _Run(clip(line.text, _LINE), _ITALIC, _short(line.link))]
    return _section(runs)


def _short(link: str | None) -> str | None:
    """The link, unless it would take the room of words: files have names of any length."""
    return link if link and length(link) <= _LINK else None


def _difference(difference: Sequence[Difference]) -> list[_Block]:
    """The asked words turned into the source's: struck where they go, bold where they come, spaced as words are."""
    runs: list[_Run] = []
    for change, text in difference:
        if runs and not (runs[-1].text[-1:].isspace() or text[:1].isspace()):
            runs.append(_Run(" "))
        runs.append(_Run(text, _CHANGES[change]))
    return _paragraph(runs)


def _fallback(reply: Reply, shown: Sequence[CitedQuote]) -> str:
    """What notifications and screen readers get: the lead, then whole quotes and lines while they fit. Escaped."""
    parts = [clip(reply.lead, limits.TEXT // 2, lambda text: len(escape(text, quote=False)))]
    for quote in shown:
        speaker = f" — {quote.speaker}{quote.manner}" if quote.speaker else ""
        parts.append(f"{quote.marked(quote.text)}{speaker} ({quote.citation})")
    text = ""
    for part in chain(parts, (part.lead for part in reply.parts), reply.lines, [reply.hint]):
        longer = f"{text}\n{escape(part, quote=False)}".strip()
        if len(longer) >= limits.TEXT:
            break
        text = longer
    return text


def _runs(kind: str, runs: Sequence[_Run]) -> _Block:
    """A rich text element of text and link elements; neighbours of one kind are joined, as Slack wants none empty."""
    elements: list[_Block] = []
    for (styles, link), same in groupby((run for run in runs if run.text), key=lambda run: (run.styles, run.link)):
        element: _Block = {"type": "text", "text": "".join(run.text for run in same)}
        if link:
            element |= {"type": "link", "url": link}
        if styles:
            element["style"] = dict.fromkeys(styles, True)
        elements.append(element)
    return {"type": kind, "elements": elements}


def _section(runs: Sequence[_Run]) -> _Block:
    return _runs("rich_text_section", runs)


def _rich(parts: Sequence[_Block]) -> list[_Block]:
    """A block of the parts that aren't empty, if any: Slack refuses what is empty."""
    elements = [part for part in parts if part["elements"]]
    return [{"type": "rich_text", "elements": elements}] if elements else []


def _paragraph(runs: Sequence[_Run]) -> list[_Block]:
    return _rich([_section(runs)])


def _list(items: Sequence[_Block]) -> list[_Block]:
    return _rich([{"type": "rich_text_list", "style": "bullet", "elements": list(items)}])


def _actions(buttons: Sequence[Button]) -> list[_Block]:
    """The buttons in a row."""
    elements = [_button(button) for button in buttons[:_BUTTONS]]
    return [{"type": "actions", "elements": elements}] if elements else []


def _button(button: Button) -> _Block:
    return {
        "type": "button",
        "text": {"type": "plain_text", "text": clip(button.label, limits.LABEL), "emoji": False},
        "action_id": f"{PRESSED}{button.asks.command}",
        "value": carried(button.asks),
    }


def carried(asks: Incoming) -> str:
    """What a button carries, and gives back when it is pressed."""
    return identifier(asks, _CARRIED, length)


def _small(text: str) -> list[_Block]:
    """A notice of the bot's own in small grey print."""
    return [{"type": "context", "elements": [{"type": "plain_text", "text": text, "emoji": False}]}]
