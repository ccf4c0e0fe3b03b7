"""Reads a web page: the text of its article without navigation, a line a block, and the metadata in its markup.

trafilatura decides what is the article and what is the page around it (https://trafilatura.readthedocs.io).
"""

from __future__ import annotations

import codecs
import re
from copy import deepcopy
from typing import TYPE_CHECKING

from retrieval.corpus.blocks import BODY, Block, Collected, joined, one_line
from retrieval.corpus.contents import MOST_CHARACTERS, TOO_LONG, Contents, needs
from retrieval.corpus.decode import decode
from retrieval.errors import SourceUnreadable

if TYPE_CHECKING:
    from lxml.etree import _Element
    from lxml.html import HtmlElement
    from trafilatura.settings import Document

_NO_ARTICLE = "holds no article text; save the page of the article itself, or its text"
_MOST_ELEMENTS = 40_000  # the longest encyclopedia articles have half of that
_MOST_INLINE = 1_000  # inline elements in one paragraph, whose time grows with their square
_MOST_BLOCKS = 15_000  # blocks in one element, likewise, if cheaper each; lines of lists and tables are exempt
_MOST_SPANS = 300  # spans in one paragraph; of more, none can say anything about the article

# the first bytes of a page may name its encoding: https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding
_NAMED = re.compile(
    rb"<meta\b[^>]{0,300}?charset\s*=\s*[\"']?\s*(?P<meta>[\w.:-]{1,40})"
    rb"|\A\s*<\?xml\b[^>]{0,100}?encoding\s*=\s*[\"'](?P<xml>[\w.:-]{1,40})",
    re.IGNORECASE,
)
_LOOKED_THROUGH = 4_096  # bytes
_EUROPEAN = re.compile(r"(?:windows-|cp)125[0-8]|iso-8859-(?:[2-9]|1[03-6])")
_AS_BROWSERS_DO = dict.fromkeys(("iso-8859-1", "latin1", "latin-1", "ascii", "us-ascii"), "cp1252")
"""https://encoding.spec.whatwg.org/#names-and-labels"""

_REFERENCE = re.compile(r"&#(?:x(?P<hex>[0-9a-f]{1,8})(?![0-9a-f])|(?P<decimal>\d{1,8})(?!\d));?", re.IGNORECASE)
_UNWRITABLE = frozenset({*range(0x20), 0xFFFE, 0xFFFF}) - {0x9, 0xA, 0xD}
"""Characters that no XML may hold, written out or not. https://www.w3.org/TR/xml/#charsets"""

_NEVER = ("nav", "aside", "footer", "noscript", "template", "style")
"""Elements that never hold the article's words, but may hold dates of others; the footer of a `blockquote` may."""

_NOTE_MARK = re.compile(r"\s*\[?(?:\d{1,3}|[a-z*†‡])\]?\s*")
"""What leads from the article's words to a note below it: *1*, *[1]*."""

_MARKED = "marked"  # the tag that is given to elements which are to be removed

_DATES = {"original_date": True, "extensive_search": False, "max_date": "2199-12-31"}
"""Take dates from markup only, never from somewhere in the text. The latest possible date is fixed, so that a page
gives the same date on any day of indexing. https://htmldate.readthedocs.io/en/latest/options.html
"""

# tags in trafilatura's result, https://trafilatura.readthedocs.io/en/latest/corefunctions.html, and in readability's
_ROWS, _CELLS = ("row", "tr"), ("cell", "td", "th")
_INLINE = frozenset({"a", "abbr", "b", "cite", "del", "em", "hi", "i", "ins", "mark", "ref", "s", "small", "span"})
_INLINE |= {"strong", "sub", "sup", "time", "u"}
_BLOCKS = frozenset({"article", "blockquote", "br", "dd", "div", "dl", "dt", "h1", "h2", "h3", "h4", "h5", "h6"})
_BLOCKS |= {"hr", "li", "ol", "p", "pre", "script", "section", "table", "tbody", "td", "th", "tr", "ul"}
_LINES = frozenset({"br", "dd", "dt", "li", "td", "th", "tr"})
_BESIDE_TITLE = re.compile(r"\s+[|–—·:»-]\s+(?=\S)")
_NEAR_TOP = 3  # first lines, among which a page's title is looked for
_EMPTY_LINES = re.compile(r"\n[ \t\r]*\n\s*")
_LANGUAGE = re.compile(r"([a-z]{2})(?:[-_]\w{2,8})*", re.IGNORECASE)


class _Overlong(Exception):
    """The page is too large to read; the message says what it has too many of."""


def web_page(data: bytes, file: str) -> Contents:
    """The article of a web page, its headline first, and the metadata in the page's markup.

    Raises SourceUnreadable when there is no article on the page, and when the page is too large or damaged.
    """
    needs(file, "trafilatura", "htmldate", "courlan", "justext")
    text, encoding = decode(data, file, named=_named(data))
    try:
        tree = _tree(text)
        found = _found(tree) if tree is not None else None
    except _Overlong as overlong:
        raise SourceUnreadable(file, f"has over {overlong}, more than any article; save the article alone") from None
    except Exception as error:  # whatever goes wrong in a library over bytes of any kind
        raise SourceUnreadable(file, "cannot be read as a web page; save it again") from error
    if tree is None or found is None or found.body is None:
        raise SourceUnreadable(file, _NO_ARTICLE)
    blocks = _blocks(found.body)
    tab = one_line(tree.findtext(".//title") or "")
    title = _title(found.title, found.sitename, tab, blocks)
    if not any(any(map(str.isalnum, block.text)) for block in blocks):
        raise SourceUnreadable(file, _NO_ARTICLE)
    article, headings = joined(_under_title(title, blocks))
    if len(article) > MOST_CHARACTERS:
        raise SourceUnreadable(file, TOO_LONG)
    language = _LANGUAGE.fullmatch(tree.get("lang") or "")
    return Contents(
        text=article,
        encoding=encoding,
        headings=headings,
        title=title,
        outlet=one_line(found.sitename or "") or _site(title, tab),
        published=found.date,
        url=found.url,
        language=language[1].lower() if language else None,
    )


