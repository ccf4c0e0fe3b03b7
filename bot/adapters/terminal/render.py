"""A Reply as lines of a terminal, with rich: colour, emphasis and links where the terminal has them, plain where not.

Everything is added as data to `rich.text.Text`, so no bracket in a source is read as markup
(https://rich.readthedocs.io/en/stable/text.html), and no control character reaches the terminal.
"""

from __future__ import annotations

from dataclasses import dataclass

from rich.style import Style
from rich.text import Text

from bot import texts
from bot.adapters.terminal.control import visible
from bot.help import help_lines
from bot.model import Also, CitedQuote, Reply, first_underlined
from bot.slash import IN_A_LINE

_STYLES = {"equal": "", "delete": "red strike", "insert": "green bold"}
_MARKS = {"equal": ("", ""), "delete": ("[-", "-]"), "insert": ("{+", "+}")}


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A text that begins a line, and how many columns every line of it is moved in; `mark` stands in them once.

    One that is `styled` explains a style, and is left out where there are none.
    """

    text: Text
    indent: int = 0
    mark: str = ""
    styled: bool = False


def render(reply: Reply) -> list[Paragraph]:
    """The paragraphs that show a reply, from top to bottom."""
    shown = [Paragraph(plain(reply.lead, "bold"))]
    if reply.difference:
        shown.append(Paragraph(_difference(reply), 2))
    for number, quote in enumerate(reply.quotes):
        if number:
            shown.append(Paragraph(Text()))
        shown += [Paragraph(line, 2) for line in _quote(quote)]
        if number == first_underlined(reply.quotes):
            shown.append(Paragraph(plain(texts.DIFFERING, "dim"), 2, styled=True))
    for part in reply.parts:
        shown += [Paragraph(Text()), *render(part)]
    lines = help_lines(IN_A_LINE) if reply.is_help else reply.lines
    shown += [Paragraph(plain(line), 3, " • ") for line in lines]
    for button in reply.buttons:
        shown += [Paragraph(plain(line, "dim")) for line in button.instead[:1]]
        shown += [Paragraph(plain(line, "dim"), 3, " • ") for line in button.instead[1:]]
    if reply.hint:
        shown.append(Paragraph(plain(reply.hint, "dim")))
    return shown


def plain(text: str, style: str | Style = "") -> Text:
    """A text as it is, whatever it holds."""
    return Text(visible(text), style)


def _quote(quote: CitedQuote) -> list[Text]:
    lines = [plain(f"{texts.BEFORE} {quote.context}", "dim italic")] if quote.context else []
    words = plain(quote.text)
    for start, end in quote.matches:
        words.stylize("bold yellow", start, end)
    for start, end in quote.differs:
        words.stylize("underline", start, end)
    opening, closing = quote.marks
    lines.append(Text(opening).append(words).append(closing))
    if quote.speaker:
        role = f", {quote.role}" if quote.role else ""
        lines.append(Text("— ").append(plain(quote.speaker, "cyan")).append(plain(f"{role}{quote.manner}")))
    cited = (Also(quote.citation, link=quote.link), *quote.also)
    return [*lines, *(plain(line.text, Style(dim=True, link=line.link)) for line in cited)]


def _difference(reply: Reply) -> Text:
    """What differs, with marks besides the colours so that it can be read without them."""
    shown = Text()
    for change, words in reply.difference:
        opening, closing = _MARKS[change]
        bare = words.rstrip()
        shown.append(plain(f"{opening}{bare}{closing}", _STYLES[change])).append(words[len(bare) :])
    return shown
