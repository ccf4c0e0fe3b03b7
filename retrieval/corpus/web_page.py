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
from retrieval.corpus.page_tree import Overlong, page_tree
from retrieval.errors import SourceUnreadable

if TYPE_CHECKING:
    from lxml.etree import _Element
    from lxml.html import HtmlElement
    from trafilatura.settings import Document

_NO_ARTICLE = "holds no article text; save the page of the article itself, or its text"

# the first bytes of a page may name its encoding: https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding
_DECLARED = re.compile(
    rb"<meta\b[^>]{0,300}?charset\s*=\s*[\"']?\s*(?P<meta>[\w.:-]{1,40})"
    rb"|\A\s*<\?xml\b[^>]{0,100}?encoding\s*=\s*[\"'](?P<xml>[\w.:-]{1,40})",
    re.IGNORECASE,
)
_LOOKED_THROUGH = 4_096  # bytes
_EUROPEAN = re.compile(r"(?:windows-|cp)125[0-8]|iso-8859-(?:[2-9]|1[03-6])")
_AS_BROWSERS_DO = dict.fromkeys(("iso-8859-1", "latin1", "latin-1", "ascii", "us-ascii"), "cp1252")
"""https://encoding.spec.whatwg.org/#names-and-labels"""

_DATES = {"original_date": True, "extensive_search": False, "max_date": "2199-12-31"}
"""Take dates from markup only, never from somewhere in the text. The latest possible date is fixed, so that a page
gives the same date on any day of indexing. https://htmldate.readthedocs.io/en/latest/options.html
"""

# tags in trafilatura's result, https://trafilatura.readthedocs.io/en/latest/corefunctions.html, and in readability's
_ROWS, _CELLS = ("row", "tr"), ("cell", "td", "th")
_INLINE = frozenset({"a", "abbr", "b", "cite", "del", "em", "hi", "i", "ins", "mark", "ref", "s", "small", "span"})
_INLINE |= {"strong", "sub", "sup", "time", "u"}
_BESIDE_TITLE = re.compile(r"\s+[|–—·:»-]\s+(?=\S)")
_NEAR_TOP = 3  # first lines, among which a page's title is looked for
_LANGUAGE = re.compile(r"([a-z]{2})(?:[-_]\w{2,8})*", re.IGNORECASE)


def web_page(data: bytes, file: str) -> Contents:
    """The article of a web page, its headline first, and the metadata in the page's markup.

    Raises SourceUnreadable when there is no article on the page, and when the page is too large or damaged.
    """
    needs(file, "trafilatura", "htmldate", "courlan", "justext")
    text, encoding = decode(data, file, named=_declared(data))
    try:
        tree = page_tree(text)
        found = _found(tree) if tree is not None else None
    except Overlong as overlong:
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


def _declared(data: bytes) -> str | None:
    """The encoding that a page declares, if it is one for European languages; else None."""
    found = _DECLARED.search(data[:_LOOKED_THROUGH])
    name = (found["meta"] or found["xml"]).decode("ascii").lower() if found else ""
    name = _AS_BROWSERS_DO.get(name, name)
    return codecs.lookup(name).name if _EUROPEAN.fullmatch(name) else None


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