def _named(data: bytes) -> str | None:
    """The encoding that a page declares, if it is one for European languages; else None."""
    found = _NAMED.search(data[:_LOOKED_THROUGH])
    name = (found["meta"] or found["xml"]).decode("ascii").lower() if found else ""
    name = _AS_BROWSERS_DO.get(name, name)
    return codecs.lookup(name).name if _EUROPEAN.fullmatch(name) else None


def _tree(text: str) -> HtmlElement | None:
    """The page's tree without what is never part of the article; None when it has no elements. Raises _Overlong."""
    from trafilatura import load_html

    text = _REFERENCE.sub(_without_control, text)
    tree = load_html(text)
    if tree is None:
        tree = load_html(f"<html><body>{text}</body></html>")  # load_html refuses a page that is a single paragraph
    if tree is None:
        return None
    if tree.xpath("count(//*)") > _MOST_ELEMENTS:
        raise _Overlong(f"{_MOST_ELEMENTS:,} elements")
    _drop(tree)
    _make_plain(tree)
    times = tree.xpath("//article//time[@datetime]") or tree.xpath("//time[@datetime]")
    for time in tree.xpath("//time"):
        if time not in times[:1]:
            time.tag = "span"  # other dates are those of comments and of other articles
            time.attrib.clear()
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


def _unwrap(tree: HtmlElement) -> None:
    """Replace spans by their words: those without attributes, and all in a paragraph with more than _MOST_SPANS."""
    from lxml.etree import strip_tags

    crowded = _over(tree, _MOST_SPANS)
    for element in tree.iter("span", "font"):
        if not element.attrib or element.getparent() in crowded:
            element.tag = _MARKED
    strip_tags(tree, _MARKED)


def _refuse_crowded(tree: HtmlElement) -> None:
    """Raises _Overlong when one element holds more than trafilatura can work through in a few seconds."""
    for parent in _over(tree, _MOST_INLINE):
        if sum(child.tag not in _BLOCKS for child in parent) > _MOST_INLINE:
            raise _Overlong(f"{_MOST_INLINE:,} links or words in other type in one paragraph")
        if sum(child.tag not in _LINES for child in parent) > _MOST_BLOCKS:
            raise _Overlong(f"{_MOST_BLOCKS:,} paragraphs in one section")


def _over(tree: HtmlElement, most: int) -> set[HtmlElement]:
    """The elements with more than `most` children."""
    return {element for element in tree.iter() if len(element) > most}


def _join_text(tree: HtmlElement) -> None:
    """Join the neighbouring text nodes that removals have left: lxml is slow to gather many."""
    for element in tree.iter():
        if element.text and isinstance(element.tag, str) and element.tag != "script":
            element.text = element.text
        if element.tail:
            element.tail = element.tail


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


def _found(tree: HtmlElement) -> Document | None:
    """The article that trafilatura finds; None when it finds none."""
    from trafilatura import bare_extraction
    from trafilatura.settings import DEFAULT_CONFIG

    config = deepcopy(DEFAULT_CONFIG)
    # for a text below this length trafilatura would take all words of the page, those of its menu too
    config.set("DEFAULT", "MIN_EXTRACTED_SIZE", "0")
    found = bare_extraction(
        tree, include_comments=False, with_metadata=True, date_extraction_params=_DATES, config=config
    )
    assert not isinstance(found, dict)
    return found


def _blocks(body: _Element) -> list[Block]:
    """The blocks of the article that was found."""
    from lxml.etree import iterwalk

    collected, kind = Collected(), BODY
    for event, element in iterwalk(body, events=("start", "end")):
        tag, is_end = element.tag, event == "end"
        if tag in _CELLS:
            if is_end:
                collected.end_cell()
        elif tag in _ROWS:
            if is_end:
                collected.end_row()
            else:
                collected.begin_row()
        elif tag == "head":
            collected.end_block(kind)
            kind = BODY if is_end else "heading"
        elif tag not in _INLINE:
            collected.end_line(kind)
        collected.add(element.tail if is_end else element.text)
    collected.end_block()
    return collected.blocks


def _under_title(title: str | None, blocks: list[Block]) -> list[Block]:
    """The blocks, with the headline first: trafilatura does not always count it to the article."""
    top = [block for block in blocks[:_NEAR_TOP] if block.kind == "heading" or block.text == title]
    return blocks if not title or top else [Block(title, "title"), *blocks]


def _title(title: str | None, site: str | None, tab: str, blocks: list[Block]) -> str | None:
    """The page's title without the site's name. When the browser tab's title lacks it, a heading that the tab has."""
    whole = one_line(title or "")
    if whole not in tab:
        whole = next((text for text, kind in blocks[:_NEAR_TOP] if kind != "body" and text in tab), whole)
    parts = list(_BESIDE_TITLE.finditer(whole))
    if parts and site and whole[parts[-1].end() :].casefold() == one_line(site).casefold():
        return whole[: parts[-1].start()]
    return whole or None


def _site(title: str | None, tab: str) -> str | None:
    """The site's name: what stands behind the headline in the browser tab's title."""
    mark = _BESIDE_TITLE.match(tab, len(title)) if title and tab.startswith(title) else None
    return tab[mark.end() :] if mark and not _BESIDE_TITLE.search(tab, mark.end()) else None
