"""A page as a reader sees it, read by Python's own HTML parser."""

from __future__ import annotations

from dataclasses import dataclass
from html.parser import HTMLParser

_VOID = {"meta", "link", "input"}


@dataclass
class Element:
    """An element with its text, all that it holds included."""

    tag: str
    attributes: dict[str, str | None]
    text: str = ""


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self._open: list[Element] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        element = Element(tag, dict(attributes))
        self.elements.append(element)
        if tag not in _VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        closed = self._open.pop()
        assert closed.tag == tag, f"<{closed.tag}> is closed by </{tag}>"

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.text += data

    def close(self) -> None:
        super().close()
        assert not self._open, f"<{self._open[-1].tag}> is never closed"


def elements(html: str, tag: str | None = None) -> list[Element]:
    """The elements of a page in the order in which they begin; fails where one isn't closed."""
    reader = _Reader()
    reader.feed(f"<body>{html}</body>")
    reader.close()
    return [element for element in reader.elements if tag in (None, element.tag)]


def shown(html: str) -> str:
    """The text of a page, markup taken away and entities undone."""
    return elements(html)[0].text


def links(html: str) -> dict[str, str | None]:
    """The links of a page by their words."""
    return {element.text: element.attributes["href"] for element in elements(html, "a")}
