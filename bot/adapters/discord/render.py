"""A reply as Discord shows it: the payload of https://docs.discord.com/developers/resources/message#create-message.

Plain content rather than embeds or text components: it is read in notifications, by screen readers and by people
who have embeds turned off, it can be searched and copied, and it needs no further permission. What stands
beside the bar of a block quote is a source's words and nothing else, in quotation marks of our own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot import texts
from bot.adapters.discord.commands import COMMANDS
from bot.adapters.discord.limits import BUTTONS, CONTENT, CUSTOM_ID, LABEL, ROWS, URL, size
from bot.adapters.discord.markdown import Marker, Span, block_quote, bold, emphasise, escape, one_line, small
from bot.buttons import identifier
from bot.help import help_lines
from bot.model import Button, CitedQuote, Incoming, Reply, first_underlined
from bot.paging import reaching_all
from bot.truncation import CUT, beginning
from retrieval import Difference

SUPPRESS_EMBEDS = 1 << 2
"""No link previews. https://docs.discord.com/developers/resources/message#message-object-message-flags"""

ACTION_ROW, BUTTON = 1, 2
"""Types of components. https://docs.discord.com/developers/components/reference#component-object-component-types"""

SECONDARY, LINK = 2, 5
"""A grey button, and one that leads to a web page. https://docs.discord.com/developers/components/reference#button-button-styles"""

_GAP = "\n\n"

# The most characters, before escaping, of what may be cut because it is no quote. Escaping at most doubles
# them, so that a message has always room for one line or one citation.
_LEAD = 400
_ASKED = 150
_HINT = 150
_LINE = 200
_NAME = 100
_PART_OF_A_WORD = 20  # which a cut before the next word leaves out


@dataclass(frozen=True, slots=True)
class _Part:
    """Markdown that is shown whole or not at all, in several forms: the fullest first, the last ones in its stead.

    `linked` are the same forms with links, which are shown where nothing else wants the room; `links` are the buttons
    that lead there otherwise.
    """

    forms: tuple[str, ...]
    linked: tuple[str, ...] = ()
    links: tuple[dict[str, Any], ...] = ()

    def fitting(self, room: int) -> str:
        """The first of the forms that has room; the last, if none has."""
        return next((form for form in self.forms if size(form) <= room), self.forms[-1])

    def with_links(self, form: str, room: int) -> str:
        """One of the forms with its links, if they take no more than `room`."""
        linked = self.linked[self.forms.index(form)] if self.linked else form
        return linked if size(linked) - size(form) <= room else form


@dataclass(frozen=True, slots=True)
class _Section:
    """Parts that belong together, best first, and how many; `note` says how many of them found no room.

    They are made as they are looked at, since there may be a hundred thousand.
    """

    parts: Iterable[_Part]
    count: int
    joint: str
    note: Callable[[int], str]

    def overhead(self) -> int:
        """The most characters that the section needs beside its parts."""
        return size(self.note(self.count)) + 2 * len(self.joint) + len(_GAP)

    def fitted(self, room: int, alone: int) -> tuple[list[tuple[_Part, str]], int]:
        """The first parts that fit into `room`, and how much of the room they took.

        Each is shown in the fullest form that fits into `alone`, which is all the room there is.
        """
        shown: list[tuple[_Part, str]] = []
        taken = 0
        for part in self.parts:
            markdown = part.fitting(alone)
            if taken + size(markdown) > room:
                break
            shown.append((part, markdown))
            taken += size(markdown) + len(self.joint)
        return shown, taken

    def joined(self, shown: Sequence[str]) -> str:
        """The parts that are shown, and how many are not."""
        missing = self.count - len(shown)
        pieces = [*shown, self.note(missing) if missing else ""]
        return self.joint.join(piece for piece in pieces if piece)


@dataclass(frozen=True, slots=True)
class _Page:
    """A message as it is laid out: the parts of each section that are shown, and how many characters are left."""

    lead: str
    hint: str
    sections: Sequence[_Section]
    fitted: Sequence[Sequence[tuple[_Part, str]]]
    room: int


