"""Parses a web page, and makes its tree one that trafilatura can work through without being misled by it.

What never belongs to an article is removed, what it would take for blocks of their own is not left so, and a page that
would take it longer than a few seconds is refused.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MOST_ELEMENTS = 40_000  # the longest encyclopedia articles have half of that
_MOST_INLINE = 1_000  # inline elements in one paragraph, whose time grows with their square
_MOST_BLOCKS = 15_000  # blocks in one element, likewise, if cheaper each; lines of lists and tables are exempt
_MOST_SPANS = 300  # spans in one paragraph; of more, none can say anything about the article

_REFERENCE = re.compile(r"&#(?:x(?P<hex>[0-9a-f]{1,8})(?![0-9a-f])|(?P<decimal>\d{1,8})(?!\d));?", re.IGNORECASE)
_UNWRITABLE = frozenset({*range(0x20), 0xFFFE, 0xFFFF}) - {0x9, 0xA, 0xD}
"""Characters that no XML may hold, written out or not. https://www.w3.org/TR/xml/#charsets"""

_NEVER = ("nav", "aside", "footer", "noscript", "template", "style")
"""Elements that never hold the article's words, but may hold dates of others; the footer of a `blockquote` may."""

_NOTE_MARK = re.compile(r"\s*\[?(?:\d{1,3}|[a-z*†‡])\]?\s*")
"""What leads from the article's words to a note below it: *1*, *[1]*."""

_MARKED = "marked"  # the tag that is given to elements which are to be removed

# elements that stand on lines of their own in browsers
_BLOCKS = frozenset({"article", "blockquote", "br", "dd", "div", "dl", "dt", "h1", "h2", "h3", "h4", "h5", "h6"})
_BLOCKS |= {"hr", "li", "ol", "p", "pre", "script", "section", "table", "tbody", "td", "th", "tr", "ul"}
_LINES = frozenset({"br", "dd", "dt", "li", "td", "th", "tr"})
_EMPTY_LINES = re.compile(r"\n[ \t\r]*\n\s*")


class Overlong(Exception):
    """The page is too large to read; the message says what it has too many of."""


def page_tree(text: str) -> HtmlElement | None:
    """The page's tree without what is never part of the article; None when it has no elements. Raises Overlong."""
    from trafilatura import load_html

    text = _REFERENCE.sub(_without_control, text)
    tree = load_html(text)
    if tree is None:
        tree = load_html(f"<html><body>{text}</body></html>")  # load_html refuses a page that is a single paragraph
    if tree is None:
        return None
    if tree.xpath("count(//*)") > _MOST_ELEMENTS:
        raise Overlong(f"{_MOST_ELEMENTS:,} elements")
    _drop(tree)
    _make_plain(tree)
    _leave_one_date(tree)
    _unwrap(tree)
    _join_text(tree)
    _refuse_crowded(tree)
    return tree


def _without_control(reference: re.Match[str]) -> str:
    """The reference as it is; if no page can show its character and lxml won't write it, a blank or nothing.

    https://html.spec.whatwg.org/#numeric-character-reference-end-state
    """
    code = int(reference["hex"], 16) if reference["hex"] else int(reference["decimal"])
    if code in _UNWRITABLE:
        return " " if chr(code).isspace() else ""
    return reference[0]


def _drop(tree: HtmlElement) -> None:
    """Remove what is never part of the article, all in one call: each single removal would copy the text before it."""
    from lxml.etree import strip_elements

    cited = set(tree.xpath("//blockquote//footer"))
    for element in tree.iter(*_NEVER):
        if element not in cited:
            element.tag = _MARKED
    for element in tree.xpath("//sup[.//a[starts-with(@href, '#')]] | //a[starts-with(@href, '#')][sup]"):
        if _NOTE_MARK.fullmatch(element.text_content()):
            element.tag = _MARKED
    for element in tree.iter("script"):
        if "json" not in element.get("type", ""):  # what JSON-LD tells is wanted
            element.tag = _MARKED
    strip_elements(tree, _MARKED, with_tail=False)


def _make_plain(tree: HtmlElement) -> None:
    """Replace elements that trafilatura would take for blocks by what browsers show: `q`, inline `code`, `pre`."""
    from lxml.etree import SubElement

    for element in tree.xpath("//q"):
        element.tag = "span"
        element.text = f"“{element.text or ''}"
        element.tail = f"”{element.tail or ''}"
    for element in tree.xpath("//code[not(ancestor::pre)]"):
        element.tag = "span"
    for element in tree.xpath("//pre[not(.//code)]"):
        paragraphs, tail = _EMPTY_LINES.split(element.text_content()), element.tail
        element.clear()
        element.tag, element.tail = "div", tail
        for paragraph in paragraphs:
            SubElement(element, "p").text = paragraph


def _leave_one_date(tree: HtmlElement) -> None:
    """Make spans of all `time` elements but the article's first: others are dates of comments and other articles."""
    dated = tree.xpath("//article//time[@datetime]") or tree.xpath("//time[@datetime]")
    for time in tree.xpath("//time"):
        if time not in dated[:1]:
            time.tag = "span"
            time.attrib.clear()


def _unwrap(tree: HtmlElement) -> None:
    """Replace spans by their words: those without attributes, and all in a paragraph with more than _MOST_SPANS."""
    from lxml.etree import strip_tags

    crowded = _with_more_children(tree, _MOST_SPANS)
    for element in tree.iter("span", "font"):
        if not element.attrib or element.getparent() in crowded:
            element.tag = _MARKED
    strip_tags(tree, _MARKED)


def _join_text(tree: HtmlElement) -> None:
    """Join the neighbouring text nodes that removals have left: lxml is slow to gather many."""
    for element in tree.iter():
        if element.text and isinstance(element.tag, str) and element.tag != "script":
            element.text = element.text
        if element.tail:
            element.tail = element.tail


def _refuse_crowded(tree: HtmlElement) -> None:
    """Raises Overlong when one element holds more than trafilatura can work through in a few seconds."""
    for parent in _with_more_children(tree, _MOST_INLINE):
        if sum(child.tag not in _BLOCKS for child in parent) > _MOST_INLINE:
            raise Overlong(f"{_MOST_INLINE:,} links or words in other type in one paragraph")
        if sum(child.tag not in _LINES for child in parent) > _MOST_BLOCKS:
            raise Overlong(f"{_MOST_BLOCKS:,} paragraphs in one section")


def _with_more_children(tree: HtmlElement, most: int) -> set[HtmlElement]:
    """The elements with more than `most` children."""
    return {element for element in tree.iter() if len(element) > most}