def render(reply: Reply) -> dict[str, Any]:
    """The reply as the payload of a message, within Discord's limits.

    What does not fit loses whole quotes and whole lines, the last ones first, and says how many. No link is previewed.
    Whom the message may ping is not said here but in `deliver`. Buttons stand in one row below.
    """
    if reply.is_help:
        reply = replace(reply, lines=help_lines({f"/{command.name}": command.asks for command in COMMANDS}))
    page = _page(reply)
    body, links = _body(page)
    payload: dict[str, Any] = {
        "content": _GAP.join(part for part in (page.lead, *body, page.hint) if part),
        "flags": SUPPRESS_EMBEDS,
    }
    buttons = [_button(button) for button in _reaching_all(reply, page).buttons[:BUTTONS]]
    rows = [buttons, *(links[first : first + BUTTONS] for first in range(0, len(links), BUTTONS))]
    components = [{"type": ACTION_ROW, "components": row} for row in rows if row][:ROWS]
    return payload | {"components": components} if components else payload


def as_shown(reply: Reply) -> Reply:
    """The reply as its message leaves it: *more* and its button begin with the quotes that have no room there."""
    return _reaching_all(reply, _page(reply))


def _reaching_all(reply: Reply, page: _Page) -> Reply:
    if not reply.quotes:
        return reply
    shown = page.fitted[1 if reply.difference else 0]
    return reaching_all(reply, len(reply.quotes) - len(shown))


def with_question(reply: Reply, name: str, question: str) -> Reply:
    """The reply below what was asked and by whom: Discord hides the words of a command behind its name."""
    asked = beginning(one_line(texts.asked(name, question)), _ASKED)
    return replace(reply, lead=f"{asked}\n{reply.lead}")


def _button(button: Button) -> dict[str, Any]:
    return {
        "type": BUTTON,
        "style": SECONDARY,
        "label": beginning(button.label, LABEL),
        "custom_id": carried(button.asks),
    }


def carried(asks: Incoming) -> str:
    """What a button carries, and gives back when it is pressed."""
    return identifier(asks, CUSTOM_ID, size)


def _page(reply: Reply) -> _Page:
    """What is shown of a reply in one message."""
    lead = escape(beginning(reply.lead, _LEAD))
    hint = escape(beginning(reply.hint, _HINT))
    sections = [section for section in _sections(reply) if section.count]
    return _Page(lead, hint, sections, *_fitted(sections, size(lead) + size(hint)))


def _body(page: _Page) -> tuple[list[str], list[dict[str, Any]]]:
    """What stands between lead and hint, and the links that found no room in it.

    Nothing makes way for a link: those of the first quotes have what room is left, the others become buttons below.
    """
    room = page.room
    body: list[str] = []
    links: list[dict[str, Any]] = []
    for section, shown in zip(page.sections, page.fitted, strict=True):
        linked = [form for _, form in shown]
        for number, (part, form) in enumerate(shown):
            linked[number] = part.with_links(form, room)
            room -= size(linked[number]) - size(form)
            links += part.links if linked[number] == form else ()
        body.append(section.joined(linked))
    return body, links


def _fitted(sections: Sequence[_Section], frame: int) -> tuple[list[list[tuple[_Part, str]]], int]:
    """The parts of each section that are shown, and how many characters are left."""
    alone = room = CONTENT - frame - 2 * len(_GAP) - sum(section.overhead() for section in sections)
    fitted: list[list[tuple[_Part, str]]] = []
    for section in sections:
        shown, taken = section.fitted(room, alone)
        fitted.append(shown)
        room -= taken
    return fitted, room


def _sections(reply: Reply) -> Iterator[_Section]:
    """The parts of a reply in the order in which they are shown."""
    if reply.difference:
        excuse = small(escape(texts.DIFFERENCE_TOO_LONG))
        yield _Section([_Part((_difference(reply.difference), excuse))], 1, _GAP, lambda _: excuse)
    quotes, parts, lines = reply.quotes, reply.parts, reply.lines
    yield _Section(_quotes(quotes), len(quotes), _GAP, lambda n: small(escape(texts.dropped(n))))
    yield _Section(map(_part, parts), len(parts), _GAP, lambda n: small(escape(texts.dropped_parts(n))))
    yield _Section(map(_item, lines), len(lines), "\n", lambda n: escape(texts.more(n)))


def _quotes(quotes: Sequence[CitedQuote]) -> list[_Part]:
    return [_quote(quote, explained=number == first_underlined(quotes)) for number, quote in enumerate(quotes)]


def _quote(quote: CitedQuote, *, explained: bool) -> _Part:
    """Its context in small letters, its words in a block quote, who said it, where it stands, and where else.

    Where that is too long, without the context; where that is too, the citation alone.
    """
    words = emphasise(quote.text, [(match, "**") for match in quote.matches], quote.differs)
    citation, *also = (escape(_ending(line, _LINE)) for line in (quote.citation, *(other.text for other in quote.also)))
    context = [small(escape(f"{texts.BEFORE} {quote.context}"))] if quote.context else []
    lines = [block_quote(quote.marked(words))]
    if quote.speaker:
        role = f", {escape(beginning(one_line(quote.role), _NAME))}" if quote.role else ""
        lines.append(f"— {bold(beginning(one_line(quote.speaker), _NAME))}{role}{escape(quote.manner)}")
    legend = [escape(texts.DIFFERING)] if explained else []

    def forms(citation: str) -> tuple[str, ...]:
        bare = [*lines, small("\n".join([citation, *also, *legend]))]
        in_stead = [small(escape(texts.TOO_LONG)), small(citation)]
        return "\n".join([*context, *bare]), "\n".join(bare), "\n".join(in_stead)

    if quote.link is None or len(quote.link) > URL:
        return _Part(forms(citation))
    # Beside the citation rather than around it: what stands in a link's brackets is read otherwise.
    linked = forms(f"{citation} · [{texts.READ_IN_PLACE}]({quote.link})")
    label = _ending(quote.citation, LABEL)
    return _Part(forms(citation), linked, ({"type": BUTTON, "style": LINK, "label": label, "url": quote.link},))


def _part(reply: Reply) -> _Part:
    """A reply inside another: its lead, what differs and its quotes."""
    first, *rest = beginning(reply.lead, _LEAD).partition("\n")
    lead = bold(first) + escape("".join(rest))
    difference = [_difference(reply.difference)] if reply.difference else []
    quotes = _quotes(reply.quotes)

    def forms(quotes: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
        whole, bare, in_stead = ([quote[form] for quote in quotes] for form in range(3))
        each = [lead, *difference, *whole], [lead, *difference, *bare], [lead, *in_stead]
        return tuple("\n".join(form) for form in each)

    links = tuple(link for quote in quotes for link in quote.links)
    return _Part(
        forms([quote.forms for quote in quotes]), forms([quote.linked or quote.forms for quote in quotes]), links
    )


def _difference(pieces: Sequence[Difference]) -> str:
    """How the words that were asked about become the source's: ~~gone~~ and **new**."""
    markers: dict[str, Marker] = {"delete": "~~", "insert": "**"}
    marked: list[tuple[Span, Marker]] = []
    words = ""
    for number, (kind, text) in enumerate(pieces):
        if kind == "insert" and number and pieces[number - 1][0] == "delete" and not words[-1:].isspace():
            words += " "  # the old word and the new one would read as one
        if kind in markers:
            marked.append(((len(words), len(words) + len(text)), markers[kind]))
        words += text
    return emphasise(words, marked)


def _item(line: str) -> _Part:
    return _Part((f"- {escape(beginning(one_line(line), _LINE))}",))


def _ending(text: str, limit: int) -> str:
    """The text on one line, its beginning left out where it is over `limit`: a citation ends with its file."""
    line = one_line(text)
    if len(line) <= limit:
        return line
    cut = len(line) + len(CUT) + 1 - limit
    word = line.find(" ", cut - 1, cut + _PART_OF_A_WORD)
    return f"{CUT} {line[cut if word < 0 else word :].lstrip()}"
